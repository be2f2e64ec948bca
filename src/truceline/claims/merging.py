"""Tells an act once: what one word, a noun beside its verb, or an apposition tells a second time."""

from dataclasses import replace

from spacy.tokens import Token

from truceline.claims.contents import acted_upon
from truceline.claims.indirect_roles import HURT
from truceline.claims.records import ActorRef, Claim, ClaimKind
from truceline.claims.syntax import MEASURES, prepositional
from truceline.claims.triggers import Hit

_NAMED_TRUCE = "truce-named-noun"
_BEHIND = frozenset({"in", "by", "with"})
Told = tuple[Hit, Claim]


def merged(found: list[Told]) -> list[Told]:
    """Return the claims of a sentence with each act told once, in the order in which they were told."""
    for once in (_one_type_a_word, _harm_once, _victims_once, _apposed_once, _truce_once, _ended_once, _states_once):
        found = once(found)
    return found


def _one_type_a_word(found: list[Told]) -> list[Told]:
    """Keep one event a word: of entries of several types the more specific one, then the one that finds more parties."""
    best: dict[int, Told] = {}
    for hit, claim in found:
        if claim.kind is ClaimKind.EVENT:
            held = best.get(hit.token.i)
            best[hit.token.i] = (hit, claim) if held is None or _rank(hit, claim) > _rank(*held) else held
    return [(hit, claim) for hit, claim in found if claim.kind is not ClaimKind.EVENT or best[hit.token.i][1] is claim]


def _rank(hit: Hit, claim: Claim) -> tuple[int, int]:
    return hit.trigger.weight, bool(claim.actors) + bool(claim.recipients)


def _harm_once(found: list[Told]) -> list[Told]:
    """Tell "a strike killed X" and "the killing of X by a strike" once: what harm was done with gives its mode to the harm and goes."""
    kept = list(found)
    for means_hit, means in found:
        if not _is_assault(means) or not means_hit.frame.nouns:
            continue
        for place, (harm_hit, harm) in enumerate(kept):
            one = harm is not means and _is_assault(harm) and bool(harm.recipients) and harm.modality is means.modality
            if one and _agree(harm.actors, means.actors) and _is_done_with(harm_hit, means_hit.token):
                kept[place] = (harm_hit, _with(replace(harm, recipients=_joined(harm, means)), means))
                kept.remove((means_hit, means))
                break
    return kept


def _agree(one: tuple[ActorRef, ...], other: tuple[ActorRef, ...]) -> bool:
    return not one or not other or one == other


def _victims_once(found: list[Told]) -> list[Told]:
    """Tell "an attack on X that killed Y" once: whom it killed are among those whom it struck."""
    kept = list(found)
    for harm_hit, harm in found:
        if not (_is_assault(harm) and harm.recipients and harm_hit.frame.verbs):
            continue
        for place, (act_hit, act) in enumerate(kept):
            if act is not harm and _is_assault(act) and _is_told_of(harm_hit.token, act_hit.token) and _agree(harm.actors, act.actors):
                kept[place] = (act_hit, _with(replace(act, recipients=_joined(act, harm)), harm))
                kept.remove((harm_hit, harm))
                break
    return kept


def _is_told_of(verb: Token, noun: Token) -> bool:
    """Tell whether a relative clause or a participle says what an act did ("an attack that killed two", "a raid killing two")."""
    if verb.dep_ not in {"relcl", "acl"} or verb.head.i != noun.i or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        return False
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    return all(child.lower_ in {"that", "which"} for child in subjects)


def _joined(act: Claim, harm: Claim) -> tuple[ActorRef, ...]:
    known = {ref.id or ref.text for ref in act.recipients}
    return (*act.recipients, *(ref for ref in harm.recipients if (ref.id or ref.text) not in known))


def _states_once(found: list[Told]) -> list[Told]:
    """Tell how an actor stands once a sentence ("battered by the offensive, losing most of its leaders")."""
    told: set[tuple[object, ...]] = set()
    kept: list[Told] = []
    for hit, claim in found:
        key = (claim.modes, claim.modality, frozenset(ref.id or ref.text for ref in claim.actors))
        if claim.kind is ClaimKind.CONDITION and claim.actors and key in told:
            continue
        told |= {key} if claim.kind is ClaimKind.CONDITION else set()
        kept.append((hit, claim))
    return kept


def _is_assault(claim: Claim) -> bool:
    return claim.type == "ASSAULT" and claim.kind is ClaimKind.EVENT


def _is_done_with(harm: Hit, means: Token) -> bool:
    """Tell whether a noun names what harm was done by: subject of the verb of harm, or behind "in" or "by"."""
    if harm.frame.verbs and harm.token.lemma_ not in HURT:
        return False
    if harm.frame.nouns:
        return any(noun.i == means.i for noun in prepositional(harm.token, "by", "in"))
    noun = means.head.head if means.dep_ == "pobj" and means.head.head.lemma_ in MEASURES else means
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in _BEHIND else noun.head
    return above.i == harm.token.i and noun.dep_ in {"nsubj", "pobj"}


def _apposed_once(found: list[Told]) -> list[Told]:
    """Tell "the massacre, the worst attack on X" once: the apposition completes the noun before it and goes."""
    kept = list(found)
    for second, told in found:
        for place, (first, claim) in enumerate(kept):
            if _is_apposed(second, first) and _may_be_one(claim, told):
                kept[place] = (first, _with(claim, told))
                kept.remove((second, told))
                break
    return kept


def _is_apposed(second: Hit, first: Hit) -> bool:
    token = second.token
    return token.dep_ == "appos" and token.head.i == first.token.i and bool(second.frame.nouns and first.frame.nouns)


def _may_be_one(claim: Claim, other: Claim) -> bool:
    alike = (claim.kind, claim.type, claim.modality) == (other.kind, other.type, other.modality)
    return alike and _agree(claim.actors, other.actors)


def _truce_once(found: list[Told]) -> list[Told]:
    """Leave out that a truce is spoken of where the sentence tells how a truce stands, or that one was agreed."""
    told = any(_is_of_truce(claim) and hit.frame.id != _NAMED_TRUCE for hit, claim in found)
    return [(hit, claim) for hit, claim in found if not (told and hit.frame.id == _NAMED_TRUCE)]


def _is_of_truce(claim: Claim) -> bool:
    return any(mode.startswith("truce-") for mode in claim.modes) or "truce" in claim.rule


def _ended_once(found: list[Told]) -> list[Told]:
    """Leave out talks that did not take place where the sentence tells who refused or broke them off."""
    refused = [hit for hit, claim in found if claim.type in {"REJECT", "SANCTION"} and claim.kind is ClaimKind.EVENT]
    ended = {noun.i for hit in refused for noun in acted_upon(hit.token, hit.trigger)}
    return [(hit, claim) for hit, claim in found if claim.type != "CONSULT" or "visit" in claim.modes or hit.token.i not in ended]


def _with(claim: Claim, other: Claim) -> Claim:
    """Return a claim with what another telling of the same act adds."""
    return replace(
        claim,
        actors=claim.actors or other.actors,
        recipients=claim.recipients or other.recipients,
        modes=claim.modes or other.modes,
        place=claim.place or other.place,
        time=claim.time or other.time,
        quantities=claim.quantities or other.quantities,
        why=(*claim.why, f"the same act: {other.trigger.text!r}"),
    )
