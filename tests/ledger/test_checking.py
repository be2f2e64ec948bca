"""What `verify` finds."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from truceline.ledger import Ledger, Problem


def tamper(path: Path, table: str, statement: str) -> None:
    """Change the file behind the ledger's back, triggers taken out first."""
    connection = sqlite3.connect(path)
    connection.execute(f"DROP TRIGGER {table}_no_update")
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_an_untouched_ledger_is_sound(ledger: Ledger) -> None:
    assert ledger.verify() == ()


@pytest.mark.parametrize(
    ("table", "statement", "record"),
    [
        ("reports", "UPDATE reports SET doc = replace(doc, 'Monday', 'Friday') WHERE id = 'first'", "first"),
        ("claims", "UPDATE claims SET doc = replace(doc, 'CONSULT', 'ASSAULT') WHERE id = 'second-met'", "second-met"),
    ],
)
def test_altered_rows_are_named(ledger: Ledger, path: Path, table: str, statement: str, record: str) -> None:
    tamper(path, table, statement)
    assert [problem.record for problem in ledger.verify()] == [record]


def test_words_that_are_not_in_their_report_are_named(ledger: Ledger, path: Path) -> None:
    connection = sqlite3.connect(path)
    doc = connection.execute("SELECT doc FROM reports WHERE id = 'first'").fetchone()[0].replace("The envoy met", "The envoy saw")
    connection.close()
    digest = hashlib.sha256(doc.encode()).hexdigest()
    tamper(path, "reports", f"UPDATE reports SET doc = '{doc}', digest = '{digest}' WHERE id = 'first'")
    assert [problem.record for problem in ledger.verify()] == ["first-met", "first-said"]


@pytest.mark.parametrize("layout", ["{0}", "{1}/{0}", "{1}/{2}", "sha256/{1}/{0}.txt"])
def test_raw_files_are_compared_with_their_names(ledger: Ledger, tmp_path: Path, layout: str) -> None:
    store = tmp_path / "store"
    for report in ledger.reports():
        raw = report.id.encode()
        digest = hashlib.sha256(raw).hexdigest()
        kept = store / layout.format(digest, digest[:2], digest[2:])
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(raw)
    assert ledger.verify(store) == ()
    altered = min(kept for kept in store.rglob("*") if kept.is_file())
    altered.write_bytes(b"other")
    assert ledger.verify(store) == (Problem(str(altered), "its bytes are not those of its name; it was altered"),)
    altered.unlink()
    assert [problem.what.endswith(f"are not in {store}") for problem in ledger.verify(store)] == [True]
