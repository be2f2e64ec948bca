"""Entries of the register's YAML files: read strictly, and able to say in which line they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import yaml

from truceline.errors import RegisterError

_SHORTEST_YEAR, _LONGEST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping in a YAML file.

    Attributes:
        path: The file.
        trail: The way from the top of the file to the mapping (indexes and keys).
        fields: What it holds.
    """

    path: Path
    trail: tuple[int | str, ...]
    fields: Mapping[str, object]

    def error(self, problem: str, *, key: str | None = None) -> RegisterError:
        """Make an error that names the file and the line of this entry, or of one of its keys."""
        line = line_of(self.path, self.trail if key is None else (*self.trail, key))
        return RegisterError(f"{self.path}:{line}: {problem}")

    def allow(self, *keys: str) -> None:
        """Refuse keys that the format does not have."""
        for key in self.fields:
            if key not in keys:
                near = get_close_matches(str(key), keys, n=1)
                mend = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(keys)}"
                raise self.error(f"unknown key {key!r}; {mend}", key=key)

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without a default the key must be there."""
        found = self.optional(key)
        if found is not None:
            return found
        if default is None:
            raise self.error(f"{key!r} is missing; add it")
        return default

    def optional(self, key: str) -> str | None:
        """Return a text, or None when the key is not there or null."""
        found = self.fields.get(key)
        if found is None:
            return None
        if not isinstance(found, str) or not found.strip():
            raise self.error(f"{key!r} must be a text, got {found!r}; put it in quotes", key=key)
        return found.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty when the key is not there."""
        return tuple(item if isinstance(item, str) else self._refuse(key, item) for item in self.many(key))

    def many(self, key: str) -> list[object]:
        """Return a list, empty when the key is not there."""
        found = self.fields.get(key)
        if found is None:
            return []
        if not isinstance(found, list):
            raise self.error(f"{key!r} must be a list, got {found!r}; write it as [...] or as lines that begin with a dash", key=key)
        return found

    def parts(self, key: str) -> Iterator["Entry"]:
        """Go through a list of mappings; a bare text counts as {text: ...}."""
        for place, item in enumerate(self.many(key)):
            fields = {"text": item} if isinstance(item, str) else item
            if not isinstance(fields, dict):
                self._refuse(key, item)
            else:
                yield replace(self, trail=(*self.trail, key, place), fields=fields)

    def number(self, key: str, *, low: float, high: float) -> float | None:
        """Return a number in a range, or None when it is not known."""
        found = self.fields.get(key)
        if found is None:
            return None
        if isinstance(found, bool) or not isinstance(found, int | float) or not low <= found <= high:
            raise self.error(f"{key!r} must be a number from {low} to {high}, got {found!r}", key=key)
        return float(found)

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        found = self.fields.get(key, default)
        if not isinstance(found, bool):
            raise self.error(f"{key!r} must be true or false, got {found!r}", key=key)
        return found

    def choice(self, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        """Return a text of a closed set."""
        found = self.text(key, default)
        if found not in allowed:
            raise self.error(f"unknown {key} {found!r}; use one of {', '.join(allowed)}", key=key)
        return found

    def days(self, key: str) -> tuple[date, date] | None:
        """Return the first day, and the first day thereafter, of a date that may be a day, a month or a year."""
        found = self.fields.get(key)
        if found is None:
            return None
        try:
            return _days(found)
        except ValueError as error:
            raise self.error(f"{key!r} must be a date as YYYY, YYYY-MM or YYYY-MM-DD, got {found!r}", key=key) from error

    def start_day(self, key: str) -> date | None:
        """Return the first day on which something may have begun."""
        days = self.days(key)
        return None if days is None else days[0]

    def end_day(self, key: str) -> date | None:
        """Return an exclusive end: a day as it stands, for a month or a year the day after it."""
        days = self.days(key)
        if days is None:
            return None
        return days[0] if self.exact(key) else days[1]

    def exact(self, key: str) -> bool:
        """Tell whether a date is given to the day."""
        return isinstance(self.fields.get(key), date)

    def _refuse(self, key: str, item: object) -> str:
        """Raise the error for a list item of the wrong kind."""
        raise self.error(f"{key!r} must hold texts, got {item!r}; put it in quotes", key=key)


def read_entries(path: Path) -> list[Entry]:
    """Read a YAML file that is a list of mappings.

    Raises:
        RegisterError: When the file is no YAML, no list, or holds something else than mappings.
    """
    try:
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise RegisterError(f"{path}:{line}: not valid YAML: {getattr(error, 'problem', None) or error}; mend the line") from error
    if found is None:
        return []
    if not isinstance(found, list):
        raise RegisterError(f"{path}:1: must be a list of entries; begin each with '- id:'")
    entries = [Entry(path, (place,), fields if isinstance(fields, dict) else {}) for place, fields in enumerate(found)]
    for entry, fields in zip(entries, found, strict=True):
        if not isinstance(fields, dict):
            raise entry.error(f"must be an entry with keys, got {fields!r}; write '- id: ...'")
    return entries


def line_of(path: Path, trail: tuple[int | str, ...]) -> int:
    """Return the line, counted from 1, of what the trail leads to, or of the last step that is there."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    line = 1
    for step in trail:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            pairs = [(key, value) for key, value in node.value if key.value == str(step)]
            if not pairs:
                break
            line = pairs[0][0].start_mark.line + 1
            node = pairs[0][1]
            continue
        else:
            break
        line = node.start_mark.line + 1
    return line


def _days(found: object) -> tuple[date, date]:
    """Return a date's first day and the first day after it."""
    if type(found) is date:  # a timestamp with hours is a date too, and not wanted
        return found, date.fromordinal(found.toordinal() + 1)
    if isinstance(found, int) and not isinstance(found, bool) and _SHORTEST_YEAR <= found <= _LONGEST_YEAR:
        return date(found, 1, 1), date(found + 1, 1, 1)
    if isinstance(found, str) and len(found) == len("2020-01"):
        year, month = (int(part) for part in found.split("-"))
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    raise ValueError(found)
