"""Finds the words of proposals in a report: nothing counts that does not stand there, letter by letter."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from truceline.claims.places import place_ref
from truceline.claims.pronouns import PRONOUNS
from truceline.claims.proposals import Drop, NamedQuantity, NamedSource, Proposal, Quote
from truceline.claims.records import ActorRef, PlaceRef, Quantity, Source, SourceKind
from truceline.register import Actor, AliasUse, Match, MeaningKind, Outlet, Register
from truceline.reports import CODED_UNITS, Passage, Report, Unit
from truceline.text.calendar import find_dates
from truceline.text.dates import Precision, Time
from truceline.text.words import NUMBERS, Anchors

_NOBODY = PRONOUNS | frozenset("i we us you who whom which that this these those one".split())
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+", re.IGNORECASE)
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)


class Unfounded(Exception):
    """Words of a proposal do not stand where they must."""

    def __init__(self, drop: Drop) -> None:
        """Keep the reason."""
        super().__init__(drop.value)
        self.drop = drop


def find_words(words: str, text: str, start: int, end: int) -> int | None:
    """Return where some words first stand between two offsets, whole and exact, or None."""
    if not any(letter.isalnum() for letter in words):
        return None
    at = text.find(words, start, end)
    while at >= 0:
        if stands_whole(text, at, at + len(words)):
            return at
        at = text.find(words, at + 1, end)
    return None


def stands_whole(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch cuts no word in two."""
    cut_before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cut_after = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not (cut_before or cut_after)


def quotes_of(proposal: Proposal, report: Report) -> tuple[Passage, Passage, Unit]:
    """Return the passage and the trigger of a proposal, and the coded line that holds them.

    Raises:
        Unfounded: The words do not stand in the report, or not where the proposal says.
    """
    passage = _passage(proposal.passage, report)
    at = _place_of(proposal.trigger, report.text, passage.start, passage.end)
    if at is None:
        raise Unfounded(Drop.TRIGGER)
    return passage, report.passage(at, at + len(proposal.trigger.text)), line_of(passage, report)


def _passage(quote: Quote, report: Report) -> Passage:
    """Return the first place in a coded line that a quote can mean."""
    for start, end in (*((unit.start, unit.end) for unit in report.units if unit.kind in CODED_UNITS), (0, len(report.text))):
        at = _place_of(quote, report.text, start, end)
        if at is not None:
            return report.passage(at, at + len(quote.text))
    raise Unfounded(Drop.PASSAGE)


def _place_of(quote: Quote, text: str, start: int, end: int) -> int | None:
    """Return where a quote stands between two offsets; offsets of its own must be right."""
    if quote.start is None and quote.end is None:
        return find_words(quote.text, text, start, end)
    if quote.start is None or not start <= quote.start or quote.end != quote.start + len(quote.text) or quote.end > end:
        return None
    return find_words(quote.text, text, quote.start, quote.end)


def line_of(passage: Passage, report: Report) -> Unit:
    """Return the coded line that holds a passage.

    Raises:
        Unfounded: No single line does.
    """
    for unit in report.units:
        if unit.kind in CODED_UNITS and unit.start <= passage.start and passage.end <= unit.end:
            return unit
    raise Unfounded(Drop.LINE)


@dataclass(frozen=True, slots=True)
class WordFinder:
    """Reads the words of one proposal.

    Attributes:
        report: The report.
        register: Who and what is known.
        passage: The words that say it.
        line: The line in which they stand.
        written: When the report was written.
    """

    report: Report
    register: Register
    passage: Passage
    line: Unit
    written: Time

    def party(self, words: str) -> ActorRef:
        """Return the actor that some words of the passage name; a bare pronoun names nobody."""
        at = find_words(words, self.report.text, self.passage.start, self.passage.end)
        if at is None or words.strip().casefold() in _NOBODY:
            raise Unfounded(Drop.PARTY)
        found = self._named(words)
        ids = (
            {one.id for one in found.meanings if one.kind is MeaningKind.ACTOR and one.use is not AliasUse.MISTRANSLATION} if found else ()
        )
        if len(ids) == 1:
            (identity,) = ids
            return ActorRef(identity, self.register.actors[identity].name, words, at, "name in the register")
        return ActorRef(None, words, words, at, "words that the register does not know")

    def place(self, words: str) -> PlaceRef:
        """Return the place that some words of the line name."""
        self._at(words, Drop.PLACE)
        found = self._named(words)
        return (place_ref(found, self.register) if found is not None else None) or PlaceRef(None, words)

    def time(self, words: str) -> Time:
        """Return when some words of the line mean, worked out by the rules; unknown where these cannot tell."""
        at = self._at(words, Drop.TIME) - self.line.start
        line = self.report.text[self.line.start : self.line.end]
        dates = [one for one in find_dates(line, Anchors(self.written)) if one.start < at + len(words) and at < one.end]
        return dates[0].time if len(dates) == 1 else Time(None, None, Precision.UNKNOWN, None, words)

    def source(self, named: NamedSource) -> Source:
        """Return the voice that some words of the line name."""
        at = self._at(named.name, Drop.SOURCE)
        if named.cue:
            self._at(named.cue, Drop.SOURCE)
        if named.count is not None and named.count not in _figures(named.name):
            raise Unfounded(Drop.NUMBER)
        wanted = MeaningKind.OUTLET if named.kind in {SourceKind.OUTLET, SourceKind.WIRE} else MeaningKind.ACTOR
        identity = self._meant(named.name, wanted)
        known: Mapping[str, Outlet | Actor] = self.register.outlets if wanted is MeaningKind.OUTLET else self.register.actors
        name = named.name if identity is None else known[identity].name
        return Source(named.kind, name, named.count, identity, named.cue, self.report.passage(at, at + len(named.name)))

    def quantity(self, named: NamedQuantity) -> Quantity:
        """Return a number of the line; bounds may lie one beside a number, as "more than 20" is at least 21."""
        self._at(named.what, Drop.NUMBER)
        figures = _figures(self.report.text[self.line.start : self.line.end])
        beside = figures | {one + 1 for one in figures} | {one - 1 for one in figures}
        bounds = [one for one in (named.min, named.max) if one is not None]
        said = named.value is None or named.value in figures
        if not said or not (bounds or named.value is not None) or not beside.issuperset(bounds) or bounds != sorted(bounds):
            raise Unfounded(Drop.NUMBER)
        return Quantity(named.what, named.value, named.min, named.max)

    def _at(self, words: str, drop: Drop) -> int:
        at = find_words(words, self.report.text, self.line.start, self.line.end)
        if at is None:
            raise Unfounded(drop)
        return at

    def _meant(self, words: str, kind: MeaningKind) -> str | None:
        """Return the one thing of a kind that some words can mean, or None when there is none or more than one."""
        found = self._named(words)
        ids = {one.id for one in found.meanings if one.kind is kind and one.use is not AliasUse.MISTRANSLATION} if found else set()
        return ids.pop() if len(ids) == 1 else None

    def _named(self, words: str) -> Match | None:
        """Return the registered name that some words are, an article left aside."""
        bare = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
        return next((one for text in (words, bare) for one in self.register.find(text) if one.text == text), None)


def _figures(text: str) -> set[float]:
    """Return the numbers that stand in some words, in digits or written out."""
    found = set()
    for match in _FIGURE.finditer(text):
        word = match.group(0).replace(",", "").lower()
        if word[0].isdigit():
            found.add(float(word))
        elif word in NUMBERS and word not in {"a", "an"}:
            found.add(float(NUMBERS[word]))
        elif word == "no":
            found.add(0.0)
    return found
