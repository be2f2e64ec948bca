"""Writes rows as JSON Lines, JSON, CSV, Markdown or a table for the terminal."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TextIO

from pydantic import TypeAdapter
from rich.console import Console
from rich.table import Table
from rich.text import Text

from truceline.exports.cells import for_markdown, for_people, guarded

Row = Mapping[str, Any]
_ROW = TypeAdapter[Any](Any)
_WHOLE = frozenset({"id", "time"})
"""Columns whose cells stay on one line, to be copied or compared."""


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    """For a person at a terminal."""
    JSONL = "jsonl"
    """One JSON object a line, for other programs."""
    JSON = "json"
    """One JSON array."""
    CSV = "csv"
    """For spreadsheets: nested values as JSON, nothing that a spreadsheet would run as a formula."""
    MD = "md"
    """A Markdown table for a document."""


def export(rows: Iterable[object], *, format: Format, stream: TextIO, columns: Sequence[str] | None = None) -> None:
    """Write records or mappings to a stream.

    Args:
        rows: Dataclasses or mappings, all of one sort.
        format: How to write them.
        stream: Where to.
        columns: What `table` and `md` show; the other formats always carry every field.
    """
    plain = [_plain(row) for row in rows]
    if format is Format.JSONL:
        stream.writelines(_json(row) + "\n" for row in plain)
    elif format is Format.JSON:
        stream.write(_json(plain, indent=2) + "\n")
    elif format is Format.CSV:
        _write_csv(plain, _fields(plain), stream)
    elif format is Format.MD:
        _write_markdown(plain, columns or _fields(plain), stream)
    else:
        _write_table(plain, columns or _fields(plain), stream)


def _plain(row: object) -> Row:
    plain = _ROW.dump_python(row, mode="json")
    if not isinstance(plain, dict):
        raise TypeError(f"a row must be a dataclass or a mapping, not {type(row).__name__}")
    return plain


def _json(value: object, *, indent: int | None = None) -> str:
    separators = None if indent else (", ", ": ")
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent, separators=separators)


def _fields(rows: Sequence[Row]) -> list[str]:
    """Return the fields of all rows in the order in which they first appear."""
    return list(dict.fromkeys(field for row in rows for field in row))


def _write_csv(rows: Sequence[Row], fields: Sequence[str], stream: TextIO) -> None:
    if not fields:
        return
    stream.write(_csv_line([guarded(field) for field in fields]))
    stream.writelines(_csv_line([_csv_cell(row.get(field)) for field in fields]) for row in rows)


def _csv_line(cells: Sequence[str]) -> str:
    """Return one line; the writer quotes a carriage return in a cell only when its own line end holds one."""
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().removesuffix("\r\n") + "\n"


def _csv_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, (dict, list)):
        return guarded(json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")))
    return json.dumps(value)


def _write_markdown(rows: Sequence[Row], fields: Sequence[str], stream: TextIO) -> None:
    if not fields:
        return
    lines = [[for_markdown(field) for field in fields], ["---"] * len(fields)]
    lines += [[for_markdown(_cell(row, field)) for field in fields] for row in rows]
    stream.writelines(f"| {' | '.join(cells)} |\n" for cells in lines)


def _cell(row: Row, field: str) -> str:
    """Return what a person sees of a field; what has no time is said to be undated."""
    return "undated" if field == "time" and row.get(field) is None else for_people(row.get(field))


def _write_table(rows: Sequence[Row], fields: Sequence[str], stream: TextIO) -> None:
    if not fields:
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for field in fields:
        table.add_column(Text(field.replace("_", " ")), overflow="fold", no_wrap=field in _WHOLE)
    for row in rows:
        table.add_row(*(Text(_cell(row, field)) for field in fields))
    Console(file=stream, highlight=False, emoji=False).print(table)
