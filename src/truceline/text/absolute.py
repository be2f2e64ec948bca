"""Reads dates that are written out: days, months, quarters, seasons, years, decades, centuries."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from truceline.text.dates import Basis, Precision, Time, on_day
from truceline.text.readings import AnchorKind, Flag, Granularity, Reading, value_at
from truceline.text.spans import narrowed
from truceline.text.tense import direction
from truceline.text.words import WEEKDAYS, day_number, month_number, month_span, year_day
from truceline.text.years import Context, anchor_kind, basis_of, counted, in_near_year

Groups = dict[str, str | None]
_YEAR_DAYS = 366
_UNKNOWN = Precision.UNKNOWN
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_CENTURIES = {"nineteenth": 19, "twentieth": 20, "twenty-first": 21}


def unknown(ctx: Context, *flags: Flag, value: str = "") -> Reading:
    """Return the reading of words that nothing dates."""
    return Reading(Time(None, None, _UNKNOWN, None, ctx.text, "nothing in the report dates it"), value, flags=flags)


def read_full(groups: Groups, ctx: Context) -> Reading:
    """Read a day with its year; a day that the calendar lacks is kept and flagged."""
    written = groups["m"] or ""
    month = int(written) if written.isdigit() else month_number(written)
    number = day_number(groups["d"] or "")
    day = year_day(int(groups["y"] or 0), month, number) if 1 <= month <= 12 else None
    if day is None:
        return unknown(ctx, Flag.IMPOSSIBLE, value=f"{groups['y']}-{month:02}-{number:02}")
    return _day(on_day(day, text=ctx.text), groups, AnchorKind.NONE)


def read_numeric(groups: Groups, ctx: Context) -> Reading:
    """Read 25/03/2025; 03/04/2025 may be either of two days and is none."""
    first, second = int(groups["d"] or 0), int(groups["m"] or 0)
    year = int(groups["y"] or 0)
    days = {day for day in (year_day(year, second, first), year_day(year, first, second)) if day is not None}
    if len(days) == 1:
        return _day(on_day(days.pop(), text=ctx.text), groups, AnchorKind.NONE)
    return unknown(ctx, Flag.AMBIGUOUS if days else Flag.IMPOSSIBLE)


def _day(time: Time, groups: Groups, anchor: AnchorKind) -> Reading:
    weekday = groups.get("w")
    wrong = weekday is not None and time.start is not None and time.start.weekday() != WEEKDAYS[weekday.lower()]
    return Reading(
        time, value_at(time.start or date.min, Granularity.DAY), Granularity.DAY, anchor=anchor, flags=(Flag.IMPOSSIBLE,) if wrong else ()
    )


def read_days(groups: Groups, ctx: Context) -> Reading:
    """Read "March 4 to 6"."""
    month, first, last = month_number(groups["m"] or ""), day_number(groups["d"] or ""), day_number(groups["e"] or "")

    def make(year: int) -> Time | None:
        start, end = year_day(year, month, first), year_day(year, month_number(groups.get("n") or groups["m"] or ""), last)
        if start is None or end is None or end < start:
            return None
        return Time(start, end + timedelta(days=1), Precision.RANGE, Basis.EXPLICIT, ctx.text)

    time = make(int(groups["y"] or 0)) if groups.get("y") else in_near_year(make, ctx)
    if time is None or time.start is None:
        return unknown(ctx)
    anchor = AnchorKind.NONE if groups.get("y") else anchor_kind(ctx)
    return Reading(time, f"{time.start.isoformat()}/{month_end(time).isoformat()}", Granularity.PERIOD, anchor=anchor)


def month_end(time: Time) -> date:
    """Return the last day of an interval."""
    return (time.end or date.max) - timedelta(days=1)


def read_month_day(groups: Groups, ctx: Context) -> Reading:
    """Read a day without its year; a weekday beside it helps to tell the year."""
    month, number = month_number(groups["m"] or ""), day_number(groups["d"] or "")

    def make(year: int) -> Time | None:
        day = year_day(year, month, number)
        return on_day(day, basis=Basis.INFERRED, text=ctx.text) if day else None

    time = _weekday_year(make, groups, ctx) or in_near_year(make, ctx)
    value = f"XXXX-{month:02}-{number:02}"
    if time is None:
        return unknown(ctx, *(() if year_day(2024, month, number) else (Flag.IMPOSSIBLE,)), value=value)
    return _day(time, groups, anchor_kind(ctx))


def _weekday_year(make: Callable[[int], Time | None], groups: Groups, ctx: Context) -> Time | None:
    """Return the only day near the day of writing that is the weekday named."""
    weekday, written = (groups.get("w") or "").lower(), ctx.written
    if not weekday or not written.is_day or written.start is None or not 1 < written.start.year < date.max.year - 1:
        return None
    near = [time.start for shift in (-1, 0, 1) if (time := make(written.start.year + shift)) is not None and time.start is not None]
    fits = [day for day in near if day.weekday() == WEEKDAYS[weekday] and abs((day - written.start).days) < _YEAR_DAYS]
    if len(fits) != 1:
        return None
    reason = f"the only year near {written.start} in which it is a {weekday.title()}"
    return on_day(fits[0], basis=basis_of(written), text=ctx.text, reason=reason)


def read_week_of(groups: Groups, ctx: Context) -> Reading:
    """Read "the week of March 6"."""
    day = read_full(groups, ctx) if groups.get("y") else read_month_day(groups, ctx)
    if day.time.start is None:
        return day
    monday = day.time.start - timedelta(days=day.time.start.weekday())
    time = Time(monday, monday + timedelta(days=7), Precision.WEEK, day.time.basis, ctx.text, day.time.reason)
    return Reading(time, value_at(monday, Granularity.WEEK), Granularity.WEEK, anchor=day.anchor)


def read_month_year(groups: Groups, ctx: Context) -> Reading:
    """Read a month with its year."""
    return _month(month_span(int(groups["y"] or 0), month_number(groups["m"] or ""), basis=Basis.EXPLICIT, text=ctx.text), groups)


def _month(time: Time, groups: Groups, anchor: AnchorKind = AnchorKind.NONE) -> Reading:
    value = value_at(time.start or date.min, Granularity.MONTH)
    return Reading(narrowed(time, groups.get("mod")), value, Granularity.MONTH, anchor=anchor)


def read_month(groups: Groups, ctx: Context) -> Reading:
    """Read a month without its year: the near one, or the one that "last", "this" or "next" says."""
    month, which = month_number(groups["m"] or ""), (groups.get("which") or "").lower()
    written = ctx.written
    time: Time | None
    if which in {"last", "next"} and written.is_day and written.start is not None:
        passed = month < written.start.month if which == "last" else month <= written.start.month
        year = written.start.year + (0 if passed else -1) if which == "last" else written.start.year + (1 if passed else 0)
        time = month_span(year, month, basis=basis_of(written), text=ctx.text, reason=counted(written))
    else:
        time = in_near_year(lambda year: month_span(year, month, basis=Basis.INFERRED, text=ctx.text), ctx)
    return _month(time, groups, anchor_kind(ctx)) if time else unknown(ctx, value=f"XXXX-{month:02}")


def read_year(groups: Groups, ctx: Context) -> Reading:
    """Read a year, also a fiscal one: of that only the bounds are known."""
    year = int(groups["y"] or 0)
    time = Time(date(year, 1, 1), date(year + 1, 1, 1), Precision.YEAR, Basis.EXPLICIT, ctx.text)
    return Reading(_edge(time, ctx.before), str(year), Granularity.YEAR)


def read_fiscal(groups: Groups, ctx: Context) -> Reading:
    """Read a fiscal year, whose first month differs between countries."""
    year = int(groups["y"] or 0)
    time = Time(
        date(year - 1, 3, 1),
        date(year + 1, 7, 1),
        Precision.RANGE,
        Basis.EXPLICIT,
        ctx.text,
        "fiscal years begin and end in different months",
    )
    return Reading(time, str(year), Granularity.YEAR, flags=(Flag.APPROXIMATE,))


def _edge(time: Time, before: str) -> Time:
    found = re.search(r"\b(early|mid|late|beginning of|start of|end of|middle of)[\s-]{1,3}$", before[-20:], re.IGNORECASE)
    return narrowed(time, found.group(1)) if found else time


def read_years(groups: Groups, ctx: Context) -> Reading:
    """Read "2014-2017" and "2014-17"."""
    first, written = int(groups["y"] or 0), groups["e"] or ""
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if last <= first:
        return unknown(ctx)
    time = Time(date(first, 1, 1), date(last + 1, 1, 1), Precision.RANGE, Basis.EXPLICIT, ctx.text)
    return Reading(time, f"{first}/{last}", Granularity.PERIOD)


def read_decade(groups: Groups, ctx: Context) -> Reading:
    """Read "the 1990s"."""
    year = int(groups["y"] or 0)
    time = Time(date(year, 1, 1), date(year + 10, 1, 1), Precision.RANGE, Basis.EXPLICIT, ctx.text)
    return Reading(narrowed(time, groups.get("mod")), value_at(date(year, 1, 1), Granularity.DECADE), Granularity.DECADE)


def read_century(groups: Groups, ctx: Context) -> Reading:
    """Read "this century" and "the 19th century"."""
    which = (groups["which"] or "").lower()
    explicit = which not in {"this", "last"}
    if not explicit and (ctx.written.start is None or ctx.written.end is None):
        return unknown(ctx)
    started = ctx.written.start.year // 100 if ctx.written.start else 0
    number = (_CENTURIES.get(which) or day_number(which)) - 1 if explicit else started - (which == "last")
    if not 0 < number < 99:
        return unknown(ctx)
    time = Time(
        date(number * 100, 1, 1),
        date(number * 100 + 100, 1, 1),
        Precision.RANGE,
        Basis.EXPLICIT if explicit else basis_of(ctx.written),
        ctx.text,
    )
    anchor = AnchorKind.NONE if explicit else anchor_kind(ctx)
    return Reading(time, value_at(date(number * 100, 1, 1), Granularity.CENTURY), Granularity.CENTURY, anchor=anchor)


def read_part_of_year(groups: Groups, ctx: Context) -> Reading:
    """Read quarters and halves of a year."""
    year = _year_of_part(groups, ctx)
    if year is None:
        return unknown(ctx)
    which, half = (groups["which"] or "").lower(), (groups.get("u") or "").lower() == "half"
    number = int(which[1]) if which[0] in "qh" and which[1:].isdigit() else _QUARTERS[which]
    length = 6 if half or which[0] == "h" else 3
    number = min(number, 12 // length)
    start = date(year, (number - 1) * length + 1, 1)
    end = date(year + (number * length) // 12, (number * length) % 12 + 1, 1)
    explicit = bool(groups.get("y"))
    time = Time(
        start,
        end,
        Precision.RANGE,
        Basis.EXPLICIT if explicit else basis_of(ctx.written),
        ctx.text,
        "" if explicit else counted(ctx.written),
    )
    granularity = Granularity.HALF_YEAR if length == 6 else Granularity.QUARTER
    return Reading(time, value_at(start, granularity), granularity, anchor=AnchorKind.NONE if explicit else anchor_kind(ctx))


def _year_of_part(groups: Groups, ctx: Context) -> int | None:
    """Return the year of a quarter or a half: written out, said to be this or the last, or the one in which it has begun."""
    if groups.get("y"):
        return int(groups["y"] or 0)
    written = ctx.written
    if not written.is_day or written.start is None:
        return None
    relative = (groups.get("rel") or "").lower()
    if relative:
        return written.start.year + {"last": -1, "next": 1}.get(relative, 0)
    begun = _QUARTERS[(groups["which"] or "").lower()] * 3 - 2 <= written.start.month
    return written.start.year - (not begun and direction(ctx.before, ctx.after) <= 0)
