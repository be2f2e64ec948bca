"""READ: files into reports, one after the other; a bad one is refused and does not stop the others."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO

from truceline.errors import UnreadableReport
from truceline.register import Register
from truceline.reports.drafts import Draft, Origin, make_report
from truceline.reports.files import STDIN, Paths, find_files
from truceline.reports.formats import LARGEST, read_format
from truceline.reports.raw_store import RawStore
from truceline.reports.records import Report
from truceline.reports.refusals import FormatError, Refusal
from truceline.text.romanise import romanise

_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_ID = 120
_SUFFIX = 8


def read(
    paths: Paths,
    *,
    register: Register | None = None,
    ingested: date | None = None,
    store: RawStore | None = None,
    stdin: BinaryIO | None = None,
) -> tuple[Report, ...]:
    """Read files and folders into reports.

    Args:
        paths: Files and folders; "-" is the stream given as `stdin`.
        register: Where outlets and places are known; without it only the form of a text tells them.
        ingested: Today, for reports without a date.
        store: Where the raw bytes are kept.
        stdin: Bytes that "-" stands for.

    Raises:
        UnreadableReport: Something could not be read; `read_each` goes on instead.
    """
    reports: list[Report] = []
    refusals: list[Refusal] = []
    for outcome in read_each(paths, register=register, ingested=ingested, store=store, stdin=stdin):
        if isinstance(outcome, Report):
            reports.append(outcome)
        else:
            refusals.append(outcome)
    if refusals:
        others = f" ({len(refusals) - 1} more could not be read)" if len(refusals) > 1 else ""
        raise UnreadableReport(f"{refusals[0]}{others}")
    return tuple(reports)


def read_each(
    paths: Paths,
    *,
    register: Register | None = None,
    ingested: date | None = None,
    store: RawStore | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Report | Refusal]:
    """Read files and folders one by one: for each a report, or the refusal that says why there is none."""
    run = _Run(register, ingested, store)
    for path in find_files(paths):
        if isinstance(path, Refusal):
            yield path
        else:
            yield from run.read_file(path, stdin=stdin)


@dataclass
class _Run:
    """What one run knows: the ids given so far."""

    register: Register | None
    ingested: date | None
    store: RawStore | None
    given: dict[str, str] = field(default_factory=dict)

    def read_file(self, path: Path, *, stdin: BinaryIO | None) -> Iterator[Report | Refusal]:
        """Yield the reports of a file and what of it is refused."""
        try:
            raw = _bytes_of(path, stdin)
        except FormatError as fault:
            yield Refusal(str(path), fault.line, fault.reason)
            return
        for outcome in read_format(raw, suffix=path.suffix):
            if isinstance(outcome, Draft):
                yield from self._report(outcome, path)
            else:
                yield Refusal(str(path), outcome.line, outcome.reason)

    def _report(self, draft: Draft, path: Path) -> Iterator[Report]:
        """Yield the report of a draft, nothing when this run has read the same bytes under the same name."""
        sha256 = hashlib.sha256(draft.raw).hexdigest()
        name = self._name(draft, path, sha256)
        if name is None:
            return
        if self.store is not None:
            self.store.put(draft.raw)
        origin = Origin(name, None if str(path) == STDIN else str(path), sha256)
        yield make_report(draft, origin, register=self.register, ingested=self.ingested)

    def _name(self, draft: Draft, path: Path, sha256: str) -> str | None:
        """Give a draft its id: its own, or that of its file; a part of the digest tells namesakes apart."""
        stem = "" if str(path) == STDIN else path.stem
        own = draft.id or (stem if draft.line is None or not stem else f"{stem}-{draft.line}")
        name = safe_id(own) or sha256[: 2 * _SUFFIX]
        for candidate in (name, f"{name}-{sha256[:_SUFFIX]}", f"{name}-{sha256}"):
            if candidate not in self.given:
                self.given[candidate] = sha256
                return candidate
            if self.given[candidate] == sha256:
                return None
        return None


def safe_id(name: str) -> str:
    """Return a name in the letters that ids may have."""
    return _NOT_IN_IDS.sub("-", romanise(name)).strip("-.")[:_LONGEST_ID]


def _bytes_of(path: Path, stdin: BinaryIO | None) -> bytes:
    """Read the bytes of a file, not more than we take.

    Raises:
        FormatError: They cannot be read, or there are too many.
    """
    if str(path) == STDIN:
        if stdin is None:
            raise FormatError("there is no input to read; pass the stream")
        raw = stdin.read(LARGEST + 1)
    else:
        try:
            with path.open("rb") as stream:
                raw = stream.read(LARGEST + 1)
        except OSError as error:
            raise FormatError(f"cannot be opened ({error.strerror}); check its permissions") from error
    if len(raw) > LARGEST:
        raise FormatError(f"is larger than {LARGEST // 1_000_000} MB; split it")
    return raw
