"""Tests of strict reading: errors name the file, the line and the mend."""

from datetime import date
from pathlib import Path

import pytest

from truceline.errors import RegisterError
from truceline.register.entries import line_of, read_entries


def write(folder: Path, text: str) -> Path:
    path = folder / "some.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- id: a\n- just words\n", r"some\.yaml:2: must be an entry"),
        ("id: a\n", r"some\.yaml:1: must be a list"),
        ("- id: a\n  name: [x\n", r"some\.yaml:\d: not valid YAML"),
    ],
)
def test_read_entries_refuses_what_is_no_list_of_entries(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(RegisterError, match=message):
        read_entries(write(tmp_path, text))


def test_read_entries_takes_an_empty_file_for_none(tmp_path: Path) -> None:
    assert read_entries(write(tmp_path, "# nothing yet\n")) == []


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2020-01-03", date(2020, 1, 3), date(2020, 1, 3)),
        ("'2020-12'", date(2020, 12, 1), date(2021, 1, 1)),
        ("2020-12", date(2020, 12, 1), date(2021, 1, 1)),
        ("2020", date(2020, 1, 1), date(2021, 1, 1)),
        ("null", None, None),
    ],
)
def test_dates_may_be_days_months_or_years(tmp_path: Path, written: str, start: date | None, end: date | None) -> None:
    (entry,) = read_entries(write(tmp_path, f"- {{id: a, when: {written}}}\n"))
    assert (entry.start_day("when"), entry.end_day("when")) == (start, end)


@pytest.mark.parametrize("written", ["soon", "2020-13", "'2020-1x'", "20201", "2020-01-03 10:00:00", "true", "[2020]"])
def test_dates_of_other_forms_are_refused_with_their_line(tmp_path: Path, written: str) -> None:
    (entry,) = read_entries(write(tmp_path, f"- id: a\n  when: {written}\n"))
    with pytest.raises(RegisterError, match=r"some\.yaml:2: 'when' must be a date"):
        entry.start_day("when")


def test_an_unknown_key_is_refused_with_the_nearest_known_one(tmp_path: Path) -> None:
    (entry,) = read_entries(write(tmp_path, "- id: a\n  name: A\n  alias: [B]\n"))
    with pytest.raises(RegisterError, match=r"some\.yaml:3: unknown key 'alias'; did you mean 'aliases'\?"):
        entry.allow("id", "name", "aliases")


@pytest.mark.parametrize("written", ["NO", "12", "''", "[A]"])
def test_a_text_that_yaml_reads_as_something_else_is_refused(tmp_path: Path, written: str) -> None:
    (entry,) = read_entries(write(tmp_path, f"- id: a\n  name: {written}\n"))
    with pytest.raises(RegisterError, match=r"some\.yaml:2: 'name' must be a text.*quotes"):
        entry.text("name")


def test_a_number_out_of_range_is_refused(tmp_path: Path) -> None:
    (entry,) = read_entries(write(tmp_path, "- {id: a, lat: 120}\n"))
    with pytest.raises(RegisterError, match=r"some\.yaml:1: 'lat' must be a number from -90 to 90"):
        entry.number("lat", low=-90, high=90)


def test_line_of_follows_lists_and_keys(tmp_path: Path) -> None:
    path = write(tmp_path, "- id: a\n- id: b\n  roles:\n    - office: x\n    - office: y\n      start: 2020\n")
    assert line_of(path, (1, "roles", 1, "start")) == 6
    assert line_of(path, (1, "roles", 0, "missing")) == 4
