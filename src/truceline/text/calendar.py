"""Finds the expressions of time in a text and tells what they mean beside their anchors."""

import re
from bisect import bisect
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from truceline.text import absolute, narrative, relative, seasons
from truceline.text.clock import read_clock, with_hour
from truceline.text.dates import Basis, Precision, Time
from truceline.text.durations import read_duration, read_set
from truceline.text.offsets import offset
from truceline.text.readings import DatedWords, Granularity, Reading, TimeKind
from truceline.text.references import read_reference
from truceline.text.scanning import Found, scan
from truceline.text.tense import is_future
from truceline.text.words import Anchors
from truceline.text.years import NEAR_DAYS, Context, is_near

__all__ = ["NEAR_DAYS", "DatedWords", "find_dates", "find_times", "is_future", "is_near"]

Reader = Callable[[absolute.Groups, Context], Reading]
_READERS: Final[dict[str, Reader]] = {
    "iso": absolute.read_full,
    "full": absolute.read_full,
    "numeric": absolute.read_numeric,
    "days": absolute.read_days,
    "month-day": absolute.read_month_day,
    "also-day": absolute.read_month_day,
    "week-of": absolute.read_week_of,
    "month-year": absolute.read_month_year,
    "month": absolute.read_month,
    "bare-month": absolute.read_month,
    "part-of-year": absolute.read_part_of_year,
    "fiscal": absolute.read_fiscal,
    "year": absolute.read_year,
    "years": absolute.read_years,
    "decade": absolute.read_decade,
    "century": absolute.read_century,
    "season": seasons.read_season,
    "named": seasons.read_named,
    "ordinal": relative.read_ordinal,
    "weekday": relative.read_weekday,
    "day": relative.read_day,
    "ago": relative.read_ago,
    "this": relative.read_this,
    "span": relative.read_span,
    "recent": relative.read_span,
    "next-day": narrative.read_beside,
    "later": narrative.read_later,
    "month-that-year": narrative.read_month_that_year,
    "duration": read_duration,
    "set": read_set,
}
_AROUND = 200
"""How many characters around an expression tell what it means."""
_TOLD: Final = frozenset(
    {"iso", "full", "numeric", "month-day", "also-day", "ordinal", "weekday", "day", "next-day", "later", "named", "month-that-year"}
)
_DATING: Final = frozenset({"span", "recent"})
"""Forms that give no date but bound one."""
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_JOINS = re.compile(r"\s+(?:and|to|until|till|through)\s+", re.IGNORECASE)
_CLOCK_REACH = 80
_PARAGRAPH = 400
"""How many characters a date with its year holds for months without one."""


def find_dates(text: str, anchors: Anchors) -> list[DatedWords]:
    """Return the expressions of a text that date something, in order, without overlap.

    Args:
        text: A sentence or a text.
        anchors: What relative words count from.
    """
    found = offset(text, find_times(text, anchors))
    return [words for words in found if words.reading.kind in {TimeKind.DATE, TimeKind.CLOCK} or words.form in _DATING]


def find_times(text: str, anchors: Anchors) -> list[DatedWords]:
    """Return all expressions of time of a text, also lengths, recurrences and mere references, in order, without overlap.

    Args:
        text: A sentence or a text; days told in it move the narrative anchor on.
        anchors: What relative words count from.
    """
    found: list[DatedWords] = []
    told, frame, dated, reach = anchors.told, anchors.told, anchors.dated, 0
    for one in scan(text):
        ctx = Context(
            replace(anchors, told=told, dated=dated),
            text[one.start : one.end],
            text[max(0, one.start - _AROUND) : one.start],
            text[one.end : one.end + _AROUND],
            frame,
        )
        words = _read(one, ctx)
        found.append(words)
        dated = words.time if names_its_year(words.time) else dated if one.start - reach < _PARAGRAPH else None
        reach = one.start if names_its_year(words.time) else reach
        if _is_told(words, anchors.written):
            frame = words.time
            told = words.time if words.time.is_day and words.form in _TOLD else told
    found = _clocks(text, found, anchors)
    return _joined(text, [_since(text, words, anchors.written) for words in found])


def names_its_year(time: Time) -> bool:
    """Tell whether a day or a month is told with its year."""
    return time.basis is Basis.EXPLICIT and time.precision in {Precision.DAY, Precision.MONTH} and time.start is not None


def _read(one: Found, ctx: Context) -> DatedWords:
    try:
        reading = _reading(one, ctx)
    except (OverflowError, ValueError):  # the calendar of the machine ends in the years 1 and 9999
        reading = absolute.unknown(ctx)
    return DatedWords(one.start, one.end, one.form, reading.time, reading)


def _reading(one: Found, ctx: Context) -> Reading:
    groups = one.match.groupdict()
    if one.form in {"now", "past", "future"}:
        return read_reference(one.form, ctx)
    if one.form == "clock":
        return read_clock(groups, ctx, None)
    reading = _READERS[one.form](groups, ctx)
    return with_hour(reading, groups["c"] or "", groups.get("z")) if one.form == "weekday" and groups.get("c") else reading


def _is_told(words: DatedWords, written: Time) -> bool:
    """Tell whether an expression dates what has happened, so that what follows may count from it."""
    start = words.time.start
    past = start is not None and (written.end is None or start < written.end)
    back = words.form == "later" and not words.time.text.lower().endswith("later")
    return past and not back and words.reading.kind in {TimeKind.DATE, TimeKind.CLOCK}


def _clocks(text: str, found: list[DatedWords], anchors: Anchors) -> list[DatedWords]:
    """Give times of the day the day told beside them in the same sentence, or the last day told."""
    days = [words for words in found if words.form != "clock" and words.time.is_day]
    return [_clock_read(text, words, days, anchors) if words.form == "clock" and not words.time.is_day else words for words in found]


def _clock_read(text: str, words: DatedWords, days: list[DatedWords], anchors: Anchors) -> DatedWords:
    place = bisect(days, words.start, key=lambda day: day.start)
    gaps = [(gap, day.time) for day in days[max(0, place - 1) : place + 1] if (gap := _gap(text, words, day)) is not None]
    last = days[place - 1].time if place else anchors.told
    beside = min(gaps, key=lambda pair: pair[0])[1] if gaps else last
    match = next((one.match for one in scan(text[words.start : words.end]) if one.form == "clock"), None)
    if match is None:
        return words
    reading = read_clock(match.groupdict(), Context(anchors, text[words.start : words.end]), beside)
    return replace(words, time=reading.time, reading=reading)


def _gap(text: str, left: DatedWords, right: DatedWords) -> int | None:
    """Return how many characters lie between two expressions of a sentence, None when they are far apart."""
    start, end = (left.end, right.start) if left.end <= right.start else (right.end, left.start)
    if end - start > _CLOCK_REACH or re.search(r"[a-z\d][.!?][\s\"”’']+[A-Z]", text[max(0, start - 1) : end + 1]):
        return None
    return end - start


def _is_since(text: str, words: DatedWords) -> bool:
    return Context(Anchors(words.time), "", text[max(0, words.start - 30) : words.start]).since


def _since(text: str, words: DatedWords, written: Time) -> DatedWords:
    """Return an expression that means all the time from then on, after "since"."""
    if words.reading.kind not in {TimeKind.DATE, TimeKind.CLOCK} or not _is_since(text, words):
        return words
    time = words.time
    if time.start is None or (written.end is not None and written.end <= time.start):
        return words
    since = Time(time.start, written.end, Precision.RANGE, time.basis, f"since {time.text}", time.reason)
    return replace(words, time=since)


def _joined(text: str, found: list[DatedWords]) -> list[DatedWords]:
    """Give both ends of "between March 3 and April 5" the interval between them."""
    for number in range(len(found) - 1):
        left, right = found[number], found[number + 1]
        if right.start - left.end > 10 or not _JOINS.fullmatch(text[left.end : right.start]):
            continue
        start, end = left.time.start, right.time.end
        if (
            _BETWEEN.search(text[max(0, left.start - 12) : left.start])
            and start is not None
            and end is not None
            and start < end
            and Granularity.PERIOD not in {left.reading.granularity, right.reading.granularity}
        ):
            words = text[left.start : right.end]
            both = Time(start, end, Precision.RANGE, left.time.basis, words, left.time.reason or right.time.reason)
            found[number], found[number + 1] = replace(left, time=both), replace(right, time=both)
    return found
