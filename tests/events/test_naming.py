"""Ids that stay."""

import pytest
from events.stories import a_visit

from truceline.codebook import Modality
from truceline.events import Event
from truceline.events.naming import founding_id, name_events


def known(id_: str, *claims: str) -> Event:
    return Event(id_, "CONSULT", Modality.OCCURRED, claims, ("a",), a_visit("a").actors, ())


@pytest.mark.parametrize(
    ("clusters", "events", "names", "redirects"),
    [
        ([["b", "a"]], [], [founding_id("a")], ()),
        ([["a", "b"]], [known("ev-old", "b")], ["ev-old"], ()),
        ([["a", "b"]], [known("ev-1", "b"), known("ev-2", "a")], ["ev-1"], (("ev-2", "ev-1"),)),
        ([["a"], ["b", "c"]], [known("ev-old", "a", "b", "c")], [founding_id("a"), "ev-old"], ()),
        ([["a"]], [known("ev-gone", "z")], [founding_id("a")], ()),
        ([["a"], ["b"]], [known("ev-1", "a", "b")], ["ev-1", founding_id("b")], ()),
    ],
    ids=["new", "kept", "merged", "split", "withdrawn", "split evenly"],
)
def test_names(clusters: list[list[str]], events: list[Event], names: list[str], redirects: tuple[tuple[str, str], ...]) -> None:
    assert name_events(clusters, events) == (names, redirects)


def test_a_name_that_another_event_keeps_is_not_given_twice() -> None:
    kept = known(founding_id("a"), "a", "b", "c")
    names, _ = name_events([["a"], ["b", "c"]], [kept])
    assert names[1] == founding_id("a")
    assert names[0] not in {founding_id("a")}
    assert len(set(names)) == 2


def test_an_id_is_short_and_made_of_the_claim() -> None:
    assert founding_id("cl-1") == founding_id("cl-1") != founding_id("cl-2")
    assert len(founding_id("cl-1")) == len("ev-") + 10
