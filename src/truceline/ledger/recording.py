"""Adds reports and what the coder found in them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from truceline.claims import ActorRef, Claim, CodedReport
from truceline.errors import LedgerError
from truceline.ledger.documents import digest_of, from_document, to_document
from truceline.ledger.opening import program_version
from truceline.ledger.schema import CLAIM_ACTORS, CLAIMS, CODING_CLAIMS, CODINGS, HEADS, REPORTS
from truceline.reports import Passage, Report


def add_report(connection: Connection, report: Report, coded: CodedReport | None, *, recorded_at: datetime | None) -> None:
    """Store one report and its coding; what is stored already stays one row."""
    _check(report, coded)
    when = _written(recorded_at)
    head = connection.execute(select(HEADS).where(HEADS.c.report == report.id)).one_or_none()
    row = _report_row(connection, report, None if head is None else head.row, when)
    kept = head.coding if head is not None and head.row == row else None
    now = {"row": row, "coding": kept if coded is None else _coding_row(connection, row, coded, when)}
    connection.execute(upsert(HEADS).values(report=report.id, **now).on_conflict_do_update(["report"], set_=now))


def _written(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise LedgerError(f"time of recording {moment} has no time zone; pass datetime.now(UTC) or the like")
    return moment.astimezone(UTC).isoformat()


def _check(report: Report, coded: CodedReport | None) -> None:
    """Refuse a coding of another report, and claims whose words do not stand in the report."""
    if coded is None:
        return
    if coded.sourcing.report != report.id:
        raise LedgerError(f"report {report.id}: was given the coding of report {coded.sourcing.report}")
    if repeated := [identity for identity, count in Counter(claim.id for claim in coded.claims).items() if count > 1]:
        raise LedgerError(f"report {report.id}: was given claim {repeated[0]} twice; ids of claims must differ")
    for claim in coded.claims:
        if claim.report != report.id:
            raise LedgerError(f"report {report.id}: was given claim {claim.id} of report {claim.report}")
        for passage in (claim.passage, claim.trigger):
            if not stands_in(passage, report.text):
                raise LedgerError(
                    f"claim {claim.id}: {passage.text!r} does not stand at {passage.start}..{passage.end} of report {report.id}"
                )


def stands_in(passage: Passage, text: str) -> bool:
    """Tell whether the passage's words stand in the text exactly where it says."""
    return text[passage.start : passage.end] == passage.text


def _report_row(connection: Connection, report: Report, current: int | None, when: str | None) -> int:
    """Return the row that holds the report, adding a version when its content changed."""
    version = 1
    if current is not None:
        stored = connection.execute(select(REPORTS.c.doc, REPORTS.c.version).where(REPORTS.c.seq == current)).one()
        before = from_document(Report, stored.doc)
        report = _first_known(report, before)
        if replace(report, path=before.path) == before:
            return current
        version = stored.version + 1
    doc = to_document(report)
    values = {
        "id": report.id,
        "version": version,
        "sha256": report.sha256,
        "published_start": None if report.published is None else day(report.published.start),
        "known_start": day(report.known.start),
        "known_end": day(report.known.end),
        "digest": digest_of(doc),
        "doc": doc,
        "recorded_at": when,
    }
    return int(connection.execute(insert(REPORTS).values(values).returning(REPORTS.c.seq)).scalar_one())


def _first_known(report: Report, before: Report) -> Report:
    """Keep the earlier known time of the same bytes: reading them again does not make them known later."""
    first, later = before.known, report.known
    if (report.sha256, report.published) != (before.sha256, before.published) or first.end is None:
        return report
    if later.end is not None and later.end <= first.end:
        return report
    if later.start is not None and later.start >= first.end:
        return report
    return replace(report, known=replace(first, start=later.start))


def _coding_row(connection: Connection, report: int, coded: CodedReport, when: str | None) -> int:
    """Return the row that holds the coding, adding a version when its claims or its sourcing changed."""
    claims = _claim_rows(connection, coded)
    sourcing = to_document(coded.sourcing)
    digest = digest_of("\n".join((sourcing, *map(str, claims))))
    newest = connection.execute(select(CODINGS).where(CODINGS.c.report == report).order_by(CODINGS.c.version.desc()).limit(1)).one_or_none()
    if newest is not None and newest.digest == digest:
        return int(newest.seq)
    values = {"report": report, "version": 1 if newest is None else newest.version + 1, "program": program_version()}
    values |= {"digest": digest, "sourcing": sourcing, "recorded_at": when}
    coding = connection.execute(insert(CODINGS).values(values).returning(CODINGS.c.seq)).scalar_one()
    if claims:
        connection.execute(insert(CODING_CLAIMS), [{"coding": coding, "claim": claim} for claim in claims])
    return int(coding)


def _claim_rows(connection: Connection, coded: CodedReport) -> list[int]:
    """Return the rows that hold the claims, adding a version where the same id comes with other content."""
    columns = (CLAIMS.c.seq, CLAIMS.c.id, CLAIMS.c.digest)
    stored = connection.execute(select(*columns).where(CLAIMS.c.report == coded.sourcing.report)).all()
    rows = {(row.id, row.digest): row.seq for row in stored}
    versions = Counter(row.id for row in stored)
    found = []
    for claim in coded.claims:
        doc = to_document(claim)
        row = rows.get((claim.id, digest_of(doc)))
        found.append(_add_claim(connection, claim, doc, versions[claim.id] + 1) if row is None else row)
    return sorted(found)


def _add_claim(connection: Connection, claim: Claim, doc: str, version: int) -> int:
    values = {"id": claim.id, "version": version, "report": claim.report, "kind": claim.kind.value, "type": claim.type}
    values |= {"start": claim.passage.start, "end": claim.passage.end, "digest": digest_of(doc), "doc": doc}
    row = connection.execute(insert(CLAIMS).values(values).returning(CLAIMS.c.seq)).scalar_one()
    if parties := party_rows("claim", row, claim.actors, claim.recipients):
        connection.execute(insert(CLAIM_ACTORS), parties)
    return int(row)


def party_rows(name: str, key: object, actors: Iterable[ActorRef], recipients: Iterable[ActorRef]) -> list[dict[str, object]]:
    """Return the look-up rows of who acts and who is acted upon."""
    return [
        {name: key, "role": role, "position": position, "actor": party.id, "text": party.text}
        for role, parties in (("actor", actors), ("recipient", recipients))
        for position, party in enumerate(parties)
    ]


def day(moment: date | None) -> str | None:
    """Write a day as ISO 8601, or None when there is none."""
    return None if moment is None else str(moment)
