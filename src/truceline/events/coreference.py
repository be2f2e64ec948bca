"""Puts tellings together: first within each report, then across reports, the likeliest first."""

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from math import inf

from truceline.claims import Claim
from truceline.events.bridges import bridge
from truceline.events.comparison import compare, total
from truceline.events.tellings import DESCRIBED, Lore, Telling, is_event, tell, width

Score = Callable[[Telling, Telling], float]
Cluster = tuple[Telling, ...]


def tellings_of(claims: Iterable[Claim], lore: Lore) -> tuple[Telling, ...]:
    """Put together what each report says of one event, in order of their keys."""
    pools: dict[tuple[str, str], list[Telling]] = {}
    for claim in sorted((one for one in claims if is_event(one)), key=lambda one: one.id):
        telling = tell([claim], lore)
        pools.setdefault((telling.report, telling.family), []).append(telling)
    threshold = lore.weights.thresholds["same_report"]
    found: list[Telling] = []
    for _, pool in sorted(pools.items()):
        pairs = combinations(pool, 2)
        clusters = _agglomerate(pool, pairs, _scorer(lore), threshold)
        found += [tell([claim for one in cluster for claim in one.claims], lore) for cluster in clusters]
    return tuple(sorted(found, key=lambda telling: telling.key))


def cluster_tellings(tellings: Sequence[Telling], lore: Lore) -> tuple[Cluster, ...]:
    """Put tellings of several reports together, in order of their keys; two tellings that one report keeps apart stay apart."""
    pairs = [(left, right) for left, right in blocked_pairs(tellings, lore) if bridge(left, right, lore) is not None]
    score = _scorer(lore)

    def apart(left: Telling, right: Telling) -> float:
        return -inf if left.report == right.report else score(left, right)

    return tuple(_agglomerate(tellings, pairs, apart, lore.weights.thresholds["across"]))


def blocked_pairs(tellings: Sequence[Telling], lore: Lore) -> tuple[tuple[Telling, Telling], ...]:
    """Return the pairs of different reports that are worth comparing, each once."""
    blocks: dict[tuple[str, ...], list[Telling]] = {}
    for telling in tellings:
        for key in sorted(set(_block_keys(telling, lore))):
            blocks.setdefault(key, []).append(telling)
    pairs = {
        (left.key, right.key): (left, right)
        for _, block in sorted(blocks.items())
        for left, right in combinations(sorted(block, key=lambda telling: telling.key), 2)
        if left.report != right.report
    }
    return tuple(pairs[key] for key in sorted(pairs))


def _block_keys(telling: Telling, lore: Lore) -> Iterator[tuple[str, ...]]:
    """Give the keys under which a telling is looked up: a party or place with a month, an origin, a victim."""
    family = telling.family
    parties = [key for key in telling.parties if not key.startswith(DESCRIBED)]
    wheres = [telling.place.id or telling.place.name] if telling.place is not None else []
    for month in _months(telling, int(lore.weights.limits["month_days"])):
        for key in (*parties, *wheres):
            yield family, "month", key, month
    for key in (*parties, *wheres):
        for origin in telling.origins:
            yield family, "origin", key, origin
        for other in lore.retellers(telling.report):
            yield family, "copy", key, min(telling.report, other), max(telling.report, other)
    for toll in telling.tolls:
        for where in wheres:
            yield family, "toll", where, f"{toll:g}"
    for victim in telling.victims:
        yield family, "victim", victim


def _months(telling: Telling, longest: int) -> Iterator[str]:
    """Give the months that a closely dated telling touches."""
    if telling.time is None or telling.time.start is None or width(telling.time)[0] > longest:
        return
    last = date.fromordinal(telling.time.start.toordinal() + width(telling.time)[0] - 1)
    yield from sorted({f"{day.year}-{day.month:02}" for day in (telling.time.start, last)})


def _scorer(lore: Lore) -> Score:
    """Return a comparison that keeps what it has found."""
    known: dict[tuple[str, str], float] = {}

    def score(left: Telling, right: Telling) -> float:
        pair = (min(left.key, right.key), max(left.key, right.key))
        if pair not in known:
            known[pair] = total(compare(left, right, lore)) if left.family == right.family else -inf
        return known[pair]

    return score


@dataclass(slots=True)
class _Growing:
    """Clusters that grow; sums between two clusters are kept, so that an average costs one division."""

    score: Score
    members: dict[str, Cluster]
    sums: dict[tuple[str, str], float] = field(default_factory=dict)
    neighbours: dict[str, set[str]] = field(default_factory=dict)

    def average(self, left: str, right: str) -> float:
        """Return the mean score of all pairs between two clusters; minus infinity when one pair is forbidden."""
        pair = (min(left, right), max(left, right))
        if pair not in self.sums:
            self.sums[pair] = sum(self.score(one, other) for one in self.members[left] for other in self.members[right])
        return self.sums[pair] / (len(self.members[left]) * len(self.members[right]))

    def merge(self, left: str, right: str) -> str:
        """Join two clusters under the smaller key and return it."""
        kept, gone = sorted((left, right))
        near = (self.neighbours.pop(kept) | self.neighbours.pop(gone)) - {kept, gone}
        for other in near:
            for old in (kept, gone):
                self.average(old, other)
            self.sums[min(kept, other), max(kept, other)] += self.sums.pop((min(gone, other), max(gone, other)))
            self.neighbours[other] = (self.neighbours[other] - {gone}) | {kept}
        joined = self.members.pop(kept) + self.members.pop(gone)
        self.members[kept] = tuple(sorted(joined, key=lambda telling: telling.key))
        self.neighbours[kept] = near
        return kept


def _agglomerate(
    tellings: Sequence[Telling], pairs: Iterable[tuple[Telling, Telling]], score: Score, threshold: float
) -> Iterator[Cluster]:
    """Join the pair of clusters with the highest mean score until none reaches the threshold; ties go to the smaller keys."""
    growing = _Growing(score, {telling.key: (telling,) for telling in tellings}, neighbours={telling.key: set() for telling in tellings})
    heap: list[tuple[float, str, str]] = []
    for left, right in pairs:
        growing.neighbours[left.key].add(right.key)
        growing.neighbours[right.key].add(left.key)
        _offer(heap, growing, left.key, right.key, threshold)
    while heap:
        negative, left_key, right_key = heapq.heappop(heap)
        if not {left_key, right_key} <= growing.members.keys() or -negative != round(growing.average(left_key, right_key), 9):
            continue
        kept = growing.merge(left_key, right_key)
        for other in sorted(growing.neighbours[kept]):
            _offer(heap, growing, kept, other, threshold)
    yield from (cluster for _, cluster in sorted(growing.members.items()))


def _offer(heap: list[tuple[float, str, str]], growing: _Growing, left: str, right: str, threshold: float) -> None:
    """Put a pair of clusters on the heap when it may be joined."""
    mean = round(growing.average(left, right), 9)
    if mean >= threshold:
        heapq.heappush(heap, (-mean, min(left, right), max(left, right)))
