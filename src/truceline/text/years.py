"""Chooses the year of a date that a text gives without one, and tells what rests on what."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from truceline.text.dates import Basis, Time
from truceline.text.readings import AnchorKind
from truceline.text.tense import direction, is_future
from truceline.text.words import Anchors

NEAR_DAYS = 200
"""A writer leaves the year out only of dates that are near: about half a year, with some slack."""
_BACK_DAYS = 366
_OPENING = re.compile(r"(?:^|[.!?][\"'”’]?\s+)(?:In|On|By)\s(?:early |mid |late |mid-)?$")
"""What stands before a date that opens its sentence, as the next step of a story does."""
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?(?:(?:early|mid|late|beginning of|start of|end of)[\s-]+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands.

    Attributes:
        anchors: What it counts from.
        text: Its words.
        before: What stands before it.
        after: What stands after it.
        frame: The last date told before, of whatever length, or None.
    """

    anchors: Anchors
    text: str
    before: str = ""
    after: str = ""
    frame: Time | None = None

    @property
    def written(self) -> Time:
        """When the text was written."""
        return self.anchors.written

    @property
    def future(self) -> bool:
        """Whether the words around it say that it is still to come."""
        return is_future(self.before.lower(), self.after.lower())

    @property
    def direction(self) -> int:
        """Where it lies: 1 ahead, -1 past, 0 when nothing tells."""
        if self.since:
            return -1
        return 1 if self.future else direction(self.before, self.after)

    @property
    def since(self) -> bool:
        """Whether it stands after "since", which only looks back."""
        return _SINCE.search(self.before[-30:]) is not None


def basis_of(anchor: Time) -> Basis:
    """Return what a date rests on that counts from an anchor."""
    return Basis.INFERRED if anchor.basis is Basis.INFERRED else Basis.ANCHORED


def counted(written: Time) -> str:
    """Say what a date counts from."""
    if written.is_day:
        return f"counted from {written.start} ({written.reason or 'publication'})"
    return f"counted from when it was written: {written.reason}"


def is_near(time: Time, written: Time, *, future: bool) -> bool:
    """Tell whether a date without a year can be this one, for a text written in that interval."""
    if time.start is None or time.end is None or written.start is None or written.end is None:
        return False
    slack = timedelta(days=NEAR_DAYS)
    if future:
        return written.start < time.end and time.start < written.end + slack
    return time.start < written.end and time.end + slack > written.start


def in_near_year(make: Callable[[int], Time | None], ctx: Context) -> Time | None:
    """Choose the year that puts a date near the day of writing; None when several years fit.

    Args:
        make: Returns the date in a year, None when that year has none.
        ctx: Where the date stands.
    """
    written = ctx.written
    if (narrated := _narrated(make, ctx)) is not None:
        return narrated
    fits = list(_fitting(make, written, future=ctx.future))
    if not fits and written.is_day:
        fits = _beyond(make, ctx)
    if len(fits) != 1:
        return None
    anchor = f"the year follows from when it was written: {written.reason or written.text}" if written.start else ""
    return replace(fits[0], basis=basis_of(written), reason=anchor)


def _narrated(make: Callable[[int], Time | None], ctx: Context) -> Time | None:
    """Return the date in the year that a paragraph about the past goes on in ("in April 2014 ... In July a jet"), or None."""
    dated, written = ctx.anchors.dated, ctx.written
    if dated is None or dated.start is None or written.start is None or ctx.direction > 0:
        return None
    if (written.start - dated.start).days < 2 * _BACK_DAYS or not _OPENING.search(ctx.before):
        return None
    time = make(dated.start.year)
    if time is None or time.start is None or time.start < dated.start:
        return None
    return replace(time, basis=Basis.INFERRED, reason=f"the year goes on from {dated.text!r} told before")


def _fitting(make: Callable[[int], Time | None], written: Time, *, future: bool) -> Iterator[Time]:
    for year in _years(written):
        time = make(year)
        if time is not None and is_near(time, written, future=future):
            yield time


def _beyond(make: Callable[[int], Time | None], ctx: Context) -> list[Time]:
    """Return the only year left: the last one when the verb is past, else the next one when no near past fits."""
    written, told = ctx.written, ctx.direction
    if ctx.future and (near := list(_fitting(make, written, future=False))):
        return near
    if told >= 0:
        return list(_fitting(make, written, future=True))
    past = [time for year in _years(written) if (time := make(year)) is not None and _has_passed(time, written)]
    return past[-1:]


def _has_passed(time: Time, written: Time) -> bool:
    if time.start is None or time.end is None or written.start is None:
        return False
    return time.start <= written.start < time.end + timedelta(days=_BACK_DAYS)


def _years(written: Time) -> range:
    if written.start is None or written.end is None:
        return range(0)
    return range(max(written.start.year - 1, 1), min(written.end.year + 2, date.max.year))


def anchor_kind(ctx: Context) -> AnchorKind:
    """Return the anchor of what counts from the day of writing."""
    if ctx.written.start is None:
        return AnchorKind.NONE
    return AnchorKind.DATELINE if ctx.written.reason.startswith("the dateline") else AnchorKind.PUBLICATION
