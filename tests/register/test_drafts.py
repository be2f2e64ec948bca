"""Tests of drafts: an id is taken once a layer."""

from pathlib import Path

import pytest

from truceline.errors import RegisterError
from truceline.register.drafts import Draft
from truceline.register.entries import Entry, read_entries


@pytest.fixture
def entries(tmp_path: Path) -> list[Entry]:
    """Read two entries with the same id."""
    path = tmp_path / "x.yaml"
    path.write_text("- id: a\n- id: a\n", encoding="utf-8")
    return read_entries(path)


def test_an_id_is_taken_once_in_a_layer(entries: list[Entry]) -> None:
    draft = Draft()
    draft.claim("actors", entries[0])
    with pytest.raises(RegisterError, match=r"x\.yaml:2: the id 'a' is taken by .*x\.yaml:1"):
        draft.claim("actors", entries[1])


def test_an_id_may_come_back_in_the_next_layer_and_in_another_section(entries: list[Entry]) -> None:
    draft = Draft()
    draft.claim("actors", entries[0])
    draft.claim("places", entries[1])
    draft.begin_layer()
    assert draft.claim("actors", entries[1]) == "a"
    assert [entry.trail for _, entry in draft.of_section("actors")] == [(0,), (1,)]
