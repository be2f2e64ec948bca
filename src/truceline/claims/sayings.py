"""SAYING: the words that give what follows to somebody, as the lexicon lists them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import TypeAdapter, ValidationError

from truceline.claims.word_lists import load_words
from truceline.errors import LexiconError

FORMS = frozenset({"clause", "quote", "aside", "to", "ing", "object", "predicate"})
"""Where the content of a word may stand, see `data/lexicons/en/sayings.yaml`."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that take content and give it to somebody.

    Attributes:
        words: Lemmas; of two words the second stands beside the first.
        takes: Where the content stands.
        example: A sentence, with its source and its content.
        behind: Prepositions that lead to the content.
        passive: What is said of the subject of a passive, without a speaker.
        voice: The source tells the content.
        nominal: The words are nouns.
        adjective: The words are adjectives.
    """

    words: tuple[str, ...]
    takes: frozenset[str]
    example: Mapping[str, str | None]
    behind: frozenset[str] = frozenset()
    passive: bool = False
    voice: bool = False
    nominal: bool = False
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Sayings:
    """All words that give content to somebody, by their first lemma; of each entry the particle that it needs, or None."""

    verbs: Mapping[str, tuple[tuple[str | None, Saying], ...]]
    nouns: Mapping[str, tuple[Saying, ...]]
    adjectives: Mapping[str, tuple[Saying, ...]]
    entries: tuple[Saying, ...] = field(repr=False, default=())


_ENTRY = TypeAdapter(Saying)


def _entries(listed: list[dict[str, Any]], *, where: str) -> Iterator[Saying]:
    for number, entry in enumerate(listed, start=1):
        try:
            saying = _ENTRY.validate_python(entry)
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(str(part) for part in first["loc"])
            raise LexiconError(f"{where}: entry {number}: {key!r} is wrong ({first['msg']})") from error
        if unknown := sorted(set(entry) - set(Saying.__slots__)) or sorted(saying.takes - FORMS):
            raise LexiconError(f"{where}: entry {number}: unknown word {unknown[0]!r}; forms are {', '.join(sorted(FORMS))}")
        yield saying


def read_sayings(path: Traversable) -> Sayings:
    """Read the words of saying in a file and check them.

    Raises:
        LexiconError: an entry is malformed; the message names file and entry.
    """
    return _indexed(tuple(_entries(load_words(path), where=path.name)))


def _indexed(entries: tuple[Saying, ...]) -> Sayings:
    verbs: dict[str, list[tuple[str | None, Saying]]] = {}
    nouns: dict[str, list[Saying]] = {}
    adjectives: dict[str, list[Saying]] = {}
    for saying in entries:
        for word in dict.fromkeys(saying.words):
            first, _, particle = word.partition(" ")
            if saying.nominal:
                nouns.setdefault(first, []).append(saying)
            elif saying.adjective:
                adjectives.setdefault(first, []).append(saying)
            else:
                verbs.setdefault(first, []).append((particle or None, saying))
    return Sayings(
        {word: tuple(found) for word, found in verbs.items()},
        {word: tuple(found) for word, found in nouns.items()},
        {word: tuple(found) for word, found in adjectives.items()},
        entries,
    )


@cache
def load_sayings(language: str = "en") -> Sayings:
    """Return the words of saying of a language.

    Raises:
        LexiconError: an entry is malformed; the message names file and entry.
    """
    return read_sayings(resources.files("truceline") / "data" / "lexicons" / language / "sayings.yaml")


@cache
def voiced_sayings(language: str = "en") -> Sayings:
    """Return the words whose content the source tells in its own voice."""
    return _indexed(tuple(saying for saying in load_sayings(language).entries if saying.voice))
