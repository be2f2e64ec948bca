"""ATTRIBUTED: reads all attributions of a text, who says or thinks what, across its sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from truceline.claims.headings import heading_scope
from truceline.claims.parsing import Sentence
from truceline.claims.quotations import Quotation, quotations
from truceline.claims.sayings import Sayings, load_sayings, voiced_sayings
from truceline.claims.scopes import Scope, trimmed
from truceline.claims.speaking import scopes_of, taken_up
from truceline.reports import Report

Span = tuple[int, int]
_BETWEEN = re.compile(r"[\s,:;.\-–—]*$")
_HERE = frozenset({"i", "we", "you"})
_SCARE = 3
"""Quoted words up to this number may be no more than somebody's wording."""


@dataclass(frozen=True, slots=True)
class Attributed:
    """Words of a report that are given to somebody.

    Attributes:
        sentence: Number of the sentence that gives them.
        cue: The word that gives them ("said", "according").
        source: Where the source stands: offsets in the report's text; empty when nobody is named.
        marks: Where the cue stands, its helpers included.
        content: Where the content stands.
        told: The part of the content that the source tells in its own voice.
        quoted: The part of it that stands in quotations.
        heads: Heads of the nouns of the source, tokens of the sentence.
    """

    sentence: int
    cue: str
    source: tuple[Span, ...]
    marks: tuple[Span, ...]
    content: tuple[Span, ...]
    told: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    heads: tuple[Token, ...] = field(repr=False, default=(), compare=False)
    word: Token | None = field(repr=False, default=None, compare=False)


def read_attributions(report: Report, sentences: Sequence[Sentence], *, language: str = "en", told: bool = False) -> tuple[Attributed, ...]:
    """Return all attributions of a report: who says, thinks or judges what.

    Args:
        report: The report.
        sentences: Its sentences; only those that are parsed are read.
        language: Lexicon to use.
        told: Whether to leave out attitudes: what nobody tells in a voice of their own.
    """
    sayings = voiced_sayings(language) if told else load_sayings(language)
    marked = quotations(report)
    found: list[tuple[Attributed, Scope]] = []
    for number, sentence in enumerate(sentences):
        if sentence.parsed:
            read = ((_attributed(number, sentence, scope), scope) for scope in _scopes(sentence, sayings))
            found += [(one, scope) for one, scope in read if not _own_words(one, scope, marked)]
    spoken, owned = _with_quotations(found, report, sentences, marked)
    return tuple(one for one in _carried_on(spoken, owned, marked, report) if one.content)


def _own_words(one: Attributed, scope: Scope, marked: tuple[Quotation, ...]) -> bool:
    """Tell whether a saying stands within a quotation, so that the quoted one speaks of himself, or it carries no voice."""
    start, end = one.marks[0]
    if not any(quote.start < start and end <= quote.end for quote in marked):
        return False
    return not scope.told or any(head.lower_ in _HERE for head in scope.sources) or not scope.sources


def _scopes(sentence: Sentence, sayings: Sayings) -> Iterator[Scope]:
    if (titled := heading_scope(sentence)) is not None:
        yield titled
    yield from scopes_of(sentence.doc, sayings)


def _spans(numbers: Iterable[int], sentence: Sentence) -> tuple[Span, ...]:
    runs = trimmed(numbers, sentence.doc)
    return tuple((sentence.start + run[0].idx, sentence.start + run[-1].idx + len(run[-1])) for run in runs)


def _attributed(number: int, sentence: Sentence, scope: Scope) -> Attributed:
    said = {scope.cue.i, *scope.marks}
    source = {
        one.i
        for head in scope.sources
        for noun in {head.i: head, taken_up(head).i: taken_up(head)}.values()
        for one in noun.subtree
        if one.i not in scope.content and one.i not in said and not _below_cue(one, noun, said)
    }
    return Attributed(
        number,
        scope.cue.text,
        _spans(source, sentence),
        tuple(
            (sentence.start + sentence.doc[one].idx, sentence.start + sentence.doc[one].idx + len(sentence.doc[one]))
            for one in sorted(scope.marks)
        ),
        _spans(scope.content, sentence),
        _spans(scope.told, sentence),
        heads=scope.sources,
        word=scope.cue,
    )


def _below_cue(token: Token, top: Token, said: set[int]) -> bool:
    """Tell whether a word hangs below the cue itself, as in "the general, who said ..."."""
    while token.i != top.i and token.head.i != token.i:
        if token.i in said:
            return True
        token = token.head
    return False


def _with_quotations(
    found: list[tuple[Attributed, Scope]], report: Report, sentences: Sequence[Sentence], marked: tuple[Quotation, ...]
) -> tuple[list[Attributed], dict[int, int]]:
    """Give each attribution the whole of the quotations that its content touches, or that stand beside it."""
    owned: dict[int, int] = {}
    spoken: list[Attributed] = []
    for place, (one, scope) in enumerate(found):
        if not scope.quotes:
            spoken.append(one)
            continue
        sentence = sentences[one.sentence]
        at = one.marks[0][0]
        near = [
            number
            for number, quote in enumerate(marked)
            if quote.unit == sentence.unit and number not in owned and not quote.start <= at < quote.end
        ]
        taken = [number for number in near if _touches(marked[number], one.content)]
        taken += [number for number in near if number not in taken and _stands_beside(marked[number], one, sentence, report)]
        owned |= dict.fromkeys(taken, place)
        spoken.append(_quoting(one, [(marked[number].start, marked[number].end) for number in taken]))
    return spoken, owned


def _quoting(one: Attributed, spans: list[Span]) -> Attributed:
    """Add quotations to what is attributed."""
    return replace(one, content=joined(one.content, spans), told=joined(one.told, spans), quoted=joined(one.quoted, spans))


def _touches(quote: Quotation, spans: tuple[Span, ...]) -> bool:
    return any(start < quote.end and quote.start < end for start, end in spans) and quote.words > _SCARE


def _stands_beside(quote: Quotation, one: Attributed, sentence: Sentence, report: Report) -> bool:
    """Tell whether a quotation stands right before the source and its cue, or right behind them."""
    first = min(start for start, _ in (*one.source, *one.marks))
    last = max(end for _, end in one.marks)
    if quote.end <= first and (sentence.start <= quote.end + 3):
        return bool(_BETWEEN.match(report.text[quote.end : first]))
    if quote.start >= last and quote.start <= sentence.end + 3:
        between = report.text[last : quote.start]
        return bool(_BETWEEN.match(between)) or (len(between) < 120 and between.rstrip().endswith((",", ":")) and '"' not in between)
    return False


def _carried_on(spoken: list[Attributed], owned: dict[int, int], marked: tuple[Quotation, ...], report: Report) -> list[Attributed]:
    """Give quotations that nobody introduces to the one who spoke last in the paragraph, or in the one before it."""
    last: dict[int, int] = {}
    for number, quote in enumerate(marked):
        place = owned.get(number)
        if place is None and _is_speech(quote, report):
            place = last.get(quote.unit)
            if place is None:
                later = range(number + 1, len(marked))
                place = next((owned[other] for other in later if other in owned and marked[other].unit == quote.unit), None)
            if place is None and _opens_paragraph(quote, report):
                place = last.get(quote.unit - 1, last.get(quote.unit - 2))
            if place is not None:
                spoken[place] = _quoting(spoken[place], [(quote.start, quote.end)])
        if place is not None:
            last[quote.unit] = place
    return spoken


def _is_speech(quote: Quotation, report: Report) -> bool:
    """Tell whether a quotation opens a sentence and is one, so that it is no wording inside somebody else's."""
    unit = report.units[quote.unit]
    before = report.text[unit.start : quote.start].rstrip()
    opens = not before or before[-1] in ".?!:”\"'’"
    closes = not quote.closed or report.text[quote.end - 2] in ".,?!…"
    return opens and (quote.words > _SCARE or closes)


def _opens_paragraph(quote: Quotation, report: Report) -> bool:
    return not report.text[report.units[quote.unit].start : quote.start].strip()


def joined(spans: Iterable[Span], more: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that touch made one."""
    kept: list[Span] = []
    for start, end in sorted((*spans, *more)):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)
