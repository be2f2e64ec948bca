"""Reads words that count from the last event told before: "the next day", "two weeks earlier", "later that year"."""

from datetime import date, timedelta
from math import ceil

from truceline.text.absolute import Groups, unknown
from truceline.text.dates import Precision, Time
from truceline.text.durations import duration_value
from truceline.text.readings import AnchorKind, Granularity, Reading, TimeKind, value_at
from truceline.text.spans import narrowed
from truceline.text.words import UNIT_DAYS, count_of, day_number, month_number, month_span, year_day
from truceline.text.years import Context, anchor_kind, basis_of, counted

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_UNITS = {"week": Granularity.WEEK, "weekend": Granularity.WEEKEND, "month": Granularity.MONTH, "year": Granularity.YEAR}
_LONG = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
"""Units that are counted in months."""
_BACK = frozenset({"earlier", "before", "before that", "previously", "previous", "preceding"})


def _reason(told: Time) -> str:
    return f"counted from {told.text!r} told before ({told.start})" + (f"; {told.reason}" if told.reason else "")


def _moved(told: Time, shift: int, ctx: Context) -> Time:
    """Return an interval moved by days."""
    move = timedelta(days=shift)
    if told.start is None or told.end is None:
        raise ValueError(f"{told.text!r} has no bounds to count from")
    return Time(told.start + move, told.end + move, told.precision, basis_of(told), ctx.text, _reason(told))


def read_beside(groups: Groups, ctx: Context) -> Reading:
    """Read "the next day", "the same week", "that year"."""
    which = (groups.get("which") or groups.get("that") or "").lower()
    unit = (groups.get("u") or "day").lower()
    shift = 0 if which.startswith(("that", "same", "very")) else -1 if which in _BACK else 1
    if unit in _UNITS:
        return _unit_beside(unit, shift, ctx)
    told = ctx.anchors.told
    if told is None or told.start is None or told.end is None:
        return unknown(ctx)
    time = _moved(told, shift, ctx)
    if not time.is_day or time.start is None:
        return Reading(time, "", Granularity.VAGUE, anchor=AnchorKind.NARRATIVE)
    if unit in _PARTS:
        return Reading(time, f"{time.start}T{_PARTS[unit]}", Granularity.PART_OF_DAY, TimeKind.CLOCK, AnchorKind.NARRATIVE)
    return Reading(time, time.start.isoformat(), Granularity.DAY, anchor=AnchorKind.NARRATIVE)


def _unit_beside(unit: str, shift: int, ctx: Context) -> Reading:
    told = ctx.frame or ctx.anchors.told
    if told is None or told.start is None or told.end is None:
        return unknown(ctx)
    last = told.end - timedelta(days=1)
    start = told.start
    if unit == "year":
        if start.year != last.year:
            return unknown(ctx)
        first, end, precision = date(start.year + shift, 1, 1), date(start.year + shift + 1, 1, 1), Precision.YEAR
    elif unit == "month":
        if (start.year, start.month) != (last.year, last.month):
            return unknown(ctx)
        span = month_span(*_month(start, shift), basis=basis_of(told), text=ctx.text)
        first, end, precision = span.start or start, span.end or last, Precision.MONTH
    else:
        if (last - start).days > 7:
            return unknown(ctx)
        monday = start - timedelta(days=start.weekday() - 7 * shift)
        weekend = unit == "weekend"
        first, end = monday + timedelta(days=5 * weekend), monday + timedelta(days=7)
        precision = Precision.RANGE if weekend else Precision.WEEK
    time = Time(first, end, precision, basis_of(told), ctx.text, _reason(told))
    return Reading(time, value_at(first, _UNITS[unit]), _UNITS[unit], anchor=AnchorKind.NARRATIVE)


def _month(day: date, shift: int) -> tuple[int, int]:
    months = day.year * 12 + day.month - 1 + shift
    return months // 12, months % 12 + 1


def read_later(groups: Groups, ctx: Context) -> Reading:
    """Read "two days later" and "less than 48 hours after that"."""
    which, unit = (groups["which"] or "").lower(), (groups["u"] or "day").lower()
    told = ctx.frame if unit in _LONG and ctx.frame is not None else ctx.anchors.told
    count = count_of(groups["n"] or "")
    length = duration_value(count, unit)
    if told is None or told.start is None or told.end is None or count is None:
        return unknown(ctx, value=length)
    sign = -1 if which in _BACK else 1
    if unit in _LONG and count == int(count) and told.start.day == 1 and told.end.day == 1:
        return _units_away(told, sign * int(count) * _LONG[unit], ctx)
    if unit in {"hour", "minute", "second"}:
        return _hours_away(told, sign * count / {"hour": 24, "minute": 1440, "second": 86400}[unit], length, ctx)
    time = _moved(told, sign * int(count * UNIT_DAYS[unit]), ctx)
    if unit in {"day", "week"} and time.is_day and time.start is not None:
        return Reading(time, time.start.isoformat(), Granularity.DAY, anchor=AnchorKind.NARRATIVE)
    return _about(time, unit, ctx)


def _units_away(told: Time, months: int, ctx: Context) -> Reading:
    """Return a month, a quarter or a year moved by calendar months."""
    if told.start is None or told.end is None:
        return unknown(ctx)
    first, last = _month(told.start, months), _month(told.end, months)
    time = Time(date(*first, 1), date(*last, 1), told.precision, basis_of(told), ctx.text, _reason(told))
    length = (told.end - told.start).days
    granularity = Granularity.MONTH if length < 32 else Granularity.QUARTER if length < 93 else Granularity.YEAR
    return Reading(time, value_at(date(*first, 1), granularity), granularity, anchor=AnchorKind.NARRATIVE)


def _hours_away(told: Time, days: float, length: str, ctx: Context) -> Reading:
    """Return the days that so many hours may reach: the clock of the event told before is not known."""
    if told.start is None or told.end is None:
        return unknown(ctx, value=length)
    whole = ceil(abs(days))
    start, end = (told.start, told.end + timedelta(days=whole)) if days > 0 else (told.start - timedelta(days=whole), told.end)
    time = Time(start, end, Precision.RANGE, basis_of(told), ctx.text, _reason(told))
    return Reading(time, length, Granularity.PERIOD, anchor=AnchorKind.NARRATIVE)


def _about(time: Time, unit: str, ctx: Context) -> Reading:
    """Return the interval around a day that is counted in months or years."""
    if time.start is None or time.end is None:
        return unknown(ctx)
    slack = timedelta(days=UNIT_DAYS[unit] // 2)
    granularity = _UNITS.get(unit, Granularity.YEAR)
    around = Time(time.start - slack, time.end + slack, Precision.RANGE, time.basis, time.text, time.reason)
    return Reading(around, value_at(time.start, granularity), granularity, anchor=AnchorKind.NARRATIVE)


def read_month_that_year(groups: Groups, ctx: Context) -> Reading:
    """Read "February last year", "March 3 of the same year"."""
    which = (groups["which"] or "").lower().removeprefix("the ")
    month = month_number(groups["m"] or "")
    told = which not in {"last", "this", "next"}
    anchor = (ctx.frame or ctx.anchors.told) if told else ctx.written
    if anchor is None or anchor.start is None or anchor.end is None or anchor.start.year != (anchor.end - timedelta(days=1)).year:
        return unknown(ctx, value=f"XXXX-{month:02}")
    year = anchor.start.year + {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    reason = _reason(anchor) if told else counted(anchor)
    kind = AnchorKind.NARRATIVE if told else anchor_kind(ctx)
    day = groups.get("d")
    if not day:
        time = narrowed(month_span(year, month, basis=basis_of(anchor), text=ctx.text, reason=reason), groups.get("mod"))
        return Reading(time, f"{year:04}-{month:02}", Granularity.MONTH, anchor=kind)
    found = year_day(year, month, day_number(day))
    if found is None:
        return unknown(ctx)
    return Reading(
        Time(found, found + timedelta(days=1), Precision.DAY, basis_of(anchor), ctx.text, reason),
        found.isoformat(),
        Granularity.DAY,
        anchor=kind,
    )
