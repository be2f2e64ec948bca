"""Codes ties that an adjective tells: "Iran-backed militias", "pro-Iran factions", "the Saudi-led coalition"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.claims.lexicon import Lexicon
from truceline.claims.memory import text_of
from truceline.claims.mentions import MentionReader
from truceline.claims.noun_phrases import singular
from truceline.claims.records import ActorRef

_PRO = re.compile(r"\bpro-", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Patronage:
    """A tie that an adjective before a noun tells.

    Attributes:
        type: Tie type.
        patron: Who stands before the hyphen.
        clients: Who the noun means.
        start: Offset of the adjective in the sentence.
        end: Offset after it.
        noun: Head of the noun phrase.
    """

    type: str
    patron: ActorRef
    clients: tuple[ActorRef, ...]
    start: int
    end: int
    noun: Token


def patronage(doc: Doc, reader: MentionReader, lexicon: Lexicon) -> Iterator[Patronage]:
    """Yield the ties that hyphenated adjectives of a sentence tell, in order."""
    text = text_of(doc)
    words = "|".join(sorted(lexicon.adjectives, key=len, reverse=True)) if "-" in text else ""
    for found in re.finditer(rf"-\s?({words})\b", text, re.IGNORECASE) if words else ():
        yield from _tie(doc, reader, lexicon, found.start() - 1, found.end(), lexicon.adjectives[found.group(1).lower()])
    for found in _PRO.finditer(text):
        yield from _tie(doc, reader, lexicon, found.end(), found.end() + 1, "allied-with", begin=found.start())


def _tie(doc: Doc, reader: MentionReader, lexicon: Lexicon, at: int, end: int, kind: str, begin: int | None = None) -> Iterator[Patronage]:
    name = doc.char_span(at, at + 1, alignment_mode="expand")
    if name is None:
        return
    patrons = reader.parties(name[0])
    noun = _noun_after(doc, max(end, name.end_char))
    if not patrons or patrons[0].id is None or noun is None:
        return
    clients = [ref for ref in reader.parties(noun) if ref.id != patrons[0].id]
    if clients and all(_collective(ref, reader, lexicon) for ref in clients):
        yield Patronage(kind, patrons[0], tuple(clients), name.start_char if begin is None else begin, max(end, name.end_char), noun)


def _noun_after(doc: Doc, at: int) -> Token | None:
    for token in doc:
        if token.idx >= at and token.pos_ in {"NOUN", "PROPN"}:
            noun = token
            while noun.dep_ in {"compound", "nmod", "amod"} and noun.head.i > noun.i and noun.head.pos_ in {"NOUN", "PROPN"}:
                noun = noun.head
            return noun
        if token.idx >= at and token.pos_ in {"VERB", "AUX", "PUNCT"} and token.text not in {"-", ","}:
            return None
    return None


def _collective(ref: ActorRef, reader: MentionReader, lexicon: Lexicon) -> bool:
    if ref.id is not None:
        return reader.register.actors[ref.id].kind not in {"person", "state"}
    words = {singular(word) for word in re.split(r"\W+", ref.text)}
    return bool(words & lexicon.actors["groups"])
