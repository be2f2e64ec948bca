"""Tells a name from a description in the words that a report uses for somebody unregistered."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

import yaml

from truceline.text import fold, straighten

_POSSESSIVE = re.compile(r"'s?$")
_TRIM = " \t\n\"'“”‘’.,;:()[]"
_NAMED_GROUP = 2
_TAIL = re.compile(r"\s+(?:in|from|at|near|of|across|inside|outside|on|with|who|that|which|based|operating)\s+.*$")


class WordingKind(StrEnum):
    """What the words are."""

    NAME = "name"
    DESCRIBED = "described"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for somebody, without what points or counts."""

    kind: WordingKind
    text: str


@dataclass(frozen=True, slots=True)
class _Words:
    openings: frozenset[str]
    particles: frozenset[str]
    no_names: frozenset[str]
    collectives: frozenset[str]
    plurals: dict[str, str]


def read_wording(text: str) -> Wording:
    """Read the words of an unregistered actor: a proper name, a described group, or neither."""
    plain = _without_openings(_POSSESSIVE.sub("", straighten(text).strip(_TRIM)).strip(_TRIM))
    if not plain:
        return Wording(WordingKind.NOBODY, "")
    if _is_name(plain):
        return Wording(WordingKind.NAME, plain)
    if _is_collective(plain):
        return Wording(WordingKind.DESCRIBED, plain)
    return Wording(WordingKind.NOBODY, plain)


def _without_openings(text: str) -> str:
    words = text.split()
    while words and (words[0].casefold() in _words().openings or words[0].isdigit()):
        words = words[1:]
    return " ".join(words)


def _is_name(text: str) -> bool:
    """Tell whether all words but the small ones are capitalised, and at least one can name somebody."""
    known = _words()
    words = [word for word in re.split(r"[\s-]+", text) if word]
    large = [word for word in words if word.casefold() not in known.particles]
    if len(large) > _NAMED_GROUP and _names_a_group(large[-1]):
        large = large[:-1]  # "Reconstruction and Development coalition"
    if not large or not all(word[0].isupper() or word[0].isdigit() or not word[0].isascii() for word in large):
        return False
    telling = [word for word in large if word.casefold().strip(".") not in known.no_names and not _names_a_group(word)]
    return any(word[0].isalpha() for word in telling)


def _is_collective(text: str) -> bool:
    """Tell whether the phrase ends in a noun for a group and says which group; "militias" alone describes nobody."""
    words = _TAIL.sub("", fold(text)).split()
    return len(fold(text).split()) > 1 and bool(words) and _names_a_group(words[-1])


def _names_a_group(word: str) -> bool:
    known = _words()
    folded = fold(word)
    return known.plurals.get(folded, folded.removesuffix("s")) in known.collectives or folded in known.collectives


@cache
def _words() -> _Words:
    text = (resources.files("truceline") / "data" / "unknown_names.yaml").read_text(encoding="utf-8")
    entries = yaml.load(text, Loader=yaml.CSafeLoader)
    lists = {name: frozenset(entries[name]) for name in ("openings", "particles", "no_names", "collectives")}
    return _Words(**lists, plurals=dict(entries["plurals"]))
