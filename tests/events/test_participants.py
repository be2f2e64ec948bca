"""Who takes part in two tellings."""

from math import inf

import pytest
from events.stories import a_claim, a_killing, a_visit, an_attack, lore_of, someone, telling

from truceline.claims import Claim
from truceline.events.comparison import Feature
from truceline.events.participants import nobody_shared, other_targets, shared_parties, victims


def weight(feature: Feature, left: Claim, right: Claim) -> float:
    found = list(feature(telling(left), telling(right), lore_of()))
    return sum(evidence.weight for evidence in found)


def test_a_person_says_more_than_a_group_and_a_group_more_than_a_state() -> None:
    weights = [
        weight(shared_parties, an_attack("a", actors=(party,), recipients=()), an_attack("b", actors=(party,), recipients=()))
        for party in (someone("captain"), someone("brigade"), someone("adversia"), someone(None, "armed factions"))
    ]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] > 0


def test_a_state_may_stand_for_its_army() -> None:
    assert weight(shared_parties, an_attack("a", recipients=()), an_attack("b", actors=(someone("adversian-forces"),), recipients=())) > 0
    assert weight(shared_parties, an_attack("a", recipients=()), an_attack("b", actors=(someone("patria"),), recipients=())) == 0


def test_roles_count_only_where_they_differ_in_meaning() -> None:
    met = a_claim("a", "met", recipients=(someone("premier"),))
    hosted = a_claim("b", "hosted", actors=(someone("premier"),), recipients=(someone("envoy"),))
    assert weight(shared_parties, met, hosted) > weight(shared_parties, met, a_claim("b", "met"))
    assert weight(shared_parties, an_attack("a"), an_attack("b", actors=(someone("brigade"),), recipients=(someone("adversia"),))) == 0


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (a_visit("a"), a_visit("b", actors=(someone("minister"),)), -inf),
        (a_visit("a"), a_visit("b", actors=(someone("minister"), someone("envoy"))), 0),
        (a_visit("a"), a_visit("b", actors=(someone(None, "a senior general"),)), 0),
        (an_attack("a"), an_attack("b", actors=(someone("patria"),), recipients=(someone("league"),)), -1),
    ],
)
def test_other_people_travel_on_another_visit(left: Claim, right: Claim, expected: float) -> None:
    assert weight(nobody_shared, left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (an_attack("a"), an_attack("b", recipients=(someone("league"),)), -3),
        (an_attack("a"), an_attack("b", recipients=(someone("brigade-wing"),)), 0),
        (an_attack("a"), an_attack("b", actors=(someone("brigade"),), recipients=(someone("adversia"),)), -inf),
        (an_attack("a"), an_attack("b", recipients=()), 0),
        (a_claim("a", recipients=(someone("premier"),)), a_claim("b", recipients=(someone("bloc"),)), -1.5),
        (a_visit("a", recipients=(someone("premier"),)), a_visit("b", recipients=(someone("bloc"),)), 0),
    ],
)
def test_what_is_done_to_others_is_another_act(left: Claim, right: Claim, expected: float) -> None:
    assert weight(other_targets, left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (a_killing("a"), a_killing("b"), 2.5),
        (a_killing("a"), a_killing("b", someone("captain-brother")), -inf),
        (a_killing("a"), a_killing("b", someone("brigade")), 0),
        (a_killing("a"), an_attack("b", recipients=(someone("captain"),)), 0),
    ],
)
def test_nobody_is_killed_twice_and_a_namesake_is_somebody_else(left: Claim, right: Claim, expected: float) -> None:
    assert weight(victims, left, right) == expected
