"""Tells over which time something is counted: "since October", "in the previous two weeks", "over three days"."""

import re

from spacy.tokens import Doc, Token

from truceline.claims.counted import Counted
from truceline.claims.memory import text_of
from truceline.claims.syntax import is_verbal
from truceline.text.calendar import DatedWords
from truceline.text.dates import Precision, Time
from truceline.text.words import NUMBERS

_NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
_UNITS = r"(?:hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?)"
_LENGTH = (
    r"(?:(?:the|a|just|only|less than|more than|about|nearly|as little as) )*"
    r"(?:(?:past|last|previous|prior|preceding|first|final|following|next|same) )?"
    rf"(?:(?:{_NUMBER}|\d+|several|few|couple of) )?{_UNITS}"
)
_PERIODS = re.compile(
    rf"\b(?:(?:in|over|during|within|for|throughout) {_LENGTH}\b"
    r"(?: (?:before|after|since|of|to|up to|leading up to|prior to) the [a-z]+\b)?"
    r"|since (?:the (?:start|beginning|outbreak|onset|launch|collapse|fall|resumption) of [^,.;:]{3,50}"
    r"|[^,.;:\d]{3,40}? (?:began|started|broke out|resumed|collapsed|took effect|came into force|fell)\b"
    r"(?: (?:its|his|their|her) \w+)?|then\b)"
    r"|so far(?: this (?:year|month|week))?|to date|overnight)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\b(?:in|over|during|within|since|throughout|for|from|between) (?:the )?(?:early |late |mid-)?$", re.IGNORECASE)
_TELLING = re.compile(r"\b(?:since|over|during|within|throughout|in|between)\b|last|past|previous|this|so far|to date", re.IGNORECASE)
_COUNTED_BACK = re.compile(r"\b(?:previous|prior|preceding)\b", re.IGNORECASE)
"""Words that count from something told, not from the day of writing: from what, the words alone do not tell."""
_SAYING = frozenset({"say", "tell", "report", "announce", "add", "state", "declare", "write", "confirm", "claim"})
_RESUMING = frozenset({"resume", "begin", "start", "launch", "renew", "restart", "open"})
_CAMPAIGNS = frozenset({"offensive", "war", "campaign", "operation", "bombardment", "assault", "attack", "siege", "strike", "bombing"})
Span = tuple[int, int, Time]


def period_of(counted: Counted, dates: list[DatedWords], *, lasting: bool = False) -> Time | None:
    """Return the time over which a number counts, or None when its clause gives none.

    Args:
        counted: The number with its noun.
        dates: The dates of the sentence.
        lasting: Whether only words for a stretch of time will do, not a mere date: an event has its own.
    """
    doc = counted.token.doc
    at = counted.numeral.core
    fit: list[tuple[bool, int, Time]] = []
    for start, end, time in _spans(doc, dates):
        telling = _TELLING.match(time.text) is not None
        if (lasting and not telling) or start <= at < end or (lasting and _is_mere_date(time)):
            continue
        if _same_clause(doc, (start, end), counted, mere=_is_mere_date(time)):
            fit.append((start < at, abs(start - at), time))
    return min(fit, key=lambda one: one[:2])[2] if fit else _since_taken_up(counted)


def _is_mere_date(time: Time) -> bool:
    return not re.match(
        r"(?:since|over|during|within|throughout)\b|in (?:the )?(?:past|last|previous)?.*(?:hour|day|week|month|year)s?\b",
        time.text,
        re.IGNORECASE,
    )


def _spans(doc: Doc, dates: list[DatedWords]) -> list[Span]:
    """Return the stretches of time that a sentence names, with the preposition before them."""
    text = text_of(doc)
    found: list[Span] = []
    for match in _PERIODS.finditer(text):
        inside = next((one for one in dates if one.start < match.end() and match.start() < one.end), None)
        counted_back = _COUNTED_BACK.search(match.group(0)) is not None
        time = inside.time if inside is not None and not counted_back else Time(None, None, Precision.UNKNOWN)
        found.append((match.start(), match.end(), _worded(time, match.group(0))))
    for one in dates:
        if all(one.end <= start or end <= one.start for start, end, _ in found):
            lead = _LEAD.search(text[: one.start])
            start = lead.start() if lead else one.start
            found.append((start, one.end, _open_since(_worded(one.time, text[start : one.end]))))
    return sorted(found, key=lambda one: one[0])


def _worded(time: Time, words: str) -> Time:
    lower = words[0].lower() + words[1:] if not re.match(r"[A-Z]\w+ \d|[A-Z][a-z]+day", words) else words
    return Time(time.start, time.end, time.precision, time.basis, lower, time.reason)


def _open_since(time: Time) -> Time:
    """Leave the end of "since October" open: the report may have counted beyond its own day."""
    since = time.text.lower().startswith("since") and time.start is not None
    return Time(time.start, None, Precision.RANGE, time.basis, time.text, time.reason) if since else time


def _same_clause(doc: Doc, words: tuple[int, int], counted: Counted, *, mere: bool) -> bool:
    """Tell whether words for a time stand in the clause of a number; a mere date beside a verb of saying dates what was said."""
    span = doc.char_span(*words, alignment_mode="expand")
    if span is None:
        return False
    if span.root.head.i == counted.anchor.i or any(one.i == counted.token.i for one in span.root.ancestors):
        return True
    theirs, ours = _clause(span.root), _clause(counted.anchor)
    if theirs.i == ours.i:
        return not (mere and counted.token.i > theirs.i and theirs.lemma_ in _SAYING)
    shared = theirs.dep_ in {"xcomp", "acl", "relcl", "advcl"} and theirs.head.i == counted.anchor.i
    fronted = ours.dep_ == "conj" and words[1] <= theirs.idx
    return shared or ((ours.dep_ in {"xcomp", "advcl"} or fronted) and ours.head.i == theirs.i and theirs.lemma_ not in _SAYING)


def _clause(token: Token) -> Token:
    while not (is_verbal(token) or token.tag_ in {"VBN", "VBG", "VBD"}) and token.head.i != token.i:
        token = token.head
    return token


def _since_taken_up(counted: Counted) -> Time | None:
    """Read "resuming its offensive and killing hundreds": they are counted since what is begun beside it."""
    clause = _clause(counted.anchor)
    begun = clause.head if clause.dep_ == "conj" else clause
    if begun.lemma_ not in _RESUMING or begun.i == clause.i:
        return None
    for noun in begun.children:
        if noun.dep_ == "dobj" and noun.lemma_.lower() in _CAMPAIGNS:
            words = text_of(begun.doc)[begun.idx : noun.idx + len(noun)]
            return Time(None, None, Precision.UNKNOWN, None, f"since {words}", f"counted from what is told beside it: {words!r}")
    return None
