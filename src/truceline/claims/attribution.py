"""Tells who says so: the chain from the outlet to the one who spoke."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from truceline.claims.inventories import listed_people
from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.parsing import Sentence
from truceline.claims.records import ActorRef, Source, SourceKind
from truceline.claims.syntax import ancestors, children, coordinated, is_verbal, prepositional, subjects
from truceline.register import MeaningKind, Outlet
from truceline.reports import Passage, Report
from truceline.text.words import NUMBERS

_DOCUMENTS = frozenset(
    [
        "readout",
        "statement",
        "report",
        "document",
        "communique",
        "communiqué",
        "letter",
        "memo",
        "filing",
        "transcript",
        "cable",
        "poll",
        "survey",
        "study",
        "release",
        "record",
        "dossier",
        "email",
        "order",
        "decree",
        "analysis",
    ]
)
_SOURCES = frozenset(
    [
        "source",
        "official",
        "diplomat",
        "politician",
        "leader",
        "commander",
        "lawmaker",
        "adviser",
        "advisor",
        "aide",
        "witness",
        "resident",
        "person",
        "analyst",
        "expert",
        "member",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "minister",
        "officer",
        "fighter",
        "mediator",
        "medic",
        "medium",
        "observer",
        "researcher",
    ]
)
_SPOKE = frozenset({"speak", "talk", "interview"})


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
    """Reads the sources in one sentence."""

    sentence: Sentence
    reader: MentionReader
    lexicon: Lexicon
    report: Report

    def voices(self, trigger: Token) -> Voices:
        """Return who is said to say what a trigger tells."""
        through: list[Source] = []
        speakers: list[Source] = []
        for child, parent in ancestors(trigger):
            if is_verbal(parent) and child.dep_ in {"ccomp", "parataxis", "dep"} and self._says(parent):
                found = self._spoken(parent)
                through[:0] = found.through
                speakers[:0] = found.speakers
        inner = Voices(tuple(through), tuple(speakers))
        outer = self._according() or self._inserted()
        return Voices((*outer.through, *inner.through), (*outer.speakers, *inner.speakers))

    def speaker_of_sentence(self) -> Voices:
        """Return who speaks in this sentence at all, for a quotation that began or goes on elsewhere."""
        for token in self.sentence.doc:
            if is_verbal(token) and self._says(token) and (found := self._spoken(token)):
                return found
        return Voices()

    def inventory(self) -> tuple[Source, ...]:
        """Return the people that an outlet says it spoke to, with their numbers."""
        for token in self.sentence.doc:
            if token.lemma_ in _SPOKE and any(self._outlet(noun) for noun in subjects(token)):
                if listed := listed_people(self.sentence, self.report, token):
                    return listed
                heads = [head for noun in prepositional(token, "to", "with") for head in coordinated(noun)] or [
                    head for noun in children(token, "dobj") for head in coordinated(noun)
                ]
                return tuple(source for head in heads if (source := self._source(head, token.text)))
        return ()

    def _says(self, verb: Token) -> bool:
        return any(one.communicates for one in self.lexicon.embedding.get(verb.lemma_.lower(), ()))

    def _spoken(self, verb: Token) -> Voices:
        speakers: list[Source] = []
        through: list[Source] = []
        for noun in subjects(verb):
            for head in coordinated(noun):
                source = self._source(head, verb.text)
                if source is not None:
                    (through if source.kind in {SourceKind.OUTLET, SourceKind.WIRE} else speakers).append(source)
        for noun in (*children(verb, "dobj", "dative"), *prepositional(verb, "to")):
            outlet = self._outlet(noun)
            through.extend([self._outlet_source(outlet, noun, verb.text)] if outlet else [])
        return Voices(tuple(through), tuple(speakers))

    def _according(self) -> Voices:
        doc = self.sentence.doc
        for token in doc:
            if token.lower_ == "according":
                for noun in prepositional(token, "to"):
                    return self._from_nouns(coordinated(noun), "according to")
            if token.lower_ in {"per", "via"} and token.dep_ == "prep":
                for noun in children(token, "pobj"):
                    return self._from_nouns(coordinated(noun), token.lower_)
        return Voices()

    def _inserted(self) -> Voices:
        """Read "As Al-Monitor notes, ..." and "as detailed in an analysis by Al-Monitor"."""
        for token in self.sentence.doc:
            clause = token.dep_ in {"advcl", "ccomp", "dep"} and is_verbal(token)
            if clause and any(child.lower_ == "as" and child.dep_ in {"mark", "advmod"} for child in token.children):
                nouns = [
                    *subjects(token),
                    *prepositional(token, "by", "in"),
                    *(
                        deep
                        for noun in prepositional(token, "in", "by")
                        for deep in (*prepositional(noun, "by", "from"), *children(noun, "poss"))
                    ),
                ]
                found = self._from_nouns([head for noun in nouns for head in coordinated(noun)], "as")
                own_words = children(token, "dobj", "ccomp")
                if found.through or (self._says(token) and not own_words):
                    return found
        return Voices()

    def _from_nouns(self, nouns: list[Token], cue: str) -> Voices:
        sources = [source for noun in nouns if (source := self._source(noun, cue))]
        through = tuple(source for source in sources if source.kind in {SourceKind.OUTLET, SourceKind.WIRE})
        return Voices(through, tuple(source for source in sources if source not in through))

    def _source(self, head: Token, cue: str) -> Source | None:
        if outlet := self._outlet(head):
            return self._outlet_source(outlet, head, cue)
        passage = self._passage(head)
        lemma = head.lemma_.lower()
        if lemma in _DOCUMENTS:
            owner = next(
                (
                    ref
                    for token in (*children(head, "poss"), *children(head, "compound", "amod"), *prepositional(head, "by", "from", "of"))
                    for ref in self._refs(token)
                ),
                None,
            )
            for token in (*children(head, "poss"), *prepositional(head, "by", "from")):
                if outlet := self._outlet(token):
                    return self._outlet_source(outlet, token, cue)
            return Source(SourceKind.DOCUMENT, passage.text, None, owner.id if owner else None, cue, passage)
        if lemma in _SOURCES or head.lower_ in {
            "ten",
            "nine",
            "five",
            "four",
            "three",
            "two",
            "six",
            "seven",
            "eight",
            "one",
            "several",
            "some",
            "many",
            "most",
        }:
            named = [ref for ref in self._refs(head) if ref.id is not None and ref.text != passage.text]
            if not (named and self._kind(named[0]) == SourceKind.PERSON):
                return Source(SourceKind.ANONYMOUS, passage.text, _count(head), self._affiliation(head), cue, passage)
        refs = self._refs(head)
        if not refs:
            return None
        if refs[0].id is None and not refs[0].reason.startswith("a name that"):
            name = refs[0].name if head.pos_ == "PRON" else passage.text
            return Source(SourceKind.ANONYMOUS, name, _count(head), None, cue, passage)
        return Source(self._kind(refs[0]), refs[0].name, 1 if self._kind(refs[0]) is SourceKind.PERSON else None, refs[0].id, cue, passage)

    def _refs(self, head: Token) -> list[ActorRef]:
        return self.reader.parties(head)[:1]

    def _kind(self, ref: ActorRef) -> SourceKind:
        if ref.id is None:
            return SourceKind.PERSON if " " in ref.text else SourceKind.ORGANISATION
        return SourceKind.PERSON if self.reader.register.actors[ref.id].kind == "person" else SourceKind.ORGANISATION

    def _affiliation(self, head: Token) -> str | None:
        for token in (*children(head, "poss", "amod", "compound", "nmod"), *prepositional(head, "of", "from", "in")):
            for ref in self._refs(token):
                if ref.id is not None:
                    return ref.id
        return None

    def _outlet(self, token: Token) -> Outlet | None:
        for one in (token, *children(token, "compound", "appos", "poss")):
            match = self.reader.match_at(one)
            if match is not None and (
                one is token or token.lower_ in {"website", "news", "agency", "newspaper", "channel", "site", "analysis", "report"}
            ):
                for meaning in match.meanings:
                    if meaning.kind is MeaningKind.OUTLET:
                        return self.reader.register.outlets[meaning.id]
        return None

    def _outlet_source(self, outlet: Outlet, token: Token, cue: str) -> Source:
        kind = SourceKind.WIRE if outlet.kind == "wire" else SourceKind.OUTLET
        return Source(kind, outlet.name, None, outlet.id, cue.strip(), self._passage(token))

    def _passage(self, head: Token) -> Passage:
        tokens = [
            token
            for token in head.subtree
            if not any(up.dep_ in {"relcl", "acl", "conj", "appos", "cc"} and up.i != head.i for up in _path(token, head))
        ]
        first, last = min(tokens, key=lambda one: one.i), max(tokens, key=lambda one: one.i)
        while last.is_punct and last.i > head.i:
            last = last.nbor(-1)
        start, end = self.sentence.start + first.idx, self.sentence.start + last.idx + len(last)
        return self.report.passage(start, end)


def _path(token: Token, top: Token) -> Iterator[Token]:
    while token.i != top.i and token.head.i != token.i:
        yield token
        token = token.head


def _count(head: Token) -> int | None:
    if head.lower_ in NUMBERS:
        return NUMBERS[head.lower_]
    for child in head.children:
        if child.dep_ == "nummod":
            return int(child.text) if child.text.isdigit() else NUMBERS.get(child.lower_)
        if child.dep_ == "det" and child.lower_ in {"a", "an", "another", "one"}:
            return 1
    return 1 if head.tag_ in {"NN", "NNP"} and any(child.lower_ == "the" for child in head.children) else None
