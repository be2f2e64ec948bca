"""Reads counts that are no event of their own: attacks over a period, what an actor has, a toll that no act tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.claims.counted import Counted, read_counted
from truceline.claims.counted_words import load_counted
from truceline.claims.harm import harms_of
from truceline.claims.memory import text_of
from truceline.claims.periods import period_of
from truceline.claims.quantities import quantity, thing
from truceline.claims.records import Quantity
from truceline.claims.syntax import children
from truceline.claims.triggers import Hit
from truceline.text.calendar import DatedWords

_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|down from|up from|against|versus|from|and) (?:just |only )?$"
    r"|\b(?:compared (?:with|to)|down from|up from) [^,;.]{0,30}$",
    re.IGNORECASE,
)
_SAME_IN_PLURAL = frozenset({"personnel", "people", "aircraft"})
_SOME = 3
_CHANGING = frozenset({"fall", "rise", "drop", "decline", "increase", "climb", "decrease", "grow", "jump", "surge", "dip"})
SAYING = frozenset({"say", "tell", "speak", "confirm", "report", "claim", "interview", "believe", "think", "warn", "note"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number that is a claim of its own.

    Attributes:
        token: A word of the number.
        quantity: What it says.
        reason: The words that say it.
        start: Offset of the number in its sentence, words that bound it included.
        end: Offset after it.
        noun: What is counted, or None.
        violent: Whether acts of violence are counted.
        harm: The word that tells what became of those counted, or None.
        act: Whether what is counted are acts.
    """

    token: Token
    quantity: Quantity
    reason: str
    start: int
    end: int
    noun: Token | None = None
    violent: bool = False
    harm: Token | None = None
    act: bool = False


def counts_of(hit: Hit, dates: list[DatedWords]) -> list[Count]:
    """Return the counts that a plural act noun carries ("no attacks since", "dozens of attacks"), and what they are compared with."""
    token = hit.token
    if token.pos_ != "NOUN" or token.tag_ != "NNS":
        return []
    numbers = read_counted(token.doc)
    own = [one for one in numbers if one.noun is not None and one.noun.i == token.i]
    others = [one for one in numbers if one.noun is None and ((own and _is_compared(one)) or _is_changed(one, token))]
    what = token.text.lower()
    return [_count(one, what, dates, violent=True) for one in (*own, *others)]


def _is_compared(one: Counted) -> bool:
    """Tell whether a number without a noun counts the same over another time ("compared with more than 30 in May")."""
    return _COMPARED.search(text_of(one.token.doc)[: one.numeral.start]) is not None and one.token.dep_ in {
        "pobj",
        "dobj",
        "conj",
        "nummod",
        "pcomp",
    }


def _is_changed(one: Counted, acts: Token) -> bool:
    """Tell whether a number is what acts rose or fell to, or from ("attacks fell to five in May from 19 in April")."""
    behind = one.anchor.head
    while behind.dep_ == "prep" and behind.head.dep_ in {"pobj", "prep"}:  # the parser may hang the second number on the first
        behind = behind.head if behind.head.dep_ == "prep" else behind.head.head
    stands = one.anchor.dep_ == "pobj" and one.anchor.head.lower_ in {"to", "from"}
    return stands and behind.head.lemma_ in _CHANGING and acts.dep_ == "nsubj" and acts.head.i == behind.head.i


def _count(one: Counted, what: str, dates: list[DatedWords], *, violent: bool) -> Count:
    number = one.numeral
    found = Quantity(what, number.value, number.low, number.high, None, period_of(one, dates))
    words = text_of(one.token.doc)[number.start : number.end]
    return Count(one.token, found, f"{words} {what}", number.start, number.end, one.noun, violent)


def counts_in(doc: Doc, dates: list[DatedWords]) -> Iterator[Count]:
    """Yield every count of a sentence: harm, forces, captives, weapons, sites, acts. Who speaks to a reporter is not counted."""
    numbers = read_counted(doc)
    harmed = {one.numeral.core: (one, harm) for one, harm in harms_of(numbers)} if numbers else {}
    for one in numbers:
        harm = harmed[one.numeral.core][1] if one.numeral.core in harmed else None
        if harm is not None:
            found, violent, act = [quantity(one, harm, period_of(one, dates))], False, False
        elif one.noun is not None and one.token.lower_ not in {"a", "an", "another", "one"}:
            kind = load_counted().stocks.get(one.noun.lemma_.lower())
            if kind is None or not _is_plural(one.noun) or _speaks(one) or (_is_only_vague(one) and kind not in {"acts", "violence"}):
                continue
            found, violent, act = thing(one, period_of(one, dates)), kind == "violence", kind in {"acts", "violence"}
        else:
            continue
        words = text_of(doc)[one.numeral.start : one.numeral.end]
        for each in found:
            word = harm.word if harm is not None else None
            yield Count(one.token, each, f"{words} {each.what}", one.numeral.start, one.numeral.end, one.noun, violent, word, act)


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS"} or noun.lemma_.lower() in _SAME_IN_PLURAL


def _is_only_vague(one: Counted) -> bool:
    """Tell whether words tell no more than that there are some ("many fighters")."""
    return one.numeral.value is None and one.numeral.high is None and (one.numeral.low or 0) <= _SOME


def _speaks(one: Counted) -> bool:
    """Tell whether those counted are the report's sources."""
    verb = one.anchor.head
    saying = one.anchor.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ in SAYING
    return saying or (one.anchor.dep_ == "pobj" and verb.head.lemma_ in SAYING and verb.lower_ in {"to", "with", "by"})


def holders(count: Count) -> list[Token]:
    """Return the subject of the verb that says who has what is counted."""
    noun = count.noun if count.noun is not None else count.token
    while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "NUM", "PROPN"}:
        noun = noun.head
    verb = noun.head
    if noun.dep_ in {"dobj", "attr"} and verb.lemma_.lower() in load_counted().holding:
        found = children(verb, "nsubj")
        return [verb.head if one.lower_ in {"which", "that", "who"} and verb.dep_ == "relcl" else one for one in found]
    return []


def places(count: Count) -> list[Token]:
    """Return the nouns behind "in" and the like that say where what is counted is."""
    heads = [count.token, *([count.noun] if count.noun is not None else [])]
    return [
        noun
        for head in heads
        for child in children(head, "prep")
        if child.lower_ in {"in", "at", "near", "across", "inside", "around"} and (child.i > head.i)
        for noun in children(child, "pobj")
    ]
