"""Makes one account of an event from its claims; what they do not agree on stands in its disagreements."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from truceline.claims import ActorRef, Claim, PlaceRef
from truceline.codebook import Modality
from truceline.events.tellings import Lore, exactness, is_bounded, width
from truceline.text import Basis, Precision, Time, fold

STRONGEST: Final = (
    Modality.OCCURRED,
    Modality.ONGOING,
    Modality.ALLEGED,
    Modality.PLANNED,
    Modality.PROMISED,
    Modality.THREATENED,
    Modality.REQUESTED,
    Modality.HYPOTHETICAL,
    Modality.DENIED,
    Modality.NOT_OCCURRED,
)
"""What one source saw outweighs what another expects, and an affirmation stands until a person judges the denial."""
_BASES = (Basis.EXPLICIT, Basis.ANCHORED, Basis.INFERRED, None)


def fused_type(claims: Sequence[Claim]) -> str:
    """Return the type that most claims give, ties in alphabetical order."""
    types = Counter(claim.type or "" for claim in claims)
    return min(types, key=lambda one: (-types[one], one))


def fused_modality(claims: Sequence[Claim]) -> tuple[Modality, str]:
    """Return the strongest modality, with the rule that chose it."""
    found = {claim.modality for claim in claims}
    strongest = next(modality for modality in STRONGEST if modality in found)
    if len(found) == 1:
        return strongest, f"all claims say {strongest.value}"
    return strongest, f"modality {strongest.value}: the strongest of {', '.join(sorted(modality.value for modality in found))}"


def fused_time(claims: Sequence[Claim]) -> tuple[Time | None, str]:
    """Return the interval in which the claims agree, the most exact first, with the rule that chose it."""
    ordered = dated(claims)
    if not ordered:
        return None, "no claim dates it"
    best = time_of(ordered[0])
    first, narrowed = best, False
    for claim in ordered[1:]:
        inside = best.within(time_of(claim))
        if inside is not None and (inside.start, inside.end) != (best.start, best.end):
            best, narrowed = inside, True
    if not narrowed:
        return first, f"time: the most exact one, of {ordered[0].id}"
    return _renamed(best), f"time: what {len(ordered)} dated claims have in common"


def dated(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that date the event, the most exact first, written-out dates before inferred ones."""
    found = [claim for claim in claims if claim.time is not None and is_bounded(claim.time)]
    return sorted(found, key=lambda claim: (width(time_of(claim))[0], _BASES.index(time_of(claim).basis), claim.report, claim.id))


def time_of(claim: Claim) -> Time:
    """Return the time of a claim that has one."""
    if claim.time is None:
        raise ValueError(f"claim {claim.id} has no time; ask `dated` for those that do")
    return claim.time


def fused_place(claims: Sequence[Claim]) -> tuple[PlaceRef | None, str]:
    """Return the most exact place, of equally exact ones the one named most."""
    places = Counter(claim.place for claim in claims if claim.place is not None)
    if not places:
        return None, "no claim places it"
    best = min(places, key=lambda one: (exactness(one), -places[one], one.id or "", one.name))
    return best, f"place: {best.name}, the most exact of {len({place.name for place in places})}"


def fused_parties(claims: Sequence[Claim], lore: Lore) -> tuple[tuple[ActorRef, ...], tuple[ActorRef, ...]]:
    """Return who acts and who is acted upon: registered ones first, then those named most, then the first named."""
    actors = _ranked([(claim, ref) for claim in claims for ref in claim.actors], lore)
    acting = {lore.key(ref) for ref in actors}
    mutual = fused_type(claims) in lore.weights.mutual
    recipients = _ranked([(claim, ref) for claim in claims for ref in claim.recipients], lore)
    return actors, tuple(ref for ref in recipients if not (mutual and lore.key(ref) in acting))


def _ranked(named: Sequence[tuple[Claim, ActorRef]], lore: Lore) -> tuple[ActorRef, ...]:
    counts = Counter(lore.key(ref) for _, ref in named)
    first: dict[str, tuple[str, int, str]] = {}
    chosen: dict[str, ActorRef] = {}
    for claim, ref in sorted(named, key=lambda pair: (pair[0].report, pair[1].start, pair[0].id)):
        key = lore.key(ref)
        first.setdefault(key, (claim.report, ref.start, ref.text))
        if key not in chosen or _spells(ref) > _spells(chosen[key]):
            chosen[key] = ref
    order = sorted(chosen, key=lambda key: (chosen[key].id is None, -counts[key], first[key], key))
    return tuple(chosen[key] for key in order)


def _spells(ref: ActorRef) -> bool:
    """Tell whether the words of a reference are its full name."""
    return fold(ref.text) == fold(ref.name)


def _renamed(time: Time) -> Time:
    """Say of an intersection what it is."""
    precision = Precision.DAY if time.is_day else Precision.RANGE if time.start and time.end else Precision.UNKNOWN
    reason = f"{time.reason}; " if time.reason else ""
    return replace(time, precision=precision, reason=f"{reason}what the reports have in common")
