"""What words of time mean: when, how exactly, counted from what, and how TimeML writes it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from truceline.text.dates import UNKNOWN_TIME, Time


class TimeKind(StrEnum):
    """What an expression of time gives."""

    DATE = "date"
    CLOCK = "clock"
    """A time or a part of a day."""
    DURATION = "duration"
    SET = "set"
    """Something that recurs."""
    REFERENCE = "reference"
    """Now, once, some day."""


class Granularity(StrEnum):
    """The unit in which an expression speaks."""

    MINUTE = "minute"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    PERIOD = "period"
    """From one day to another."""
    VAGUE = "vague"


class AnchorKind(StrEnum):
    """What an expression counts from."""

    NONE = "none"
    PUBLICATION = "publication"
    DATELINE = "dateline"
    NARRATIVE = "narrative"
    """The last event told before."""


class Flag(StrEnum):
    """What is odd about an expression of time."""

    IMPOSSIBLE = "impossible"
    """The calendar has no such day, or it is not the weekday that the text says."""
    AMBIGUOUS = "ambiguous"
    """It may be read in two ways."""
    APPROXIMATE = "approximate"
    """It gives its bounds only roughly."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of an expression.

    Attributes:
        time: The interval.
        value: As TimeML writes it, empty when nothing tells it.
        granularity: The unit in which the expression speaks.
        kind: What the expression gives.
        anchor: What it counts from.
        flags: What is odd about it.
        zone: The time zone that it names, or None.
    """

    time: Time
    value: str = ""
    granularity: Granularity = Granularity.VAGUE
    kind: TimeKind = TimeKind.DATE
    anchor: AnchorKind = AnchorKind.NONE
    flags: tuple[Flag, ...] = ()
    zone: str | None = None


NOTHING = Reading(UNKNOWN_TIME)


@dataclass(frozen=True, slots=True)
class DatedWords:
    """Words that date something, with what they mean.

    Attributes:
        start: Offset in the text.
        end: Offset after them.
        form: The form of expression, "month-day" for one.
        time: The interval that they mean; from then on for "since".
        reading: The words alone: their value, granularity, kind, anchor and flags.
    """

    start: int
    end: int
    form: str
    time: Time
    reading: Reading = field(default=NOTHING)


def value_at(day: date, granularity: Granularity) -> str:
    """Return the unit that a day lies in as TimeML writes it."""
    year, week, _ = day.isocalendar()
    match granularity:
        case Granularity.WEEK:
            return f"{year:04}-W{week:02}"
        case Granularity.WEEKEND:
            return f"{year:04}-W{week:02}-WE"
        case Granularity.MONTH:
            return f"{day.year:04}-{day.month:02}"
        case Granularity.QUARTER:
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case Granularity.HALF_YEAR:
            return f"{day.year:04}-H{1 if day.month <= 6 else 2}"
        case Granularity.SEASON:
            return f"{day.year:04}-{('WI', 'SP', 'SU', 'FA')[day.month % 12 // 3]}"
        case Granularity.YEAR:
            return f"{day.year:04}"
        case Granularity.DECADE:
            return f"{day.year // 10:03}X"
        case Granularity.CENTURY:
            return f"{day.year // 100:02}XX"
        case _:
            return day.isoformat()
