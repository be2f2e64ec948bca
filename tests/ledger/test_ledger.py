"""The ledger as its users see it."""

import multiprocessing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from factories import a_claim, a_coding, a_report, an_identity

from truceline.claims import Claim, CodedReport, Coding
from truceline.errors import LedgerError, UnknownRecord
from truceline.events import Event
from truceline.ledger import Ledger
from truceline.reports import Report


def test_reopening_gives_everything_back(ledger: Ledger, path: Path, claims: tuple[Claim, ...], events: tuple[Event, ...]) -> None:
    ledger.close()
    with Ledger(path, create=False) as again:
        assert again.claims() == claims
        assert again.events() == events
        assert [row.id for row in again.reports()] == ["first", "second", "third"]
        assert [identity.id for identity in again.identities()] == ["envoy", "premier", "unresolved/the-militia"]


def test_coding_and_full_reports_come_back_as_they_went_in(
    ledger: Ledger, reports: tuple[Report, ...], coded: tuple[CodedReport, ...]
) -> None:
    assert ledger.full_reports() == reports
    assert ledger.coding() == Coding(coded)


def test_a_failing_record_leaves_nothing_behind(path: Path, reports: tuple[Report, ...], coded: tuple[CodedReport, ...]) -> None:
    stranger = a_coding(a_report("nowhere"))
    with Ledger(path) as ledger:
        with pytest.raises(LedgerError, match="coding of report nowhere without the report"):
            ledger.record(reports, Coding((*coded, stranger)), (), ())
        assert ledger.reports() == ()


def test_report_by_report_equals_all_at_once(
    ledger: Ledger, tmp_path: Path, reports: tuple[Report, ...], coded: tuple[CodedReport, ...]
) -> None:
    with Ledger(tmp_path / "slow.db") as slow:
        for report in reversed(reports):
            coding = next((found for found in coded if found.sourcing.report == report.id), None)
            slow.record_report(report, coding, recorded_at=datetime(2026, 11, 21, tzinfo=UTC))
        slow.record_events(ledger.identities(), ledger.events(), copies=ledger.copies())
        assert slow.reports() == ledger.reports()
        assert slow.claims() == ledger.claims()
        assert slow.events() == ledger.events()
        assert slow.actors() == ledger.actors()


def test_unknown_records_are_named(ledger: Ledger) -> None:
    with pytest.raises(UnknownRecord, match="no report 'nowhere'"):
        ledger.report_text("nowhere")
    with pytest.raises(UnknownRecord, match="no claim 'nowhere'"):
        ledger.claim("nowhere")
    with pytest.raises(UnknownRecord, match="no event 'nowhere'"):
        ledger.event("nowhere")


def _write(path: str, writer: int) -> None:
    with Ledger(path) as ledger:
        for number in range(15):
            report = a_report(f"w{writer}-{number:02}")
            ledger.record_report(report, a_coding(report, a_claim(report)))


def test_two_processes_make_and_fill_one_ledger(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(str(path), writer)) for writer in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0]
    with Ledger(path, create=False) as ledger:
        assert len(ledger.reports()) == 30
        assert len(ledger.claims()) == 30


def test_readers_see_the_state_before_while_another_writes(ledger: Ledger, path: Path) -> None:
    with Ledger(path) as other:
        other.record_report(a_report("fourth"), None)
        other.record_events((an_identity("envoy"),), ())
    assert len(ledger.reports()) == 4
    assert ledger.events() == ()
