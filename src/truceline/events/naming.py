"""Gives events their ids: an event that was known keeps its id as the ledger grows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from truceline.events.records import Event

_LENGTH = 10


def founding_id(claim: str) -> str:
    """Return the id of an event that a claim founds."""
    return f"ev-{sha256(claim.encode()).hexdigest()[:_LENGTH]}"


def name_events(clusters: Sequence[Iterable[str]], known: Sequence[Event]) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """Name clusters of claims, and lead the ids of known events that ended to where their claims went.

    Of several known events in one cluster the first given stands. A known event that was split lives on where most of its
    claims are; the other parts are named by their smallest claim.

    Returns:
        An id for each cluster, and pairs of an old id and the id that took over.
    """
    sets = [frozenset(cluster) for cluster in clusters]
    home = {claim: place for place, cluster in enumerate(sets) for claim in cluster}
    names: dict[int, str] = {}
    moved: dict[str, int] = {}
    for event in known:
        homes = Counter(home[claim] for claim in event.claims if claim in home)
        if not homes:
            continue
        place = min(homes, key=lambda one: (-homes[one], min(sets[one])))
        if place in names or event.id in names.values():
            moved[event.id] = place
        else:
            names[place] = event.id
    taken = set(names.values()) | set(moved)
    for place in sorted(set(range(len(sets))) - set(names), key=lambda one: min(sets[one])):
        names[place] = next(name for claim in _founders(sets[place]) if (name := founding_id(claim)) not in taken)
        taken.add(names[place])
    redirects = tuple((old, names[place]) for old, place in moved.items() if names[place] != old)
    return [names[place] for place in range(len(sets))], redirects


def _founders(cluster: frozenset[str]) -> Iterable[str]:
    """Give the claims that may found an event, smallest first; when all their ids are taken, longer names follow."""
    yield from sorted(cluster)
    number = 1
    while True:
        yield f"{min(cluster)}/{number}"
        number += 1
