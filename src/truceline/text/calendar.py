"""Words for days, weeks, months and years, and the intervals they mean beside an anchor."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from truceline.text.dates import Basis, Precision, Time, on_day
from truceline.text.relative import count_from
from truceline.text.words import NUMBERS, WEEKDAYS, Anchors, month_number, month_span, year_day

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
    ("later", rf"\b(?P<n>{_NUMBER}) (?P<u>days?|weeks?) (?P<which>later|earlier)\b"),
    ("next-day", r"\b(?:the )?(?P<which>next|following|previous|same|very same) day\b"),
    ("this", r"\b(?P<which>this|last|next|earlier this|late last|early this|later this) (?P<u>week|month|year)\b"),
    ("weekday", rf"\b(?:(?P<which>last|next|this|previous) )?(?P<w>{_WEEKDAY})\b"),
    ("day", r"\b(?P<which>today|yesterday|tomorrow|overnight|tonight)\b"),
    ("month", rf"\b(?:in|since|by|during|until|last|this|next|early|late|mid|from) (?:early |late |mid-)?(?P<m>{_MONTH})\b"),
    ("bare-month", r"\b(?P<m>january|february|april|june|july|august|september|october|november|december)\b"),
    ("year", r"\b(?:in|since|until|by|of|from|between|and|early|late|back to) (?P<y>(?:19|20)\d\d)\b"),
    ("recent", r"\b(?:in |over |during )?(?:the )?(?:recent|past|last) (?:(?P<n>" + _NUMBER + r") )?(?P<u>days|weeks|months|years)\b"),
)
_SINCE = re.compile(r"\bsince (?:early |mid-|late )?$", re.IGNORECASE)
_MAY_DATE = re.compile(rf"\d|day|week|month|year|decade|tomorrow|overnight|tonight|\b{_MONTH}(?!\w)", re.IGNORECASE)
"""What every pattern needs one of: most sentences have none, and need not be searched eighteen times."""
_COMPILED = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _PATTERNS)


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
    for form, pattern in _COMPILED if _MAY_DATE.search(text) else ():
        for match in pattern.finditer(text):
            free = all(match.end() <= other.start or other.end <= match.start() for other in found)
            if free and not _is_modal_may(match):
                time = _resolve(form, match, anchors, before=text[: match.start()].lower(), after=text[match.end() :].lower())
                if re.search(r"\bsince (?:early |mid-|late )?$", text[: match.start()].lower()) or match.group(0).lower().startswith(
                    "since"
                ):
                    time = _from_then_on(time, anchors.written)
                found.append(DatedWords(match.start(), match.end(), form, time))
    return sorted(found, key=lambda one: one.start)


def _from_then_on(time: Time, written: Time) -> Time:
    """Return the interval from a time until the text was written, for "since"."""
    if time.start is None or (written.end is not None and written.end <= time.start):
        return time
    return Time(
        time.start,
        written.end,
        Precision.RANGE,
        time.basis,
        "since " + time.text.removeprefix("since ").removeprefix("Since "),
        time.reason,
    )


def _is_modal_may(match: re.Match[str]) -> bool:
    """Tell whether "may" or "march" is a verb here."""
    written = match.groupdict().get("m") or ""
    return written.lower() in {"may", "march", "mar"} and not written[0].isupper()


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
            return count_from(form, groups, anchors, text) or unknown


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
