"""Versions side by side."""

import pytest
from events.stories import CITY, HOST, PORT, a_killing, a_visit, an_attack, deaths, lore_of, on, someone

from truceline.claims import Claim
from truceline.codebook import Modality
from truceline.events.disagreements import disagreements


@pytest.mark.parametrize(
    ("claims", "fields"),
    [
        ([a_visit("a", time=on(2024, 2, 5, 7)), a_visit("b", time=on(2024, 2, 7))], []),
        ([a_killing("a", time=on(2024, 2, 7)), a_killing("b", time=on(2024, 2, 8))], ["time"]),
        ([a_visit("a", place=CITY), a_visit("b", place=HOST)], []),
        ([a_visit("a", place=CITY), a_visit("b", place=PORT)], ["place"]),
        ([a_visit("a"), a_visit("b", modality=Modality.DENIED)], ["modality"]),
        ([a_visit("a"), a_visit("b", modality=Modality.ONGOING)], []),
        ([a_visit("a", modality=Modality.PLANNED), a_visit("b", modality=Modality.NOT_OCCURRED)], []),
        ([an_attack("a"), an_attack("b", actors=(someone("patria"),))], ["actors"]),
        ([an_attack("a"), an_attack("b", actors=(someone("adversian-forces"),))], []),
        ([an_attack("a"), an_attack("b", actors=())], []),
        ([a_visit("a"), a_visit("b", actors=(someone("minister"),))], []),
        ([a_killing("a", quantities=(deaths(3),)), a_killing("b", quantities=(deaths(4),))], ["quantity: soldiers killed"]),
        ([a_killing("a", quantities=(deaths(3),)), a_killing("b", quantities=(deaths(3),))], []),
    ],
)
def test_only_contradictions_are_disagreements(claims: list[Claim], fields: list[str]) -> None:
    assert [found.field for found in disagreements(claims, lore_of(claims))] == fields


def test_the_version_of_most_claims_stands_first_with_who_gives_it() -> None:
    claims = [a_killing(report, quantities=(deaths(number),)) for report, number in (("a", 4), ("b", 3), ("c", 4))]
    (found,) = disagreements(claims, lore_of(claims))
    assert [(version.value, version.claims) for version in found.versions] == [
        ("4", tuple(sorted((claims[0].id, claims[2].id)))),
        ("3", (claims[1].id,)),
    ]
