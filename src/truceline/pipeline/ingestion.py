"""INGEST: reads, codes, resolves, links and records; what is recorded is not done again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from truceline.actors import resolve
from truceline.claims import CodedReport, Proposed
from truceline.events import link
from truceline.ledger import Ledger, program_version
from truceline.pipeline.coding import code_each, own_register
from truceline.pipeline.endpoint import Key
from truceline.pipeline.progress import FileCount, Progress
from truceline.register import load_register
from truceline.reports import Paths, RawStore, Refusal, Report, find_files, read_each
from truceline.settings import Settings

_SUFFIX = 8
_UNRELEASED = "unreleased"


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What an ingestion works with.

    Attributes:
        settings: Parser, register and number of processes.
        now: The moment of ingestion, with a time zone; undated reports are known by its day at the latest.
        stdin: Bytes that the path "-" stands for.
        again: Whether reports that this version has coded are coded again.
        key: What the endpoint of the coder `llm` wants to see, if anything.
    """

    now: datetime
    settings: Settings = field(default_factory=Settings)
    stdin: BinaryIO | None = None
    again: bool = False
    key: Key | None = None


@dataclass(slots=True)
class IngestReport:
    """What an ingestion did.

    Attributes:
        coded: Ids of the reports coded now.
        unchanged: Ids of the reports that this version had coded before.
        uncoded: Ids of the reports stored without coding, each with its language.
        refusals: What could not be read.
        claims: Number of claims in the ledger.
        actors: Number of actors in the ledger.
        events: Number of events in the ledger.
        proposed: What became of the proposals of a second coder, by the report's id.
    """

    coded: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    uncoded: dict[str, str] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    claims: int = 0
    actors: int = 0
    events: int = 0
    proposed: dict[str, Proposed] = field(default_factory=dict)


def raw_folder(ledger: Path) -> Path:
    """Return the folder of raw files that stands beside a ledger."""
    return ledger.with_name(f"{ledger.name}.raw")


def ingest(paths: Paths, ledger: Ledger, *, means: Means, progress: Progress | None = None) -> IngestReport:
    """Read files and folders into a ledger, one transaction a report, and link all that the ledger holds.

    An interrupted run is begun again by the same call: what it recorded is not coded again. One bad file does not stop the
    others; it stands in `refusals`.
    """
    named = [paths] if isinstance(paths, str | Path) else list(paths)
    count = FileCount(sum(1 for _ in find_files(named)), progress)
    register = load_register(own=own_register(means.settings))
    store = RawStore(raw_folder(ledger.path))
    outcomes = read_each(named, register=register, ingested=means.now.date(), store=store, stdin=means.stdin)
    run = _Run(ledger, means)
    for report, coded in code_each(count.handed_on(run.fresh(count.read(outcomes))), settings=means.settings, key=means.key):
        run.record(report, coded)
        count.finish()
    count.end("linking")
    return run.finish()


class _Run:
    """One ingestion: what the ledger held before, and what was done since."""

    def __init__(self, ledger: Ledger, means: Means) -> None:
        self._ledger = ledger
        self._means = means
        self._held = {row.id: (row.path, row.sha256) for row in ledger.reports()}
        self._programs = ledger.programs()
        self._report = IngestReport()

    def fresh(self, outcomes: Iterable[Report | Refusal]) -> Iterator[Report]:
        """Yield the reports that are to be coded; note the others."""
        for outcome in outcomes:
            if isinstance(outcome, Refusal):
                self._report.refusals.append(outcome)
                continue
            report = self._told_apart(outcome)
            if self._is_done(report):
                self._report.unchanged.append(report.id)
                self._ledger.record_report(report, None, recorded_at=self._means.now)
            else:
                self._held[report.id] = (report.path, report.sha256)
                yield report

    def record(self, report: Report, coded: CodedReport) -> None:
        """Keep a report and what it says."""
        self._ledger.record_report(report, coded, recorded_at=self._means.now)
        if coded.sourcing.proposed is not None:
            self._report.proposed[report.id] = coded.sourcing.proposed
        if report.coded:
            self._report.coded.append(report.id)
        else:
            self._report.uncoded[report.id] = report.language

    def finish(self) -> IngestReport:
        """Resolve and link everything that the ledger holds."""
        coding = self._ledger.coding()
        register = load_register(own=own_register(self._means.settings))
        actors = resolve(coding, register=register)
        linked = link(coding, actors, reports=self._ledger.full_reports(), known=self._ledger.events(), register=register)
        self._ledger.record_events(actors, linked.events, copies=linked.copies)
        return replace(self._report, claims=len(coding), actors=len(actors), events=len(linked.events))

    def _told_apart(self, report: Report) -> Report:
        """Give a namesake of a report from another file an id of its own, so that neither replaces the other."""
        path, sha256 = self._held.get(report.id, (report.path, report.sha256))
        if report.sha256 == sha256 or report.path == path:
            return report
        return replace(report, id=f"{report.id}-{report.sha256[:_SUFFIX]}")

    def _is_done(self, report: Report) -> bool:
        """Tell whether this version of the program has coded these bytes before."""
        version = program_version()
        same = report.id in self._held and self._held[report.id][1] == report.sha256
        return same and not self._means.again and version != _UNRELEASED and self._programs.get(report.id) == version
