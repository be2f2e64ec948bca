"""Gives words their part of speech: the patterns of spaCy's attribute ruler, looked up instead of searched for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from spacy.tokens import Doc, Token

_READ = {"TAG": "tag_", "LOWER": "lower_", "DEP": "dep_", "IS_SPACE": "is_space"}
"""Keys of the patterns that are understood, and the attribute of a token that each asks for."""


class Ruler(Protocol):
    """What is used of spaCy's attribute ruler."""

    @property
    def patterns(self) -> list[dict[str, Any]]:
        """Its patterns, in the order in which they apply."""

    def set_annotations(self, doc: Doc, matches: list[tuple[int, int, int, int]]) -> None:
        """Change the words that patterns have found: number of the pattern, a label, first token, token behind the last."""

    def __call__(self, doc: Doc) -> Doc:
        """Search for all patterns and change the words that they find."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pattern wants of one token: an attribute that is one of some values, or none of them, or of a form."""

    attribute: str
    values: frozenset[object] = frozenset()
    among: bool = True
    form: re.Pattern[str] | None = None

    def holds(self, token: Token) -> bool:
        """Tell whether a token is as wanted."""
        value = getattr(token, self.attribute)
        return bool(self.form.search(value)) if self.form is not None else (value in self.values) is self.among


_MOST_REMEMBERED = 50_000
Pattern = tuple[tuple[Wanted, ...], ...]


@dataclass(slots=True)
class WordClasses:
    """The patterns of an attribute ruler, remembered by tag, word and dependency: what it finds word by word at a fraction of the cost.

    Attributes:
        ruler: The ruler, which changes the words that are found.
    """

    ruler: Ruler
    _patterns: list[tuple[int, Pattern]] = field(default_factory=list)
    _remembered: dict[tuple[int, int, int], tuple[tuple[int, Pattern], ...]] = field(default_factory=dict)
    _known: bool = True

    def __post_init__(self) -> None:
        for number, entry in enumerate(self.ruler.patterns):
            for written in entry["patterns"]:
                pattern = tuple(tuple(_wanted(token)) for token in written)
                self._known &= all(one.attribute for wanted in pattern for one in wanted)
                self._patterns.append((number, pattern))

    def __call__(self, doc: Doc) -> Doc:
        """Give the words of a tagged and parsed document their parts of speech.

        Patterns with keys that are not known here are left to the ruler.
        """
        if not self._known:
            return self.ruler(doc)
        self.ruler.set_annotations(doc, sorted(self._found(doc)))
        return doc

    def _found(self, doc: Doc) -> Iterator[tuple[int, int, int, int]]:
        for token in doc:
            for number, pattern in self._beginning_with(token):
                end = token.i + len(pattern)
                if len(pattern) == 1 or (end <= len(doc) and _fits(doc, token.i, pattern)):
                    yield number, 0, token.i, end

    def _beginning_with(self, token: Token) -> tuple[tuple[int, Pattern], ...]:
        """Return the patterns whose first token this one may be; all that they ask of it are its tag, word and dependency."""
        key = (token.tag, token.lower, token.dep)
        found = self._remembered.get(key)
        if found is None:
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            found = tuple((number, pattern) for number, pattern in self._patterns if all(one.holds(token) for one in pattern[0]))
            self._remembered[key] = found
        return found


def _fits(doc: Doc, start: int, pattern: Pattern) -> bool:
    return all(one.holds(doc[start + place]) for place, wanted in enumerate(pattern) for one in wanted)


def _wanted(token: Mapping[str, Any]) -> Iterable[Wanted]:
    for key, value in token.items():
        attribute = _READ.get(key, "")
        if not isinstance(value, dict):
            yield Wanted(attribute, frozenset([value]))
        elif set(value) == {"REGEX"}:
            yield Wanted(attribute, form=re.compile(value["REGEX"]))
        elif set(value) <= {"IN", "NOT_IN"}:
            yield from (Wanted(attribute, frozenset(values), among=name == "IN") for name, values in value.items())
        else:
            yield Wanted("")
