"""All reasons together."""

from math import inf

import pytest
from events.stories import CITY, PORT, a_visit, an_attack, lore_of, on, telling

from truceline.claims import Claim
from truceline.events import Evidence
from truceline.events.comparison import compare, total

PAIRS = [
    (a_visit("a", time=on(2024, 2, 7)), a_visit("b", time=on(2024, 2, 7))),
    (a_visit("a", time=on(2024, 2, 7)), a_visit("b", time=on(2024, 3, 7))),
    (a_visit("b", place=PORT), a_visit("a", place=CITY)),
    (an_attack("a"), an_attack("b", "attacks")),
]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_it_does_not_matter_which_stands_first(left: Claim, right: Claim) -> None:
    assert compare(telling(left), telling(right), lore_of()) == compare(telling(right), telling(left), lore_of())


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_every_reason_says_what_was_compared(left: Claim, right: Claim) -> None:
    assert all(evidence.feature and evidence.detail for evidence in compare(telling(left), telling(right), lore_of()))


def test_one_reason_can_forbid() -> None:
    evidence = compare(telling(a_visit("a", place=CITY)), telling(a_visit("b", place=PORT)), lore_of())
    assert total(evidence) == -inf


def test_weights_add_up() -> None:
    assert total([Evidence("a", 1.5, ""), Evidence("b", -0.5, "")]) == 1.0
