"""Words for days, weeks, months and numbers, and what relative words count from."""

import calendar
from dataclasses import dataclass
from datetime import date

from truceline.text.dates import Basis, Precision, Time

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name[:3].lower(): number for name, number in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())
}
NUMBERS |= {"a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}
UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}


@dataclass(frozen=True, slots=True)
class Anchors:
    """What relative words count from.

    Attributes:
        written: When the text was written.
        told: The last day that an event told before fell on, or None.
    """

    written: Time
    told: Time | None = None


def year_day(year: int, month: int, day: int) -> date | None:
    """Return a calendar day, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, month: int, *, basis: Basis, text: str, reason: str = "") -> Time:
    """Return a month as a half-open interval."""
    after = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
    return Time(date(year, month, 1), after, Precision.MONTH, basis, text, reason)


def month_number(word: str) -> int:
    """Return the number of a month from its name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")]
