"""Reads numbers and what they count: tolls, and attacks over a period."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.claims.records import Quantity
from truceline.claims.syntax import children, objects, prepositional
from truceline.claims.triggers import Hit
from truceline.text.calendar import DatedWords
from truceline.text.dates import Precision, Time
from truceline.text.words import NUMBERS

_VAGUE = {
    "dozen": (12, None),
    "dozens": (24, None),
    "scores": (40, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
    "several": (3, None),
    "many": (3, None),
    "few": (2, None),
}
_LOWER = re.compile(r"(?:more than|over|at least|upwards of|no fewer than|exceeding)\s*$", re.IGNORECASE)
_UPPER = re.compile(r"(?:fewer than|less than|under|up to|at most|no more than)\s*$", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|around|some|nearly|almost|roughly|approximately)\s*$", re.IGNORECASE)
_KILLED = frozenset({"kill", "assassinate", "murder", "execute", "massacre", "slaughter", "killing", "death"})
_HURT = frozenset({"wound", "injure", "hurt", "maim"})
_TAKEN = {
    "abduct": "abducted",
    "kidnap": "kidnapped",
    "hijack": "hijacked",
    "capture": "captured",
    "arrest": "arrested",
    "detain": "detained",
    "release": "released",
    "free": "freed",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number word and the bounds that it and the words before it allow."""

    value: float | None
    low: float | None
    high: float | None


def read_number(token: Token) -> Number | None:
    """Return what a number word means, with "more than" and the like before it."""
    lower = token.lower_
    before = token.doc.text[max(0, token.idx - 24) : token.idx]
    if lower in _VAGUE:
        low, high = _VAGUE[lower]
        return Number(None, low, high)
    digits = lower.replace(",", "")
    if digits.isdigit():
        value = float(digits)
    elif lower in NUMBERS and lower not in {"a", "an"}:
        value = float(NUMBERS[lower])
    else:
        return None
    if _LOWER.search(before):
        exact = re.search(r"at least\s*$|upwards of\s*$|no fewer than\s*$", before, re.IGNORECASE)
        return Number(value, value if exact else value + 1, None)
    if _UPPER.search(before):
        exact = re.search(r"up to\s*$|at most\s*$|no more than\s*$", before, re.IGNORECASE)
        return Number(value, None, value if exact else value - 1)
    return Number(value, None, None) if _ABOUT.search(before) else Number(value, value, value)


def tolls(hit: Hit) -> tuple[Quantity, ...]:
    """Return how many people an act killed, hurt, took or freed."""
    lemma = hit.token.lemma_.lower()
    what = "killed" if lemma in _KILLED else "wounded" if lemma in _HURT else _TAKEN.get(lemma)
    if what is None:
        return ()
    nouns = objects(hit.token) if hit.token.pos_ == "VERB" else prepositional(hit.token, "of")
    return tuple(quantity for noun in nouns if (quantity := _counted(noun, what)))


def _counted(noun: Token, what: str) -> Quantity | None:
    for child in (*children(noun, "nummod"), noun, *children(noun, "amod", "det")):
        number = read_number(child)
        if number is not None:
            kind = noun.text if child is not noun else " ".join(token.text for token in prepositional(noun, "of")[:1]) or "people"
            return Quantity(f"{kind} {what}", number.value, number.low, number.high)
    return None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of acts over a period."""

    token: Token
    quantity: Quantity
    reason: str


def counts_of(hit: Hit, dates: list[DatedWords]) -> list[Count]:
    """Return the counts that a plural act noun carries ("no attacks since", "dozens of attacks")."""
    token = hit.token
    if token.pos_ != "NOUN" or token.tag_ != "NNS":
        return []
    found: list[Count] = []
    what = token.text.lower()
    if any(child.lower_ in {"no", "zero"} for child in token.lefts):
        found.append(Count(token, Quantity(what, 0.0, 0.0, 0.0, None, _period(token.doc, token, dates)), f"no {what}"))
    numbers = [*children(token, "nummod"), *([token.head.head] if token.dep_ == "pobj" and token.head.lower_ == "of" else [])]
    for child in numbers:
        number = read_number(child)
        period = _period(token.doc, child, dates)
        counted = [Quantity(what, number.value, number.low, number.high, None, period)] if number is not None else []
        found.extend(Count(child, quantity, f"{child.text} {what}") for quantity in counted)
    found.extend(_compared(token.doc, what, dates))
    return found


def _compared(doc: Doc, what: str, dates: list[DatedWords]) -> list[Count]:
    """Read "compared with more than 30 in the month before": the same thing counted over another period."""
    found: list[Count] = []
    match = re.search(
        r"\b(?:compared (?:with|to)|down from|up from|against|from) (?:more than |over |about |some |at least )?(\d[\d,]*|\w+)\b", doc.text
    )
    if match is None:
        return found
    span = doc.char_span(match.start(1), match.end(1))
    if (
        span is None
        or (number := read_number(span[0])) is None
        or (span[0].head.pos_ == "NOUN" and span[0].dep_ == "nummod" and span[0].head.lower_ != what)
    ):
        return found
    period = re.search(
        r"\b(?:in|over|during) the (?:previous|prior|preceding) [\w\s-]{3,20}?(?:days?|weeks?|months?)\b", doc.text[match.end() :]
    )
    when = Time(None, None, Precision.UNKNOWN, None, period.group(0)) if period else _period(doc, span[0], dates)
    found.append(Count(span[0], Quantity(what, number.value, number.low, number.high, None, when), "a comparison"))
    return found


def _period(doc: Doc, token: Token, dates: list[DatedWords]) -> Time | None:
    if not dates:
        return None
    nearest = min(dates, key=lambda one: abs(one.start - token.idx))
    before = doc.text[max(0, nearest.start - 8) : nearest.start].lower()
    text = doc.text[nearest.start : nearest.end].lower()
    if (before.endswith("since ") or text.startswith("since ")) and nearest.time.start is not None:
        return Time(
            nearest.time.start,
            None,
            Precision.RANGE,
            nearest.time.basis,
            "since " + nearest.time.text.removeprefix("since "),
            nearest.time.reason,
        )
    return nearest.time
