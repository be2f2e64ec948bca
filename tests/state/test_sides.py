"""Sides: a state with its organs, the armed groups of a country; who merely talks is on none."""

import pytest
from state.stories import REGISTER, who

from truceline.claims import ActorRef
from truceline.state.sides import Side, group_name, side_of

GROUPS = Side("HST", armed_groups=True, name="armed groups in Hostland")
STATE = Side("ADV", armed_groups=False, name="Adversia")


@pytest.mark.parametrize(
    ("ref", "side"),
    [
        (who("league"), GROUPS),
        (who("brigade"), GROUPS),
        (who("chief"), GROUPS),
        (who("adversia"), STATE),
        (who("adversian-forces"), STATE),
        (who("hostland-government"), Side("HST", armed_groups=False, name="Hostland")),
        (who("envoy"), Side("PTR", armed_groups=False, name="Patria")),
        (who("bloc"), None),
        (ActorRef("somebody", "Somebody", "Somebody"), None),
        (who(None, "Hostish factions"), GROUPS),
        (who(None, "militias in Hostland"), GROUPS),
        (who(None, "Patrian-backed factions in Hostland"), GROUPS),
        (who(None, "pro-Patrian militias of Hostland"), GROUPS),
        (who(None, "Patrian-aligned militias"), Side("", armed_groups=True, name="armed groups that are not named")),
        (who(None, "several factions,"), Side("", armed_groups=True, name="armed groups that are not named")),
        (who(None, "the diplomats"), None),
        (who(None, "Hostland officials"), None),
    ],
)
def test_an_actor_stands_on_the_side_of_its_country(ref: ActorRef, side: Side | None) -> None:
    assert side_of(ref, REGISTER) == side


@pytest.mark.parametrize(
    ("text", "home", "country"), [("the factions", "CST", "CST"), ("Hostish factions", "CST", "HST"), ("the factions", None, "")]
)
def test_groups_without_a_country_are_those_of_the_home_that_is_given(text: str, home: str | None, country: str) -> None:
    side = side_of(who(None, text), REGISTER, home=home)
    assert side is not None
    assert side.country == country


def test_a_side_is_named_in_our_words_and_says_so() -> None:
    ref = GROUPS.as_actor()
    assert (ref.id, ref.name) == (None, "armed groups in Hostland")
    assert ref.reason.startswith("a side")


def test_groups_are_named_by_their_country() -> None:
    assert group_name("CST", REGISTER) == "armed groups in Coastland"
    assert group_name("", REGISTER) == "armed groups that are not named"
