"""CUE: the words that tell a judgement, as the lexicon lists them, and the shape of the sentence that each needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from truceline.errors import LexiconError

SHAPES = frozenset("shows sign seen-as wants disposed has likely appears believes aimed bid is-a blamed clear".split())
"""How a judgement may be put; `claims/judgements.py` reads each."""
MODES = frozenset("intent motive weakness strength influence meaning outlook responsibility".split())
"""What a judgement may be about."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Some words that tell judgements in one shape; see `data/lexicons/en/assessments.yaml`.

    Attributes:
        id: Name of the rule.
        shape: How the sentence must be built.
        words: Lemmas.
        example: A sentence, whom it judges (`about`) and who judges (`by`); run as a test.
        mode: What it is about, or None where the words below the cue tell.
        nouns: Lemmas of the noun judged by; for some shapes one of them must stand there.
        analysts: Whether only those who judge for a living count ("analysts say").
        spoken: Whether a person may do the same in a speech ("highlighted", "signalled"), which is no judgement.
    """

    id: str
    shape: str
    words: tuple[str, ...]
    example: Mapping[str, str]
    mode: str | None = None
    nouns: tuple[str, ...] = ()
    spoken: bool = False
    analysts: bool = False

    @property
    def first_seen(self) -> tuple[str, ...]:
        """The words by which the first pass sees a cue: where "have" and "be" would be everywhere, the nouns."""
        return (*self.nouns, *(word for word in self.words if word not in {"have", "be"}))


_CUES = TypeAdapter(Cue)


def read_cues(entries: list[dict[str, Any]], *, where: str) -> tuple[Cue, ...]:
    """Check the entries of a list of cues.

    Args:
        entries: What the YAML holds.
        where: File that holds it, for the message.

    Raises:
        LexiconError: an entry is malformed; the message names file and entry.
    """
    return tuple(_cue(entry, where=f"{where}: entry {entry.get('id', '?')}") for entry in entries)


def _cue(entry: dict[str, Any], *, where: str) -> Cue:
    if unknown := sorted(set(entry) - set(Cue.__dataclass_fields__)):
        raise LexiconError(f"{where}: unknown key {unknown[0]!r}; one of {', '.join(sorted(Cue.__dataclass_fields__))}")
    try:
        cue = _CUES.validate_python(entry)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise LexiconError(f"{where}: {key!r} is wrong ({first['msg']}); lists stand in brackets") from error
    if cue.shape not in SHAPES:
        raise LexiconError(f"{where}: unknown shape {cue.shape!r}; one of {', '.join(sorted(SHAPES))}")
    if cue.mode is not None and cue.mode not in MODES:
        raise LexiconError(f"{where}: unknown mode {cue.mode!r}; one of {', '.join(sorted(MODES))}")
    return cue


def by_word(cues: tuple[Cue, ...]) -> dict[str, tuple[Cue, ...]]:
    """Index cues by their words; each word keeps the order of the entries."""
    index: dict[str, tuple[Cue, ...]] = {}
    for cue in cues:
        for word in cue.words:
            index[word] = (*index.get(word, ()), cue)
    return index
