"""Reads times of the day: "10:35 a.m. EST", "midnight", "4 in the morning", "0735 GMT"."""

import re
from datetime import date, timedelta

from truceline.text.absolute import Groups, unknown
from truceline.text.dates import Time, on_day
from truceline.text.readings import AnchorKind, Flag, Granularity, Reading, TimeKind
from truceline.text.words import NUMBERS
from truceline.text.years import Context, anchor_kind, basis_of, counted

_NAMED = {"midday": "12:00", "noon": "12:00", "midnight": "00:00"}


def hour_of(words: str, part: str | None = None) -> str | None:
    """Return a time of the day as HH:MM, or None when there is no such time."""
    lower = words.lower().replace(" ", "")
    if lower in _NAMED:
        return _NAMED[lower]
    match = re.match(r"(\d{1,2})(?::?(\d\d))?([ap]?)", lower)
    if match is None:
        hour, minute, half = NUMBERS.get(lower, 99), 0, ""
    else:
        hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    half = half or {"morning": "a", "afternoon": "p", "evening": "p"}.get((part or "").lower(), "")
    if half and hour > 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def read_clock(groups: Groups, ctx: Context, near: Time | None) -> Reading:
    """Read a time of the day; its day is the one told beside it, or unknown.

    Args:
        groups: Parts of the expression.
        ctx: Where it stands.
        near: The day told beside it, or None.
    """
    hour = hour_of(groups["c"] or "", groups.get("part"))
    zone = groups.get("z")
    if hour is None:
        return unknown(ctx, Flag.IMPOSSIBLE)
    shift = {"today": 0, "yesterday": -1, "tomorrow": 1}.get((groups.get("which") or "").lower())
    if shift is not None and ctx.written.is_day and ctx.written.start is not None and 1 < ctx.written.start.year < date.max.year:
        time = on_day(ctx.written.start + timedelta(days=shift), basis=basis_of(ctx.written), text=ctx.text, reason=counted(ctx.written))
        return _at(time, hour, zone, anchor_kind(ctx))
    if near is None or not near.is_day or near.start is None:
        return Reading(unknown(ctx).time, f"XXXX-XX-XXT{hour}", Granularity.MINUTE, TimeKind.CLOCK, zone=zone)
    time = Time(
        near.start,
        near.end,
        near.precision,
        near.basis,
        ctx.text,
        f"the day of {near.text!r}" + (f"; {near.reason}" if near.reason else ""),
    )
    return _at(time, hour, zone, AnchorKind.NARRATIVE)


def _at(time: Time, hour: str, zone: str | None, anchor: AnchorKind) -> Reading:
    return Reading(time, f"{time.start}T{hour}", Granularity.MINUTE, TimeKind.CLOCK, anchor, zone=zone)


def with_hour(reading: Reading, words: str, zone: str | None) -> Reading:
    """Return the reading of a day to which its hour is joined ("9 a.m. EST Tuesday")."""
    hour = hour_of(words)
    if hour is None or not reading.time.is_day:
        return reading
    return _at(reading.time, hour, zone, reading.anchor)
