"""Lists the events that may be the same when nothing decides it: the undated visit and the dated ones."""

from collections.abc import Mapping, Sequence
from math import exp, inf
from typing import Final

from truceline.claims import PlaceRef
from truceline.events.comparison import compare, total
from truceline.events.coreference import Cluster
from truceline.events.records import Candidate
from truceline.events.tellings import DESCRIBED, OPEN, REAL, Lore, Telling, exactness, width

_MOST: Final = 5
_CITY: Final = PlaceRef(None, "", precision="city")
_ASKED: Final = 60
"""Somebody who acts in a country more often than this gives no hint which of the acts is meant."""
_NOTHING_ELSE: Final = 3.0
"""Odds weight of "it is none of these": an event that nobody else tells of."""


def candidates(place: int, clusters: Sequence[Cluster], names: Sequence[str], lore: Lore, *, near: Sequence[int]) -> tuple[Candidate, ...]:
    """Return the events that one may be, the likeliest first.

    Only the less exactly dated of two events lists the other. Probabilities of one event's candidates add up to less than one:
    it may be an event that no other report tells.
    """
    scored: dict[int, tuple[float, tuple[str, ...]]] = {}
    for other in near:
        if _is_vaguer(clusters[place], clusters[other]) and (found := _likeness(clusters[place], clusters[other], lore)) is not None:
            scored[other] = found
    odds = {other: exp(min(score, 6.0) - lore.weights.thresholds["across"]) for other, (score, _) in scored.items()}
    whole = _NOTHING_ELSE + sum(odds[other] for other in sorted(odds))
    ranked = sorted(scored, key=lambda other: (-odds[other], names[other]))
    return tuple(Candidate(names[other], round(odds[other] / whole, 2), scored[other][1]) for other in ranked[:_MOST])


def neighbours(clusters: Sequence[Cluster], lore: Lore) -> Mapping[int, tuple[int, ...]]:
    """Return for each event those that share its kind, a person or group, and a city: the ones worth asking about."""
    blocks: dict[tuple[str, str, str], list[int]] = {}
    for number, cluster in enumerate(clusters):
        for key in sorted({key for telling in cluster for key in _ask_keys(telling, lore)}):
            blocks.setdefault(key, []).append(number)
    found: dict[int, set[int]] = {}
    for block in blocks.values():
        for number in block if len(block) <= _ASKED else ():
            found.setdefault(number, set()).update(block)
    return {number: tuple(sorted(others - {number})) for number, others in found.items()}


def _ask_keys(telling: Telling, lore: Lore) -> list[tuple[str, str, str]]:
    """Return keys for acts that happened: somebody who does not act every day in a country's city, or a toll in a country."""
    if telling.repeated or not telling.modalities & REAL or telling.place is None:
        return []
    where = telling.place.country or telling.place.name
    tolls = [f"{toll:g} dead" for toll in sorted(telling.tolls)]
    if exactness(telling.place) > exactness(_CITY):
        return [(telling.family, toll, where) for toll in tolls]
    states = lore.weights.kinds["state"]
    registered = lore.register.actors
    people = [
        key for key in telling.parties if not key.startswith(DESCRIBED) and not (key in registered and registered[key].kind in states)
    ]
    return [(telling.family, key, where) for key in (*people, *tolls)]


def _is_vaguer(mine: Cluster, other: Cluster) -> bool:
    return _vagueness(mine) > _vagueness(other) or (_vagueness(mine) == _vagueness(other) and mine[0].key < other[0].key)


def _vagueness(cluster: Cluster) -> int:
    return min((width(telling.time)[0] for telling in cluster if telling.time is not None), default=OPEN + 1)


def _likeness(mine: Cluster, other: Cluster, lore: Lore) -> tuple[float, tuple[str, ...]] | None:
    """Return the mean score and the reasons of the likeliest pair, or None when they exclude each other or are too unlike."""
    if {telling.report for telling in mine} & {telling.report for telling in other}:
        return None
    pairs = [(compare(left, right, lore), left, right) for left in mine for right in other]
    scores = [total(evidence) for evidence, _, _ in pairs]
    mean = sum(scores) / len(scores)
    if mean == -inf or mean < lore.weights.thresholds["candidate"]:
        return None
    best = max(pairs, key=lambda pair: (total(pair[0]), pair[1].key, pair[2].key))
    reasons = tuple(evidence.detail for evidence in best[0] if evidence.weight > 0)
    return mean, (*reasons, _why_not(best[1], best[2]))


def _why_not(left: Telling, right: Telling) -> str:
    if left.time is None or right.time is None:
        return "not merged: one is not dated"
    return "not merged: the times overlap too loosely"
