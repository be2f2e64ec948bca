"""Tells what is brought to an end: "suspended part of its aid", "broke off the ceasefire" tell of no aid and of no truce that is made."""

from spacy.tokens import Token

from truceline.claims.syntax import MEASURES, is_verbal

_ENDING = frozenset(
    (
        "suspend halt stop freeze end cut slash withhold scrap abandon cancel terminate discontinue break breach violate "
        "renounce quit withdraw"
    ).split()
)
_PARTS = MEASURES | frozenset({"part", "half", "most", "some", "all", "much", "rest", "bulk", "portion", "share"})
ENDED = frozenset({"AID", "AGREE", "COOPERATE", "SUPPORT"})
"""Types of acts that are not told by a noun when what it names is ended."""


def is_ended(noun: Token) -> bool:
    """Tell whether a noun, or the part that is taken of it, is what a verb of ending is about."""
    whole = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in _PARTS else noun
    return whole.dep_ in {"dobj", "nsubjpass"} and is_verbal(whole.head) and whole.head.lemma_ in _ENDING
