"""Codes how an actor stands where no verb tells it: "the leaderless movement", "X is isolated", "with X in disarray"."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.claims.frames import Trigger
from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.modality import judge
from truceline.claims.noun_phrases import noun_phrase, singular
from truceline.claims.owners import bearers, bearers_of_phrase, owners
from truceline.claims.reality import FUTURE, NEGATED, POSSIBLE, Reality
from truceline.claims.records import ActorRef
from truceline.claims.roles import Roles
from truceline.claims.syntax import children, is_verbal
from truceline.claims.triggers import Hit
from truceline.codebook import Modality

_TOLD = frozenset({Modality.OCCURRED, Modality.ONGOING, Modality.ALLEGED, Modality.DENIED, Modality.NOT_OCCURRED})
_WEAK_LINKS = frozenset({"seem", "appear", "look"})
_HALF = frozenset({"more", "less", "most", "least", "as", "so", "too", "if", "how", "partly", "barely", "hardly"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How an actor stands, as an adjective or a phrase tells it."""

    hit: Hit
    roles: Roles
    reality: Reality


def holds(hit: Hit, reality: Reality) -> bool:
    """Tell whether a condition is told at all: what may weaken an actor, or is meant to, is no condition of it.

    Args:
        hit: The trigger; only conditions of actors are looked at, those of truces keep what is planned.
        reality: What the sentence says about it.
    """
    if hit.frame.kind != "condition" or hit.frame.type.startswith("truce-"):
        return True
    sought = hit.token.tag_ == "VB" and any(one.lower_ == "to" and one.dep_ == "aux" for one in hit.token.children)
    if sought and reality.modality is not Modality.ONGOING:
        return False
    return reality.modality in _TOLD and hit.token.head.lemma_ not in _WEAK_LINKS


def standings(doc: Doc, reader: MentionReader, lexicon: Lexicon, told: Container[tuple[int, str, str]]) -> Iterator[Standing]:
    """Yield the conditions that adjectives, participles and phrases of a sentence tell, in order.

    Args:
        doc: The parsed sentence.
        reader: Reads who is meant.
        lexicon: What words tell.
        told: What verbs and nouns tell already, by token index, kind and type.
    """
    for token in doc:
        for trigger in lexicon.predicates.get(token.lower_, ()):
            new = (token.i, "condition", trigger.frame.type) not in told and _fits(token, trigger)
            found = _standing(token, trigger, reader, lexicon) if new else None
            if found is not None:
                yield found
                break


def _fits(token: Token, trigger: Trigger) -> bool:
    """Tell whether the other words of a phrase stand where they must ("in disarray", "short of cash")."""
    if trigger.before:
        inner = token.head.head.head if token.head.lower_ == "of" and token.head.head.dep_ == "pobj" else token.head
        return token.dep_ == "pobj" and trigger.before[-1] in {token.head.lower_, inner.lower_} and inner.dep_ == "prep"
    if trigger.after:
        return [one.lower_ for one in token.doc[token.i + 1 : token.i + 1 + len(trigger.after)]] == list(trigger.after)
    if any(child.dep_ == "dobj" for child in token.children) or token.tag_ in {"VBZ", "VBP", "VB"}:
        return False
    return not {child.lower_ for child in token.lefts} & _HALF


def _standing(token: Token, trigger: Trigger, reader: MentionReader, lexicon: Lexicon) -> Standing | None:
    nouns = bearers_of_phrase(token) if trigger.before else bearers(token)
    refs, slot = _borne(nouns, trigger, reader)
    noun = _qualified(token)
    vague = noun is not None and not _is_definite(noun)
    refs = [ref for ref in refs if _can_stand(ref, trigger, reader) and not (vague and ref.id is None)]
    if not refs or (noun is not None and vague and _is_supposed(noun)):
        return None
    reality = judge(Hit(_carrier(token, trigger), trigger), lexicon)
    if any(child.dep_ == "neg" for child in token.children):
        reality = Reality(Modality.NOT_OCCURRED, NEGATED)
    links = {one.lemma_ for one in (_carrier(token, trigger), _carrier(token, trigger).head) if one is not token}
    if reality.modality not in _TOLD or links & _WEAK_LINKS:
        return None
    return Standing(Hit(token, trigger, support=noun), Roles(tuple(refs), (), (slot,)), reality)


def _borne(nouns: list[Token], trigger: Trigger, reader: MentionReader) -> tuple[list[ActorRef], str]:
    """Return who stands so: the actor itself, or the one whose influence, position or ranks do."""
    for noun in nouns:
        if noun.lemma_.lower() in trigger.frame.with_subject and (refs := owners(noun, reader)):
            return refs, f"actor: whose {noun.text}"
        if refs := reader.parties(noun):
            return refs, f"actor: {noun.text}"
        if noun.lemma_.lower() in reader.lexicon.judged["collectives"]:
            return [_collective(noun, reader)], f"actor: {noun.text}"
    return [], ""


def _collective(noun: Token, reader: MentionReader) -> ActorRef:
    """Return a network or an axis that is no registered actor, by the words of the report."""
    start = reader.sentence.start + noun_phrase(noun)[0]
    return ActorRef(None, reader.canonical(noun), reader.text_of(noun), start, "described, not named")


def _can_stand(ref: ActorRef, trigger: Trigger, reader: MentionReader) -> bool:
    """Tell whether a condition can be that of an actor; people who only stand for a crowd bear none."""
    if ref.id is not None:
        return not trigger.frame.organisations or reader.register.actors[ref.id].kind != "person"
    if ref.reason.startswith("a name that") and " " not in ref.text:
        return False
    people = {singular(word) for word in ref.text.split()} & reader.lexicon.actors["people"]
    return not people or not trigger.frame.organisations


def _is_definite(noun: Token) -> bool:
    """Tell whether a noun phrase means somebody in particular ("this fractious coalition", not "a fractious coalition")."""
    return any(one.lower_ in {"the", "this", "that", "these", "those"} or one.dep_ == "poss" for one in noun.lefts)


def _qualified(token: Token) -> Token | None:
    """Return the noun before which an adjective stands."""
    while token.dep_ == "conj" and token.head.pos_ in {"ADJ", "VERB"}:
        token = token.head
    return token.head if token.dep_ == "amod" else None


def _is_supposed(noun: Token) -> bool:
    """Tell whether "a weakened X" is only supposed: "a weakened X would leave"."""
    verb = noun.head
    return is_verbal(verb) and bool({one.lower_ for one in children(verb, "aux")} & (FUTURE | POSSIBLE)) and not children(verb, "neg")


def _carrier(token: Token, trigger: Trigger) -> Token:
    """Return the verb that says whether a condition is told as real: the link above an adjective or a phrase."""
    above = token
    while not is_verbal(above) and above.dep_ in {"acomp", "attr", "oprd", "pobj", "prep", "conj"} and above.head.i != above.i:
        above = above.head
    return above if is_verbal(above) and (trigger.before or above.i < token.i or above.i == token.i) else token
