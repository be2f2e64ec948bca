"""Entries of the codebook's YAML files: read strictly, each knowing the line in which it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml
from rapidfuzz.process import extractOne

from truceline.errors import CodebookError

_MAP_TAG: Final = "tag:yaml.org,2002:map"


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping in a YAML file.

    Attributes:
        path: The file, as it was opened.
        line: The line of its first key, counted from 1.
        fields: What it holds.
        lines: The line of each key.
    """

    path: str
    line: int
    fields: Mapping[str, object]
    lines: Mapping[str, int]

    def error(self, problem: str, *, key: str | None = None) -> CodebookError:
        """Make an error that names the file and the line of this entry, or of one of its keys."""
        line = self.line if key is None else self.lines.get(key, self.line)
        return CodebookError(f"{self.path}:{line}: {problem}")

    def expect(self, keys: tuple[str, ...]) -> None:
        """Refuse keys that are missing, and keys that the format does not have."""
        for key in self.fields:
            if key not in keys:
                near = extractOne(key, keys, score_cutoff=60)
                mend = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(keys)}"
                raise self.error(f"unknown key {key!r}; {mend}", key=key)
        for key in keys:
            if key not in self.fields:
                raise self.error(f"{self._name()} lacks {key!r}; add it")

    def text(self, key: str) -> str:
        """Return a text that is not empty."""
        found = self.fields[key]
        if not isinstance(found, str) or not found.strip():
            raise self.error(f"{key!r} must be a text, got {found!r}; write one, in quotes if it looks like a number or a date", key=key)
        return found.strip()

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """Return a text of a closed set."""
        found = self.text(key)
        if found not in allowed:
            raise self.error(f"unknown {key} {found!r}; use one of {', '.join(allowed)}", key=key)
        return found

    def number(self, key: str, *, low: float, high: float) -> float:
        """Return a number from `low` to `high`."""
        found = self.fields[key]
        if isinstance(found, bool) or not isinstance(found, int | float) or not low <= found <= high:
            raise self.error(f"{key!r} must be a number from {low:g} to {high:g}, got {found!r}", key=key)
        return float(found)

    def flag(self, key: str) -> bool:
        """Return true or false."""
        found = self.fields[key]
        if not isinstance(found, bool):
            raise self.error(f"{key!r} must be true or false, got {found!r}", key=key)
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        found = self.fields[key]
        if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
            raise self.error(f"{key!r} must be a list of texts, got {found!r}; write it as [...]", key=key)
        return tuple(found)

    def parts(self, key: str) -> tuple["Entry", ...]:
        """Return a list of entries."""
        found = self.fields[key]
        if not isinstance(found, list) or not all(isinstance(part, Entry) for part in found):
            raise self.error(f"{key!r} must be a list of entries, got {found!r}; begin each with '- id:', or write []", key=key)
        return tuple(found)

    def _name(self) -> str:
        found = self.fields.get("id")
        return f"the entry {found!r}" if isinstance(found, str) else "the entry"


class _EntryLoader(yaml.CSafeLoader):
    """Makes an `Entry` of every mapping."""


def _make_entry(loader: _EntryLoader, node: yaml.MappingNode) -> Entry:
    """Build an entry, refusing a key that stands twice."""
    path = node.start_mark.name
    lines: dict[str, int] = {}
    for key, _ in node.value:
        line = key.start_mark.line + 1
        if key.value in lines:
            raise CodebookError(f"{path}:{line}: {key.value!r} stands twice in one entry, first in line {lines[key.value]}; delete one")
        lines[str(key.value)] = line
    fields = {str(key): value for key, value in loader.construct_mapping(node, deep=True).items()}
    return Entry(path, node.start_mark.line + 1, fields, lines)


_EntryLoader.add_constructor(_MAP_TAG, _make_entry)


def read_entry(path: Path) -> Entry:
    """Read a YAML file that is one mapping.

    Raises:
        CodebookError: The file is missing, no YAML, or no mapping.
    """
    found = _read(path)
    if not isinstance(found, Entry):
        raise CodebookError(f"{path}:1: must be one entry with keys; begin it with 'id:'")
    return found


def read_entries(path: Path) -> tuple[Entry, ...]:
    """Read a YAML file that is a list of mappings.

    Raises:
        CodebookError: The file is missing, no YAML, or no list of mappings.
    """
    found = _read(path)
    if not isinstance(found, list) or not all(isinstance(entry, Entry) for entry in found):
        raise CodebookError(f"{path}:1: must be a list of entries; begin each with '- id:'")
    return tuple(found)


def _read(path: Path) -> object:
    """Read a YAML file."""
    try:
        with path.open("rb") as stream:
            return yaml.load(stream, Loader=_EntryLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark is not None else 1
        raise CodebookError(f"{path}:{line}: not valid YAML: {error.problem}; mend the line") from error
    except OSError as error:
        raise CodebookError(f"{path}: cannot be read ({error.strerror}); put the file back, the codebook needs it") from error
