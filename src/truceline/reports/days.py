"""Reads the days that mastheads, update lines and metadata give."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from truceline.text.dates import Basis, Precision, Time, on_day

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b\.?"
)
_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        rf"\b(?P<name>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?P<year>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<name>{MONTH})[\s,-]+(?P<year>\d{{4}})(?!\d)",
        r"(?<!\d)(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>\d{4})(?!\d)",
    )
)
_MONTH_ONLY = re.compile(rf"(?:(?P<year>\d{{4}})-(?P<month>\d{{1,2}})|(?P<name>{MONTH})\s+(?P<year2>\d{{4}}))", re.IGNORECASE)
_YEAR_ONLY = re.compile(r"\d{4}")
_FIRST_YEAR = 1800


def find_days(text: str) -> Iterator[tuple[date, str]]:
    """Yield the days that are written out in full, with their words; 03/04/2025 is none, for it may be either."""
    found = sorted(((match.start(), match) for form in _FORMS for match in form.finditer(text)), key=lambda pair: pair[0])
    for _, match in found:
        day = _day(match)
        if day is not None:
            yield day, match[0]


def read_day(value: str, *, reason: str) -> Time | None:
    """Read the value of a field that gives a day, a month or a year; None when it gives none."""
    value = value.strip()
    for day, _ in find_days(value):
        return on_day(day, text=value, reason=reason)
    month = _MONTH_ONLY.fullmatch(value)
    if month is not None:
        number = int(month["month"]) if month["month"] else _month_number(month["name"])
        return _span(int(month["year"] or month["year2"]), number, text=value, reason=reason)
    if _YEAR_ONLY.fullmatch(value):
        return _span(int(value), None, text=value, reason=reason)
    return None


def _day(match: re.Match[str]) -> date | None:
    """Return the day of a match, None when the calendar has no such day or it may be two."""
    parts = match.groupdict()
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if second <= 12 else (second, first)
    else:
        day = int(parts["day"])
        month = _month_number(parts["name"]) if parts.get("name") else int(parts["month"])
    return _calendar_day(int(parts["year"]), month, day)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year < date.max.year:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1


def _span(year: int, month: int | None, *, text: str, reason: str) -> Time | None:
    """Return a month or a year as a time."""
    start = _calendar_day(year, month or 1, 1)
    if start is None:
        return None
    end = date(year + 1, 1, 1) if month is None else (start + timedelta(days=31)).replace(day=1)
    return Time(start, end, Precision.YEAR if month is None else Precision.MONTH, Basis.EXPLICIT, text, reason)
