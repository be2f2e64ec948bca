"""Reads seasons and named periods: "last spring", "the winter of 2023", "Ramadan", "last Thanksgiving"."""

from datetime import date, timedelta

from truceline.text.absolute import Groups, unknown
from truceline.text.dates import Basis, Precision, Time
from truceline.text.named_periods import NamedPeriod, named
from truceline.text.readings import AnchorKind, Flag, Granularity, Reading, value_at
from truceline.text.spans import narrowed
from truceline.text.years import Context, anchor_kind, basis_of, counted, in_near_year

_STARTS = {"winter": 12, "spring": 3, "summer": 6, "fall": 9, "autumn": 9}
_CODES = {"winter": "WI", "spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA"}


def _season_from(year: int, season: str) -> tuple[date, date]:
    """Return a season of the north that begins in a year."""
    month = _STARTS[season]
    return date(year, month, 1), date(year + 1, 3, 1) if month == 12 else date(year, month + 3, 1)


def read_season(groups: Groups, ctx: Context) -> Reading:
    """Read a season of the northern half of the earth; the winter of a year may be the one it begins or the one it ends with."""
    season = (groups["s"] or "").lower()
    if groups.get("y"):
        year = int(groups["y"] or 0)
        start, end = _season_from(year, season)
        start = date(year - 1, 12, 1) if season == "winter" else start
        time = Time(start, end, Precision.RANGE, Basis.EXPLICIT, ctx.text, "as seasons are counted in the north")
        time = time if season == "winter" else narrowed(time, groups.get("mod"))
        return Reading(time, f"{year}-{_CODES[season]}", Granularity.SEASON, flags=(Flag.APPROXIMATE,))
    written, which = ctx.written, (groups.get("which") or "").lower()
    if which == "that" or not written.is_day or written.start is None:
        return unknown(ctx)
    spans = [_season_from(year, season) for year in range(written.start.year - 2, written.start.year + 3)]
    if which == "next":
        start, end = next(span for span in spans if span[0] > written.start)
    elif which == "this":
        start, end = next(span for span in spans if span[1] > written.start)
    else:
        start, end = [span for span in spans if span[1] <= written.start][-1]
    time = Time(start, end, Precision.RANGE, basis_of(written), ctx.text, f"{counted(written)}; as seasons are counted in the north")
    value = f"{start.year}-{_CODES[season]}"
    return Reading(narrowed(time, groups.get("mod")), value, Granularity.SEASON, anchor=anchor_kind(ctx), flags=(Flag.APPROXIMATE,))


def read_named(groups: Groups, ctx: Context) -> Reading:
    """Read the name of a feast, a fast or a civil holiday."""
    period = named(groups["name"] or "")
    if groups.get("y"):
        times = _times(period, int(groups["y"] or 0), ctx)
        return _named(times[0], period, AnchorKind.NONE) if len(times) == 1 else unknown(ctx)
    written, which = ctx.written, (groups.get("which") or "").lower()
    if which in {"last", "next"} and written.is_day and written.start is not None:
        near = [time for year in range(written.start.year - 2, written.start.year + 3) for time in _times(period, year, ctx)]
        times = [time for time in near if time.start is not None and (time.start < written.start) is (which == "last")]
        chosen = times[-1 if which == "last" else 0] if times else None
    else:
        chosen = in_near_year(lambda year: next(iter(_times(period, year, ctx)), None), ctx)
    if chosen is None:
        return unknown(ctx)
    time = Time(chosen.start, chosen.end, chosen.precision, basis_of(written), ctx.text, counted(written))
    return _named(time, period, anchor_kind(ctx))


def _times(period: NamedPeriod, year: int, ctx: Context) -> list[Time]:
    slack = timedelta(days=period.slack)
    found = []
    for day in period.starts(year):
        start = day - timedelta(days=day.weekday()) if period.week else day
        end = start + timedelta(days=7 if period.week else period.days)
        precision = Precision.DAY if period.days == 1 and not period.slack and not period.week else Precision.RANGE
        found.append(Time(start - slack, end + slack, precision, Basis.EXPLICIT, ctx.text, f"when {period.id} falls"))
    return found


def _named(time: Time, period: NamedPeriod, anchor: AnchorKind) -> Reading:
    start = (time.start or date.min) + timedelta(days=period.slack)
    length = Granularity.WEEK if period.week else Granularity.DAY if period.days == 1 else Granularity.PERIOD
    value = value_at(start, length if length is Granularity.WEEK else Granularity.DAY)
    if length is Granularity.PERIOD:
        value += f"/{start + timedelta(days=period.days - 1)}"
    return Reading(time, value, length, anchor=anchor, flags=(Flag.APPROXIMATE,) if period.slack else ())
