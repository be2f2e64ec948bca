"""Resolves words that count from an anchor: "last week", "two days later", "the 19th of this month"."""

from datetime import date, timedelta

from truceline.text.dates import Basis, Precision, Time, on_day
from truceline.text.words import NUMBERS, UNIT_DAYS, WEEKDAYS, Anchors, month_number, month_span, year_day


def count_from(form: str, groups: dict[str, str | None], anchors: Anchors, text: str) -> Time | None:
    """Return the interval that relative words mean beside their anchor, or None when the anchor is not known."""
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
