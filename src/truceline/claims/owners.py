"""Reads of whom a thing is told: whose influence wanes, whose desire a visit shows, who is said to be weakened."""

from spacy.tokens import Token

from truceline.claims.mentions import MentionReader
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, coordinated, is_verbal, modifiers, objects, prepositional, subject_or_patient

_BELONGING = ("of", "by", "among", "within", "inside", "between")
_RENDERING = frozenset({"leave", "render", "make", "keep", "find", "throw", "plunge", "drive", "put"})
"""Verbs that bring their object into a state."""
_STATES = frozenset({"state", "position", "sort"})
_FORMS = frozenset({"VBN", "VBD", "JJ", "JJR", "RB"})


def owners(noun: Token, reader: MentionReader, *, depth: int = 2) -> list[ActorRef]:
    """Return whose a thing is: its possessor, else who stands behind "of" or "within", else a nationality before it.

    Args:
        noun: Head of the phrase.
        reader: Reads who is meant.
        depth: How many times the thing may belong to a thing ("a sign of the erosion of Iran's influence").
    """
    for one in coordinated(noun):
        for found in (children(one, "poss"), prepositional(one, *_BELONGING)):
            if refs := _all_parties(found, reader):
                return refs
        named = [token for token in modifiers(one) if reader.may_act_as_modifier(token)]
        if refs := _all_parties(named, reader):
            return refs
    if depth:
        for inner in (*children(noun, "poss"), *prepositional(noun, *_BELONGING, "from", "in", "to", "over")):
            if not is_verbal(inner) and (refs := owners(inner, reader, depth=depth - 1)):
                return refs
    return []


def _all_parties(tokens: list[Token], reader: MentionReader) -> list[ActorRef]:
    refs: list[ActorRef] = []
    for token in tokens:
        for ref in reader.parties(token, metonym=token.dep_ == "poss" or token.head.lower_ == "by") if not is_verbal(token) else ():
            if all(ref.text != one.text and (ref.id is None or ref.id != one.id) for one in refs):
                refs.append(ref)
    return refs


def bearers(word: Token) -> list[Token]:
    """Return the nouns of which an adjective or a participle is said ("the weakened X", "X is isolated", "left X leaderless")."""
    if own := children(word, "nsubj", "nsubjpass"):
        return own
    head = word.head
    if word.dep_ == "conj":
        return _of_coordinated(word)
    if word.dep_ == "amod" or (word.dep_ in {"acl", "relcl"} and word.tag_ in _FORMS):
        return [head]
    if word.dep_ == "dobj" and word.tag_ == "NN":
        return [one for one in children(word, "compound") if head.lemma_ in _RENDERING]
    if word.dep_ in {"acomp", "attr", "oprd", "xcomp", "ccomp"} and is_verbal(head):
        return objects(head) if head.lemma_ in _RENDERING else subject_or_patient(head)
    if word.dep_ == "advcl" and word.tag_ in {"VBN", "JJ"}:
        return subject_or_patient(head) if is_verbal(head) else []
    return []


def _of_coordinated(word: Token) -> list[Token]:
    head = word.head
    if is_verbal(word) and is_verbal(head) and children(word, "auxpass"):
        return subject_or_patient(head)
    return bearers(head) if head.pos_ in {"ADJ", "VERB"} and (head.tag_ in _FORMS) else []


def bearers_of_phrase(noun: Token) -> list[Token]:
    """Return the nouns of which a phrase such as "in disarray" is said; `noun` is its last word."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in _STATES:
        noun = noun.head.head
    above = noun.head.head if noun.dep_ == "pobj" else noun
    if is_verbal(above):
        return objects(above) if above.lemma_ in _RENDERING else subject_or_patient(above)
    return [above] if above.pos_ in {"NOUN", "PROPN"} and above.i < noun.i else []
