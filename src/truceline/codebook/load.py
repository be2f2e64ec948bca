"""Loads the codebook from YAML and checks that it is whole."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from truceline.codebook.entries import Entry, read_entries, read_entry
from truceline.codebook.records import Codebook, EventType, Modality, Mode, Term, TieType
from truceline.errors import CodebookError

QUADS: Final = ("verbal_coop", "material_coop", "verbal_conf", "material_conf")
"""Quad classes in the order of their codes, 1 to 4."""

_FOLDER: Final = Path(__file__).resolve().parent.parent / "data" / "codebook"
_TYPES, _MODES, _CONTEXTS, _MODALITIES, _TIES, _SOURCES, _ORIGINS = 16, 67, 37, 10, 14, 6, 5
_WORDS: Final = ("id", "definition", "example", "counter_example", "note")
_Thing = TypeVar("_Thing")


@cache
def load_codebook() -> Codebook:
    """Return the codebook that comes with Truceline, read once."""
    return read_codebook(_FOLDER)


def read_codebook(folder: Path) -> Codebook:
    """Read a codebook from a folder.

    Args:
        folder: Holds codebook.yaml, types/*.yaml, contexts.yaml, modalities.yaml, ties.yaml, sources.yaml and origins.yaml.

    Raises:
        CodebookError: An entry is malformed, or terms are missing; the message names file and line.
    """
    index = read_entry(folder / "codebook.yaml")
    index.expect(("version", "credit", "types"))
    types = _read_types(index, folder / "types")
    modes = sum(len(found.modes) for found in types.values())
    if (len(types), modes) != (_TYPES, _MODES):
        problem = f"must name {_TYPES} types with {_MODES} modes, got {len(types)} and {modes}; restore what is missing"
        raise index.error(problem, key="types")
    modalities = _read_list(folder / "modalities.yaml", "modality", _MODALITIES)
    if unknown := sorted(set(modalities) - {modality.value for modality in Modality}):
        raise CodebookError(f"{folder / 'modalities.yaml'}: unknown modality {unknown[0]!r}; use one of {', '.join(Modality)}")
    return Codebook(
        version=index.text("version"),
        types=types,
        contexts=_read_list(folder / "contexts.yaml", "context", _CONTEXTS),
        modalities=modalities,
        ties=_collect(folder / "ties.yaml", read_entries(folder / "ties.yaml"), _read_tie, _TIES),
        sources=_read_list(folder / "sources.yaml", "source kind", _SOURCES),
        origins=_read_list(folder / "origins.yaml", "origin kind", _ORIGINS),
        credit=index.text("credit"),
    )


def _read_types(index: Entry, folder: Path) -> dict[str, EventType]:
    """Read the types that the index names, in its order."""
    names = index.texts("types")
    stray = sorted({path.stem for path in folder.glob("*.yaml")} - {name.lower() for name in names})
    if stray:
        raise index.error(f"{folder / stray[0]}.yaml is not in the list of types; add it to the list or remove the file", key="types")
    types: dict[str, EventType] = {}
    for name in names:
        entry = read_entry(folder / f"{name.lower()}.yaml")
        types[name] = _read_type(entry)
        if types[name].term.id != name:
            raise entry.error(f"the file must hold {name!r}, got {types[name].term.id!r}; rename one of them", key="id")
    return types


def _read_type(entry: Entry) -> EventType:
    """Read a type and its modes."""
    entry.expect((*_WORDS, "quad", "score", "recipient_required", "modes"))
    modes: dict[str, Mode] = {}
    for part in entry.parts("modes"):
        mode = _read_mode(part)
        if mode.term.id in modes:
            raise part.error(f"the mode {mode.term.id!r} stands twice; delete one", key="id")
        modes[mode.term.id] = mode
    return EventType(
        term=_term(entry, "event type"),
        quad=entry.choice("quad", QUADS),
        score=entry.number("score", low=-10, high=10),
        recipient_required=entry.flag("recipient_required"),
        modes=tuple(modes.values()),
    )


def _read_mode(entry: Entry) -> Mode:
    """Read a mode; its score may be null where PLOVER gives none."""
    entry.expect((*_WORDS, "score"))
    score = None if entry.fields["score"] is None else entry.number("score", low=-10, high=10)
    return Mode(_term(entry, "mode"), score)


def _read_tie(entry: Entry) -> TieType:
    """Read a tie type."""
    entry.expect((*_WORDS, "sign", "directed", "source", "target"))
    sign = entry.number("sign", low=-1, high=1)
    if not sign.is_integer():
        raise entry.error(f"'sign' must be 1, 0 or -1, got {sign:g}", key="sign")
    return TieType(_term(entry, "tie type"), int(sign), entry.flag("directed"), entry.text("source"), entry.text("target"))


def _read_list(path: Path, kind: str, count: int) -> dict[str, Term]:
    """Read a file of plain terms."""

    def read_term(entry: Entry) -> Term:
        entry.expect(_WORDS)
        return _term(entry, kind)

    return _collect(path, read_entries(path), read_term, count)


def _collect(path: Path, entries: Iterable[Entry], read: Callable[[Entry], _Thing], count: int) -> dict[str, _Thing]:
    """Read entries by id, each id once, as many as there must be."""
    found: dict[str, _Thing] = {}
    for entry in entries:
        thing = read(entry)
        name = entry.text("id")
        if name in found:
            raise entry.error(f"{name!r} stands twice; delete one", key="id")
        found[name] = thing
    if len(found) != count:
        raise CodebookError(f"{path}:1: must hold {count} entries, got {len(found)}; restore what is missing or remove what is too much")
    return found


def _term(entry: Entry, kind: str) -> Term:
    """Read what every entry has."""
    return Term(
        id=entry.text("id"),
        kind=kind,
        definition=entry.text("definition"),
        example=entry.text("example"),
        counter_example=entry.text("counter_example"),
        note=entry.text("note"),
    )
