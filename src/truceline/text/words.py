"""Words for days, weeks, months and numbers, and what relative words count from."""

import calendar
import re
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
UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3650}
_MORE_NUMBERS = NUMBERS | {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "seventy": 70, "eighty": 80, "ninety": 90}


@dataclass(frozen=True, slots=True)
class Anchors:
    """What relative words count from.

    Attributes:
        written: When the text was written.
        told: The last day that an event told before fell on, or None.
        dated: The last day or month with its year that the paragraph told before, or None.
    """

    written: Time
    told: Time | None = None
    dated: Time | None = None


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


def day_number(word: str) -> int:
    """Return the number of a day from "3", "3rd" or "03"."""
    return int(re.sub(r"\D", "", word))


def count_of(words: str) -> float | None:
    """Return the number that words say, or None for "several" and the like."""
    lower = re.sub(r"[\s-]+", " ", words.lower()).strip()
    half = 0.5 if lower.endswith(" and a half") else 0.0
    lower = lower.removesuffix(" and a half").removesuffix(" of")
    if lower in {"half a", "half an", "a half a", "a half an"}:
        return 0.5
    if lower == "a couple":
        return 2.0
    if match := re.fullmatch(r"(\d+) (\d)/([1-9])", lower):
        return int(match[1]) + int(match[2]) / int(match[3])
    if re.fullmatch(r"\d+(?:\.\d+)?", lower):
        return float(lower)
    parts = lower.split()
    if parts[-1:] == ["hundred"]:
        return 100.0
    if not parts or any(part not in _MORE_NUMBERS for part in parts):
        return None
    return sum(_MORE_NUMBERS[part] for part in parts) + half
