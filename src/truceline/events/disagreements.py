"""Keeps the versions of an event side by side, field by field, with who gives each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from truceline.claims import Claim, Quantity
from truceline.codebook import Modality
from truceline.events.circumstances import is_elsewhere, show
from truceline.events.fusion import dated, time_of
from truceline.events.records import Disagreement, Version
from truceline.events.tellings import Lore
from truceline.text import fold

Finder = Callable[[Sequence[Claim], Lore], Iterator[Disagreement]]
_DENIALS = frozenset({Modality.DENIED, Modality.NOT_OCCURRED})
_AFFIRMATIONS = frozenset({Modality.OCCURRED, Modality.ONGOING, Modality.ALLEGED})


def disagreements(claims: Sequence[Claim], lore: Lore) -> tuple[Disagreement, ...]:
    """Return every field on which the claims contradict each other; one that only says less does not contradict."""
    return tuple(found for finder in FINDERS for found in finder(claims, lore))


def times(claims: Sequence[Claim], lore: Lore) -> Iterator[Disagreement]:
    """Find dates that exclude each other."""
    del lore
    known = dated(claims)
    if any(not time_of(left).may_overlap(time_of(right)) for left in known for right in known):
        yield _disagreement("time", {claim.id: show(time_of(claim)) for claim in known})


def places(claims: Sequence[Claim], lore: Lore) -> Iterator[Disagreement]:
    """Find places that exclude each other."""
    near = lore.weights.limits["near_km"]
    known = [(claim, claim.place) for claim in claims if claim.place is not None]
    if any(is_elsewhere(one, other, near=near) for _, one in known for _, other in known):
        yield _disagreement("place", {claim.id: place.name for claim, place in known})


def denials(claims: Sequence[Claim], lore: Lore) -> Iterator[Disagreement]:
    """Find that some say it happened and others that it did not."""
    del lore
    found = {claim.modality for claim in claims}
    if found & _DENIALS and found & _AFFIRMATIONS:
        yield _disagreement("modality", {claim.id: claim.modality.value for claim in claims})


def attackers(claims: Sequence[Claim], lore: Lore) -> Iterator[Disagreement]:
    """Find an attack that different named actors are said to have carried out."""
    known = {claim.id: sorted(ref.name for ref in claim.actors if ref.id is not None) for claim in claims if claim.type == "ASSAULT"}
    named = {claim: names for claim, names in known.items() if names}
    if any(
        not set(one) & set(other) and not _official(claims, lore, left, right)
        for left, one in named.items()
        for right, other in named.items()
    ):
        yield _disagreement("actors", {claim: ", ".join(names) for claim, names in named.items()})


def tolls(claims: Sequence[Claim], lore: Lore) -> Iterator[Disagreement]:
    """Find different numbers of the same thing."""
    del lore
    by_thing: dict[str, dict[str, str]] = {}
    for claim in claims:
        for quantity in claim.quantities:
            if quantity.value is not None:
                by_thing.setdefault(fold(quantity.what), {})[claim.id] = _number(quantity)
    for thing, values in sorted(by_thing.items()):
        if len(set(values.values())) > 1:
            yield _disagreement(f"quantity: {thing}", values)


FINDERS: Final[tuple[Finder, ...]] = (times, places, denials, attackers, tolls)


def _official(claims: Sequence[Claim], lore: Lore, left: str, right: str) -> bool:
    """Tell whether the actors of two claims stand for one state."""
    countries = [
        {actor.country for ref in claim.actors if (actor := lore.register.actors.get(ref.id or "")) is not None and actor.kind != "person"}
        for claim in claims
        if claim.id in (left, right)
    ]
    return left == right or bool(set.intersection(*countries) - {None})


def _number(quantity: Quantity) -> str:
    return f"{quantity.value:g}" + (f" {quantity.unit}" if quantity.unit else "")


def _disagreement(field: str, said: Mapping[str, str]) -> Disagreement:
    """Group claims by what they say, the version that most give first."""
    versions: dict[str, list[str]] = {}
    for claim, value in said.items():
        versions.setdefault(value, []).append(claim)
    ordered = sorted(versions.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return Disagreement(field, tuple(Version(value, tuple(sorted(claims))) for value, claims in ordered))
