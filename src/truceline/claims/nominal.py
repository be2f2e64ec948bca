"""Judges an act that a noun names by the clause it stands in ("the talks would help", "did not announce a return")."""

from dataclasses import dataclass

from spacy.tokens import Token

from truceline.claims.clauses import is_claiming, is_of
from truceline.claims.markers import helpers_of, is_inverted
from truceline.claims.reality import FACT, FUTURE, POSSIBLE, Reality
from truceline.claims.signatures import load_signatures
from truceline.claims.syntax import children, is_passive
from truceline.codebook import Modality

_HAPPENING = frozenset({"happen", "occur", "begin", "start", "follow", "ensue", "erupt", "resume", "materialise", "materialize"})
_NAMING = frozenset({"call", "describe", "term", "label", "dub", "brand", "deem"})
_PLANNING = frozenset({"plan", "attempt", "threat", "promise"})


@dataclass(frozen=True, slots=True)
class Standing:
    """A governing word and how real it is.

    Attributes:
        word: The word.
        context: How real it is by the words above it.
        reality: The same with its own markers.
    """

    word: Token
    context: Reality
    reality: Reality


def as_named(verb: Token) -> Reality | None:
    """Judge an act that somebody only calls so, by the verb ("in what the president called an execution")."""
    if verb.lemma_ in _NAMING and any(one.lower_ == "what" for one in verb.children):
        return Reality(Modality.ALLEGED, f"what somebody {verb.text} so", "claiming")
    return None


def as_denied_truth(noun: Token) -> Reality | None:
    """Judge claims that are said to hold no truth."""
    if any(one.lower_ == "truth" and one.i and one.nbor(-1).lower_ == "no" for one in noun.doc[: noun.i]):
        return Reality(Modality.DENIED, "no truth in it", "denial")
    return None


def within_clause(noun: Token, clause: Standing) -> Reality:
    """Judge an act by the verb that it is subject or object of: by what the verb implies, else by its clause."""
    for form in _forms(noun, clause.word):
        for governor in (*children(clause.word, "acomp", "attr"), clause.word):
            if signature := load_signatures().of(governor, form):
                return signature.below(clause.reality, governor)
    return in_clause(noun, clause)


def _forms(noun: Token, verb: Token) -> list[str]:
    acted_upon = noun.dep_ == "dobj" or (noun.dep_ == "nsubjpass" and is_passive(verb))
    found = ["claim"] if is_claiming(noun) and noun.dep_ != "nsubj" else []
    if acted_upon and not found:
        found = ["plan"] if is_of(noun, _PLANNING) else ["request"] if is_of(noun, {"request"}) else []
    return [*found, *(["noun"] if acted_upon else ["subject"] if noun.dep_ == "nsubj" else [])]


def in_clause(noun: Token, clause: Standing) -> Reality:
    """Judge an act by the helpers of its clause ("if hostilities intensify", "a withdrawal would help", "did not announce a return")."""
    verb = clause.word
    helpers = helpers_of(verb)
    subject = noun.dep_ in {"nsubj", "nsubjpass"}
    conditional = is_inverted(verb) or any(one.lower_ in {"if", "unless"} for one in verb.children)
    if conditional or helpers & (POSSIBLE - {"can", "should", "must"}):
        return Reality(Modality.HYPOTHETICAL, "told as a possibility", "noun-possible")
    if subject and helpers & FUTURE:
        would = "would" in helpers
        return Reality(Modality.HYPOTHETICAL if would else Modality.PLANNED, "would" if would else "will", "noun-future")
    if noun.dep_ == "dobj" and children(verb, "neg") and any(one.lower_ in {"a", "an", "any"} for one in noun.lefts):
        told = helpers & {"did", "has", "have", "had"}
        return Reality(Modality.NOT_OCCURRED, "not told to have been" if told else "there was none", "none")
    there = any(one.dep_ == "expl" and one.lower_ == "there" for one in verb.children)
    if (noun.dep_ == "attr" and there) or (subject and verb.lemma_ in _HAPPENING):
        if there and clause.reality.is_negative:
            return Reality(Modality.NOT_OCCURRED, "there was none", "none")
        return FACT if clause.reality.is_positive else clause.reality
    return clause.context if verb.lemma_ == "be" and not clause.context.is_positive else FACT
