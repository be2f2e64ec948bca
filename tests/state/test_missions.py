"""MISSION: visits stay apart, undated ones stay undated, the most exact telling wins, what followed is within the window."""

from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest
from state.stories import AIRPORT, ENVOY, HOSTLAND, SALTPORT, SORUN, day, paper, say, see, told, visit, who

from truceline.claims import Claim, ClaimKind, PlaceRef, Quantity, Source, SourceKind
from truceline.codebook import Modality
from truceline.reports import Report
from truceline.state import Mission
from truceline.state.missions import WINDOW, derive_missions
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time

FOUR = ("2024-01-29", "2025-03-19", "2025-10-21", None)
STORY = (
    "Esrin Kavan flew to Sorun after gunmen had killed three soldiers. Kavan urged the factions to hold their fire. "
    "Kavan met Malik Sorun there. The brigade suspended its attacks. Talks resumed later. No attacks were counted."
)
REPORT = paper("r", STORY)
FACTIONS = who(None, "the factions")


def flew(report: Report = REPORT, time: str | None = "2024-01-29", place: PlaceRef | None = SORUN) -> Claim:
    return visit(report, time=None if time is None else day(time), place=place)


def the_mission(*claims: Claim) -> Mission:
    """Return the only mission of the story."""
    (mission,) = derive_missions(see((REPORT, claims)))
    return mission


def four_visits() -> list[tuple[Report, list[Claim]]]:
    papers = [paper(f"r{place}") for place in range(len(FOUR))]
    return [(report, [flew(report, time)]) for report, time in zip(papers, FOUR, strict=True)]


def test_four_visits_stay_four_missions_the_undated_one_last() -> None:
    missions = derive_missions(see(*four_visits()))
    assert [mission.time.start if mission.time else None for mission in missions] == [
        date(2024, 1, 29),
        date(2025, 3, 19),
        date(2025, 10, 21),
        None,
    ]
    assert len({mission.id for mission in missions}) == 4


@pytest.mark.parametrize("unknown", [None, UNKNOWN_TIME, Time(None, None, Precision.UNKNOWN, None, "this week")])
def test_an_undated_visit_is_never_dated_by_another_report(unknown: Time | None) -> None:
    first, second = paper("a"), paper("b")
    missions = derive_missions(see((first, [flew(first)]), (second, [visit(second, time=unknown)])))
    assert [bool(mission.time and mission.time.start) for mission in missions] == [True, False]


def test_missions_do_not_depend_on_the_order_of_reports_and_claims() -> None:
    papers = four_visits()
    assert len({derive_missions(see(*order)) for order in permutations(papers)}) == 1


def test_the_most_exact_time_and_place_of_one_report_win() -> None:
    claims = flew(place=HOSTLAND, time="2024-01-29"), say(REPORT, "met", "CONSULT", ENVOY, modes=("visit",), time=None, place=AIRPORT)
    month = Time(date(2024, 1, 1), date(2024, 2, 1), Precision.MONTH, Basis.EXPLICIT, "January 2024")
    third = say(REPORT, "urged", "CONSULT", ENVOY, modes=("visit",), time=month, place=SORUN)
    mission = the_mission(*claims, third)
    assert mission.time == day("2024-01-29")
    assert mission.place == AIRPORT
    assert mission.events == tuple(sorted(f"ev-{claim.id}" for claim in (*claims, third)))


def test_bounds_are_narrowed_by_each_other() -> None:
    early = Time(date(2025, 6, 1), date(2025, 11, 11), Precision.RANGE, Basis.INFERRED, "this week")
    late = Time(date(2025, 10, 1), date(2026, 3, 1), Precision.RANGE, Basis.INFERRED, "before spring")
    mission = the_mission(visit(REPORT, time=early), say(REPORT, "met", "CONSULT", ENVOY, modes=("visit",), time=late, place=SORUN))
    assert mission.time is not None
    assert (mission.time.start, mission.time.end) == (date(2025, 10, 1), date(2025, 11, 11))


@pytest.mark.parametrize(
    ("time", "place"), [("2024-02-03", SORUN), ("2024-01-29", SALTPORT), ("2024-01-29", PlaceRef("ford", "Ford", "HST", precision="city"))]
)
def test_two_visits_of_one_report_stay_apart_when_day_or_place_exclude_each_other(time: str, place: PlaceRef) -> None:
    other = say(REPORT, "met", "CONSULT", ENVOY, modes=("visit",), time=day(time), place=place)
    assert len(derive_missions(see((REPORT, [flew(), other])))) == 2


@pytest.mark.parametrize(
    "claim",
    [
        say(REPORT, "flew", "CONSULT", ENVOY, modes=("visit",), modality=Modality.PLANNED),
        say(REPORT, "flew", "CONSULT", ENVOY, modes=("visit",), modality=Modality.DENIED),
        say(REPORT, "flew", "CONSULT", ENVOY, modes=("phone", "visit")),
        say(REPORT, "flew", "CONSULT", ENVOY, modes=("meet",)),
        say(REPORT, "flew", "ASSAULT", ENVOY),
        say(REPORT, "flew", "CONSULT", who("brigade"), modes=("visit",)),
        say(REPORT, "flew", "CONSULT", who("premier"), modes=("visit",), place=SORUN),
        say(REPORT, "flew", "CONSULT", who(None, "A crowd"), modes=("visit",), place=SORUN),
        say(REPORT, "flew", "CONSULT", who(None, "a foreign minister"), modes=("visit",), place=None),
    ],
)
def test_what_is_no_visit_of_an_envoy_is_no_mission(claim: Claim) -> None:
    assert derive_missions(see((REPORT, [claim]))) == ()


def test_an_envoy_without_a_name_may_be_told_by_office() -> None:
    mission = the_mission(say(REPORT, "flew", "CONSULT", who(None, "a foreign minister"), modes=("visit",), place=SORUN))
    assert mission.envoy.name == "a foreign minister"
    assert mission.sender is None


@pytest.mark.parametrize(("envoy", "time", "sender"), [("envoy", "2024-01-29", "legion"), ("old-envoy", "2019-01-29", None)])
def test_the_sender_is_whom_the_envoy_serves_by_the_register(envoy: str, time: str, sender: str | None) -> None:
    mission = the_mission(visit(REPORT, time=day(time), envoy=who(envoy)))
    assert (mission.sender.id if mission.sender else None) == sender


def test_hosts_are_states_and_all_others_are_counterparts() -> None:
    met = say(REPORT, "met", "CONSULT", ENVOY, to=(who("premier"), who("hostland-government"), who(None, "them")))
    mission = the_mission(flew(), met)
    assert [ref.id for ref in mission.hosts] == ["hostland-government"]
    assert [ref.id for ref in mission.counterparts] == ["premier"]


def test_a_state_that_is_asked_for_something_is_not_a_person_who_was_met() -> None:
    asked = say(REPORT, "urged", "REQUEST", ENVOY, to=(who("hostland"), who("bloc")))
    mission = the_mission(flew(), asked)
    assert [ref.id for ref in mission.counterparts] == ["bloc"]
    assert [ref.id for ref in mission.messages[0].to] == ["hostland", "bloc"]


def test_what_the_envoy_asked_is_the_message() -> None:
    asked = say(REPORT, "urged", "REQUEST", ENVOY, to=(FACTIONS,))
    (message,) = the_mission(flew(), asked).messages
    assert message.text == "Kavan urged the factions to hold their fire."
    assert message.to == (FACTIONS,)
    assert message.claims == (asked.id,)


def test_the_same_words_of_two_reports_are_one_message() -> None:
    copy = paper("s", STORY)
    claims = [[flew(report), say(report, "urged", "REQUEST", ENVOY, to=(FACTIONS,))] for report in (REPORT, copy)]
    event = told("ev-visit", claims[0][0], claims[1][0])
    (mission,) = derive_missions(see((REPORT, claims[0]), (copy, claims[1]), events=[event]))
    assert [message.claims for message in mission.messages] == [("r/urged", "s/urged")]


def test_a_threat_that_the_envoy_told_of_is_a_message() -> None:
    chain = (Source(SourceKind.OUTLET, "Gulf Courier"), Source(SourceKind.PERSON, "Esrin Kavan", affiliation="envoy", cue="said"))
    warned = say(REPORT, "killed", "THREATEN", who("adversia"), to=(FACTIONS,), attribution=chain)
    assert [message.claims for message in the_mission(flew(), warned).messages] == [(warned.id,)]


@pytest.mark.parametrize(
    "changes",
    [
        {"actors": (who("premier"),)},
        {"modality": Modality.DENIED},
        {"time": day("2024-03-01")},
        {"kind": ClaimKind.TIE},
    ],
)
def test_what_the_envoy_did_not_say_then_is_no_message(changes: dict[str, Any]) -> None:
    asked = say(REPORT, "urged", "REQUEST", ENVOY, **changes)
    assert the_mission(flew(), asked).messages == ()


def test_the_trigger_is_the_violence_told_behind_after_in_the_same_sentence() -> None:
    killing = say(REPORT, "killed", "ASSAULT", who(None, "gunmen"))
    later = say(REPORT, "attacks", "ASSAULT", who("brigade"))
    assert the_mission(flew(), killing, later).trigger == f"ev-{killing.id}"
    assert the_mission(flew(), later).trigger is None


@pytest.mark.parametrize(
    ("when", "follows"),
    [
        ("2024-01-28", False),
        ("2024-01-29", False),
        ("2024-01-30", True),
        ((date(2024, 1, 30) + WINDOW).isoformat(), True),
        ((date(2024, 1, 31) + WINDOW).isoformat(), False),
    ],
)
def test_what_followed_is_dated_after_the_visit_and_within_the_window(when: str, follows: bool) -> None:
    halted = say(REPORT, "suspended", "RETREAT", who("brigade"), time=day(when))
    assert [outcome.claims for outcome in the_mission(flew(), halted).followed] == ([(halted.id,)] if follows else [])


def test_what_may_have_come_before_a_visit_with_bounds_did_not_follow_it() -> None:
    bounds = Time(date(2025, 6, 7), date(2025, 11, 11), Precision.RANGE, Basis.INFERRED, "this week")
    halted = say(REPORT, "suspended", "RETREAT", who("brigade"), time=day("2025-07-01"))
    after = say(REPORT, "resumed", "CONSULT", who("hostland"), time=day("2025-11-12"))
    assert [outcome.claims for outcome in the_mission(visit(REPORT, time=bounds), halted, after).followed] == [(after.id,)]


@pytest.mark.parametrize("modality", [Modality.NOT_OCCURRED, Modality.DENIED, Modality.HYPOTHETICAL, Modality.REQUESTED])
def test_what_did_not_happen_did_not_follow(modality: Modality) -> None:
    halted = say(REPORT, "suspended", "RETREAT", who("brigade"), time=day("2024-01-30"), modality=modality)
    assert the_mission(flew(), halted).followed == ()


@pytest.mark.parametrize(("start", "follows"), [("2024-01-15", False), ("2024-01-29", True), ("2024-02-04", True), ("2024-06-01", False)])
def test_a_count_follows_when_its_period_begins_soon_after(start: str, follows: bool) -> None:
    period = Time(date.fromisoformat(start), None, Precision.RANGE, Basis.ANCHORED, f"since {start}")
    none = say(REPORT, "counted", "ASSAULT", kind=ClaimKind.COUNT, quantities=(Quantity("attacks", 0, 0, 0, None, period),))
    assert bool(the_mission(flew(), none).followed) is follows


def test_nothing_follows_an_undated_visit() -> None:
    halted = say(REPORT, "suspended", "RETREAT", who("brigade"), time=day("2024-01-30"))
    mission = the_mission(flew(time=None), halted)
    assert mission.time is None
    assert mission.followed == ()


def test_a_meeting_alone_is_no_mission_but_belongs_to_the_visit_of_its_report() -> None:
    met = say(REPORT, "met", "CONSULT", ENVOY, to=(who("premier"),))
    assert derive_missions(see((REPORT, [met]))) == ()
    assert the_mission(flew(), met).claims == ("r/flew", "r/met")


def test_origins_are_those_of_its_best_told_event() -> None:
    mission = the_mission(flew())
    assert (mission.independent_origins, mission.origins_upper) == (0, 1)
    assert timedelta(days=30) == WINDOW
