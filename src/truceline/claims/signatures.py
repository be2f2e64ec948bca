"""SIGNATURE: what a word that takes a clause or a noun implies about the reality of what stands below it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import yaml
from spacy.tokens import Token

from truceline.claims.reality import UNREAL, Reality, stronger
from truceline.codebook import Modality
from truceline.errors import LexiconError

_CLAUSES = ("to", "that", "ing")


@dataclass(frozen=True, slots=True)
class Signature:
    """What a word implies about what stands below it; see the head of `embedding.yaml`.

    Attributes:
        word: Its lemma.
        beside: A word that must stand right below it ("off" in "call off"), or "".
        construction: Name of the construction.
        forms: What may stand below it.
        affirmed: Of what stands below when the word is told as a fact; None: as real as the word.
        negated: The same when the word is negated.
        unsure: The same when the word is only possible; None: the stronger of both.
    """

    word: str
    beside: str
    construction: str
    forms: frozenset[str]
    affirmed: Modality | None
    negated: Modality
    unsure: Modality | None

    def below(self, above: Reality, word: Token) -> Reality:
        """Return the reality of what stands below `word`, which is itself as real as `above`."""
        reason = f"below {word.lemma_.lower()!r}"
        if above.is_negative:
            open_ = self.affirmed is Modality.NOT_OCCURRED and self.negated is Modality.HYPOTHETICAL
            denied = above.modality is Modality.DENIED and not open_  # "denied that it had ruled out an attack" denies no attack
            held = Modality.DENIED if denied else self.negated
            return Reality(held, f"not {word.lemma_}", f"not-{self.construction}")
        told = Reality(self.affirmed or Modality.OCCURRED, reason, self.construction)
        if above.is_positive:
            return stronger(above, told) if above.modality is not Modality.ONGOING else told
        if self.unsure is not None:
            return Reality(self.unsure, reason, f"unsure-{self.construction}")
        if told.modality is Modality.NOT_OCCURRED:
            return Reality(Modality.NOT_OCCURRED, UNREAL, "negated-possibility")
        return stronger(above, told)


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatures of a language, by lemma."""

    verbs: Mapping[str, tuple[Signature, ...]]
    adjectives: Mapping[str, tuple[Signature, ...]]
    nouns: Mapping[str, tuple[Signature, ...]]

    def of(self, word: Token, form: str) -> Signature | None:
        """Return the signature that fits a word with something of a form below it; one of two words goes first."""
        index = self.nouns if word.pos_ in {"NOUN", "PROPN"} else self.verbs if word.pos_ in {"VERB", "AUX"} else self.adjectives
        found = index.get(word.lemma_.lower()) or (self.adjectives.get(word.lower_, ()) if index is self.verbs else ())
        for signature in found:
            if form in signature.forms and (not signature.beside or _stands_by(word, signature.beside)):
                return signature
        return None


def _stands_by(word: Token, beside: str) -> bool:
    return any(child.lower_ == beside and child.dep_ in {"prt", "advmod", "acomp", "prep", "oprd"} for child in word.children)


@cache
def load_signatures(language: str = "en") -> Signatures:
    """Return the signatures of a language.

    Raises:
        LexiconError: an entry is malformed; the message names file and entry.
    """
    return read_signatures(resources.files("truceline") / "data" / "lexicons" / language / "embedding.yaml")


def read_signatures(path: Traversable) -> Signatures:
    """Read the signatures in a file and check them.

    Raises:
        LexiconError: an entry is malformed; the message names file and entry.
    """
    index: dict[str, dict[str, list[Signature]]] = {"verb": {}, "adjective": {}, "nominal": {}}
    for number, entry in enumerate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), start=1):
        kind = next((kind for kind in ("nominal", "adjective") if entry.get(kind)), "verb")
        for signature in _signatures(entry, where=f"{path.name}: entry {number}"):
            index[kind].setdefault(signature.word, []).append(signature)
    verbs, adjectives, nouns = (
        {word: tuple(sorted(found, key=lambda one: not one.beside)) for word, found in index[kind].items()}
        for kind in ("verb", "adjective", "nominal")
    )
    return Signatures(verbs, adjectives, nouns)


def _signatures(entry: Mapping[str, Any], *, where: str) -> Iterator[Signature]:
    if missing := [key for key in ("words", "class", "modality") if key not in entry]:
        raise LexiconError(f"{where}: {missing[0]!r} is missing; the head of the file explains the keys")
    strange = [word for word in (*entry["words"], *entry.get("forms", ())) if not isinstance(word, str)]
    if strange:
        raise LexiconError(f"{where}: {strange[0]!r} is no word; put on, off, yes, no, true and false in quotes")
    told, negated, unsure = (entry.get(key) for key in ("modality", "negated", "open"))
    for value in (told, negated, unsure):
        if value is not None and value not in set(Modality):
            raise LexiconError(f"{where} ({entry['words'][0]}): unknown modality {value!r}; `truceline explain` lists them")
    for words in entry["words"]:
        word, _, beside = words.partition(" ")
        yield Signature(
            word,
            beside,
            entry["class"],
            frozenset(entry.get("forms", _CLAUSES)),
            Modality(told) if told else None,
            Modality(negated or Modality.HYPOTHETICAL),
            Modality(unsure) if unsure else None,
        )
