"""Compares event counts before and after a day."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from truceline.analysis.ratios import rate_ratio
from truceline.analysis.records import Confounder, Effect, Window
from truceline.codebook import Modality
from truceline.events import Event
from truceline.text.dates import Precision, Time

MINIMUM = 5
"""Events in both windows together below which no comparison is made."""

METHOD = "ratio of two Poisson rates over equally long windows, exact conditional (Clopper-Pearson) interval, 95 %"

ASSUMPTIONS = (
    "events come independently of one another at a constant rate on each side; attacks come in waves, so the true interval is "
    "wider: at arbitrary days of real attack series such intervals excluded 'no effect' in about 4 of 10 cases",
    "reports cover both windows equally well",
    "nothing else near the day changed the rate, see the confounders",
)

_REAL = frozenset({Modality.OCCURRED, Modality.ONGOING})
_NEAR = timedelta(days=7)
_DAY = timedelta(days=1)


def estimate(events: Sequence[Event], *, outcome: str, target: str | None = None, since: date, window_days: int = 14) -> Effect:
    """Compare how often something happened in the days after a day with the days before it.

    The method is the exact comparison of two Poisson counts (see `ratios.rate_ratio`); it describes, and proves no cause.
    The day itself belongs to neither window, for what happened on it may have come before or after.

    Args:
        events: All events of a ledger; those of other types show how far the reports reach and what else happened.
        outcome: Type of the events to count, e.g. "ASSAULT".
        target: Id of the actor against whom, or None for anyone.
        since: The day, e.g. of an envoy's visit.
        window_days: Length of each window.

    Returns:
        The comparison, or one with `enough` false and the reason why none can be made.
    """
    if window_days < 1:
        raise ValueError(f"a window must have at least one day, got {window_days}")
    happened = [event for event in events if event.modality in _REAL]
    counted = [event for event in happened if event.type == outcome and _is_against(event, target)]
    length = timedelta(days=window_days)
    before = _window(counted, since - length, since)
    after = _window(counted, since + _DAY, since + _DAY + length)
    reason = _why_not(happened, before, after)
    ratio, low, high = (None, None, None) if reason else rate_ratio(before.count, after.count)
    return Effect(
        outcome=outcome,
        target=target,
        since=since,
        before=before,
        after=after,
        enough=reason is None,
        reason=reason,
        ratio=ratio,
        low=low,
        high=high,
        method=METHOD,
        assumptions=ASSUMPTIONS,
        confounders=_confounders(happened, {event.id for event in counted}, since),
        left_out=_left_out(counted, before, after, since),
    )


def _is_against(event: Event, target: str | None) -> bool:
    return target is None or any(recipient.id == target for recipient in event.recipients)


def _window(events: Iterable[Event], start: date, end: date) -> Window:
    inside = tuple(event.id for event in events if _lies_in(event.time, start, end))
    return Window(start, end, len(inside), inside)


def _lies_in(time: Time | None, start: date, end: date) -> bool:
    return time is not None and time.start is not None and time.end is not None and start <= time.start and time.end <= end


def _why_not(happened: Sequence[Event], before: Window, after: Window) -> str | None:
    """Return why the windows cannot be compared, or None when they can."""
    times = [event.time for event in happened if event.time is not None]
    starts = [time.start for time in times if time.start is not None]
    ends = [time.end for time in times if time.end is not None]
    if not starts or not ends or min(starts) > before.start or max(ends) < after.end:
        reach = f"from {min(starts)} to {max(ends) - _DAY}" if starts and ends else "over no dated day"
        return f"the reports reach {reach} and do not cover {before.start} to {after.end - _DAY}"
    if before.count + after.count < MINIMUM:
        return f"{before.count + after.count} events are too few, at least {MINIMUM} are needed"
    return None


def _confounders(happened: Iterable[Event], counted: set[str], since: date) -> tuple[Confounder, ...]:
    """List what else happened within a week of the day, except on the day itself."""
    near = [event for event in happened if event.id not in counted and _lies_in(event.time, since - _NEAR, since + _NEAR + _DAY)]
    found = [Confounder(event.id, event.type, event.time) for event in near if not _is_on(event.time, since)]
    return tuple(sorted(found, key=lambda other: (str(other.time and other.time.start), other.event)))


def _is_on(time: Time | None, day: date) -> bool:
    return _lies_in(time, day, day + _DAY)


def _left_out(counted: Iterable[Event], before: Window, after: Window, since: date) -> tuple[str, ...]:
    """List events that may lie in a window but are not known to."""
    span = Time(before.start, after.end, Precision.RANGE)
    used = {*before.events, *after.events}
    return tuple(
        event.id
        for event in counted
        if event.id not in used and (event.time is None or event.time.may_overlap(span)) and not _is_on(event.time, since)
    )
