"""Where and when two tellings place what they tell."""

from math import inf

import pytest
from events.stories import AIRPORT, CITY, HOST, OUTPOST, PORT, a_claim, a_coding, a_killing, a_visit, lore_of, on, since, telling, written

from truceline.claims import Claim, PlaceRef
from truceline.events.circumstances import are_nested, days_between, distance, is_elsewhere, places, show, times
from truceline.events.comparison import Feature
from truceline.text.dates import UNKNOWN_TIME, Time

REGION = PlaceRef("red-coast", "Red Coast", None, precision="region")
UNPLACED_CITY = PlaceRef(None, "Rivertown", None, precision="city")


def weight(feature: Feature, left: Claim, right: Claim) -> float:
    found = list(feature(telling(left), telling(right), lore_of()))
    return sum(evidence.weight for evidence in found)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (CITY, CITY, 1.2),
        (OUTPOST, OUTPOST, 1.6),
        (HOST, HOST, 0.3),
        (CITY, UNPLACED_CITY, 1.2),
        (CITY, AIRPORT, 0.7),
        (CITY, HOST, 0.7),
        (CITY, PORT, -inf),
        (CITY, OUTPOST, -inf),
        (HOST, OUTPOST, -inf),
        (CITY, REGION, 0),
        (CITY, None, 0),
    ],
)
def test_places_agree_hold_or_exclude_each_other(left: PlaceRef, right: PlaceRef | None, expected: float) -> None:
    assert weight(places, a_visit("a", place=left), a_visit("b", place=right)) == expected
    assert weight(places, a_visit("b", place=right), a_visit("a", place=left)) == expected


def test_words_may_be_said_elsewhere_and_calls_have_no_place() -> None:
    demand = [a_claim(report, "urged", type="REQUEST", place=place) for report, place in (("a", CITY), ("b", PORT))]
    call = [a_claim(report, "call", modes=("phone",), place=place) for report, place in (("a", CITY), ("b", PORT))]
    assert weight(places, *demand) == -1
    assert weight(places, *call) == 0


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (on(2024, 2, 7), on(2024, 2, 7), 3),
        (on(2024, 2, 7), on(2024, 2, 8), -inf),
        (on(2024, 2, 7), on(2024, 2, 5, 14), 2),
        (on(2024, 2, 5, 7), on(2024, 2, 8, 7), 1.2),
        (on(2024, 2, 7), on(2024, 2, 1, 29), 0.8),
        (on(2024, 2, 7), on(2024, 1, 1, 366), 0.2),
        (on(2024, 2, 7), since(2024, 1, 1), 0.2),
        (on(2024, 2, 7), since(2024, 3, 1), -inf),
        (on(2024, 2, 7), None, 0),
        (on(2024, 2, 7), UNKNOWN_TIME, 0),
        (None, None, 0),
    ],
)
def test_times_count_by_how_exact_they_are(left: Time | None, right: Time | None, expected: float) -> None:
    assert weight(times, a_visit("a", time=left), a_visit("b", time=right)) == expected


@pytest.mark.parametrize(("day", "expected"), [(8, -1), (10, -1), (12, -inf)])
def test_one_death_may_be_told_with_days_that_lie_close(day: int, expected: float) -> None:
    assert weight(times, a_killing("a", time=on(2024, 2, 7)), a_killing("b", time=on(2024, 2, day))) == expected


def test_a_shared_day_says_little_within_one_report() -> None:
    assert weight(times, a_visit("a", time=on(2024, 2, 7)), a_visit("a", at=50, time=on(2024, 2, 7))) == 0.5


def test_a_report_cannot_tell_of_what_came_after_it() -> None:
    early, late = a_visit("a"), a_visit("b", time=on(2025, 3, 19))
    coding = written(a_coding(early, late), a=on(2024, 2, 18))
    lore = lore_of(coding=coding)
    assert [one.weight for one in times(telling(early, lore=lore), telling(late, lore=lore), lore)] == [-inf]


@pytest.mark.parametrize(
    ("left", "right", "nested", "elsewhere"),
    [(AIRPORT, CITY, True, False), (CITY, PORT, False, True), (CITY, REGION, False, False), (OUTPOST, HOST, False, True)],
)
def test_nesting_goes_by_name_country_and_distance(left: PlaceRef, right: PlaceRef, nested: bool, elsewhere: bool) -> None:
    assert are_nested(left, right, near=30) is nested
    assert is_elsewhere(left, right, near=30) is elsewhere


def test_distances_are_in_kilometres() -> None:
    off = distance(CITY, AIRPORT)
    assert off is not None
    assert 14 < off < 15
    assert distance(CITY, REGION) is None


@pytest.mark.parametrize(
    ("left", "right", "days"),
    [(on(2024, 2, 7), on(2024, 2, 8), 1), (on(2024, 2, 8), on(2024, 2, 1, 3), 5), (since(2024, 3, 1), on(2024, 2, 7), 23)],
)
def test_days_between(left: Time, right: Time, days: int) -> None:
    assert days_between(left, right) == days


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (on(2024, 2, 7), "2024-02-07"),
        (since(2024, 2, 7), "2024-02-07..?"),
        (on(2024, 2, 5, 7), "2024-02-05..2024-02-12"),
        (UNKNOWN_TIME, "undated"),
    ],
)
def test_times_are_shown(time: Time, words: str) -> None:
    assert show(time) == words


@pytest.mark.parametrize("precision", ["district", "province", "region"])
def test_a_town_lies_in_its_province_and_region(precision: str) -> None:
    town = PlaceRef("sumy", "Sumy", "UKR", precision="city")
    assert are_nested(town, PlaceRef("sumy-oblast", "Sumy Oblast", "UKR", precision=precision), near=30)
    assert not is_elsewhere(town, PlaceRef("wide", "Eastern Plain", "UKR", precision=precision), near=30)
