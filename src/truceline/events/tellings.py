"""What one report tells of one event: the piece that is compared."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from truceline.actors import Identity
from truceline.claims import ActorRef, Claim, ClaimKind, CodedReport, PlaceRef, Quantity
from truceline.codebook import Modality
from truceline.events.credits import credited
from truceline.events.weights import Weights
from truceline.register import Register
from truceline.text import UNKNOWN_TIME, Time, fold

REAL = frozenset({Modality.OCCURRED, Modality.ONGOING, Modality.ALLEGED, Modality.DENIED, Modality.NOT_OCCURRED})
AHEAD = frozenset({Modality.PLANNED, Modality.PROMISED})
OPEN = 10**6
"""Days of a time without an end, longer than any other."""
DESCRIBED = "~"
"""Begins the key of somebody who is described and not named."""
_EXACT = {"site": 0, "city": 1, "district": 2, "province": 3, "region": 4, "country": 5}
_WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True)
class Telling:
    """Claims of one report that tell of one event, summed up.

    Attributes:
        key: Smallest id of its claims.
        report: Id of the report.
        claims: The claims, in reading order.
        family: Type, or pair of types, under which it is compared.
        actors: Keys of who acts.
        recipients: Keys of who is acted upon.
        victims: Keys of the named people among the recipients of an assault.
        words: Content words of its passages, without the names of who takes part.
        origins: Outlets, wires and bodies that its claims credit.
        written: When the report was written.
    """

    key: str
    report: str
    claims: tuple[Claim, ...]
    family: str
    actors: frozenset[str]
    recipients: frozenset[str]
    victims: frozenset[str]
    words: frozenset[str]
    origins: frozenset[str]
    written: Time
    repeated: bool

    @property
    def parties(self) -> frozenset[str]:
        """Everybody who takes part."""
        return self.actors | self.recipients

    @cached_property
    def type(self) -> str:
        """The type that most claims give."""
        types = Counter(claim.type or "" for claim in self.claims)
        return min(types, key=lambda one: (-types[one], one))

    @cached_property
    def modes(self) -> frozenset[str]:
        """All modes of its claims."""
        return frozenset(mode for claim in self.claims for mode in claim.modes)

    @cached_property
    def modalities(self) -> frozenset[Modality]:
        """All modalities of its claims."""
        return frozenset(claim.modality for claim in self.claims)

    @cached_property
    def time(self) -> Time | None:
        """The interval that its dated claims share, or None when none is dated."""
        dated = sorted((claim.time for claim in self.claims if claim.time is not None and is_bounded(claim.time)), key=width)
        shared = dated[0] if dated else None
        for time in dated[1:]:
            shared = (shared and shared.within(time)) or shared
        return shared

    @cached_property
    def place(self) -> PlaceRef | None:
        """Its most exact place."""
        places = [claim.place for claim in self.claims if claim.place is not None]
        return min(places, key=lambda one: (exactness(one), one.name)) if places else None

    @cached_property
    def stems(self) -> frozenset[str]:
        """Beginnings of its trigger words."""
        return frozenset(fold(claim.trigger.text)[:5] for claim in self.claims)

    @cached_property
    def tolls(self) -> frozenset[float]:
        """Numbers of dead."""
        return frozenset(number.value for number in self.quantities if number.value is not None and "kill" in number.what)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """All numbers of its claims."""
        return tuple(quantity for claim in self.claims for quantity in claim.quantities)


@dataclass(frozen=True)
class Lore:
    """What comparisons may know beside the two tellings.

    Attributes:
        register: Who is known beforehand.
        weights: What agreements weigh.
        names: Keys of actors that only reports know, by folded spelling.
        rarity: How rarely an actor is named in the claims at hand, from 0 to 1, by key.
        sourcing: What each report rests on, by its id.
        reuse: Share of wording between two reports, by their sorted ids.
    """

    register: Register
    weights: Weights
    names: Mapping[str, str]
    rarity: Mapping[str, float]
    sourcing: Mapping[str, CodedReport]
    reuse: Mapping[tuple[str, str], float]

    def retold(self, left: str, right: str) -> float:
        """Return the share of wording that two reports have in common."""
        return self.reuse.get((min(left, right), max(left, right)), 0.0)

    def retellers(self, report: str) -> frozenset[str]:
        """Return the reports that share wording with a report."""
        return self._retellers.get(report, frozenset())

    @cached_property
    def _retellers(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for left, right in self.reuse:
            found.setdefault(left, set()).add(right)
            found.setdefault(right, set()).add(left)
        return {report: frozenset(others) for report, others in found.items()}

    def key(self, ref: ActorRef) -> str:
        """Return the key by which a party is compared."""
        if ref.id is not None:
            return ref.id
        folded = fold(ref.text).removeprefix("the ")
        return self.names.get(folded, DESCRIBED + folded)

    def is_person(self, key: str) -> bool:
        """Tell whether a key is that of a registered person."""
        actor = self.register.actors.get(key)
        return actor is not None and actor.kind == "person"


def is_bounded(time: Time) -> bool:
    """Tell whether anything bounds a time."""
    return time.start is not None or time.end is not None


def width(time: Time) -> tuple[int, str, str]:
    """Order times by length; an open end is longer than any other."""
    days = (time.end - time.start).days if time.start is not None and time.end is not None else OPEN
    return days, str(time.start), str(time.end)


def exactness(place: PlaceRef) -> int:
    """Order places from the most exact one."""
    return _EXACT.get(place.precision or "", len(_EXACT))


def rarities(claims: Iterable[Claim], key: Mapping[str, str]) -> dict[str, float]:
    """Return how rarely each actor is named: near 1 for one named once, near 0 for one named in every claim."""
    counts: Counter[str] = Counter()
    total = 0
    for claim in claims:
        total += 1
        counts.update({key.get(fold(ref.text), ref.id or "") if ref.id is None else ref.id for ref in (*claim.actors, *claim.recipients)})
    return {name: 1 - log(count) / log(total + 10) for name, count in sorted(counts.items())}


def name_keys(actors: Iterable[Identity]) -> dict[str, str]:
    """Return the ids of actors that only reports know by name, by folded spelling; who is only described has none."""
    return {fold(name): identity.id for identity in actors if identity.kind == "unknown" for name in identity.names}


def tell(claims: Sequence[Claim], lore: Lore) -> Telling:
    """Sum up claims of one report."""
    ordered = tuple(sorted(claims, key=lambda claim: (claim.trigger.start, claim.id)))
    first = ordered[0]
    actors = frozenset(lore.key(ref) for claim in ordered for ref in claim.actors)
    recipients = frozenset(lore.key(ref) for claim in ordered for ref in claim.recipients)
    coded = lore.sourcing.get(first.report)
    return Telling(
        key=min(claim.id for claim in ordered),
        report=first.report,
        claims=ordered,
        family=lore.weights.family(first.type or "", first.passage.text),
        actors=actors,
        recipients=recipients,
        victims=frozenset(_victims(recipients, lore)) if any(claim.type == "ASSAULT" for claim in ordered) else frozenset(),
        words=frozenset(word for claim in ordered for word in _content(claim)),
        origins=frozenset(name for claim in ordered for name in credited(claim, coded, lore.register)),
        written=coded.sourcing.written if coded else UNKNOWN_TIME,
        repeated=any(_is_repeated(claim, lore.weights) for claim in ordered),
    )


def is_event(claim: Claim) -> bool:
    """Tell whether a claim is about an event of the codebook."""
    return claim.kind is ClaimKind.EVENT and claim.type is not None


def _victims(recipients: frozenset[str], lore: Lore) -> Iterable[str]:
    for key in recipients:
        if lore.is_person(key) or (key.startswith("unresolved/") and "-" in key):
            yield key


def _content(claim: Claim) -> set[str]:
    names = {word for ref in (*claim.actors, *claim.recipients) for word in _WORD.findall(fold(f"{ref.name} {ref.text}"))}
    return {word[:6] for word in _WORD.findall(fold(claim.passage.text)) if word not in names}


def _is_repeated(claim: Claim, weights: Weights) -> bool:
    """Tell whether a claim speaks of several acts without a day: a habit or a campaign."""
    if claim.type not in weights.repeatable or (claim.time is not None and width(claim.time)[0] <= 3):
        return False
    word = fold(claim.trigger.text)
    plural = claim.rule.endswith("-noun") and word.endswith("s") and not word.endswith("ss") and word not in weights.singular_plurals
    return plural or claim.modality is Modality.ONGOING
