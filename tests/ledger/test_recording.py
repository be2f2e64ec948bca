"""What is stored once, what becomes a new version, what is refused."""

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from factories import TEXT, a_claim, a_coding, a_report, days

from truceline.errors import LedgerError
from truceline.ledger import Ledger
from truceline.reports import Passage, Report
from truceline.text.dates import Time


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """Ask the file itself."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_the_same_report_twice_is_one_row(path: Path) -> None:
    report = a_report()
    coding = a_coding(report, a_claim(report))
    with Ledger(path) as ledger:
        ledger.record_report(report, coding)
        ledger.record_report(report, coding)
        ledger.record_report(replace(report, path="elsewhere/first.txt"), coding)
    assert rows(path, "SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM codings), (SELECT count(*) FROM claims)") == [(1, 1, 1)]


def test_a_changed_report_is_a_new_version_and_the_old_one_stays(path: Path) -> None:
    report = a_report()
    corrected = replace(report, title="A better title")
    with Ledger(path) as ledger:
        ledger.record_report(report, a_coding(report, a_claim(report)))
        ledger.record_report(corrected, a_coding(corrected, a_claim(corrected)))
        assert ledger.report("first").title == "A better title"
        assert len(ledger.claims()) == 1
    assert rows(path, "SELECT version, json_extract(doc, '$.title') FROM reports ORDER BY version") == [
        (1, "Title of first"),
        (2, "A better title"),
    ]


def test_a_newer_coding_replaces_the_claims_and_keeps_the_old_ones(path: Path) -> None:
    report = a_report()
    met, said = a_claim(report), a_claim(report, "said")
    surer = replace(met, confidence=0.95)
    with Ledger(path) as ledger:
        ledger.record_report(report, a_coding(report, met, said))
        ledger.record_report(report, a_coding(report, surer))
        assert ledger.claims() == (surer,)
        ledger.record_report(report, a_coding(report, met, said))
        assert set(ledger.claims()) == {met, said}
    assert rows(path, "SELECT id, version FROM claims ORDER BY seq") == [("first-met", 1), ("first-said", 1), ("first-met", 2)]
    assert rows(path, "SELECT version FROM codings ORDER BY seq") == [(1,), (2,), (3,)]


def test_a_report_read_again_without_coding_stays_coded(path: Path) -> None:
    report = a_report()
    with Ledger(path) as ledger:
        ledger.record_report(report, a_coding(report, a_claim(report)))
        ledger.record_report(report, None)
        assert [row.coded for row in ledger.reports()] == [True]
        ledger.record_report(replace(report, title="Another"), None)
        assert [row.coded for row in ledger.reports()] == [False]
        assert ledger.claims() == ()


def undated(known: Time) -> Report:
    return replace(a_report(published=None), known=known)


@pytest.mark.parametrize(
    ("first", "again", "kept"),
    [
        pytest.param(days(date(2024, 1, 1), 30), days(date(2024, 1, 1), 60), days(date(2024, 1, 1), 30), id="read again later"),
        pytest.param(days(date(2024, 1, 1), 60), days(date(2024, 1, 1), 30), days(date(2024, 1, 1), 30), id="narrowed"),
        pytest.param(days(date(2024, 1, 1), 30), days(date(2024, 1, 5), 60), days(date(2024, 1, 5), 26), id="later lower bound"),
    ],
)
def test_reading_the_same_bytes_again_does_not_make_them_known_later(path: Path, first: Time, again: Time, kept: Time) -> None:
    with Ledger(path) as ledger:
        ledger.record_report(undated(first), None)
        ledger.record_report(undated(again), None)
        assert (ledger.report("first").known.start, ledger.report("first").known.end) == (kept.start, kept.end)


def test_a_corrected_day_of_publication_moves_the_known_time(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.record_report(a_report(published=date(2024, 2, 1)), None)
        ledger.record_report(a_report(published=date(2025, 2, 1)), None)
        assert ledger.report("first").known.start == date(2025, 2, 1)


REPORT = a_report()
MET = a_claim(REPORT)


@pytest.mark.parametrize(
    ("claims", "message"),
    [
        ((replace(MET, passage=Passage(1, 4, "The")),), "'The' does not stand at 1..4 of report first"),
        ((replace(MET, trigger=Passage(500, 503, "met")),), "does not stand at 500..503"),
        ((replace(MET, report="second"),), "was given claim first-met of report second"),
        ((MET, replace(MET, confidence=0.1)), "was given claim first-met twice"),
    ],
)
def test_claims_that_do_not_fit_their_report_are_refused(path: Path, claims: tuple[object, ...], message: str) -> None:
    with Ledger(path) as ledger:
        with pytest.raises(LedgerError, match=message):
            ledger.record_report(REPORT, a_coding(REPORT, *claims))  # type: ignore[arg-type]
        assert ledger.reports() == ()


def test_the_coding_of_another_report_is_refused(path: Path) -> None:
    with Ledger(path) as ledger, pytest.raises(LedgerError, match="was given the coding of report other"):
        ledger.record_report(REPORT, a_coding(a_report("other")))


def test_the_time_of_recording_is_kept_in_utc(path: Path) -> None:
    moment = datetime(2026, 11, 21, 12, 0, tzinfo=timezone(timedelta(hours=3)))
    with Ledger(path) as ledger:
        ledger.record_report(REPORT, a_coding(REPORT, MET), recorded_at=moment)
        with pytest.raises(LedgerError, match="no time zone"):
            ledger.record_report(a_report("late"), None, recorded_at=datetime(2026, 11, 21))
    when = moment.astimezone(UTC).isoformat()
    assert rows(path, "SELECT recorded_at FROM reports UNION ALL SELECT recorded_at FROM codings") == [(when,), (when,)]


def test_text_in_any_script_comes_back(path: Path) -> None:
    report = a_report(text=TEXT + " قال المتحدث: «لا»\u0000\u200f 😀")
    with Ledger(path) as ledger:
        ledger.record_report(report, None)
        assert ledger.report_text("first") == report.text
