"""Narrows intervals to what "early", "mid" and "late" leave of them."""

from dataclasses import replace
from datetime import timedelta

from truceline.text.dates import Time


def narrowed(time: Time, modifier: str | None) -> Time:
    """Return the early, middle or late part of an interval: half of it, so that no reading of the word is lost."""
    word = (modifier or "").lower().removeprefix("the ").removesuffix(" of").strip()
    if not word or time.start is None or time.end is None:
        return time
    half = timedelta(days=(time.end - time.start).days // 2)
    if not half:
        return time
    match word:
        case "early" | "beginning" | "start":
            return replace(time, end=time.end - half)
        case "late" | "end":
            return replace(time, start=time.start + half)
        case "mid" | "middle":
            quarter = half // 2
            return replace(time, start=time.start + quarter, end=time.end - quarter)
        case _:
            return time
