"""What one report tells of one event."""

from dataclasses import replace

import pytest
from events.stories import (
    AIRPORT,
    CITY,
    HOST,
    LIGHTHOUSE,
    REGISTER,
    a_claim,
    a_killing,
    a_visit,
    an_attack,
    lore_of,
    on,
    since,
    someone,
    telling,
)

from truceline.actors import Identity
from truceline.claims import Claim, ClaimKind
from truceline.codebook import Modality
from truceline.events.tellings import Lore, is_event, name_keys, rarities
from truceline.events.weights import load_weights


def test_a_telling_sums_up_its_claims() -> None:
    found = telling(a_visit("a", place=HOST, time=on(2024, 2, 5, 7)), a_visit("a", at=50, place=AIRPORT, time=on(2024, 2, 7)))
    assert found.time is not None
    assert (found.place, found.time.start, found.modes) == (AIRPORT, on(2024, 2, 7).start, frozenset({"visit"}))


def test_the_order_of_claims_does_not_matter() -> None:
    claims = (a_visit("a"), a_visit("a", at=50, attribution=(LIGHTHOUSE,)), a_claim("a", "met", at=90))
    assert telling(*claims) == telling(*reversed(claims))


@pytest.mark.parametrize(
    ("claim", "repeated"),
    [
        (an_attack("a", "attacks"), True),
        (an_attack("a", "attack"), False),
        (an_attack("a", "attacks", time=on(2024, 2, 2)), False),
        (an_attack("a", "attacks", time=on(2024, 2, 1, 29)), True),
        (an_attack("a", "attacked", rule="assault-verb", modality=Modality.ONGOING), True),
        (an_attack("a", "strikes", rule="assault-verb"), False),
        (a_claim("a", "talks"), False),
        (an_attack("a", "congress"), False),
    ],
)
def test_plurals_without_a_day_are_habits(claim: Claim, repeated: bool) -> None:
    assert telling(claim).repeated is repeated


@pytest.mark.parametrize(
    ("claim", "victims"),
    [
        (a_killing("a"), {"captain"}),
        (a_killing("a", someone("brigade")), set()),
        (a_killing("a", someone(None, "three men")), set()),
        (a_visit("a", recipients=(someone("premier"),)), set()),
    ],
)
def test_victims_are_named_people_who_are_attacked(claim: Claim, victims: set[str]) -> None:
    assert telling(claim).victims == victims


def test_an_unregistered_name_is_compared_by_its_identity_and_a_description_by_its_words() -> None:
    known = Identity("unresolved/rashad-veli", "Rashad Veli", "unknown", ("Rashad Veli",), ("a",), registered=False)
    described = Identity("unresolved/armed-factions", "armed factions", "described", ("armed factions",), ("a",), registered=False)
    lore = Lore(REGISTER, load_weights(), name_keys([known, described]), {}, {}, {})
    keys = [lore.key(ref) for ref in (someone("envoy"), someone(None, "Rashad VELI"), someone(None, "the armed factions"))]
    assert keys == ["envoy", "unresolved/rashad-veli", "~armed factions"]


def test_who_is_named_seldom_is_rarer() -> None:
    claims = [*(an_attack(report) for report in "abc"), a_killing("d")]
    rare = rarities(claims, {})
    assert 0 < rare["adversia"] < rare["brigade"] < rare["captain"] <= 1


def test_only_claims_of_coded_acts_are_events() -> None:
    assert is_event(a_visit("a"))
    assert not is_event(replace(a_visit("a"), kind=ClaimKind.COUNT))
    assert not is_event(replace(a_visit("a"), type=None))


def test_a_time_without_bounds_dates_nothing() -> None:
    assert telling(a_visit("a", time=replace(since(2024, 1, 1), start=None))).time is None


def test_reports_that_share_wording_find_each_other() -> None:
    lore = lore_of(reuse={("a", "b"): 0.5})
    assert (lore.retold("b", "a"), lore.retellers("b"), lore.retellers("c")) == (0.5, frozenset({"a"}), frozenset())


def test_a_wide_place_gives_way_to_an_exact_one() -> None:
    assert telling(a_visit("a", place=CITY), a_visit("a", at=50, place=HOST)).place == CITY
