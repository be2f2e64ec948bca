"""Counts from a date that stands right behind: "two days after the June 4 raid", "the day before Christmas"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from truceline.text.dates import Precision, Time
from truceline.text.readings import DatedWords, Granularity, Reading, TimeKind, value_at
from truceline.text.years import basis_of

_REACH = 24
_BESIDE = re.compile(
    r"\s+(?P<which>before|ahead of|prior to|after|following)\s+(?:the\s+|last\s+|his\s+|her\s+|their\s+|its\s+)?", re.IGNORECASE
)
_LENGTH = re.compile(r"P(\d+)([DWM])|PT(\d+)H")


def offset(text: str, found: list[DatedWords]) -> list[DatedWords]:
    """Return the expressions with each length joined to the date that it counts from.

    Args:
        text: The text.
        found: Its expressions, in order.
    """
    joined: list[DatedWords] = []
    skip = False
    for number, words in enumerate(found):
        if skip:
            skip = False
            continue
        after = found[number + 1] if number + 1 < len(found) else None
        both = _counted(text, words, after) if after is not None else None
        skip = both is not None
        joined.append(both or words)
    return joined


def _counted(text: str, length: DatedWords, day: DatedWords) -> DatedWords | None:
    match = _LENGTH.fullmatch(length.reading.value) if length.reading.kind is TimeKind.DURATION else None
    if match is None or day.time.start is None or day.time.end is None or day.start - length.end > _REACH or not day.time.is_day:
        return None
    between = _BESIDE.fullmatch(text[length.end : day.start])
    if between is None:
        return None
    sign = -1 if between["which"].lower() in {"before", "ahead of", "prior to"} else 1
    words = text[length.start : day.end]
    reason = f"counted from {day.time.text!r} ({day.time.start})" + (f"; {day.time.reason}" if day.time.reason else "")
    try:
        start, end, precision = _span(day.time, match, sign)
    except OverflowError:
        return None
    hedged = re.match(r"less than|up to|within", text[length.start : length.end], re.IGNORECASE) is not None
    start, end = (min(start, day.time.start), max(end, day.time.end)) if hedged else (start, end)
    precision = Precision.RANGE if hedged else precision
    time = Time(start, end, precision, basis_of(day.time), words, reason)
    value = value_at(start, Granularity.DAY) if precision is Precision.DAY else length.reading.value
    reading = Reading(time, value, Granularity.DAY if precision is Precision.DAY else Granularity.PERIOD, anchor=day.reading.anchor)
    return replace(length, end=day.end, form="offset", time=time, reading=reading)


def _span(day: Time, match: re.Match[str], sign: int) -> tuple[date, date, Precision]:
    """Return the interval that lies so many days, weeks, months or hours from a day."""
    start, end = day.start or date.min, day.end or date.max
    if match[3]:
        whole = timedelta(days=-(-int(match[3]) // 24))
        return (start, end + whole, Precision.RANGE) if sign > 0 else (start - whole, end, Precision.RANGE)
    move = timedelta(days=sign * int(match[1]) * {"D": 1, "W": 7, "M": 30}[match[2]])
    if match[2] == "M":
        slack = timedelta(days=15)
        return start + move - slack, end + move + slack, Precision.RANGE
    return start + move, end + move, Precision.DAY
