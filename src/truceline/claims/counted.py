"""Reads which noun each number of a sentence counts."""

from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc, Token

from truceline.claims.counted_words import load_counted
from truceline.claims.memory import text_of
from truceline.claims.syntax import children, is_verbal, prepositional
from truceline.text.numerals import Numeral, find_numerals

_INSIDE = frozenset({"nummod", "quantmod", "det", "predet", "amod", "compound", "nmod", "advmod", "appos"})
_PREPOSITIONS = frozenset({"over", "about", "around", "under", "above", "below", "beyond", "between"})
"""Words that bound a number, or stand before a place or a subject."""
_ELLIPTIC = frozenset({"more", "others", "other", "people", "persons"})
_NO = frozenset({"no", "zero"})
_ONE = Numeral(0, 0, 0, 1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of a sentence with what it counts.

    Attributes:
        numeral: The number; offsets in the sentence.
        token: Its last word.
        noun: What it counts, or None when the noun is left out ("killing three").
        anchor: The word that stands in the clause for the number with its noun.
    """

    numeral: Numeral
    token: Token
    noun: Token | None
    anchor: Token

    @property
    def name(self) -> str:
        """What is counted, in the words of the report."""
        if self.noun is None:
            return "people"
        shared = [one for one in children(self.noun, "conj") if _shares_number(one)]
        listed = [one for one in shared if all(other.lower_ != "or" for other in self.noun.rights if other.dep_ == "cc")]
        return " and ".join(one.text if one.pos_ == "PROPN" else one.text.lower() for one in (self.noun, *listed[:1]))


@lru_cache(maxsize=8)
def read_counted(doc: Doc) -> tuple[Counted, ...]:
    """Return the numbers of a parsed sentence that count something, in order."""
    found = [counted for numeral in find_numerals(text_of(doc)) if (counted := _read(doc, numeral)) is not None]
    found += [_nought(token) for token in doc if token.lower_ in _NO and token.dep_ == "det" and token.head.tag_ == "NNS"]
    found += [_single(token) for token in doc if token.lower_ in {"a", "an", "another"} and _is_one_person(token)]
    kept: dict[int, Counted] = {one.numeral.core: one for one in found}
    return tuple(_filled([kept[start] for start in sorted(kept)]))


def _read(doc: Doc, numeral: Numeral) -> Counted | None:
    span = doc.char_span(numeral.core, numeral.end, alignment_mode="expand")
    if span is None:
        return None
    token = span.root
    noun = _noun_of(token, span.start, span.end) or _noun_behind(doc, span.end)
    if noun is None and (token.dep_ in _INSIDE - {"appos"} and is_named(token)):
        return None
    if numeral.may_be_year and (noun is None or load_counted().stocks.get(noun.lemma_.lower()) not in {"people", "forces", "weapons"}):
        return None
    anchor = noun if noun is not None and noun.dep_ != "" else token
    if token.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj", "conj", "appos", "ROOT"}:
        anchor = token  # "dozens of villagers": the number stands in the clause
    above = anchor.head if anchor.dep_ == "pobj" and numeral.start <= anchor.head.idx < numeral.end else None
    words = _bare(doc, numeral, anchor)
    return Counted(words, token, noun, above if above is not None and words is numeral else anchor)


def is_named(token: Token) -> bool:
    """Tell whether a number stands behind a name as part of it ("Tower 22")."""
    return token.head.i < token.i and token.head.pos_ == "PROPN"


def _bare(doc: Doc, numeral: Numeral, anchor: Token) -> Numeral:
    """Return a number without a bound that is no bound: "flew over three cities"."""
    first = doc.char_span(numeral.start, numeral.core, alignment_mode="contract")
    if first is None or first[0].lower_ not in _PREPOSITIONS or first[0].dep_ != "prep" or len(first) > 1:
        return numeral
    verb = first[0].head
    if anchor.dep_ == "pobj" and verb.lemma_ in load_counted().harming and not children(verb, "dobj"):
        return numeral
    if anchor.dep_ != "pobj" or anchor.head.i != first[0].i:
        return numeral
    alone = find_numerals(text_of(doc)[numeral.core : numeral.end])
    return replace(alone[0], start=numeral.core, end=numeral.end, core=numeral.core) if alone else numeral


def _noun_of(token: Token, start: int, end: int) -> Token | None:
    """Return the noun that a number hangs on, or that follows its "of"."""
    for inside in token.doc[start:end]:
        below = [noun for child in inside.children if child.lower_ == "of" and child.i >= end for noun in children(child, "pobj")]
        if below:
            return below[0] if below[0].pos_ in {"NOUN", "PROPN"} else None
    if token.i + 1 == end < len(token.doc) and token.doc[token.i].lower_ == "of":  # "a couple of"
        return next((noun for noun in prepositional(token.head, "of") if noun.i >= end), None)
    node = token
    while node.dep_ in _INSIDE and node.head.i != node.i and (node.i < end or node.pos_ not in {"NOUN", "PROPN"}):
        node = node.head
    return node if node.i >= end and node.pos_ in {"NOUN", "PROPN"} else None


def _noun_behind(doc: Doc, end: int) -> Token | None:
    """Return the plural noun right behind a number, where the parser has not joined them."""
    for token in doc[end : end + 4]:
        if token.tag_ == "NNS" and token.lower_ not in _ELLIPTIC:
            return token
        if token.pos_ not in {"ADJ", "PROPN", "NOUN"} or token.lower_ in _ELLIPTIC:
            return None
    return None


def _nought(token: Token) -> Counted:
    end = token.idx + len(token)
    return Counted(Numeral(token.idx, end, token.idx, 0.0, 0.0, 0.0), token, token.head, token.head)


def _single(token: Token) -> Counted:
    end = token.idx + len(token)
    return Counted(replace(_ONE, start=token.idx, end=end, core=token.idx), token, token.head, token.head)


def _is_one_person(token: Token) -> bool:
    noun = token.head
    return token.dep_ == "det" and noun.tag_ == "NN" and noun.lemma_.lower() in load_counted().people


def _shares_number(noun: Token) -> bool:
    """Tell whether a coordinated noun is counted by the number before the first one ("60 rockets and drones")."""
    return noun.tag_ == "NNS" and not any(child.dep_ in {"det", "nummod", "poss", "amod", "compound", "quantmod"} for child in noun.lefts)


def _filled(found: list[Counted]) -> list[Counted]:
    """Give "2,500 troops in Iraq and 900 in Syria" its noun twice."""
    filled: list[Counted] = []
    for one in found:
        before = filled[-1] if filled else None
        above = one.token.head
        if one.noun is None and before is not None and before.noun is not None and one.token.dep_ == "conj":
            placed = any(child.dep_ == "prep" and child.lower_ in {"in", "on", "at", "from", "near", "to"} for child in one.token.rights)
            beside = before.noun.head.i == above.i if is_verbal(above) else before.noun.i <= above.i
            one = replace(one, noun=before.noun) if placed and beside else one
        filled.append(one)
    return filled
