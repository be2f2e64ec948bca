"""Imprecise dates: half-open intervals that know how they were found."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a text dates something."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What a date rests on."""

    EXPLICIT = "explicit"
    """Day, month and year are written out."""
    ANCHORED = "anchored"
    """Counted from a date that the report gives: its publication, its dateline, an event told before."""
    INFERRED = "inferred"
    """Part of it, most often the year, follows from the text and general facts of the register."""


@dataclass(frozen=True, slots=True)
class Time:
    """A date as a text gives it: an interval, open where the text leaves it open.

    Attributes:
        start: First day, or None when nothing bounds it from below.
        end: Day after the last day, or None when nothing bounds it from above.
        precision: The unit in which the text speaks.
        basis: What the interval rests on; None when there is no interval.
        text: The words that date it, empty when none do.
        reason: Why it is this interval: the anchor, or the fact that the year follows from.
    """

    start: date | None
    end: date | None
    precision: Precision
    basis: Basis | None = None
    text: str = ""
    reason: str = ""

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError(f"a time must start before it ends, got {self.start}..{self.end} ({self.text!r})")

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is meant."""
        return self.start is not None and self.end == self.start + timedelta(days=1)

    def may_overlap(self, other: "Time") -> bool:
        """Tell whether both could be the same day; open ends overlap with everything."""
        starts_before = self.start is None or other.end is None or self.start < other.end
        ends_after = self.end is None or other.start is None or other.start < self.end
        return starts_before and ends_after

    def within(self, other: "Time") -> "Time | None":
        """Return the part of this time that lies in `other`, or None when they exclude each other."""
        if not self.may_overlap(other):
            return None
        starts = [day for day in (self.start, other.start) if day is not None]
        ends = [day for day in (self.end, other.end) if day is not None]
        return replace(self, start=max(starts, default=None), end=min(ends, default=None))


UNKNOWN_TIME = Time(None, None, Precision.UNKNOWN)


def on_day(day: date, *, basis: Basis = Basis.EXPLICIT, text: str = "", reason: str = "") -> Time:
    """Make the time that is one day."""
    return Time(day, day + timedelta(days=1), Precision.DAY, basis, text, reason)
