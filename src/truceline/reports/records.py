"""REPORT and PASSAGE: what was published, in which words."""

from dataclasses import dataclass, field
from enum import StrEnum

from truceline.text.dates import UNKNOWN_TIME, Time


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report, by their place in its text.

    Attributes:
        start: Offset of the first character in the report's text.
        end: Offset after the last character.
        text: The characters between, exactly as they stand there.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise ValueError(f"a passage must have 0 <= start < end and text of that length, got {self.start}..{self.end} {self.text!r}")


class UnitKind(StrEnum):
    """What a line of a report is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FURNITURE = "furniture"


CODED_UNITS = frozenset({UnitKind.TITLE, UnitKind.HEADING, UnitKind.PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of a report: sentences never cross its ends.

    Attributes:
        start: Offset of the first character that is to be read (after a dateline, if it has one).
        end: Offset after the last character.
        kind: What the line is; captions and furniture are never coded.
    """

    start: int
    end: int
    kind: UnitKind


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place, outlet and day that stand before a report's first sentence ("BAGHDAD, Iraq (Outlet) -- ").

    Attributes:
        place: Place as written, or None.
        outlet: Outlet as written, or None.
        passage: Where it stands.
    """

    place: str | None
    outlet: str | None
    passage: Passage


@dataclass(frozen=True, slots=True)
class Report:
    """One published text, as it was read.

    Attributes:
        id: File stem (or line of a collection), stable across runs.
        path: Where it was read from, or None.
        url: Address of publication, or None.
        outlet: Who published it, or None when the text does not say.
        title: Its headline, or None.
        published: Day of publication as far as the report itself tells, or None.
        known: Interval in which it became known, see the output contract.
        language: ISO 639-1 code, "und" when it cannot be told.
        sha256: Digest of the raw bytes.
        text: The words, with every offset of the system counted in them.
        units: Its lines, in order, without overlap.
        dateline: What stands before the first sentence, or None.
        losses: What could not be read faithfully, a sentence each.
    """

    id: str
    path: str | None
    url: str | None
    outlet: str | None
    title: str | None
    published: Time | None
    language: str
    sha256: str
    text: str = field(repr=False)
    units: tuple[Unit, ...] = field(repr=False)
    known: Time = UNKNOWN_TIME
    dateline: Dateline | None = None
    losses: tuple[str, ...] = ()

    @property
    def coded(self) -> bool:
        """Whether the coder reads this report: only English is coded."""
        return self.language == "en"

    @property
    def words(self) -> int:
        """Number of words in the text."""
        return len(self.text.split())

    def passage(self, start: int, end: int) -> Passage:
        """Return the words from `start` to `end`."""
        return Passage(start, end, self.text[start:end])
