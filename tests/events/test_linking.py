"""Whole stories: which claims become one event, which stay apart, and from how many origins each is known."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from events.stories import (
    AIRPORT,
    CITY,
    COURIER,
    EXAMINER,
    LIGHTHOUSE,
    OUTPOST,
    PORT,
    REGISTER,
    SOURCES,
    WIRE,
    a_claim,
    a_coding,
    a_killing,
    a_report,
    a_visit,
    an_attack,
    deaths,
    on,
    since,
    someone,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from truceline.actors import resolve
from truceline.claims import Claim, ClaimKind, Coding
from truceline.codebook import Modality
from truceline.events import Event, Linking, OriginKind, link

# Four visits by one envoy to one city, as four sorts of report tell them: dated, dated otherwise, bounded and retold, undated.
FOUR_VISITS = (
    a_visit("airport", at=10, attribution=(COURIER, WIRE, SOURCES)),
    a_claim("airport", "met", at=60, place=AIRPORT, time=on(2024, 1, 29), attribution=(COURIER, WIRE, SOURCES)),
    a_visit("spring", at=10, time=on(2025, 3, 17, 7), attribution=(LIGHTHOUSE,)),
    a_visit("spring", at=90, time=on(2025, 3, 19), attribution=(LIGHTHOUSE, SOURCES)),
    a_visit("autumn", at=10, time=on(2025, 6, 7, 157), attribution=(EXAMINER, LIGHTHOUSE)),
    a_visit("autumn", at=80, place=None, attribution=(EXAMINER, LIGHTHOUSE)),
    a_visit("retelling", at=10, time=on(2025, 10, 1, 25), attribution=(LIGHTHOUSE,)),
    a_visit("undated", at=10, time=since(2023, 10, 7)),
    a_visit("undated", at=200),
)
FOUR_OUTLETS = {"airport": COURIER, "autumn": EXAMINER}


def told(linking: Linking) -> list[tuple[str, ...]]:
    return sorted(event.reports for event in linking)


def linked(*claims: Claim) -> Linking:
    return link(a_coding(*claims), register=REGISTER)


def the_visit_of(linking: Linking, report: str) -> Event:
    (event,) = (event for event in linking if report in event.reports)
    return event


@pytest.fixture(scope="module")
def four_visits() -> Linking:
    return link(a_coding(*FOUR_VISITS, outlets=FOUR_OUTLETS), register=REGISTER)


def test_four_visits_stay_four_and_the_retelling_joins_its_story(four_visits: Linking) -> None:
    assert told(four_visits) == [("airport",), ("autumn", "retelling"), ("spring",), ("undated",)]


@pytest.mark.parametrize(
    ("report", "time"), [("airport", on(2024, 1, 29)), ("spring", on(2025, 3, 19)), ("retelling", on(2025, 10, 1, 25))]
)
def test_each_visit_has_the_most_exact_time_that_is_told(four_visits: Linking, report: str, time: object) -> None:
    found = the_visit_of(four_visits, report).time
    assert found is not None
    assert (found.start, found.end) == (time.start, time.end)  # type: ignore[attr-defined]


def test_the_undated_visit_may_be_each_of_the_others(four_visits: Linking) -> None:
    undated = the_visit_of(four_visits, "undated")
    others = {event.id for event in four_visits} - {undated.id}
    assert {candidate.event for candidate in undated.candidates} == others
    assert 0 < sum(candidate.probability for candidate in undated.candidates) < 1
    assert all(candidate.reasons[-1].startswith("not merged") for candidate in undated.candidates)


@pytest.mark.parametrize(
    ("report", "origins"),
    [
        ("airport", [("Global Wire", OriginKind.WIRE)]),
        ("retelling", [("The Lighthouse", OriginKind.OUTLET)]),
        ("undated", [("", OriginKind.UNKNOWN)]),
    ],
)
def test_each_visit_has_one_origin(four_visits: Linking, report: str, origins: list[tuple[str, OriginKind]]) -> None:
    event = the_visit_of(four_visits, report)
    assert [(origin.name, origin.kind) for origin in event.origins] == origins
    assert event.independent_origins == 1


def test_unnamed_sources_raise_only_the_upper_bound(four_visits: Linking) -> None:
    event = the_visit_of(four_visits, "airport")
    assert (event.independent_origins, event.origins_upper) == (1, 2)


LOOK_ALIKES = {
    "two strikes a day apart": ((an_attack("a", time=on(2024, 2, 2), place=CITY), an_attack("b", time=on(2024, 2, 3), place=CITY)), 2),
    "one strike in two reports": ((an_attack("a", time=on(2024, 2, 2), place=CITY), an_attack("b", time=on(2024, 2, 2), place=CITY)), 1),
    "strikes on one day in two cities": (
        (an_attack("a", time=on(2024, 2, 2), place=CITY), an_attack("b", time=on(2024, 2, 2), place=PORT)),
        2,
    ),
    "an attack and its reprisal": (
        (
            an_attack("a", time=on(2024, 2, 2)),
            an_attack("b", time=on(2024, 2, 2), actors=(someone("brigade"),), recipients=(someone("adversia"),)),
        ),
        2,
    ),
    "one man killed, told undated": ((a_killing("a", time=on(2024, 2, 7)), a_killing("b")), 1),
    "one man killed, days differ by one": ((a_killing("a", time=on(2024, 2, 7)), a_killing("b", time=on(2024, 2, 8))), 1),
    "one man said to be dead in two years": ((a_killing("a", time=on(2022, 5, 1)), a_killing("b", time=on(2024, 2, 8))), 2),
    "two brothers killed on one day": (
        (a_killing("a", time=on(2024, 2, 7)), a_killing("b", someone("captain-brother"), time=on(2024, 2, 7))),
        2,
    ),
    "a visit and a call on one day": (
        (a_visit("a", time=on(2024, 2, 7)), a_claim("b", "call", modes=("phone",), time=on(2024, 2, 7))),
        2,
    ),
    "other people's visit to the city on that day": (
        (a_visit("a", time=on(2024, 2, 7)), a_visit("b", time=on(2024, 2, 7), actors=(someone("minister"),))),
        2,
    ),
    "the envoy in two cities in one week": ((a_visit("a", time=on(2024, 2, 5, 7)), a_visit("b", time=on(2024, 2, 7), place=PORT)), 2),
    "a week and a day in it": ((a_visit("a", time=on(2024, 2, 5, 7)), a_visit("b", time=on(2024, 2, 7))), 1),
    "the airport and its city": ((a_visit("a", time=on(2024, 2, 7), place=AIRPORT), a_visit("b", time=on(2024, 2, 7))), 1),
    "a year and a day in it": ((a_visit("a", time=on(2024, 1, 1, 366)), a_visit("b", time=on(2024, 2, 7))), 2),
    "two undated visits": ((a_visit("a"), a_visit("b")), 2),
    "two undated visits credited to one wire": ((a_visit("a", attribution=(WIRE,)), a_visit("b", attribution=(WIRE,))), 2),
    "a year and a month of it, credited to one wire": (
        (
            a_visit("a", time=on(2024, 1, 1, 366), attribution=(WIRE,)),
            a_visit("b", time=on(2024, 2, 1, 29), attribution=(WIRE,)),
        ),
        2,
    ),
    "habits in two reports": ((an_attack("a", "attacks"), an_attack("b", "attacks")), 2),
    "a habit and a day": ((an_attack("a", "attacks"), an_attack("a", at=90, time=on(2024, 2, 2))), 2),
    "a threat and the act": ((an_attack("a", modality=Modality.THREATENED), an_attack("a", at=90)), 2),
    "one toll at one site, once undated": (
        (
            a_killing("a", someone("adversian-forces"), place=OUTPOST, quantities=(deaths(3),), time=on(2024, 1, 28)),
            a_killing("b", someone("adversian-forces"), place=OUTPOST, quantities=(deaths(3),)),
        ),
        1,
    ),
    "other people met on one day": (
        (
            a_claim("a", "met", time=on(2024, 2, 7), recipients=(someone("premier"),)),
            a_claim("a", "talked", at=90, time=on(2024, 2, 7), recipients=(someone("bloc"),)),
        ),
        2,
    ),
    "a suspension called a concession": (
        (
            a_claim("a", "suspends", type="RETREAT", says="it suspends all attacks", actors=(someone("brigade"),), time=on(2024, 1, 30)),
            a_claim("b", "announced", type="CONCEDE", says="it announced a suspension", actors=(someone("brigade"),), time=on(2024, 1, 30)),
        ),
        1,
    ),
}


@pytest.mark.parametrize("story", LOOK_ALIKES)
def test_look_alikes(story: str) -> None:
    claims, events = LOOK_ALIKES[story]
    assert len(linked(*claims)) == events


def test_days_that_differ_for_one_death_are_kept_as_versions() -> None:
    (event,) = linked(a_killing("a", time=on(2024, 2, 7)), a_killing("b", time=on(2024, 2, 8)))
    (versions,) = event.disagreements
    assert versions.field == "time"
    assert [version.value for version in versions.versions] == ["2024-02-07", "2024-02-08"]


def test_only_claims_of_events_become_events() -> None:
    tie = replace(a_visit("a", at=50), kind=ClaimKind.TIE, type="sponsors")
    assert [event.claims for event in linked(a_visit("a"), tie)] == [(a_visit("a").id,)]


WORDS = (
    "The commander arrived before dawn in an unmarked convoy, met the heads of three factions in a hangar, told them that the "
    "killing of foreign soldiers had crossed a line, and left the same afternoon without speaking to anyone outside the room."
)


def test_a_copy_of_an_undated_visit_is_the_same_visit_of_one_origin() -> None:
    claims = (a_visit("first", attribution=(COURIER,)), a_visit("second", attribution=(EXAMINER,)))
    coding = a_coding(*claims, outlets={"first": COURIER, "second": EXAMINER})
    reports = (a_report("first", WORDS), a_report("second", "Our site adds a line of its own. " + WORDS))
    linking = link(coding, reports=reports, register=REGISTER)
    assert told(linking) == [("first", "second")]
    assert {(copy.report, copy.of) for copy in linking.copies} == {("first", "second"), ("second", "first")}
    assert linking.events[0].independent_origins == 1
    assert told(link(coding, register=REGISTER)) == [("first",), ("second",)]


def test_a_known_event_keeps_its_id_when_an_older_claim_arrives() -> None:
    late, early = sorted((a_visit("a", time=on(2024, 2, 7)), a_visit("b", time=on(2024, 2, 7))), key=lambda claim: claim.id, reverse=True)
    before = linked(late)
    after = link(a_coding(late, early), known=before.events, register=REGISTER)
    assert [event.id for event in after] == [event.id for event in before]
    assert [event.id for event in linked(late, early)] != [event.id for event in before]


def test_a_merge_leads_the_younger_id_to_the_older_one() -> None:
    first, second = linked(a_visit("a", time=on(2024, 2, 7))), linked(a_visit("b", time=on(2024, 2, 7)))
    claims = a_coding(a_visit("a", time=on(2024, 2, 7)), a_visit("b", time=on(2024, 2, 7)))
    merged = link(claims, known=(*second.events, *first.events), register=REGISTER)
    assert [event.id for event in merged] == [second.events[0].id]
    assert merged.redirects == ((first.events[0].id, second.events[0].id),)


def test_names_that_only_reports_know_count_as_the_same_person() -> None:
    unknown = (someone(None, "Rashad Veli"),)
    coding = a_coding(*(a_visit(report, actors=unknown, time=on(2024, 2, 7)) for report in "ab"))
    assert len(link(coding, resolve(coding, REGISTER), register=REGISTER)) == 1


@settings(max_examples=25, deadline=None)
@given(st.permutations(FOUR_VISITS))
def test_the_order_of_claims_and_reports_changes_nothing(claims: list[Claim]) -> None:
    coding = a_coding(*claims, outlets=FOUR_OUTLETS)
    shuffled = Coding(tuple(sorted(coding.reports, key=lambda coded: claims.index(coded.claims[0]))))
    expected = link(a_coding(*FOUR_VISITS, outlets=FOUR_OUTLETS), register=REGISTER)
    assert link(shuffled, register=REGISTER) == expected


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_the_seed_of_hashes_changes_nothing(seed: str, four_visits: Linking) -> None:
    program = (
        "from events.stories import REGISTER, a_coding; from events.test_linking import FOUR_OUTLETS, FOUR_VISITS\n"
        "from truceline.events import link; print(repr(link(a_coding(*FOUR_VISITS, outlets=FOUR_OUTLETS), register=REGISTER)))"
    )
    tests = Path(__file__).parent.parent
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{tests.parent / 'src'}{os.pathsep}{tests}"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == repr(four_visits)


def test_a_linking_is_a_row_of_events(four_visits: Linking) -> None:
    assert list(four_visits) == list(four_visits.events)
    assert len(four_visits) == len({event.id for event in four_visits}) == 4
