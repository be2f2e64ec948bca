"""Tables of officials: rows become people with roles, and errors name the line."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from truceline.errors import RegisterError
from truceline.register import Alias, AliasUse, Role, load, load_register
from truceline.register.tables import COLUMNS, read_table

HEADING = "\t".join(COLUMNS)


def row(**cells: str) -> str:
    return "\t".join(cells.get(column, "") for column in COLUMNS)


def table(*rows: str) -> str:
    return "\n".join(["# Who held which office.", HEADING, *rows, ""])


@pytest.fixture
def loaded(small: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Return a function that makes the small register with a table the only one."""

    def write(text: str) -> Path:
        folder = small({"officials/x.tsv": text})
        monkeypatch.setattr(load, "_DATA", folder)
        return folder

    monkeypatch.setattr(load, "_shipped", cache(load._shipped.__wrapped__))
    return write


def test_rows_of_one_person_come_together(loaded: Callable[[str], Path]) -> None:
    first = row(
        id="cyra-dadgar",
        name="Cyra Dadgar",
        country="IRN",
        gender="f",
        surname="Dadgar | Dadgarian",
        spellings="Sira Dadgar",
        native="سیرا دادگر",
        office="foreign-minister",
        of="iran-government",
        start="2021-08-25",
        end="2023-04",
    )
    second = row(id="cyra-dadgar", office="member", of="guards", start="2024")
    loaded(table(first, "", second))
    person = load_register().actors["cyra-dadgar"]
    assert (person.name, person.kind, person.country, person.gender) == ("Cyra Dadgar", "person", "IRN", "f")
    assert person.aliases == (
        Alias("Sira Dadgar"),
        Alias("Dadgar", AliasUse.SURNAME),
        Alias("Dadgarian", AliasUse.SURNAME),
        Alias("سیرا دادگر", script="Arab"),
    )
    assert person.roles == (
        Role("foreign-minister", "iran-government", date(2021, 8, 25), date(2023, 5, 1)),
        Role("member", "guards", date(2024, 1, 1)),
    )


def test_a_row_extends_somebody_of_the_yaml_files(loaded: Callable[[str], Path]) -> None:
    loaded(table(row(id="bert", office="foreign-minister", of="iran-government", start="2024-08-21")))
    assert [role.office for role in load_register().actors["bert"].roles] == ["commander", "foreign-minister"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"id\tname\tcuntry\n{row(id='x')}\n", r"x\.tsv:1: unknown column 'cuntry'; did you mean 'country'\?"),
        ("id\tname\n", r"x\.tsv:1: the columns must be id, name, country"),
        (table(row(id="x", name="X") + "\tmore\tmore"), r"x\.tsv:3: has 14 cells, the heading has 12"),
        (table(row(id="x")), r"x\.tsv:3: 'name' is missing"),
        (table(row(id="x", name="X", office="minstrel", of="guards")), r"x\.tsv:3: column 'office': 'office' names 'minstrel'"),
        (table(row(id="x", name="X", office="member", of="nobody")), r"x\.tsv:3: column 'of': 'of' names 'nobody'"),
        (table(row(id="x", name="X", country="XYZ")), r"x\.tsv:3: column 'country': 'country' is 'XYZ'"),
        (table(row(id="x", name="X", start="2020")), r"x\.tsv:3: has a start or an end without an office"),
        (table(row(id="x", name="X", office="member", of="guards", start="2020-13")), r"x\.tsv:3: 'start' is no date: '2020-13'"),
        (table(row(id="x", name="X", office="member", of="guards", start="spring")), r"x\.tsv:3: 'start' must be a date as YYYY"),
        (table(row(id="x", name="X", office="member", of="guards", start="2021", end="2020")), r"x\.tsv:3: column .start.: a role must"),
        (table(row(id="x", name="X", office="commander", of="guards", start="2020-01-03")), r"at the same time as"),
    ],
)
def test_errors_name_file_line_and_mend(loaded: Callable[[str], Path], text: str, message: str) -> None:
    loaded(text)
    with pytest.raises(RegisterError, match=message):
        load_register()


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_text(table(row(id="x", name="X"), "# more", row(id="y", name="Y")), encoding="utf-8")
    assert [(entry.line, entry.text("name")) for entry in read_table(path)] == [(3, "X"), (5, "Y")]
