"""Finds registered names in a text: one Aho-Corasick pass, then word boundaries, then the longest wins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from truceline.register.folding import Folded, fold
from truceline.register.records import AliasUse, Match, Meaning, MeaningKind
from truceline.register.spellings import dateline, spellings

_STRENGTH = {use: rank for rank, use in enumerate(AliasUse)}
_ARTICLE = "the "
_MONEY = "$"


@dataclass(frozen=True, slots=True)
class Name:
    """A name and one of the things it may stand for."""

    text: str
    meaning: Meaning


class Finder:
    """All registered names, compiled."""

    def __init__(self, names: Iterable[Name]) -> None:
        """Compile the names."""
        self._meanings = _by_spelling(names)
        self._patterns = sorted(self._meanings)
        self._automaton = AhoCorasick(self._patterns, matchkind=MatchKind.Standard) if self._patterns else None

    def find(self, text: str) -> tuple[Match, ...]:
        """Return the names that stand in a text, from its beginning to its end."""
        folded = fold(text)
        found: list[Match] = []
        done = 0
        for start, end, number in self._hits(folded):
            if start < done:
                continue
            done = end
            first, last = folded.starts[start], folded.ends[end - 1]
            found.append(Match(first, last, text[first:last], self._meanings[self._patterns[number]]))
        return tuple(found)

    def meanings(self, name: str) -> tuple[Meaning, ...]:
        """Return what a name on its own may stand for."""
        return self._meanings.get(fold(name).text.strip(), ())

    def _hits(self, folded: Folded) -> list[tuple[int, int, int]]:
        """List (start, end, pattern) of whole words, leftmost first and of equal starts the one that reaches furthest.

        An article is no part of the reach: "the Sudanese" must not hide "Sudanese army" in "the Sudanese army".
        """
        if self._automaton is None:
            return []
        hits = self._automaton.find_matches_as_indexes(folded.text, overlapping=True)
        whole = [(start, end, number) for number, start, end in hits if _stands_alone(folded.text, start, end)]
        return sorted(whole, key=lambda hit: (_after_article(folded.text, hit[0]), -hit[1], hit[0]))


def _after_article(text: str, start: int) -> int:
    """Return where a name begins once its article is left aside."""
    return start + len(_ARTICLE) if text[start : start + len(_ARTICLE)].lower() == _ARTICLE else start


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether the stretch is not part of a longer word or of a sum of money."""
    if start > 0 and _is_word(text[start]) and _is_word(text[start - 1]):
        return False
    return end == len(text) or not (_is_word(text[end - 1]) and (_is_word(text[end]) or text[end] == _MONEY))


def _is_word(character: str) -> bool:
    """Tell whether a character can be part of a word."""
    return character.isalnum() or character == "_"


def _by_spelling(names: Iterable[Name]) -> dict[str, tuple[Meaning, ...]]:
    """Gather the meanings of every spelling."""
    gathered: dict[str, set[Meaning]] = {}
    capitals: dict[str, set[Meaning]] = {}
    for name in names:
        for form in spellings(name.text):
            gathered.setdefault(form, set()).add(name.meaning)
        if name.meaning.kind is MeaningKind.PLACE:
            for form in dateline(name.text):
                capitals.setdefault(form, set()).add(name.meaning)
    gathered = capitals | gathered  # SANA the news agency stays what it is, whatever a dateline from Sana would look like
    return {form: _ordered(meanings | _without_article(form, gathered)) for form, meanings in gathered.items()}


def _without_article(form: str, gathered: Mapping[str, set[Meaning]]) -> set[Meaning]:
    """Return what the form means without its article, which the longer match would otherwise hide."""
    if form[: len(_ARTICLE)].lower() != _ARTICLE:
        return set()
    return gathered.get(form[len(_ARTICLE) :], set())


def _ordered(meanings: Iterable[Meaning]) -> tuple[Meaning, ...]:
    """Sort meanings by kind and id, and keep of each thing only the use that is believed most."""
    best: dict[tuple[str, str], Meaning] = {}
    for meaning in sorted(meanings, key=lambda meaning: (_STRENGTH[meaning.use], meaning.needs or "")):
        best.setdefault((meaning.kind.value, meaning.id), meaning)
    return tuple(best[key] for key in sorted(best))
