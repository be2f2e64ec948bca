"""Weighs whether two tellings are of one event: every reason has a weight, a few forbid it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from truceline.events.circumstances import places, times
from truceline.events.contents import modes, numbers, realities, repetitions, sources, triggers, types, wording
from truceline.events.participants import nobody_shared, other_targets, shared_parties, victims
from truceline.events.records import Evidence
from truceline.events.tellings import Lore, Telling

Feature = Callable[[Telling, Telling, Lore], Iterator[Evidence]]

FEATURES: Final[tuple[Feature, ...]] = (
    types,
    modes,
    realities,
    repetitions,
    shared_parties,
    nobody_shared,
    other_targets,
    victims,
    places,
    times,
    numbers,
    triggers,
    wording,
    sources,
)


def compare(left: Telling, right: Telling, lore: Lore) -> tuple[Evidence, ...]:
    """Return all reasons for and against two tellings being of one event, the same whichever stands first."""
    first, second = sorted((left, right), key=lambda telling: telling.key)
    return tuple(evidence for feature in FEATURES for evidence in feature(first, second, lore))


def total(evidence: Iterable[Evidence]) -> float:
    """Add up what the reasons weigh; minus infinity when one forbids it."""
    return sum((one.weight for one in evidence), 0.0)
