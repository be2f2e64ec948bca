"""Which events are counted, and when no comparison is made."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import a_claim, a_report, an_actor, an_event, days

from truceline.analysis import estimate
from truceline.codebook import Modality
from truceline.events import Event
from truceline.text.dates import Basis, Precision, Time

DAY = date(2024, 1, 29)
CLAIM = a_claim(a_report(), recipients=(an_actor("base", "the base"),))


def attack(offset: int, *, length: int = 1, type: str = "ASSAULT") -> Event:
    """Make an event that many days after the day."""
    return an_event(f"{type.lower()}{offset:+03}-{length}", CLAIM, time=days(DAY + timedelta(days=offset), length), type=type)


EDGES = (attack(-60, type="CONSULT"), attack(60, type="CONSULT"))
CALM = (*EDGES, *(attack(-offset) for offset in range(1, 13)))


def test_a_lull_is_found() -> None:
    effect = estimate(CALM, outcome="ASSAULT", target="base", since=DAY)
    assert (effect.before.count, effect.after.count, effect.enough, effect.ratio, effect.low) == (12, 0, True, 0.0, 0.0)
    assert effect.high is not None
    assert effect.high < 0.5
    assert "12 in the days before 2024-01-29, 0 in as many days after" in effect.summary


@pytest.mark.parametrize(
    ("offset", "length", "side"),
    [
        (-15, 1, None),
        (-14, 1, "before"),
        (-1, 1, "before"),
        (0, 1, None),
        (1, 1, "after"),
        (14, 1, "after"),
        (15, 1, None),
        (-3, 3, "before"),
        (-3, 4, "left out"),
        (12, 4, "left out"),
        (20, 5, None),
    ],
)
def test_an_event_counts_where_it_certainly_lies(offset: int, length: int, side: str | None) -> None:
    event = attack(offset, length=length)
    effect = estimate((*EDGES, event), outcome="ASSAULT", since=DAY)
    found = {"before": effect.before.events, "after": effect.after.events, "left out": effect.left_out}
    assert [name for name, events in found.items() if event.id in events] == ([] if side is None else [side])


def test_undated_events_are_left_out_by_name() -> None:
    undated = replace(attack(3), time=None)
    open_end = replace(attack(4), time=Time(DAY, None, Precision.RANGE, Basis.ANCHORED))
    assert estimate((*CALM, undated, open_end), outcome="ASSAULT", since=DAY).left_out == (undated.id, open_end.id)


@pytest.mark.parametrize("modality", [Modality.THREATENED, Modality.DENIED, Modality.PLANNED, Modality.ALLEGED])
def test_only_what_happened_is_counted(modality: Modality) -> None:
    events = (*EDGES, *(replace(event, modality=modality) for event in CALM[2:]))
    assert estimate(events, outcome="ASSAULT", since=DAY).before.count == 0


def test_another_target_is_not_counted() -> None:
    assert estimate(CALM, outcome="ASSAULT", target="ship", since=DAY).before.count == 0


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        (CALM[:6], "4 events are too few, at least 5 are needed"),
        (CALM[2:], "the reports reach from 2024-01-17 to 2024-01-28 and do not cover 2024-01-15 to 2024-02-12"),
        ((), "the reports reach over no dated day"),
    ],
)
def test_it_says_when_it_cannot_tell(events: tuple[Event, ...], reason: str) -> None:
    effect = estimate(events, outcome="ASSAULT", since=DAY)
    assert (effect.enough, effect.ratio, effect.low, effect.high) == (False, None, None, None)
    assert effect.reason is not None
    assert reason in effect.reason
    assert "cannot tell" in effect.summary


def test_what_else_happened_near_the_day_is_listed() -> None:
    strike, visit, far = attack(4, type="COERCE"), attack(0, type="CONSULT"), attack(9, type="AGREE")
    effect = estimate((*CALM, strike, visit, far), outcome="ASSAULT", since=DAY)
    assert [confounder.event for confounder in effect.confounders] == [strike.id]


def test_a_window_needs_a_day() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        estimate(CALM, outcome="ASSAULT", since=DAY, window_days=0)
