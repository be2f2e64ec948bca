"""Words for days, weeks, months and years, and the intervals they mean beside an anchor."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from truceline.text.dates import Basis, Precision, Time, on_day

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name[:3].lower(): number for name, number in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
NUMBERS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())
}
NUMBERS |= {"a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}
UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3650}

NEAR_DAYS = 200
"""A writer leaves the year out only of dates that are near: about half a year, with some slack."""

_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_NUMBER = r"(?:\d+|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|several|few)"
_DAY = r"(?:\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"
_UNIT = r"(?:day|week|month|year|decade)s?"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"),
    ("full", rf"\b(?P<m>{_MONTH}) (?P<d>{_DAY}),? (?P<y>(?:19|20)\d\d)\b"),
    ("full", rf"\b(?P<d>{_DAY}) (?:of )?(?P<m>{_MONTH}),? (?P<y>(?:19|20)\d\d)\b"),
    ("ordinal", r"\b(?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th) of (?P<which>this|last) month\b"),
    ("month-last-year", rf"\b(?P<m>{_MONTH}) (?:of )?(?P<which>last|this) year\b"),
    ("month-year", rf"\b(?P<m>{_MONTH}),? (?P<y>(?:19|20)\d\d)\b"),
    ("month-day", rf"\b(?P<m>{_MONTH}) (?P<d>{_DAY})\b(?!\s*(?:years|people|percent|%))"),
    ("month-day", rf"\b(?P<d>{_DAY}) (?:of )?(?P<m>{_MONTH})\b"),
    ("ago", rf"\b(?P<n>{_NUMBER}) (?P<u>{_UNIT}) ago\b"),
    ("later", rf"\b(?P<n>{_NUMBER}) (?P<u>days?|weeks?) (?P<which>later|earlier|before|after)\b"),
    ("next-day", r"\b(?:the )?(?P<which>next|following|previous|same|very same) day\b"),
    ("this", r"\b(?P<which>this|last|next|earlier this|late last|early this|later this) (?P<u>week|month|year)\b"),
    ("weekday", rf"\b(?:(?P<which>last|next|this|previous) )?(?P<w>{_WEEKDAY})\b"),
    ("day", r"\b(?P<which>today|yesterday|tomorrow|overnight|tonight)\b"),
    ("month", rf"\b(?:in|since|by|during|until|last|this|next|early|late|mid|from) (?:early |late |mid-)?(?P<m>{_MONTH})\b"),
    ("bare-month", r"\b(?P<m>january|february|april|june|july|august|september|october|november|december)\b"),
    ("year", r"\b(?:in|since|until|by|of|from|between|and|early|late|back to) (?P<y>(?:19|20)\d\d)\b"),
    ("recent", r"\b(?:in |over |during )?(?:the )?(?:recent|past|last) (?:(?P<n>" + _NUMBER + r") )?(?P<u>days|weeks|months|years)\b"),
)
_COMPILED = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _PATTERNS)


@dataclass(frozen=True, slots=True)
class Anchors:
    """What relative words count from.

    Attributes:
        written: When the text was written.
        told: The last day that an event told before fell on, or None.
    """

    written: Time
    told: Time | None = None


@dataclass(frozen=True, slots=True)
class DatedWords:
    """Words that date something, with what they mean."""

    start: int
    end: int
    form: str
    time: Time


def find_dates(text: str, anchors: Anchors) -> list[DatedWords]:
    """Return the expressions of time in a text, in order, without overlap; the earlier pattern wins.

    Args:
        text: A sentence.
        anchors: What relative words count from.
    """
    found: list[DatedWords] = []
    for form, pattern in _COMPILED:
        for match in pattern.finditer(text):
            free = all(match.end() <= other.start or other.end <= match.start() for other in found)
            if free and not _is_modal_may(match):
                time = _resolve(form, match, anchors, before=text[: match.start()].lower(), after=text[match.end() :].lower())
                found.append(DatedWords(match.start(), match.end(), form, time))
    return sorted(found, key=lambda one: one.start)


def _is_modal_may(match: re.Match[str]) -> bool:
    """Tell whether "may" or "march" is a verb here."""
    written = match.groupdict().get("m") or ""
    return written.lower() in {"may", "march", "mar"} and not written[0].isupper()


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


def _resolve(form: str, match: re.Match[str], anchors: Anchors, *, before: str, after: str) -> Time:
    groups, text = match.groupdict(), match.group(0)
    unknown = Time(None, None, Precision.UNKNOWN, None, text, "nothing in the report dates it")
    match form:
        case "iso" | "full":
            month = int(groups["m"]) if form == "iso" else month_number(groups["m"])
            day = year_day(int(groups["y"]), month, int(re.sub(r"\D", "", groups["d"]))) if 1 <= month <= 12 else None
            return on_day(day, text=text) if day else unknown
        case "month-year":
            return month_span(int(groups["y"]), month_number(groups["m"]), basis=Basis.EXPLICIT, text=text)
        case "year":
            year = int(groups["y"])
            return Time(date(year, 1, 1), date(year + 1, 1, 1), Precision.YEAR, Basis.EXPLICIT, text)
        case "month-day" | "month" | "bare-month":
            return _without_year(groups, anchors.written, text=text, future=is_future(before, after)) or unknown
        case _:
            return _relative(form, groups, anchors, text) or unknown


def is_future(before: str, after: str) -> bool:
    """Tell whether the words around a date say that it is still to come."""
    return bool(
        re.search(r"\b(?:ahead of|before|upcoming|until|till|next|scheduled for|slated for|due on|prior to|by)\b[^.;]{0,60}$", before)
    ) or bool(
        re.match(r"[^.;]{0,12}\b(?:elections?|vote|deadline|polls?)\b", after)
        and re.search(r"\b(?:ahead of|upcoming|before|will)\b", before + after)
    )


def _without_year(groups: dict[str, str | None], written: Time, *, text: str, future: bool) -> Time | None:
    """Choose the year that puts a date near the day of writing; None when several years fit."""
    month = month_number(groups["m"] or "")
    fits = [
        time
        for year in _years(written)
        if (time := _in_year(year, month, groups.get("d"), text)) is not None and is_near(time, written, future=future)
    ]
    if len(fits) != 1:
        return None
    basis = Basis.ANCHORED if written.basis is not Basis.INFERRED else Basis.INFERRED
    anchor = f"the year follows from when it was written: {written.reason or written.text}" if written.start else ""
    return Time(fits[0].start, fits[0].end, fits[0].precision, basis, text, anchor)


def _in_year(year: int, month: int, day: str | None, text: str) -> Time | None:
    if day is None:
        return month_span(year, month, basis=Basis.INFERRED, text=text)
    found = year_day(year, month, int(re.sub(r"\D", "", day)))
    return on_day(found, basis=Basis.INFERRED, text=text) if found else None


def _years(written: Time) -> range:
    if written.start is None or written.end is None:
        return range(0)
    return range(written.start.year - 1, written.end.year + 2)


def is_near(time: Time, written: Time, *, future: bool) -> bool:
    """Tell whether a date without a year can be this one, for a text written in that interval."""
    if time.start is None or time.end is None or written.start is None or written.end is None:
        return False
    slack = timedelta(days=NEAR_DAYS)
    if future:
        return written.start < time.end and time.start < written.end + slack
    return time.start < written.end and time.end + slack > written.start


def _relative(form: str, groups: dict[str, str | None], anchors: Anchors, text: str) -> Time | None:
    which = (groups.get("which") or "").lower()
    if form == "next-day" and which != "previous":
        return _beside(anchors.told, 0 if "same" in which else 1, text)
    if form == "next-day":
        return _beside(anchors.told, -1, text)
    if form == "later":
        sign = -1 if which in {"earlier", "before"} else 1
        return _beside(anchors.told, sign * _count(groups["n"] or "") * UNIT_DAYS[(groups["u"] or "day").rstrip("s")], text)
    written = anchors.written
    if written.start is None or written.end is None:
        return (
            Time(written.start, None, Precision.UNKNOWN, written.basis, text, written.reason)
            if written.start and form in {"this", "recent"} and which != "last"
            else None
        )
    match form:
        case "ordinal":
            return _ordinal(int(groups["d"] or 0), written, which, text)
        case "month-last-year":
            year = written.start.year - (which == "last")
            return (
                month_span(year, month_number(groups["m"] or ""), basis=_basis(written), text=text, reason=_counted(written))
                if _one_year(written)
                else None
            )
        case "weekday":
            return _weekday(WEEKDAYS[(groups["w"] or "").lower()], written, which, text)
        case "day":
            shift = {"yesterday": -1, "overnight": -1, "tomorrow": 1}.get(which, 0)
            return _shifted(written, shift, text) if written.is_day else None
        case "ago":
            return _ago(_count(groups["n"] or ""), (groups["u"] or "").rstrip("s"), written, text)
        case "this":
            return _this(which, groups["u"] or "", written, text)
        case _:
            days = UNIT_DAYS[(groups["u"] or "").rstrip("s")] * (_count(groups["n"] or "") if groups.get("n") else 6)
            return Time(written.start - timedelta(days=days), written.end, Precision.RANGE, _basis(written), text, _counted(written))


def _basis(written: Time) -> Basis:
    return Basis.INFERRED if written.basis is Basis.INFERRED else Basis.ANCHORED


def _counted(written: Time) -> str:
    if written.is_day:
        return f"counted from {written.start} ({written.reason or 'publication'})"
    return f"counted from when it was written: {written.reason}"


def _one_year(written: Time) -> bool:
    return written.start is not None and written.end is not None and written.start.year == (written.end - timedelta(days=1)).year


def _count(word: str) -> int:
    lower = word.lower()
    return int(lower) if lower.isdigit() else NUMBERS.get(lower, 3)


def _beside(told: Time | None, shift: int, text: str) -> Time | None:
    if told is None or told.start is None or told.end is None:
        return None
    move = timedelta(days=shift)
    basis = Basis.INFERRED if told.basis is Basis.INFERRED else Basis.ANCHORED
    reason = f"counted from {told.text!r} told before ({told.start})" + (f"; {told.reason}" if told.reason else "")
    return Time(told.start + move, told.end + move, told.precision, basis, text, reason)


def _shifted(written: Time, days: int, text: str) -> Time | None:
    if written.start is None:
        return None
    return on_day(written.start + timedelta(days=days), basis=_basis(written), text=text, reason=_counted(written))


def _ordinal(day: int, written: Time, which: str, text: str) -> Time | None:
    if not _one_year(written) or written.start is None or written.end is None or (written.end - written.start).days > 27:
        return None
    year, month = written.start.year, written.start.month - (which == "last")
    found = year_day(year if month else year - 1, month or 12, day)
    return on_day(found, basis=_basis(written), text=text, reason=f"'{which} month' {_counted(written)}") if found else None


def _weekday(weekday: int, written: Time, which: str, text: str) -> Time | None:
    if not written.is_day or written.start is None:
        return None
    back = (written.start.weekday() - weekday) % 7
    if which == "next":
        return _shifted(written, 7 - back if back else 7, text)
    return _shifted(written, -(back or 7) if which in {"last", "previous"} else -back, text)


def _ago(count: int, unit: str, written: Time, text: str) -> Time | None:
    if written.start is None or written.end is None:
        return None
    middle, slack = timedelta(days=count * UNIT_DAYS[unit]), timedelta(days=UNIT_DAYS[unit] // 2)
    if unit == "day":
        return Time(
            written.start - middle,
            written.end - middle,
            Precision.DAY if written.is_day else Precision.RANGE,
            _basis(written),
            text,
            _counted(written),
        )
    return Time(written.start - middle - slack, written.end - middle + slack, Precision.RANGE, _basis(written), text, _counted(written))


def _this(which: str, unit: str, written: Time, text: str) -> Time | None:
    if written.start is None or written.end is None:
        return None
    back = 1 if "last" in which else -1 if which == "next" else 0
    precision = {"week": Precision.WEEK, "month": Precision.MONTH, "year": Precision.YEAR}[unit] if written.is_day else Precision.RANGE
    if unit == "year":
        start, end = date(written.start.year - back, 1, 1), date((written.end - timedelta(days=1)).year - back + 1, 1, 1)
    elif unit == "month":
        start = _month_start(written.start, -back)
        end = _month_start(written.end - timedelta(days=1), 1 - back)
    else:
        start = (
            written.start - timedelta(days=written.start.weekday() + 7 * back)
            if written.is_day
            else written.start - timedelta(days=6 + 7 * back)
        )
        end = start + timedelta(days=7) if written.is_day else written.end - timedelta(days=7 * back)
    if not back and "next" not in which and written.is_day:
        end = min(end, written.end)
    return Time(start, end, precision, _basis(written), text, _counted(written)) if start < end else None


def _month_start(day: date, shift: int) -> date:
    months = day.year * 12 + day.month - 1 + shift
    return date(months // 12, months % 12 + 1, 1)
