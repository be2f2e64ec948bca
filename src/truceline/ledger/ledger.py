"""LEDGER: keeps what reports say and what was made of it, and gives it back."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from truceline.actors import Identity
from truceline.claims import Claim, CodedReport, Coding, Sourcing
from truceline.errors import LedgerError
from truceline.events import Copy, Event
from truceline.ledger import finding, reading, trails
from truceline.ledger.checking import check_ledger
from truceline.ledger.deriving import replace_derived
from truceline.ledger.opening import ledger_path, open_engine, writing
from truceline.ledger.opening import reading as reading_from
from truceline.ledger.recording import add_report
from truceline.ledger.records import ActorRow, Problem, ReportRow, Trail
from truceline.ledger.rows import KnownActors, actor_rows, report_rows
from truceline.reports import Report


class Ledger:
    """A file of reports, claims, actors and events; what reports say is only ever added to.

    Use it as a context manager. Every method is one transaction; readers never wait for writers.

    Attributes:
        path: The file.
    """

    def __init__(self, path: str | Path, *, create: bool = True) -> None:
        """Open the ledger at a path or `sqlite:///` address, making it when there is none and `create` is set."""
        self.path = ledger_path(path)
        self._engine = open_engine(self.path, create=create)

    def __enter__(self) -> Self:
        """Return the open ledger."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Let go of the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    # Writing

    def record(
        self,
        reports: Iterable[Report],
        coding: Coding,
        actors: Iterable[Identity],
        events: Iterable[Event],
        *,
        copies: Iterable[Copy] = (),
        recorded_at: datetime | None = None,
    ) -> None:
        """Add reports with their coding and replace what is derived, all or nothing."""
        coded = {found.sourcing.report: found for found in coding.reports}
        with writing(self._engine, self.path) as connection:
            for report in reports:
                add_report(connection, report, coded.pop(report.id, None), recorded_at=recorded_at)
            if coded:
                raise LedgerError(f"{self.path}: was given the coding of report {min(coded)} without the report")
            replace_derived(connection, actors, events, copies)

    def record_report(self, report: Report, coded: CodedReport | None, *, recorded_at: datetime | None = None) -> None:
        """Add one report and its coding; None leaves a report of the same content coded as it was."""
        with writing(self._engine, self.path) as connection:
            add_report(connection, report, coded, recorded_at=recorded_at)

    def record_events(self, actors: Iterable[Identity], events: Iterable[Event], *, copies: Iterable[Copy] = ()) -> None:
        """Replace actors, events and copies, all or nothing; ids of events that end lead to their successors from then on."""
        with writing(self._engine, self.path) as connection:
            replace_derived(connection, actors, events, copies)

    # Reports and claims

    def reports(self) -> tuple[ReportRow, ...]:
        """Return a row for each report, in order of their ids."""
        with reading_from(self._engine, self.path) as connection:
            return tuple(report_rows(connection))

    def full_reports(self) -> tuple[Report, ...]:
        """Return all reports with their text, in order of their ids."""
        with reading_from(self._engine, self.path) as connection:
            return tuple(reading.reports(connection))

    def report(self, identity: str) -> Report:
        """Return one report with its text."""
        with reading_from(self._engine, self.path) as connection:
            return reading.report(connection, identity)

    def report_text(self, identity: str) -> str:
        """Return the words of one report."""
        return self.report(identity).text

    def sourcing(self, report: str) -> Sourcing | None:
        """Return what one report rests on, or None when it was not coded."""
        with reading_from(self._engine, self.path) as connection:
            return reading.sourcing(connection, report)

    def coding(self) -> Coding:
        """Return the current coding of every coded report, in order of report ids."""
        with reading_from(self._engine, self.path) as connection:
            return Coding(tuple(reading.coded_reports(connection)))

    def programs(self) -> dict[str, str]:
        """Return the version of the program that coded each coded report, by report id."""
        with reading_from(self._engine, self.path) as connection:
            return reading.programs(connection)

    def claims(
        self, *, report: str | None = None, kind: str | None = None, type: str | None = None, actor: str | None = None
    ) -> tuple[Claim, ...]:
        """Return claims in order of report and passage; `actor` is the id of who acts or is acted upon."""
        with reading_from(self._engine, self.path) as connection:
            return reading.claims(connection, report=report, kind=kind, type=type, actor=actor)

    def claim(self, identity: str) -> Claim:
        """Return one claim."""
        with reading_from(self._engine, self.path) as connection:
            return reading.claim(connection, identity)

    # What is derived

    def actors(self, register: KnownActors | None = None) -> tuple[ActorRow, ...]:
        """Return a row for each actor that reports name; aliases, roles and parents come from the register."""
        with reading_from(self._engine, self.path) as connection:
            return tuple(actor_rows(connection, register))

    def identities(self) -> tuple[Identity, ...]:
        """Return all actors as they were resolved, in order of their ids."""
        with reading_from(self._engine, self.path) as connection:
            return tuple(reading.identities(connection))

    def events(self, *, type: str | None = None, actor: str | None = None, on: date | None = None) -> tuple[Event, ...]:
        """Return events in order of time, undated ones last; with `on` those whose bounds hold that day."""
        with reading_from(self._engine, self.path) as connection:
            return reading.events(connection, type=type, actor=actor, on=on)

    def event(self, identity: str) -> Event:
        """Return one event, following a merge; after a split the error names the successors."""
        with reading_from(self._engine, self.path) as connection:
            return reading.event(connection, identity)

    def successors(self, event: str) -> tuple[str, ...]:
        """Return the ids under which an event lives on: its own, the one it was merged into, or those it was split into."""
        with reading_from(self._engine, self.path) as connection:
            return reading.successors(connection, event)

    def copies(self) -> tuple[Copy, ...]:
        """Return which reports share their words with which."""
        with reading_from(self._engine, self.path) as connection:
            return reading.copies(connection)

    # Looking back

    def find(self, identity: str) -> finding.Found:
        """Return any report, claim, event or actor by its id or a beginning that only it has."""
        with reading_from(self._engine, self.path) as connection:
            return finding.find(connection, identity)

    def trail(self, identity: str) -> Trail:
        """Return the way from an event, claim, report or actor to its origins, reports and their words."""
        with reading_from(self._engine, self.path) as connection:
            return trails.trail(connection, identity)

    def trail_of(self, subject: str, claims: Iterable[str]) -> Trail:
        """Return the trail of anything else that rests on claims, such as a tie or a truce."""
        with reading_from(self._engine, self.path) as connection:
            return trails.trail_of(connection, subject, claims)

    def verify(self, store: Path | None = None) -> tuple[Problem, ...]:
        """Return what was altered or is missing; `store` is the folder of the raw files, when there is one."""
        with reading_from(self._engine, self.path) as connection:
            return tuple(check_ledger(connection, store))
