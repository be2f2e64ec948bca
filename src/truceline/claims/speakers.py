"""Tells who a source is: outlet or wire, document, named person or body, or people without a name, how many and whose."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from spacy.tokens import Token

from truceline.claims.mentions import MentionReader
from truceline.claims.records import ActorRef, Source, SourceKind
from truceline.claims.syntax import children, coordinated, follows_comma, prepositional
from truceline.claims.word_lists import load_words
from truceline.register import MeaningKind, Outlet
from truceline.reports import Passage, Report
from truceline.text.words import NUMBERS

PUBLISHERS = frozenset({SourceKind.OUTLET, SourceKind.WIRE})
_ASIDES = frozenset({"relcl", "conj", "appos", "cc", "preconj", "parataxis"})
_VAGUE = frozenset({"i", "we", "you", "me", "us", "that", "which", "this", "there", "what"})


@cache
def source_words(language: str = "en") -> Mapping[str, frozenset[str]]:
    """Return the lists of nouns that stand for a source."""
    path = resources.files("truceline") / "data" / "lexicons" / language / "sources.yaml"
    return {name: frozenset(str(word) for word in words) for name, words in load_words(path).items()}


@dataclass(frozen=True, slots=True)
class SpeakerReader:
    """Reads the sources that the nouns of one sentence name."""

    reader: MentionReader
    report: Report

    def source(self, head: Token, cue: str) -> Source | None:
        """Return the source that a noun names, or None when it names nobody who could speak."""
        if outlet := self.outlet(head):
            return self.outlet_source(outlet, head, cue)
        if head.lower_ in _VAGUE:
            return None
        lemma = head.lemma_.lower()
        if lemma in source_words()["papers"]:
            return self._paper(head, cue)
        if (lemma in source_words()["people"] or head.lower_ in source_words()["crowds"]) and not self._is_named(head):
            passage = self.passage(head)
            return Source(SourceKind.ANONYMOUS, passage.text, count_of(head), self._affiliation(head), cue, passage)
        return self._named(head, cue)

    def _is_named(self, head: Token) -> bool:
        """Tell whether an office stands beside the name of a person ("the adviser, X")."""
        passage = self.passage(head)
        named = [ref for ref in self._refs(head) if ref.text != passage.text]
        known = any(ref.id is not None and self.kind(ref) is SourceKind.PERSON for ref in named)
        return known or any(one.ent_type_ == "PERSON" for one in children(head, "appos"))

    def _named(self, head: Token, cue: str) -> Source | None:
        refs = self._refs(head)
        passage = self.passage(head)
        if not refs:
            return self._stranger(head, cue)
        ref = refs[0]
        titled = any(one.lemma_.lower() in source_words()["people"] for one in children(head, "appos"))
        if ref.id is None and head.pos_ == "PROPN" and (head.ent_type_ == "PERSON" or titled):
            return Source(SourceKind.PERSON, ref.name, 1, None, cue, passage)
        if ref.id is None and not ref.reason.startswith("a name that"):
            name = ref.name if head.pos_ == "PRON" else passage.text
            return Source(SourceKind.ANONYMOUS, name, None, None, cue, passage)
        person = self.kind(ref) is SourceKind.PERSON
        return Source(self.kind(ref), ref.name, 1 if person else None, ref.id, cue, passage)

    def _stranger(self, head: Token, cue: str) -> Source | None:
        """Return somebody named whom no list knows, or people that a plural or a nationality names."""
        passage = self.passage(head)
        owner = next((ref.id for token in children(head, "poss", "compound") for ref in self._refs(token) if ref.id is not None), None)
        if owner is not None and head.lemma_.lower() in source_words()["bodies"]:
            return Source(SourceKind.ORGANISATION, passage.text, None, owner, cue, passage)
        if head.ent_type_ == "PERSON" and head.pos_ == "PROPN":
            return Source(SourceKind.PERSON, passage.text, 1, None, cue, passage)
        speaking = head.lemma_.lower() in source_words()["press"] | source_words()["bodies"]
        if (
            (head.ent_type_ in {"ORG", "NORP", "GPE"} and head.pos_ == "PROPN")
            or speaking
            or (cue == "according to" and head.pos_ == "NOUN")
        ):
            return Source(SourceKind.ORGANISATION, passage.text, None, None, cue, passage)
        return None

    def _paper(self, head: Token, cue: str) -> Source:
        """Return a document with whoever issued it, or the outlet whose document it is, or those whom it quotes."""
        for token in (*children(head, "poss"), *prepositional(head, "by", "from", "in")):
            if outlet := self.outlet(token):
                return self.outlet_source(outlet, token, cue)
        passage = self.passage(head)
        if head.lemma_.lower() in source_words()["talks"] and (asked := prepositional(head, "with")):
            return Source(SourceKind.ANONYMOUS, self._listed(asked).text, None, None, cue, self._listed(asked))
        owners = (*children(head, "poss"), *children(head, "compound", "amod", "nmod"), *prepositional(head, "by", "from", "of"))
        owner = next((ref.id for token in owners for ref in self._refs(token) if ref.id is not None), None)
        return Source(SourceKind.DOCUMENT, passage.text, None, owner, cue, passage)

    def _listed(self, nouns: list[Token]) -> Passage:
        heads = [head for noun in nouns for head in coordinated(noun)]
        spans = [self.passage(head) for head in heads]
        return self.report.passage(min(one.start for one in spans), max(one.end for one in spans))

    def _refs(self, head: Token) -> list[ActorRef]:
        return self.reader.parties(head)[:1]

    def kind(self, ref: ActorRef) -> SourceKind:
        """Return whether an actor is a person or a body."""
        if ref.id is None:
            return SourceKind.PERSON if " " in ref.text else SourceKind.ORGANISATION
        return SourceKind.PERSON if self.reader.register.actors[ref.id].kind == "person" else SourceKind.ORGANISATION

    def _affiliation(self, head: Token) -> str | None:
        """Return whom unnamed people speak for: a word before them, or what follows "of", "from", "in", "at", "close to"."""
        close = [noun for near in children(head, "amod", "acl", "advmod") for noun in prepositional(near, "to", "with", "of")]
        nouns = (*children(head, "poss", "amod", "compound", "nmod"), *prepositional(head, "of", "from", "in", "at", "within"), *close)
        return next((ref.id for token in nouns for ref in self._refs(token) if ref.id is not None), None)

    def outlet(self, token: Token) -> Outlet | None:
        """Return the outlet that a noun names, by its own name or beside it ("the X news agency", "the agency X")."""
        for one in (token, *children(token, "compound", "appos", "poss")):
            match = self.reader.match_at(one)
            if match is not None and (one is token or token.lower_ in source_words()["media"]):
                for meaning in match.meanings:
                    if meaning.kind is MeaningKind.OUTLET:
                        return self.reader.register.outlets[meaning.id]
        return None

    def outlet_source(self, outlet: Outlet, token: Token, cue: str) -> Source:
        """Return an outlet as a link of a chain."""
        kind = SourceKind.WIRE if outlet.kind == "wire" else SourceKind.OUTLET
        return Source(kind, outlet.name, None, outlet.id, cue.strip(), self.passage(token))

    def told_to(self, verb: Token) -> Iterator[Source]:
        """Yield the outlets that words were said to, or that carry them ("told X", "in a statement carried by X")."""
        nouns = [*children(verb, "dobj", "dative"), *prepositional(verb, "to")]
        for speaking in children(verb, "advcl"):
            if speaking.lemma_ in {"speak", "talk"}:
                nouns += prepositional(speaking, "to", "with", "on")
        for paper in prepositional(verb, "in", "during", "on", "through", "via", "by", "at"):
            nouns.append(paper)
            if paper.lemma_.lower() in source_words()["talks"] | source_words()["papers"]:
                nouns += [*prepositional(paper, "with", "to", "on", "by", "in", "for"), *children(paper, "compound", "poss")]
                for carried in children(paper, "acl"):
                    if carried.lemma_ in source_words()["carried"]:
                        nouns += prepositional(carried, "by", "on", "in", "to", "with")
        for noun in nouns:
            for head in coordinated(noun):
                if outlet := self.outlet(head):
                    yield self.outlet_source(outlet, head, verb.text)

    def cited(self, verb: Token, subjects: Iterable[Token]) -> Iterator[Source]:
        """Yield whom a source cites in turn ("the agency, citing a diplomat, said", "citing residents, the paper said")."""
        first = min((noun.i for noun in subjects), default=verb.i)
        for citing in (verb.doc[0], *verb.doc[min(first, verb.i) :]):
            if citing.lemma_.lower() in {"cite", "quote"} and citing.tag_ == "VBG" and (citing.i == 0 or follows_comma(citing)):
                for noun in children(citing, "dobj"):
                    yield from (source for head in coordinated(noun) if (source := self.source(head, citing.text)) is not None)
                return

    def passage(self, head: Token) -> Passage:
        """Return the words of a source, without clauses, additions and others beside it."""
        tokens = [token for token in head.subtree if not any(_is_beside(up) for up in _path(token, head))]
        words = [token for token in tokens if not token.is_punct or token.is_quote] or [head]
        first, last = min(words, key=lambda one: one.i), max(words, key=lambda one: one.i)
        start = self.reader.sentence.start
        return self.report.passage(start + first.idx, start + last.idx + len(last))


def _path(token: Token, top: Token) -> Iterator[Token]:
    while token.i != top.i and token.head.i != token.i:
        yield token
        token = token.head


def _is_beside(token: Token) -> bool:
    """Tell whether a part of a noun phrase only adds to it; "backed by" and "familiar with" without a comma say who is meant."""
    return token.dep_ in _ASIDES or (token.dep_ == "acl" and follows_comma(token.left_edge))


def count_of(head: Token) -> int | None:
    """Return how many people a noun names, where it says so: "three officials", "ten of the sources", "a diplomat"."""
    if head.lower_ in NUMBERS:
        return NUMBERS[head.lower_]
    for child in head.children:
        if child.dep_ == "nummod":
            return int(child.text) if child.text.isdigit() else NUMBERS.get(child.lower_)
        if child.dep_ == "det" and child.lower_ in {"a", "an", "another", "one"}:
            return 1
    return 1 if head.tag_ in {"NN", "NNP"} and any(child.lower_ == "the" for child in head.children) else None
