"""Loads what reports count: harm, people, what actors hold, units."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from truceline.claims.word_lists import load_words
from truceline.errors import LexiconError

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CountedWords:
    """Words of `data/lexicons/<language>/counted.yaml`, each with what it stands for.

    Attributes:
        harming: Verbs that do harm to their object, with the harm ("kill": "killed").
        harms: Nouns that name harm to what follows "of".
        losses: Nouns of harm that are counted themselves.
        states: Words behind a number that tell the harm.
        dying: Verbs whose subject comes to harm.
        parts: How a part of those harmed is told, by harm.
        tolls: Nouns whose number is one of dead.
        people: Nouns for one person.
        stocks: Nouns that are counted where no act is done to them, with their kind.
        holding: Verbs whose subject has what is counted.
        units: Nouns that are units.
    """

    harming: Words
    harms: Words
    losses: Words
    states: Words
    dying: Words
    parts: Words
    tolls: frozenset[str]
    people: frozenset[str]
    stocks: Words
    holding: frozenset[str]
    units: Words


@cache
def load_counted(language: str = "en") -> CountedWords:
    """Return what reports of a language count.

    Raises:
        LexiconError: the file lacks a part.
    """
    path = resources.files("truceline") / "data" / "lexicons" / language / "counted.yaml"
    held = load_words(path)
    try:
        return CountedWords(
            **{field: _by_word(held["harm"], key) for field, key in _HARM_FIELDS.items()},
            parts=MappingProxyType({harm: entry["part"] for harm, entry in held["harm"].items() if "part" in entry}),
            tolls=frozenset(held["tolls"]),
            people=frozenset(word.lower() for word in held["people"]),
            stocks=_reversed(held["stocks"]),
            holding=frozenset(held["holding"]),
            units=_reversed(held["units"]),
        )
    except KeyError as error:
        raise LexiconError(f"{path}: {error} is missing; add it") from error


_HARM_FIELDS = {"harming": "verbs", "harms": "nouns", "losses": "losses", "states": "states", "dying": "dying"}


def _by_word(harm: dict[str, dict[str, Any]], key: str) -> Words:
    return MappingProxyType({word: name for name, entry in harm.items() for word in entry.get(key, ())})


def _reversed(lists: dict[str, list[str]]) -> Words:
    return MappingProxyType({word: name for name, words in lists.items() for word in words})
