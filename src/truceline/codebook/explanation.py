"""Explains any term of the codebook."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from truceline.codebook.load import load_codebook
from truceline.codebook.records import Codebook, Term
from truceline.codebook.wording import mode_section, term_section, tie_section, type_section
from truceline.errors import UnknownTerm

_SEPARATORS: Final = re.compile(r"[\s_/.:]+")
_NEAREST, _LEAST_LIKENESS = 3, 60.0


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a term means; a term may have several meanings.

    Attributes:
        asked: The word as it was asked for.
        terms: Every term that goes by that name.
        text: Markdown that reads well in a terminal.
    """

    asked: str
    terms: tuple[Term, ...]
    text: str

    def __str__(self) -> str:
        """Return the Markdown."""
        return self.text


@dataclass(frozen=True, slots=True)
class _Meaning:
    """A term, the names by which it can be asked for, and its wording."""

    names: tuple[str, ...]
    term: Term
    text: str


def explain(term: str, codebook: Codebook | None = None) -> Explanation:
    """Explain a type, a mode (alone or as TYPE-mode), a context, a modality, a tie type, a source kind or an origin kind.

    Args:
        term: In any case; a space, underscore, slash, colon or full stop counts as a hyphen.
        codebook: Ours when not given.

    Raises:
        UnknownTerm: The codebook has no such term; the message names the nearest ones.
    """
    asked = _key(term)
    meanings = list(_meanings(codebook or load_codebook()))
    found = [meaning for meaning in meanings if asked in map(_key, meaning.names)]
    if not found:
        raise UnknownTerm(_refusal(term, sorted({name for meaning in meanings for name in meaning.names})))
    return Explanation(term, tuple(meaning.term for meaning in found), "\n".join(meaning.text for meaning in found))


def known_terms(codebook: Codebook | None = None) -> tuple[str, ...]:
    """List every name that `explain` accepts, in the order of the codebook."""
    meanings = _meanings(codebook or load_codebook())
    return tuple(dict.fromkeys(name for meaning in meanings for name in meaning.names))


def _meanings(codebook: Codebook) -> Iterator[_Meaning]:
    """Go through all terms."""
    for name, event_type in codebook.types.items():
        yield _Meaning((name,), event_type.term, type_section(event_type, level=1))
        for mode in event_type.modes:
            names = (f"{name}-{mode.term.id}", mode.term.id)
            yield _Meaning(names, mode.term, mode_section(event_type, mode, level=1))
    for tie in codebook.ties.values():
        yield _Meaning((tie.term.id,), tie.term, tie_section(tie, level=1))
    for terms in (codebook.contexts, codebook.modalities, codebook.sources, codebook.origins):
        for term in terms.values():
            yield _Meaning((term.id,), term, term_section(term, level=1))


def _key(name: str) -> str:
    """Return a name as it is compared."""
    return _SEPARATORS.sub("-", name.strip()).casefold()


def _refusal(term: str, names: list[str]) -> str:
    """Say that a term is unknown, and which known ones are nearest."""
    scored = sorted((-fuzz.ratio(_key(term), _key(name)), name) for name in names)
    near = [name for score, name in scored[:_NEAREST] if -score >= _LEAST_LIKENESS]
    mend = f"did you mean {', '.join(near)}?" if near else "docs/codebook.md lists all terms, such as ASSAULT, drone, election or sponsors"
    return f"the codebook has no term {term!r}; {mend}"
