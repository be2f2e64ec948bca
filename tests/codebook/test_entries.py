"""Entries know their lines."""

from pathlib import Path

import pytest

from truceline.codebook.entries import read_entries, read_entry
from truceline.errors import CodebookError

LIST = """# a comment
- id: first
  score: 1

- id: second
  score: "2"
  parts:
    - id: inner
      flag: yes
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with two entries, one of which holds a third."""
    file = tmp_path / "list.yaml"
    file.write_text(LIST, encoding="utf-8")
    return file


def test_lines_are_counted_from_one(path: Path) -> None:
    first, second = read_entries(path)
    (inner,) = second.parts("parts")
    assert [entry.line for entry in (first, second, inner)] == [2, 5, 8]
    assert inner.lines == {"id": 8, "flag": 9}


def test_error_names_file_and_line_of_the_key(path: Path) -> None:
    second = read_entries(path)[1]
    assert str(second.error("is odd", key="score")) == f"{path}:6: is odd"
    assert str(second.error("is odd")) == f"{path}:5: is odd"
    assert str(second.error("is odd", key="absent")) == f"{path}:5: is odd"


def test_values_of_the_wrong_kind_are_refused(path: Path) -> None:
    first, second = read_entries(path)
    assert first.number("score", low=0, high=1) == 1.0
    assert second.parts("parts")[0].flag("flag") is True
    with pytest.raises(CodebookError, match=r":6: 'score' must be a number from 0 to 5, got '2'"):
        second.number("score", low=0, high=5)
    with pytest.raises(CodebookError, match=r":3: 'score' must be a text, got 1"):
        first.text("score")
    with pytest.raises(CodebookError, match=r":2: unknown id 'first'; use one of last"):
        first.choice("id", ("last",))
    with pytest.raises(CodebookError, match=r":2: 'id' must be a list of texts"):
        first.texts("id")


def test_unknown_key_without_a_neighbour_lists_the_keys(path: Path) -> None:
    with pytest.raises(CodebookError, match=r":3: unknown key 'score'; use one of id, note"):
        read_entries(path)[0].expect(("id", "note"))


def test_list_is_no_entry_and_entry_no_list(path: Path, tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"list\.yaml:1: must be one entry"):
        read_entry(path)
    single = tmp_path / "single.yaml"
    single.write_text("id: alone\n", encoding="utf-8")
    assert read_entry(single).text("id") == "alone"
    with pytest.raises(CodebookError, match=r"single\.yaml:1: must be a list"):
        read_entries(single)
