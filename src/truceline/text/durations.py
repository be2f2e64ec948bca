"""Reads how long something lasts and how often it recurs: "two weeks", "16-hour", "every day"."""

from truceline.text.absolute import Groups
from truceline.text.dates import Precision, Time
from truceline.text.readings import Granularity, Reading, TimeKind
from truceline.text.words import WEEKDAYS, count_of
from truceline.text.years import Context

_LETTERS = {
    "second": ("PT", "S"),
    "minute": ("PT", "M"),
    "hour": ("PT", "H"),
    "day": ("P", "D"),
    "weekend": ("P", "WE"),
    "week": ("P", "W"),
    "month": ("P", "M"),
    "quarter": ("P", "Q"),
    "year": ("P", "Y"),
    "decade": ("P", "DE"),
}
_HALVES = {"hour": ("M", 60), "day": ("H", 24), "year": ("M", 12)}
_OFTEN = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
}


def duration_value(count: float | None, unit: str) -> str:
    """Return a length of time as TimeML writes it, X for a number that is not told."""
    if unit == "decade" and count is not None:
        count, unit = count * 10, "year"
    prefix, letter = _LETTERS[unit]
    if count is None:
        return f"{prefix}X{letter}"
    whole = int(count)
    if count == whole:
        return f"{prefix}{whole}{letter}"
    if unit in _HALVES:
        lower, parts = _HALVES[unit]
        rest = round((count - whole) * parts)
        head = f"{prefix}{whole}{letter}" if whole else prefix
        return f"{head}{'T' if unit == 'day' else ''}{rest}{lower}"
    return f"{prefix}{count:g}{letter}"


def _undated(ctx: Context) -> Time:
    return Time(None, None, Precision.UNKNOWN, None, ctx.text, "it tells how long, not when")


def read_duration(groups: Groups, ctx: Context) -> Reading:
    """Read a length of time."""
    unit = (groups["u"] or "").lower()
    if ctx.text.lower() in {"day", "the day"}:
        return Reading(_undated(ctx), "P1D", Granularity.PERIOD, TimeKind.DURATION)
    words = groups.get("n") or ("a" if "long" in ctx.text.lower() and not ctx.text.lower().startswith(unit + "s") else "several")
    count = count_of(words)
    if count is not None and groups.get("half"):
        count += 0.5
    unit = unit.removesuffix("s")
    return Reading(_undated(ctx), duration_value(count, unit), Granularity.PERIOD, TimeKind.DURATION)


def read_set(groups: Groups, ctx: Context) -> Reading:
    """Read how often something recurs."""
    word, weekday, unit = groups.get("word"), groups.get("w"), (groups.get("u") or "").lower()
    if word:
        value = _OFTEN[word.lower().replace("-", "")]
    elif weekday:
        value = f"XXXX-WXX-{WEEKDAYS[weekday.lower()] + 1}"
    elif unit in _LETTERS:
        value = duration_value(count_of(groups.get("n") or "a"), unit)
    else:
        value = f"T{unit[:2].upper()}"
    return Reading(_undated(ctx), value, Granularity.PERIOD, TimeKind.SET)
