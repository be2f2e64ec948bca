"""Tells who says so: the chain from the outlet to the one who spoke."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from truceline.claims.attributions import Attributed
from truceline.claims.inventories import listed_people
from truceline.claims.mentions import MentionReader
from truceline.claims.records import Source, SourceKind
from truceline.claims.speakers import PUBLISHERS, SpeakerReader, source_words
from truceline.claims.speaking import taken_up
from truceline.claims.syntax import children, coordinated, prepositional, subjects
from truceline.reports import Passage, Report

_PERSONS = frozenset({SourceKind.ANONYMOUS, SourceKind.PERSON})
_TAKEN_UP = {"he": _PERSONS, "she": _PERSONS, "it": frozenset({SourceKind.ORGANISATION})}


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in a sentence, and through which outlet.

    Attributes:
        through: Outlets and wires that the words were said to or come from.
        speakers: Who spoke.
    """

    through: tuple[Source, ...] = ()
    speakers: tuple[Source, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.through or self.speakers)


@dataclass(frozen=True, slots=True)
class SourceReader:
    """Reads the sources of what one sentence tells.

    Attributes:
        reader: Reads who is meant in the sentence.
        report: Its report.
        number: Number of the sentence.
        said: What is attributed in the sentence, and what of other sentences reaches into it.
        reader_of: Gives the reader of the sentence with a number.
    """

    reader: MentionReader
    report: Report
    number: int
    said: tuple[Attributed, ...]
    reader_of: Callable[[int], MentionReader]
    _read: dict[tuple[Attributed, bool], Voices] = field(default_factory=dict, repr=False, compare=False)

    def voices(self, trigger: Token) -> Voices:
        """Return who is said to say what a trigger tells, outermost first."""
        return self.voices_at(self.reader.sentence.start + trigger.idx)

    def voices_at(self, at: int) -> Voices:
        """Return who is said to say what stands at an offset of the report, outermost first."""
        covering = [one for one in self.said if _covers(one.told, at)]
        covering.sort(key=lambda one: (-sum(end - start for start, end in one.told), one.marks))
        found = [self._voices_of(one, quoted=_covers(one.quoted, at)) for one in covering]
        return Voices(
            tuple(source for voices in found for source in voices.through), tuple(source for voices in found for source in voices.speakers)
        )

    def cited(self) -> Iterator[Source]:
        """Yield everybody whom the sentence lets speak, in order."""
        for one in self.said:
            if one.sentence == self.number:
                voices = self._voices_of(one, quoted=bool(one.quoted))
                yield from (*voices.through, *voices.speakers)

    def _voices_of(self, one: Attributed, *, quoted: bool) -> Voices:
        if (one, quoted) not in self._read:
            self._read[one, quoted] = self._voices(one, quoted=quoted)
        return self._read[one, quoted]

    def _voices(self, one: Attributed, *, quoted: bool) -> Voices:
        reader = self.reader if one.sentence == self.number else self.reader_of(one.sentence)
        speaking = SpeakerReader(reader, self.report)
        according = one.cue.lower() == "according"
        heads = [head for noun in one.heads for head in coordinated(taken_up(noun))]
        cue = "according to" if according else one.cue
        read = [speaking.source(head, cue) or self._subject_before(head, one.sentence, speaking.passage(head), cue) for head in heads]
        sources = [source for source in read if source is not None]
        told_to = [] if according or one.word is None else [*speaking.told_to(one.word)]
        cited = [] if according or one.word is None else [*speaking.cited(one.word, one.heads)]
        return _in_order([*sources, *told_to], cited, quoted=quoted)

    def _subject_before(self, pronoun: Token, number: int, passage: Passage, cue: str) -> Source | None:
        """Return the one whom the sentence before is about, for "he", "she" and "it" that mean nobody named before."""
        kinds = _TAKEN_UP.get(pronoun.lower_, frozenset())
        if not kinds or number == 0:
            return None
        reader = self.reader_of(number - 1)
        root = next((token for token in reader.sentence.doc if token.dep_ == "ROOT"), None)
        for noun in subjects(root) if root is not None else ():
            source = SpeakerReader(reader, self.report).source(noun, cue)
            if source is not None and source.kind in kinds and noun.tag_ in {"NN", "NNP"}:
                return replace(source, passage=passage)
        return None

    def inventory(self) -> tuple[Source, ...]:
        """Return the people that an outlet says it spoke to, with their numbers."""
        speaking = SpeakerReader(self.reader, self.report)
        for token in self.reader.sentence.doc:
            if token.lemma_ in source_words()["spoke"] and any(speaking.outlet(noun) for noun in subjects(token)):
                if listed := listed_people(self.reader.sentence, self.report, token):
                    return listed
                asked = prepositional(token, "to", "with") or children(token, "dobj")
                heads = [head for noun in asked for head in coordinated(noun)]
                return tuple(source for head in heads if (source := speaking.source(head, token.text)))
        return ()


def _in_order(speaking: list[Source], cited: list[Source], *, quoted: bool) -> Voices:
    """Put who speaks behind the outlet that was told, and what is cited behind whoever cites it ("the Ledger reported, citing Reuters")."""
    marked = [replace(source, quoted=quoted) for source in speaking]
    behind = [replace(source, quoted=quoted) for source in cited]
    speakers = [source for source in marked if source.kind not in PUBLISHERS]
    if not speakers:
        marked += [source for source in behind if source.kind in PUBLISHERS]
        behind = [source for source in behind if source.kind not in PUBLISHERS]
    return Voices(tuple(source for source in marked if source.kind in PUBLISHERS), (*speakers, *behind))


def _covers(spans: tuple[tuple[int, int], ...], at: int) -> bool:
    return any(start <= at < end for start, end in spans)
