"""Reads pronouns: whom "he", "it" or "their" means, by rules that say why."""

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from truceline.claims.names import NameReader
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, coordinated, is_verbal, objects, prepositional, subject_or_patient, subjects

PRONOUNS = frozenset("he him she her it they them its their his himself themselves itself".split())
PERSONAL = frozenset({"he", "him", "his", "himself", "she", "her", "herself"})
_PLURAL = frozenset({"they", "them", "themselves"})
Phrase = Callable[[Token], list[ActorRef]]


def read_pronoun(head: Token, names: NameReader, phrase: Phrase) -> list[ActorRef]:
    """Return whom a pronoun means, or nothing when the rules cannot tell.

    Args:
        head: The pronoun.
        names: Reader of the sentence's names.
        phrase: Reads a whole noun phrase of the same sentence.
    """
    ref = (
        _possessor(head, names, phrase)
        or _governing_subject(head, names, phrase)
        or _earlier_person(head, names, phrase)
        or names.discourse.pronoun(head.text)
    )
    if ref is None:
        return []
    start = names.sentence.start + head.idx
    return [replace(ref, text=head.text, start=start, reason=f"{head.text!r}: {ref.name}, last named before")]


def _possessor(head: Token, names: NameReader, phrase: Phrase) -> ActorRef | None:
    """Return the group or state that is the subject, or owns the subject, of the clause in which "its" or "their" stands."""
    if head.lower_ not in {"its", "their"}:
        return None
    token, answering = head, False
    while not is_verbal(token) and token.head.i != token.i:
        token = token.head
        answering = answering or token.lemma_ in {"response", "retaliation", "reprisal", "revenge"}
    if answering and is_verbal(token):
        return next((ref for noun in objects(token) for ref in phrase(noun)[:1] if not names.is_person(ref)), None)
    for noun in subject_or_patient(token) if is_verbal(token) else ():
        if noun.i == head.i or noun.i > head.i:
            continue
        for owner in (noun, *children(noun, "poss"), *prepositional(noun, "of")):
            refs = phrase(owner)
            if refs and not names.is_person(refs[0]):
                return refs[0]
    return None


def _governing_subject(head: Token, names: NameReader, phrase: Phrase) -> ActorRef | None:
    """Return the subject of the verb above a clause whose own subject is a pronoun ("the group said it would stop")."""
    person = head.lower_ in PERSONAL
    token = head
    while token.head.i != token.i:
        token = token.head
        if token.dep_ in {"ccomp", "xcomp", "advcl", "conj"} and is_verbal(token.head):
            for noun in subjects(token.head):
                plural = noun.tag_ in {"NNS", "NNPS"} or len(coordinated(noun)) > 1
                if head.lower_ in _PLURAL and not plural:
                    return None
                if noun.i != head.i and noun.lower_ not in PRONOUNS and (refs := phrase(noun)):
                    return refs[0] if names.is_person(refs[0]) == person else None
    return None


def _earlier_person(head: Token, names: NameReader, phrase: Phrase) -> ActorRef | None:
    """Return the sentence's subject, when it is a person, or else the last person named before a personal pronoun."""
    if head.lower_ not in PERSONAL:
        return None
    for noun in subjects(head.sent.root) if head.dep_ == "nsubj" else ():
        if noun.i < head.i and noun.lower_ not in PRONOUNS and (refs := phrase(noun)) and names.is_person(refs[0]):
            return refs[0]
    return _last_person_before(head, names)


def _last_person_before(head: Token, names: NameReader) -> ActorRef | None:
    at = names.sentence.start + head.idx
    for match in reversed(names.sentence.matches):
        if match.end <= at and (ref := names.from_match(match, metonym=False, whole=False)) and names.is_person(ref):
            return ref
    return None
