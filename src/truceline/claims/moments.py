"""Tells when an act took place: which date of a sentence belongs to which act."""

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from truceline.claims.memory import text_of
from truceline.claims.syntax import ancestors, children, follows_comma, is_verbal, subjects
from truceline.claims.triggers import Hit
from truceline.text.calendar import DatedWords
from truceline.text.dates import Time

_ANNOUNCING = frozenset({"announce", "declare", "vow", "pledge", "promise"})
"""An undertaking is dated by the day on which it was announced."""

OCCASIONS = frozenset(
    "meeting summit conference rally funeral ceremony briefing talk gathering speech session address parade visit call interview".split()
)
"""Nouns of occasions on which something is said or done: what opens a sentence with one, dates and places it."""
_OPENS = re.compile(r"[\s\"“]*(?:(?:early|late|later) )?(?:on|in|by|since)? ?(?:(?:early|late|mid)[ -])?", re.IGNORECASE)
_OPENING = 9
"""A date that only opens the sentence belongs to an act less surely than one that the parser hangs on it."""
_MODIFIERS = 3
"""How many words may stand between a date and the noun that it is a modifier of."""


def time_of(hit: Hit, dates: list[DatedWords], lexicon_heads: frozenset[int]) -> Time | None:
    """Return the date that belongs to an act.

    Args:
        hit: The act's trigger.
        dates: The dates of the sentence, offsets in its doc.
        lexicon_heads: Token indices of all triggers of the sentence, so that each takes the dates nearest to it.
    """
    carriers = _carriers(hit)
    best: tuple[int, Time] | None = None
    for words in dates:
        token = _head_of(hit.token.doc, words)
        if _stands_before(hit.token, words):
            return words.time
        if token is None:
            continue
        distance = _distance(token, carriers, hit, lexicon_heads) if not _is_aside(token, hit) else None
        if distance is None and _opens_clause(words, token, carriers):
            distance = _OPENING
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, words.time)
    if best is None and (noun := _same_act(hit.token)) is not None:
        return time_of(replace(hit, token=noun, support=None), dates, lexicon_heads)
    return best[1] if best else None


def _same_act(token: Token) -> Token | None:
    """Return the noun that names the act already: the antecedent of "that killed two", or the noun that is taken up again."""
    if token.dep_ == "relcl" and token.head.pos_ == "NOUN":
        return token.head if any(one.lower_ in {"that", "which"} for one in children(token, "nsubj")) else None
    if not is_verbal(token):
        return taken_up_noun(token)
    alone = not children(token, "nsubj", "nsubjpass", "aux") and is_verbal(token.head) and token.head.i < token.i
    if alone and (token.dep_ == "conj" or (token.dep_ == "advcl" and token.tag_ == "VBG" and not children(token, "mark", "prep"))):
        return token.head
    return _moment_of(token)


def _moment_of(verb: Token) -> Token | None:
    """Return the verb that tells of the same moment: "died on Tuesday when fighters ambushed a convoy"."""
    if verb.dep_ == "advcl" and _opens_with_when(verb) and is_verbal(verb.head) and verb.i > verb.head.i:
        return verb.head
    return None


def _opens_with_when(verb: Token) -> bool:
    return any(one.lower_ == "when" for one in children(verb, "advmod"))


def taken_up_noun(noun: Token) -> Token | None:
    """Return the noun that a resumptive modifier takes up again ("was met in May by a raid that ..., a raid that killed two")."""
    first = noun.left_edge
    if noun.pos_ != "NOUN" or not follows_comma(first) or first.lower_ not in {"a", "an"}:
        return None
    return next((one for one in reversed(noun.doc[: first.i]) if one.lemma_ == noun.lemma_ and one.tag_ == noun.tag_), None)


def _carriers(hit: Hit) -> list[int]:
    carriers = [hit.token.i]
    if hit.support is not None:
        carriers.append(hit.support.i)
    token = hit.support if hit.support is not None else hit.token
    if token.dep_ == "xcomp" and is_verbal(token.head):
        carriers.append(token.head.i)
    if not is_verbal(token) and token.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj"}:
        for _, parent in ancestors(token):
            if is_verbal(parent):
                carriers.append(parent.i)
                break
    if hit.frame.with_subject:
        carriers.extend(clause.i for noun in subjects(hit.token) for clause in children(noun, "relcl"))
    if is_verbal(token) and token.dep_ == "ccomp" and token.head.lemma_ in _ANNOUNCING:
        carriers.append(token.head.i)
    return carriers


def _head_of(doc: Doc, words: DatedWords) -> Token | None:
    span = doc.char_span(words.start, words.end, alignment_mode="expand")
    return span.root if span is not None else None


def _opens_clause(words: DatedWords, token: Token, carriers: list[int]) -> bool:
    """Tell whether a date opens the sentence of an act, though the parser hangs it on a name ("On June 9 Hamas asked")."""
    doc = token.doc
    if token.head.pos_ == "NOUN" and token.head.i > token.i:
        return False
    opens = _OPENS.fullmatch(text_of(doc)[: words.start]) is not None or _is_of_occasion(token)
    return opens and any(doc[i].dep_ == "ROOT" for i in carriers)


def _is_of_occasion(token: Token) -> bool:
    """Tell whether a date belongs to the occasion that opens its sentence ("At a meeting in Warsaw on Monday, the ministers ...")."""
    first = token.doc[0]
    occasions = [noun for noun in children(first, "pobj") if noun.lemma_.lower() in OCCASIONS] if first.dep_ == "prep" else []
    return any(parent.i == noun.i for noun in occasions for _, parent in ancestors(token))


def _stands_before(noun: Token, words: DatedWords) -> bool:
    """Tell whether a date is a modifier of an act's noun ("the October 7 Hamas attack", "Friday's deadly raid")."""
    span = noun.doc.char_span(words.start, words.end, alignment_mode="expand")
    if noun.pos_ not in {"NOUN", "PROPN"} or span is None or not 0 <= noun.i - span.end <= _MODIFIERS:
        return False
    if span.start > 0 and span[0].nbor(-1).pos_ in {"VERB", "AUX"}:
        return False
    return all(token.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} or token.tag_ in {"POS", "HYPH"} for token in noun.doc[span.end : noun.i])


def _is_aside(token: Token, hit: Hit) -> bool:
    """Tell whether a date stands as a modifier of a noun that is not the act ("the November 11 elections")."""
    noun = token.head
    return (
        token.dep_ in {"compound", "nmod", "amod", "nummod", "poss"}
        and noun.pos_ in {"NOUN", "PROPN"}
        and noun.i != hit.token.i
        and noun.dep_ not in {"npadvmod"}
        and not _is_date_word(noun)
    )


def _is_date_word(token: Token) -> bool:
    return token.ent_type_ in {"DATE", "TIME"}


def _distance(token: Token, carriers: list[int], hit: Hit, heads: frozenset[int]) -> int | None:
    if token.i in carriers:
        return 0
    for steps, (child, parent) in enumerate(ancestors(token), 1):
        if parent.i in carriers:
            return steps + (0 if parent.i == hit.token.i else 1)
        if parent.i in heads and parent.i not in carriers:
            return None
        if is_verbal(parent) and child.dep_ in {"prep", "npadvmod", "advmod", "nmod", "tmod"}:
            return None
    return None
