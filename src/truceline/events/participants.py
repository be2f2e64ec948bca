"""Compares who takes part in two tellings."""

from collections.abc import Iterable, Iterator
from math import inf

from rapidfuzz import fuzz

from truceline.events.records import Evidence
from truceline.events.tellings import DESCRIBED, Lore, Telling
from truceline.text import consonant_key, romanise

_ALIKE = 80.0
_MOST = 3
_COMMON = 0.7
"""What is left of the weight of an actor whom every claim names."""


def shared_parties(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Weigh who takes part in both, the rarest first; a state acts every day, a person seldom."""
    for mine, yours, role in _roles(left, right, lore):
        shared = mine & yours
        weighed = sorted(((round(_weight(key, lore), 3), key) for key in shared), key=lambda pair: (-pair[0], pair[1]))
        for weight, key in weighed[:_MOST]:
            yield Evidence("participant", weight, f"both name {_spoken(key)} as {role}")
        related = sorted((a, b) for a in mine - shared for b in yours - shared if _are_related(a, b, lore))
        if not shared and related:
            yield Evidence("participant", lore.weights["related"], f"{related[0][0]} and {related[0][1]} stand for each other")


def nobody_shared(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Count it against two tellings that both name somebody and share nobody; other people who travel are another visit."""
    mine, yours = _named(left.parties), _named(right.parties)
    if not mine or not yours or mine & yours or any(_are_related(a, b, lore) for a in mine for b in yours):
        return
    travellers = [{key for key in telling.actors if lore.is_person(key)} for telling in (left, right)]
    if left.type == "CONSULT" and all(travellers):
        yield Evidence("participant", -inf, f"{_listed(travellers[0])} is not {_listed(travellers[1])}")
    else:
        yield Evidence("participant", lore.weights["nobody_shared"], "nobody who is named takes part in both")


def other_targets(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Keep apart what one actor does to different others, and what two do to each other in turn."""
    if left.type in lore.weights.mutual or right.type in lore.weights.mutual:
        shared = left.parties & right.parties
        met, also_met = _named(left.parties - shared), _named(right.parties - shared)
        if met and also_met and "visit" not in left.modes | right.modes:
            yield Evidence("roles", lore.weights["others_met"], f"one is with {_listed(met)}, the other with {_listed(also_met)}")
        return
    mine, yours = _named(left.recipients), _named(right.recipients)
    acting, also = _named(left.actors), _named(right.actors)
    if (acting & yours) and (also & mine) and not (acting & also):
        yield Evidence("roles", -inf, "who acts in one is acted upon in the other")
    elif mine and yours and not mine & yours and not any(_are_related(a, b, lore) for a in mine for b in yours):
        yield Evidence("roles", lore.weights["others_hit"], f"done to {_listed(mine)} and to {_listed(yours)}")


def victims(left: Telling, right: Telling, lore: Lore) -> Iterator[Evidence]:
    """Hold that one person is killed once, and that another name is another person."""
    if not left.victims or not right.victims:
        return
    shared = left.victims & right.victims
    if shared and is_killing(left) and is_killing(right):
        yield Evidence("victim", lore.weights["victim"], f"both tell of the death of {_listed(shared)}")
    elif not shared and not any(_may_be_one(a, b, lore) for a in left.victims for b in right.victims):
        yield Evidence("victim", -inf, f"{_listed(left.victims)} is not {_listed(right.victims)}")


def is_killing(telling: Telling) -> bool:
    """Tell whether a telling is about somebody's death."""
    return any("kill" in claim.rule or "targeted" in claim.modes for claim in telling.claims)


def _roles(left: Telling, right: Telling, lore: Lore) -> Iterator[tuple[frozenset[str], frozenset[str], str]]:
    if left.type in lore.weights.mutual and right.type in lore.weights.mutual:
        yield left.parties, right.parties, "a party"
    else:
        yield left.actors, right.actors, "acting"
        yield left.recipients, right.recipients, "acted upon"


def _weight(key: str, lore: Lore) -> float:
    rare = _COMMON + (1 - _COMMON) * lore.rarity.get(key, 1.0)
    if key.startswith(DESCRIBED):
        return lore.weights["described"] * rare
    actor = lore.register.actors.get(key)
    if actor is None:
        return lore.weights["group"] * rare
    kind = next((name for name, kinds in sorted(lore.weights.kinds.items()) if actor.kind in kinds), "group")
    return lore.weights[kind] * rare


def _named(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key for key in keys if not key.startswith(DESCRIBED))


def _are_related(left: str, right: str, lore: Lore) -> bool:
    """Tell whether one actor may stand for the other: a state and its army, a movement and its wing."""
    if left == right:
        return True
    one, other = lore.register.actors.get(left), lore.register.actors.get(right)
    if one is None or other is None or "person" in (one.kind, other.kind):
        return False
    official = lore.weights.kinds["state"]
    same_state = one.kind in official and other.kind in official and one.country is not None and one.country == other.country
    return same_state or left in other.parents or right in one.parents


def _may_be_one(left: str, right: str, lore: Lore) -> bool:
    """Tell whether an unregistered name may be a spelling of the other."""
    if lore.is_person(left) and lore.is_person(right):
        return False
    one, other = (romanise(_spoken(key)).casefold() for key in (left, right))
    return consonant_key(one) == consonant_key(other) or fuzz.token_sort_ratio(one, other) >= _ALIKE


def _spoken(key: str) -> str:
    return key.removeprefix(DESCRIBED).removeprefix("unresolved/").replace("-", " ")


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(_spoken(key) for key in sorted(keys))
