"""Fills roles that stand outside a frame's own clause: "killed in a raid by X", "accused X of being behind the attack"."""

from spacy.tokens import Token

from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.records import ActorRef
from truceline.claims.syntax import (
    ancestors,
    children,
    is_passive,
    is_verbal,
    modifiers,
    objects,
    prepositional,
    subject_or_patient,
    subjects,
)
from truceline.claims.triggers import Hit

_FIGHTS = frozenset("clash fighting battle skirmish firefight gunbattle gunfight combat hostility war confrontation".split())
_NOBODY = frozenset({"no", "nobody", "none", "neither", "never"})
HURT = frozenset(
    [
        "kill",
        "injure",
        "wound",
        "hurt",
        "hit",
        "batter",
        "destroy",
        "devastate",
        "damage",
        "assassinate",
        "murder",
        "slay",
        "maim",
        "strike",
        "target",
        "destroy",
        "pound",
        "weaken",
        "erode",
        "shake",
    ]
)


def _self_or_owner(token: Token, reader: MentionReader) -> list[ActorRef]:
    """Return who a noun names, else whose it is ("the capabilities of X", "X's visit")."""
    return reader.parties(token) or [
        ref for owner in (*children(token, "poss"), *prepositional(token, "of")) for ref in reader.parties(owner)
    ]


def accused(hit: Hit, reader: MentionReader) -> tuple[list[ActorRef], str]:
    """Read "accused X of being behind the attack" and "X was behind the attack"."""
    preposition = hit.token.head
    if hit.token.dep_ != "pobj" or preposition.lower_ not in {"behind", "for", "of"}:
        return [], ""
    verb = preposition.head
    if verb.lemma_ in {"accuse", "suspect"}:
        return [ref for token in objects(verb) for ref in reader.parties(token)], f"object of {verb.text}"
    if preposition.lower_ == "of":
        return [], ""
    if verb.lemma_ == "responsible":
        verb = verb.head
    if not is_verbal(verb) or (verb.lemma_ != "be" and preposition.lower_ == "for"):
        return [], ""
    return [ref for token in subjects(verb) for ref in reader.parties(token)], f"subject of {verb.text} {preposition.text}"


def struck(hit: Hit, reader: MentionReader) -> tuple[list[ActorRef], str]:
    """Read "X was killed in a raid by Y": who suffered the act that a noun names."""
    preposition = hit.token.head
    if hit.token.dep_ != "pobj" or preposition.lower_ not in {"by", "in"} or not is_verbal(preposition.head):
        return [], ""
    verb = preposition.head
    if not is_passive(verb) or verb.lemma_ not in HURT:
        return [], ""
    return [ref for token in objects(verb) for ref in reader.parties(token, recipient=True)], f"struck: {verb.lemma_}"


def behind_act(hit: Hit, reader: MentionReader, lexicon: Lexicon) -> tuple[list[ActorRef], str]:
    """Read "X was killed in a raid by Y": who did what a verb of harm tells."""
    nouns = [*prepositional(hit.token, "in", "by"), *subjects(hit.token)]
    for noun in nouns:
        if any(trigger.frame.type == "ASSAULT" for trigger in lexicon.nouns.get(noun.lemma_.lower(), ())):
            for token in (
                *prepositional(noun, "by"),
                *children(noun, "poss"),
                *(one for one in modifiers(noun) if reader.match_at(one) is not None),
            ):
                if refs := reader.parties(token, metonym=False):
                    return refs, f"by {noun.text}"
    return [], ""


def owned_up(hit: Hit, reader: MentionReader) -> tuple[list[ActorRef], str]:
    """Read "the bombing was claimed by X" and "X claimed the bombing": who says that an act was theirs."""
    verb = hit.token.head
    behind = hit.token.dep_ == "pobj" and verb.lower_ == "for" and verb.head.lemma_ in {"responsibility", "credit"}
    verb = verb.head.head if behind else verb
    if verb.lemma_ != "claim" or not is_verbal(verb) or not (behind or hit.token in objects(verb)):
        return [], ""
    claiming = [noun for noun in subjects(verb) if noun.lower_ not in _NOBODY and not any(one.lower_ in _NOBODY for one in noun.lefts)]
    return [ref for token in claiming for ref in reader.parties(token)], f"subject of {verb.text}"


def opponent(hit: Hit, reader: MentionReader) -> tuple[list[ActorRef], str]:
    """Read "X took the town after clashes with Y": the side of a fight that is told as the subject of the clause around it."""
    if hit.token.lemma_.lower() not in _FIGHTS or not prepositional(hit.token, "with", "against"):
        return [], ""
    verb = next((parent for _, parent in ancestors(hit.token) if is_verbal(parent)), None)
    for token in subject_or_patient(verb) if verb is not None else ():
        if refs := [ref for ref in reader.parties(token) if not reader.is_person(ref)]:
            return refs, f"subject of {verb.text if verb is not None else ''}"
    return [], ""


def with_host_clause(hit: Hit, reader: MentionReader, actors: list[ActorRef]) -> list[ActorRef]:
    """Add the other party of a meeting from the clause around it ("made a visit for meetings with X")."""
    for child, parent in ancestors(hit.token):
        if is_verbal(parent):
            if child.dep_ == "nsubj" and parent.lemma_ in {"include", "involve", "feature"}:
                named = [ref for token in objects(parent) for ref in reader.parties(token)]
                return [*actors, *(ref for ref in named if all(ref.start != one.start for one in actors))]
            if child.dep_ not in {"dobj", "prep"}:
                break
            hosts = [ref for token in subject_or_patient(parent) for ref in _self_or_owner(token, reader)]
            others = [ref for ref in hosts if all(ref.text != one.text and (ref.id is None or ref.id != one.id) for one in actors)]
            return [*others, *actors]
    return actors
