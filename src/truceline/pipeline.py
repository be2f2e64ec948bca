"""INGEST: reads, codes, resolves, links and records; what is recorded is not done again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from truceline.actors import resolve
from truceline.claims import Coder
from truceline.events import link
from truceline.ledger import Ledger, program_version
from truceline.register import Register
from truceline.reports import RawStore, Refusal, Report, find_files, read_each
from truceline.reports.files import Paths
from truceline.settings import Settings


@dataclass(frozen=True, slots=True)
class Step:
    """How far an ingestion is.

    Attributes:
        done: Files that are finished.
        total: Files in all.
        what: What it works on now.
    """

    done: int
    total: int
    what: str


Progress = Callable[[Step], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What an ingestion works with.

    Attributes:
        settings: Names the parser.
        register: Who and what is known beforehand.
        now: The moment of ingestion, with a time zone; undated reports are known by its day at the latest.
        stdin: Bytes that the path "-" stands for.
        again: Whether reports that this version has coded are coded again.
    """

    settings: Settings
    register: Register
    now: datetime
    stdin: BinaryIO | None = None
    again: bool = False


@dataclass(slots=True)
class IngestReport:
    """What an ingestion did.

    Attributes:
        coded: Ids of the reports coded now.
        unchanged: Ids of the reports that were recorded and coded before.
        uncoded: Ids of the reports stored without coding, each with its language.
        refusals: What could not be read.
        claims: Number of claims in the ledger.
        actors: Number of actors in the ledger.
        events: Number of events in the ledger.
    """

    coded: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    uncoded: dict[str, str] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)
    claims: int = 0
    actors: int = 0
    events: int = 0


def ingest(paths: Paths, ledger: Ledger, *, means: Means, progress: Progress | None = None) -> IngestReport:
    """Read files and folders into a ledger, one transaction a report, and link all that the ledger holds.

    An interrupted run is started again with the same call: what it recorded is read and compared, not coded again. One bad
    file does not stop the others; it stands in `refusals`.
    """
    tell = progress or _tell_nobody
    run = _Run(ledger, means)
    finished = 0
    files = sum(1 for _ in find_files(paths))
    for file, outcomes in _by_file(read_each(paths, register=means.register, ingested=means.now.date(), store=RawStore(raw_folder(ledger.path)), stdin=means.stdin)):
        tell(Step(finished, files, file))
        for outcome in outcomes:
            run.take(outcome)
        finished += 1
    tell(Step(files, files, "linking"))
    run.link()
    return run.report
