"""What lets two reports tell of one event."""

import pytest
from events.stories import LIGHTHOUSE, OUTPOST, WIRE, a_claim, a_coding, a_killing, a_visit, deaths, lore_of, on, since, someone, telling

from truceline.claims import Claim
from truceline.events.bridges import bridge

MARCH, SPRING, OPEN = on(2025, 3, 17, 7), on(2025, 3, 1, 80), since(2025, 1, 1)


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (a_visit("a", time=MARCH), a_visit("b", time=on(2025, 3, 19)), "their days agree"),
        (a_visit("a", time=MARCH), a_visit("b"), None),
        (a_visit("a"), a_visit("b"), None),
        (a_visit("a", time=SPRING), a_visit("b", time=MARCH), None),
        (
            a_visit("a", time=SPRING, attribution=(WIRE,)),
            a_visit("b", time=MARCH, attribution=(WIRE,)),
            "both credit Global Wire, and their times agree",
        ),
        (a_visit("a", time=OPEN, attribution=(WIRE,)), a_visit("b", time=MARCH, attribution=(WIRE,)), None),
        (a_visit("a", time=MARCH), a_visit("a", at=50, time=MARCH), None),
        (a_killing("a"), a_killing("b"), "nobody is killed twice"),
        (a_killing("a", someone("brigade")), a_killing("b", someone("brigade")), None),
        (
            a_killing("a", someone("brigade"), place=OUTPOST, quantities=(deaths(3),)),
            a_killing("b", someone("brigade"), place=OUTPOST, quantities=(deaths(3),)),
            "one toll at one site",
        ),
        (a_claim("a", quantities=(deaths(3),)), a_claim("b", quantities=(deaths(3),)), None),
    ],
)
def test_likeness_alone_is_never_enough(left: Claim, right: Claim, reason: str | None) -> None:
    assert bridge(telling(left), telling(right), lore_of()) == reason


@pytest.mark.parametrize(
    ("share", "credits", "reason"),
    [
        (0.5, {}, "the reports share their wording"),
        (0.05, {"a": (LIGHTHOUSE,), "b": (WIRE, LIGHTHOUSE)}, "the reports share their wording"),
        (0.05, {"a": (LIGHTHOUSE,), "b": (WIRE,)}, None),
        (0.01, {"a": (LIGHTHOUSE,), "b": (LIGHTHOUSE,)}, None),
    ],
)
def test_copies_and_retellings_are_bridges(share: float, credits: dict[str, tuple], reason: str | None) -> None:  # type: ignore[type-arg]
    claims = (a_visit("a"), a_visit("b"))
    lore = lore_of(coding=a_coding(*claims, credits=credits), reuse={("a", "b"): share})
    assert bridge(telling(claims[0], lore=lore), telling(claims[1], lore=lore), lore) == reason
