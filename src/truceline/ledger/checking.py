"""Compares what is stored with the digests and the words that it must agree with."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Table, select

from truceline.ledger import reading
from truceline.ledger.documents import digest_of
from truceline.ledger.recording import stands_in
from truceline.ledger.records import Problem
from truceline.ledger.schema import CLAIMS, REPORTS

_HEXADECIMAL = frozenset("0123456789abcdef")


def check_ledger(connection: Connection, store: Path | None) -> Iterator[Problem]:
    """Yield what is wrong: altered rows, passages that are not in their report, altered or missing raw files."""
    found = connection.exec_driver_sql("PRAGMA quick_check").scalar_one()
    if found != "ok":
        yield Problem("ledger", f"SQLite finds the file damaged: {found}")
    altered = [*_altered(connection, REPORTS, "report"), *_altered(connection, CLAIMS, "claim")]
    yield from altered
    if not altered:
        yield from _misquoted(connection)
    if store is not None:
        yield from _raw_files(connection, store)


def _altered(connection: Connection, table: Table, kind: str) -> Iterator[Problem]:
    query = select(table.c.id, table.c.version, table.c.digest, table.c.doc).order_by(table.c.seq)
    for row in connection.execute(query):
        if digest_of(row.doc) != row.digest:
            yield Problem(row.id, f"version {row.version} of this {kind} was altered after it was recorded")


def _misquoted(connection: Connection) -> Iterator[Problem]:
    for report in reading.reports(connection):
        for claim in reading.claims(connection, report=report.id):
            if not stands_in(claim.passage, report.text):
                yield Problem(claim.id, f"its passage does not stand at {claim.passage.start}..{claim.passage.end} of report {report.id}")


def _raw_files(connection: Connection, store: Path) -> Iterator[Problem]:
    """Compare each file of the store, whose path ends in the digest of its bytes, with that digest."""
    kept = {digest: path for path in sorted(store.rglob("*")) if path.is_file() and (digest := _digest_in(path.relative_to(store)))}
    for digest, path in sorted(kept.items()):
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != digest:
                yield Problem(str(path), "its bytes are not those of its name; it was altered")
    for report in reading.reports(connection):
        if report.sha256 not in kept:
            yield Problem(report.id, f"its raw bytes {report.sha256} are not in {store}")


def _digest_in(path: Path) -> str | None:
    """Return the digest that a path spells, its folders included where they hold the first characters."""
    name = path.name.partition(".")[0]
    for spelled in (name, *("".join((*path.parts[-1 - depth : -1], name)) for depth in (1, 2))):
        if len(spelled) == 64 and set(spelled) <= _HEXADECIMAL:
            return spelled
    return None
