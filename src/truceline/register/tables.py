"""Reads tables of officials: one row for each term of office, tab-separated."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from truceline.errors import RegisterError
from truceline.register.entries import Entry
from truceline.text.scripts import script_of

COLUMNS: Final = ("id", "name", "country", "gender", "surname", "spellings", "native", "office", "of", "start", "end", "note")
_COMMENT: Final = "#"
_BETWEEN: Final = "|"
_YEAR, _MONTH, _DAY = len("2020"), len("2020-07"), len("2020-07-31")


@dataclass(frozen=True, slots=True)
class Row(Entry):
    """A row of a table, read as the entry of a person with one role.

    Attributes:
        line: The line of the file in which it stands, counted from 1.
    """

    line: int = 0

    def error(self, problem: str, *, key: str | None = None) -> RegisterError:
        """Make an error that names the file, the line, and the column where one is at fault."""
        column = f"column {key!r}: " if key in COLUMNS else ""
        return RegisterError(f"{self.path}:{self.line}: {column}{problem}")


def read_table(path: Path) -> list[Row]:
    """Read a table of officials.

    Args:
        path: A file in UTF-8 with the columns of `COLUMNS`; lines that are empty or begin with "#" are left out.

    Raises:
        RegisterError: When the heading is another one, or a row has more or fewer cells; the message names file and line.
    """
    return list(_rows(path))


def _rows(path: Path) -> Iterator[Row]:
    heading: list[str] | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith(_COMMENT):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        row = Row(path, (), {}, number)
        if heading is None:
            heading = cells
            _check_heading(row, cells)
        elif len(cells) > len(COLUMNS):
            raise row.error(f"has {len(cells)} cells, the heading has {len(COLUMNS)}; take the surplus tabs out")
        else:
            yield Row(path, (), _person(row, dict(zip(COLUMNS, cells, strict=False))), number)


def _check_heading(row: Row, cells: list[str]) -> None:
    for cell in cells:
        if cell not in COLUMNS:
            near = get_close_matches(cell, COLUMNS, n=1)
            mend = f"did you mean {near[0]!r}?" if near else f"use {', '.join(COLUMNS)}"
            raise row.error(f"unknown column {cell!r}; {mend}")
    if tuple(cells) != COLUMNS:
        raise row.error(f"the columns must be {', '.join(COLUMNS)}, in this order, with a tab between them")


def _person(row: Row, cells: dict[str, str]) -> dict[str, object]:
    """Make the fields of a person's entry."""
    surnames = [{"text": text, "use": "surname"} for text in _parts(cells.get("surname"))]
    native = [{"text": text, "script": script_of(text)} for text in _parts(cells.get("native"))]
    plain = {key: text for key in ("id", "name", "country", "gender", "note") if (text := cells.get(key))}
    role = {key: text for key in ("office", "of", "note") if (text := cells.get(key))}
    days = {key: _day(row, key, text) for key in ("start", "end") if (text := cells.get(key))}
    if days and "office" not in role:
        raise row.error("has a start or an end without an office; name the office")
    roles = {"roles": [{**role, **days}]} if "office" in role else {}
    return {**plain, "kind": "person", "aliases": [*_parts(cells.get("spellings")), *surnames, *native], **roles}


def _parts(cell: str | None) -> list[str]:
    return [part.strip() for part in (cell or "").split(_BETWEEN) if part.strip()]


def _day(row: Row, key: str, text: str) -> date | int | str:
    """Read a date as YAML would: a day, a month as text, or a year as number."""
    try:
        if len(text) == _DAY:
            return date.fromisoformat(text)
        if len(text) == _MONTH:
            return date.fromisoformat(f"{text}-01").isoformat()[:_MONTH]
        if len(text) == _YEAR:
            return date(int(text), 1, 1).year
    except ValueError as error:
        raise row.error(f"{key!r} is no date: {text!r} ({error}); write YYYY, YYYY-MM or YYYY-MM-DD") from error
    raise row.error(f"{key!r} must be a date as YYYY, YYYY-MM or YYYY-MM-DD, got {text!r}")
