"""Reads words that count from the day of writing: "last week", "Wednesday", "three days ago", "the 19th of this month"."""

from datetime import date, timedelta

from truceline.text.absolute import Groups, unknown
from truceline.text.dates import Precision, Time, on_day
from truceline.text.durations import duration_value
from truceline.text.readings import Granularity, Reading, TimeKind, value_at
from truceline.text.spans import narrowed
from truceline.text.tense import direction
from truceline.text.words import UNIT_DAYS, WEEKDAYS, count_of, day_number, year_day
from truceline.text.years import Context, anchor_kind, basis_of, counted

_PRECISIONS = {"week": Precision.WEEK, "month": Precision.MONTH, "year": Precision.YEAR}
_GRANULARITIES = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "weekend": Granularity.WEEKEND,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
}
_VAGUE = 6
"""How many units "recent days" or "several weeks" may be."""
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}


def read_ordinal(groups: Groups, ctx: Context) -> Reading:
    """Read "the 19th of this month"."""
    written, which = ctx.written, (groups["which"] or "").lower()
    if which in {"the same", "that"}:
        anchor = ctx.frame
        if anchor is None or anchor.start is None or anchor.end is None or (anchor.end - anchor.start).days > 31:
            return unknown(ctx)
        start, reason, basis = anchor.start, f"the month of {anchor.text!r} told before", basis_of(anchor)
    else:
        if written.start is None or written.end is None or (written.end - written.start).days > 27:
            return unknown(ctx)
        if written.start.month != (written.end - timedelta(days=1)).month:
            return unknown(ctx)
        start, reason, basis = _month_start(written.start, {"last": -1, "next": 1}.get(which, 0)), counted(written), basis_of(written)
    day = year_day(start.year, start.month, day_number(groups["d"] or ""))
    if day is None:
        return unknown(ctx)
    time = on_day(day, basis=basis, text=ctx.text, reason=f"'{which} month' {reason}")
    return Reading(time, day.isoformat(), Granularity.DAY, anchor=anchor_kind(ctx))


def read_weekday(groups: Groups, ctx: Context) -> Reading:
    """Read a weekday: the last one, or the next one where the verb or "next" says so."""
    written, which = ctx.written, (groups.get("which") or "").lower()
    if not written.is_day or written.start is None:
        return unknown(ctx)
    back = (written.start.weekday() - WEEKDAYS[(groups["w"] or "").lower()]) % 7
    if which == "next":
        shift = 7 - back if back else 7
    elif which in {"last", "previous", "this past"}:
        shift = -(back or 7)
    elif back and direction(ctx.before, ctx.after) > 0:
        shift = 7 - back
    else:
        shift = -back
    return _on(written, shift, ctx, groups.get("part"))


def read_day(groups: Groups, ctx: Context) -> Reading:
    """Read "today", "overnight", "last night"."""
    which = (groups["which"] or "").lower()
    shift = {"yesterday": -1, "overnight": -1, "last": -1, "tomorrow": 1, "before yesterday": -2, "after tomorrow": 2}.get(which, 0)
    if not ctx.written.is_day:
        return unknown(ctx)
    return _on(ctx.written, shift, ctx, "night" if which in {"tonight", "last"} else groups.get("part"))


def _on(written: Time, shift: int, ctx: Context, part: str | None) -> Reading:
    day = (written.start or date.min) + timedelta(days=shift)
    time = on_day(day, basis=basis_of(written), text=ctx.text, reason=counted(written))
    if part is None:
        return Reading(time, day.isoformat(), Granularity.DAY, anchor=anchor_kind(ctx))
    value = f"{day.isoformat()}T{_PARTS[part.lower()]}"
    return Reading(time, value, Granularity.PART_OF_DAY, TimeKind.CLOCK, anchor_kind(ctx))


def read_ago(groups: Groups, ctx: Context) -> Reading:
    """Read "three days ago", "about five months ago", "weeks ago"."""
    written, unit = ctx.written, (groups["u"] or "").lower().rstrip("s")
    count = count_of(groups.get("n") or "several")
    if unit in {"minute", "hour", "second"}:
        return _on(written, 0, ctx, None) if written.is_day and (count or 9) <= 6 else unknown(ctx)
    if written.start is None or written.end is None:
        return unknown(ctx)
    if count is None:
        return _back(written, (1, _VAGUE), unit, ctx, "PAST_REF")
    number = count + (0.5 if groups.get("half") else 0.0)
    if unit == "day":
        return _days_back(written, int(number), ctx)
    return _back(written, (number - 0.5, number + 0.5), unit, ctx, None)


def _days_back(written: Time, count: int, ctx: Context) -> Reading:
    if written.start is None or written.end is None:
        return unknown(ctx)
    shift = timedelta(days=count)
    precision = Precision.DAY if written.is_day else Precision.RANGE
    time = Time(written.start - shift, written.end - shift, precision, basis_of(written), ctx.text, counted(written))
    value = value_at(written.start - shift, Granularity.DAY) if written.is_day else f"P{count}D"
    return Reading(time, value, Granularity.DAY, anchor=anchor_kind(ctx))


def _back(written: Time, counts: tuple[float, float], unit: str, ctx: Context, value: str | None) -> Reading:
    if written.start is None or written.end is None:
        return unknown(ctx)
    least, most = (timedelta(days=int(count * UNIT_DAYS[unit])) for count in counts)
    time = Time(written.start - most, written.end - least, Precision.RANGE, basis_of(written), ctx.text, counted(written))
    if value is None:
        middle = _shifted(written.start, -(counts[0] + counts[1]) / 2, unit)
        value = value_at(middle, Granularity.YEAR if unit == "decade" else _GRANULARITIES[unit])
    return Reading(time, value, _GRANULARITIES[unit], anchor=anchor_kind(ctx))


def _shifted(day: date, count: float, unit: str) -> date:
    """Return a day some units away, in calendar months and years where these are whole."""
    if unit in {"month", "quarter"} and count == int(count):
        return _month_start(day, int(count) * (3 if unit == "quarter" else 1))
    if unit in {"year", "decade"} and count == int(count):
        return date(day.year + int(count) * (10 if unit == "decade" else 1), day.month, 1)
    return day + timedelta(days=int(count * UNIT_DAYS[unit]))


def read_this(groups: Groups, ctx: Context) -> Reading:
    """Read "this week", "early last month", "later this year", "the weekend"."""
    written, unit = ctx.written, (groups["u"] or "").lower()
    which, modifier = (groups["which"] or "").lower(), (groups.get("mod") or "").lower()
    if written.start is None or written.end is None:
        return unknown(ctx)
    shift = {"last": -1, "next": 1}.get(which, 0)
    start, end = _unit_span(written, unit, shift, which)
    value = value_at(start, _GRANULARITIES[unit]) if written.is_day else ""
    if not shift and written.is_day:
        start, end = _until_written(written, start, end, ahead=modifier == "later" or ctx.direction > 0)
    if start >= end:
        return unknown(ctx, value=value)
    precision = _PRECISIONS.get(unit, Precision.RANGE) if written.is_day else Precision.RANGE
    time = Time(start, end, precision, basis_of(written), ctx.text, counted(written))
    time = narrowed(time, modifier if shift else None)
    return Reading(time, value, _GRANULARITIES[unit], anchor=anchor_kind(ctx))


def _until_written(written: Time, start: date, end: date, *, ahead: bool) -> tuple[date, date]:
    """Return the part of a running unit that lies on the side of writing that is told of."""
    if written.start is None or written.end is None:
        return start, end
    return (max(start, written.start), end) if ahead else (start, min(end, written.end))


def _unit_span(written: Time, unit: str, shift: int, which: str) -> tuple[date, date]:
    first = written.start or date.min
    last = (written.end or date.max) - timedelta(days=1)
    match unit:
        case "year":
            return date(first.year + shift, 1, 1), date(last.year + shift + 1, 1, 1)
        case "decade":
            return date(first.year // 10 * 10 + 10 * shift, 1, 1), date(last.year // 10 * 10 + 10 * shift + 10, 1, 1)
        case "month":
            return _month_start(first, shift), _month_start(last, shift + 1)
        case "quarter":
            return _quarter_start(first, shift), _quarter_start(last, shift + 1)
        case "weekend":
            saturday = first - timedelta(days=first.weekday()) + timedelta(days=5 + 7 * (shift - _ended(first, which)))
            return saturday, saturday + (last - first) + timedelta(days=2)
        case _:
            if not written.is_day:
                return first - timedelta(days=6 - 7 * shift), last + timedelta(days=1 + 7 * shift)
            monday = first - timedelta(days=first.weekday() - 7 * shift)
            return monday, monday + timedelta(days=7)


def _ended(day: date, which: str) -> int:
    """Return 1 where "the weekend" is the one before the running week."""
    return int(which == "the" and day.weekday() < 5)


def _month_start(day: date, shift: int) -> date:
    months = day.year * 12 + day.month - 1 + shift
    return date(months // 12, months % 12 + 1, 1)


def _quarter_start(day: date, shift: int) -> date:
    return _month_start(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3 * shift)


def read_span(groups: Groups, ctx: Context) -> Reading:
    """Read "the past two months", "the next 48 hours", "recent days"."""
    written, unit = ctx.written, (groups["u"] or "").lower()
    which, count = (groups["which"] or "").lower(), count_of(groups.get("n") or ("one" if "n" not in groups else ""))
    ahead = which in {"next", "coming"}
    counted_units = groups.get("n") is not None or (which in {"past", "coming"} and not ctx.text.endswith("s"))
    value = duration_value(count, unit) if counted_units else "FUTURE_REF" if ahead else "PAST_REF"
    kind = TimeKind.DURATION if counted_units else TimeKind.REFERENCE
    if written.start is None or written.end is None:
        start = written.start if which == "recent" else None
        time = Time(start, None, Precision.UNKNOWN, written.basis if start else None, ctx.text, written.reason if start else "")
        return Reading(time, value, Granularity.VAGUE, kind)
    days = timedelta(days=max(1, int((count if counted_units and count is not None else _VAGUE) * _unit_days(unit))))
    start, end = (written.start, written.end + days) if ahead else (written.start - days, written.end)
    time = Time(start, end, Precision.RANGE, basis_of(written), ctx.text, counted(written))
    return Reading(time, value, Granularity.PERIOD if counted_units else Granularity.VAGUE, kind, anchor_kind(ctx))


def _unit_days(unit: str) -> float:
    return {"second": 0.0, "minute": 0.0, "hour": 1 / 24}.get(unit, 0.0) or float(UNIT_DAYS.get(unit, 0))
