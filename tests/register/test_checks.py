"""Tests of the checks between entries."""

from collections.abc import Callable
from pathlib import Path

import pytest

from truceline.errors import RegisterError
from truceline.register import load

HOLDERS = "- {{id: {id}, name: {id}, kind: person, roles: [{{office: commander, of: guards{more}}}]{note}}}\n"


def holders(*terms: tuple[str, str, str]) -> dict[str, str]:
    lines = [HOLDERS.format(id=person, more=more, note=note) for person, more, note in terms]
    return {"actors/x.yaml": "".join(lines), "actors/guards.yaml": "- {id: guards, name: Guards, kind: military}\n"}


@pytest.mark.parametrize(
    "terms",
    [
        [("a", ", start: 2020-01-01, end: 2021-01-01", ""), ("b", ", start: 2020-06-01", "")],
        [("a", ", start: 2020-01-01", ""), ("b", ", start: 2020-01-01", "")],
        [("a", ", start: 2020, end: 2024", ""), ("b", ", start: 2022, end: 2025", "")],
    ],
)
def test_two_holders_at_one_time_are_refused(small: Callable[..., Path], terms: list[tuple[str, str, str]]) -> None:
    with pytest.raises(
        RegisterError, match=r"x\.yaml:2: 'b' is commander of 'guards' at the same time as 'a'; mend the dates or add a note"
    ):
        load._load((small(holders(*terms)),))


@pytest.mark.parametrize(
    "terms",
    [
        [("a", ", start: 2020-01-01, end: 2021-01-01", ""), ("b", ", start: 2021-01-01", "")],
        [("a", ", start: 2020-01-01, end: 2021-01-01", ", note: disputed"), ("b", ", start: 2020-06-01", "")],
        [("a", ", start: 2020, end: 2022", ""), ("b", ", start: 2022, end: 2025", "")],
        [("a", ", start: 2018-01-01", ""), ("b", ", start: 2021-01-01", "")],
        [("a", "", ""), ("b", ", start: 2021-01-01", "")],
    ],
)
def test_terms_that_may_follow_each_other_are_taken(small: Callable[..., Path], terms: list[tuple[str, str, str]]) -> None:
    assert {"a", "b"} <= set(load._load((small(holders(*terms)),)).actors)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"actors/x.yaml": "- {id: x, name: X, kind: party, parents: [x]}\n"}, "'x' is its own parent"),
        ({"actors/x.yaml": "- {id: x, name: X, kind: person, roles: [{office: king, of: iran}]}\n"}, "'office' names 'king'"),
        ({"actors/x.yaml": "- {id: x, name: X, kind: person, roles: [{office: member, of: nobody}]}\n"}, "'of' names 'nobody'"),
        ({"actors/x.yaml": "- {id: x, name: X, kind: party, ties: [{type: arms, target: nobody}]}\n"}, "'target' names 'nobody'"),
        ({"actors/x.yaml": "- {id: x, name: X, kind: party, ties: [{type: likes, target: iran}]}\n"}, "'type' names 'likes'"),
        ({"actors/x.yaml": "- {id: x, name: X, kind: party, aliases: [{text: Y, needs: ZZZ}]}\n"}, "'needs' is 'ZZZ'"),
        ({"places/x.yaml": "- {id: x, name: X, precision: city, country: ZZZ}\n"}, "'country' is 'ZZZ'"),
        (
            {"offices.yaml": "- {id: commander, titles: [chief]}\n- {id: member, titles: [Chief]}\n"},
            "the title 'Chief' names the office 'commander'",
        ),
    ],
)
def test_entries_that_contradict_others_are_refused(small: Callable[..., Path], changes: dict[str, str], message: str) -> None:
    with pytest.raises(RegisterError, match=message):
        load._load((small(changes),))
