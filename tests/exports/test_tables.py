"""Rows in every format."""

import csv
import io
import json
from datetime import date

import pytest
from factories import TEXT, a_claim, a_report, an_event
from hypothesis import given
from hypothesis import strategies as st

from truceline.exports import Format, export
from truceline.exports.cells import unguarded
from truceline.text.dates import on_day

EVENT = an_event("e-visit", a_claim(a_report()), time=on_day(date(2024, 1, 29)))


def written(rows: list[object], format: Format, columns: list[str] | None = None) -> str:
    """Export to a string."""
    stream = io.StringIO()
    export(rows, format=format, stream=stream, columns=columns)
    return stream.getvalue()


def test_json_lines_carry_every_field_whatever_the_columns() -> None:
    lines = written([EVENT, EVENT], Format.JSONL, ["id"]).splitlines()
    assert len(lines) == 2
    found = json.loads(lines[0])
    assert found["time"] == {"start": "2024-01-29", "end": "2024-01-30", "precision": "day", "basis": "explicit", "text": "", "reason": ""}
    assert found["place"] is None
    assert found["actors"][0]["id"] == "envoy"


def test_json_is_one_array() -> None:
    assert [row["id"] for row in json.loads(written([EVENT, {"id": "قاآني"}], Format.JSON))] == ["e-visit", "قاآني"]
    assert json.loads(written([], Format.JSON)) == []


def test_scripts_are_written_as_they_are() -> None:
    assert written([{"name": "قاآني"}], Format.JSONL) == '{"name": "قاآني"}\n'


def test_numbers_that_json_does_not_know_are_null() -> None:
    assert written([{"weight": float("-inf")}], Format.JSONL) == '{"weight": null}\n'


def test_csv_keeps_numbers_and_packs_what_is_nested() -> None:
    rows = list(csv.reader(io.StringIO(written([{"n": -3, "share": 0.5, "sure": True, "none": None, "list": ["a", 1]}], Format.CSV))))
    assert rows == [["n", "share", "sure", "none", "list"], ["-3", "0.5", "true", "", '["a",1]']]


PAYLOADS = [
    "=1+1",
    '=HYPERLINK("http://example.org","x")',
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "'=1",
    "''=1",
    "=cmd|' /C calc'!A0",
    '=1,"=2',
]


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("place", ["cell", "header"])
def test_no_cell_is_a_formula_and_the_text_comes_back(payload: str, place: str) -> None:
    text = written([{"title": payload} if place == "cell" else {payload: "x"}], Format.CSV)
    rows = list(csv.reader(io.StringIO(text, newline="")))
    cell = rows[1][0] if place == "cell" else rows[0][0]
    assert cell[0] == "'"
    assert unguarded(cell) == payload


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_comes_back_from_csv(text: str) -> None:
    rows = list(csv.reader(io.StringIO(written([{"a": text, "b": 1}], Format.CSV), newline="")))
    assert unguarded(rows[1][0]) == text


@pytest.mark.parametrize("break_", ["\r", "\n", "\r\n"])
def test_a_line_break_in_a_cell_makes_no_new_row(break_: str) -> None:
    text = written([{"title": f"harmless{break_}=1+1", "n": 1}], Format.CSV)
    assert len(list(csv.reader(io.StringIO(text, newline="")))) == 2


def test_rows_with_different_fields_share_one_header() -> None:
    assert written([{"a": 1}, {"b": "x"}], Format.CSV) == "a,b\n1,\n,x\n"


def test_markdown_stays_in_its_cells() -> None:
    text = written([{"id": "a|b", "title": "<b>*x*</b>\nnext"}], Format.MD)
    assert text == "| id | title |\n| --- | --- |\n| a\\|b | &lt;b&gt;\\*x\\*&lt;/b&gt; next |\n"


def test_tables_show_chosen_columns_as_people_read_them() -> None:
    text = written([EVENT], Format.TABLE, ["id", "time", "actors", "independent_origins", "missing"])
    head, row = text.splitlines()
    assert head.split() == ["id", "time", "actors", "independent", "origins", "missing"]
    assert row.split() == ["e-visit", "2024-01-29", "envoy", "0"]


def test_tables_neither_obey_mark_up_nor_control_characters() -> None:
    text = written([{"title": "[red]x[/red] \x1b[31mred :smile:"}], Format.TABLE)
    assert "\x1b" not in text
    assert "[red]x[/red]" in text
    assert ":smile:" in text


@pytest.mark.parametrize("format", [Format.CSV, Format.MD, Format.TABLE, Format.JSONL])
def test_no_rows_give_nothing(format: Format) -> None:
    assert written([], format) == ""


def test_no_rows_still_show_the_asked_columns() -> None:
    assert written([], Format.MD, ["id", "time"]) == "| id | time |\n| --- | --- |\n"


def test_what_is_no_row_is_refused() -> None:
    with pytest.raises(TypeError, match="not str"):
        written([TEXT], Format.JSONL)
