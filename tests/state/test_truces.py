"""TRUCE: its sides, holdouts, mediators and status on any day, from claims of several reports."""

from datetime import date
from itertools import permutations

import pytest
from state.stories import ENVOY, day, paper, say, see, who

from truceline.claims import ActorRef, Claim, ClaimKind
from truceline.codebook import Modality
from truceline.reports import Report
from truceline.state import Truce
from truceline.state.truces import derive_truces

ADVERSIA = who("adversia")
FORCES = who("adversian-forces")
HALT = paper("halt", "The brigade said it suspended attacks on Adversian forces.", day=date(2024, 1, 31))
VOW = paper("vow", "The league vowed to continue its attacks.", day=date(2024, 2, 3))
PEACE = paper("peace", "Midland mediated the informal truce of Hostish factions and Adversia. The truce collapsed. The truce was restored.")
FAR = paper("far", "The Farport ceasefire collapsed on Monday.", day=date(2024, 2, 12))
STRIKE = paper("strike", "The brigade attacked Adversian forces.", day=date(2024, 2, 16))
SIGNED = paper("signed", "Coastish rebels and Adversia signed a ceasefire.", day=date(2024, 2, 1))

Told = tuple[Report, list[Claim]]
BEGUN: Told = (HALT, [say(HALT, "suspended", "RETREAT", who("brigade"), to=(FORCES,), modes=("ceasefire",), time=day("2024-01-30"))])
VOWED: Told = (VOW, [say(VOW, "vowed", "THREATEN", who("league"), modes=("violence",), time=day("2024-02-03"))])
AGREED = say(PEACE, "truce", "AGREE", who(None, "Hostish factions"), ADVERSIA)
MEDIATED = say(PEACE, "mediated", "CONSULT", who("midland"), modes=("third-party",))
COLLAPSED = say(PEACE, "collapsed", None, kind=ClaimKind.CONDITION, modes=("truce-collapsed",), time=day("2024-02-05"))
RESTORED = say(PEACE, "restored", None, kind=ClaimKind.CONDITION, modes=("truce-restored",), time=day("2024-02-08"))
ELSEWHERE: Told = (FAR, [say(FAR, "collapsed", None, kind=ClaimKind.CONDITION, modes=("truce-collapsed",))])
STRUCK: Told = (STRIKE, [say(STRIKE, "attacked", "ASSAULT", who("brigade"), to=(FORCES,), time=day("2024-02-15"))])


def the_truce(*papers: Told, on: str | None = None) -> Truce:
    """Return the only truce that the reports tell of."""
    (truce,) = derive_truces(see(*papers), on=None if on is None else date.fromisoformat(on))
    return truce


def test_a_suspension_by_one_side_is_a_truce_of_two() -> None:
    truce = the_truce(BEGUN)
    assert [party.name for party in truce.parties] == ["Adversia", "armed groups in Hostland"]
    assert truce.id == "truce-adv-hst-groups"
    assert (truce.status.value, truce.formal, truce.mediators, truce.holdouts) == ("holding", None, (), ())
    assert truce.start is not None
    assert truce.start.start == date(2024, 1, 30)
    assert truce.claims == ("halt/suspended",)


@pytest.mark.parametrize(
    ("on", "status", "holdouts"),
    [
        ("2024-01-29", "unknown", []),
        ("2024-01-30", "holding", []),
        ("2024-02-03", "holding", ["league"]),
        ("2024-02-06", "broken", ["league"]),
        ("2024-02-08", "restored", ["league"]),
        ("2024-02-15", "strained", ["league"]),
        ("2024-05-16", "unknown", ["league"]),
    ],
)
def test_the_story_of_a_truce_day_by_day(on: str, status: str, holdouts: list[str]) -> None:
    told = BEGUN, VOWED, (PEACE, [AGREED, COLLAPSED, RESTORED]), STRUCK
    truce = the_truce(*told, on=on)
    assert (truce.status.value, [one.id for one in truce.holdouts]) == (status, holdouts)
    assert truce.breaches == (("ev-strike/attacked",) if on >= "2024-02-15" else ())
    assert truce.restorations == (("peace/restored",) if on >= "2024-02-08" else ())
    assert truce.reasons


def test_a_ceasefire_of_another_place_does_not_touch_this_truce() -> None:
    truce = the_truce(BEGUN, ELSEWHERE)
    assert truce.status.value == "holding"
    assert truce.claims == ("halt/suspended",)


def test_a_truce_without_a_place_is_the_one_that_its_report_is_about() -> None:
    signed: Told = (SIGNED, [say(SIGNED, "signed", "AGREE", who(None, "Coastish rebels"), ADVERSIA)])
    truces = derive_truces(see(BEGUN, signed, (PEACE, [AGREED, COLLAPSED])), on=None)
    assert {truce.id: truce.status.value for truce in truces} == {"truce-adv-cst-groups": "holding", "truce-adv-hst-groups": "broken"}


def test_a_word_that_may_belong_to_two_truces_belongs_to_none() -> None:
    signed: Told = (SIGNED, [say(SIGNED, "signed", "AGREE", who(None, "Coastish rebels"), ADVERSIA)])
    truces = derive_truces(see(BEGUN, signed, (PEACE, [COLLAPSED])), on=None)
    assert [truce.status.value for truce in truces] == ["holding", "holding"]


@pytest.mark.parametrize(
    ("actor", "holdout"),
    [
        (who("league"), "league"),
        (who("chief"), "league"),
        (who(None, "Hostish factions"), None),
        (who("brigade"), "joined"),
        (who("tide"), "joined"),
        (who("adversian-forces"), "joined"),
        (ENVOY, "joined"),
        (who("bloc"), "joined"),
    ],
)
def test_only_armed_groups_of_a_side_that_did_not_stop_themselves_are_holdouts(actor: ActorRef, holdout: str | None) -> None:
    vow = say(VOW, "vowed", "THREATEN", actor, modes=("violence",), time=day("2024-02-03"))
    assert [one.id for one in the_truce(BEGUN, (VOW, [vow])).holdouts] == ([] if holdout == "joined" else [holdout])


def test_a_group_that_joins_later_is_a_holdout_until_then() -> None:
    late = paper("late", "The league said it suspended attacks on Adversian forces.", day=date(2024, 2, 20))
    joined = say(late, "suspended", "RETREAT", who("league"), to=(FORCES,), modes=("ceasefire",), time=day("2024-02-20"))
    story = BEGUN, VOWED, (late, [joined])
    assert [one.id for one in the_truce(*story, on="2024-02-19").holdouts] == ["league"]
    assert the_truce(*story, on="2024-02-20").holdouts == ()


def test_a_threat_from_before_the_truce_makes_no_holdout() -> None:
    early = say(VOW, "vowed", "THREATEN", who("league"), modes=("violence",), time=day("2023-11-21"))
    assert the_truce(BEGUN, (VOW, [early])).holdouts == ()


def test_mediators_are_named_by_a_report_of_the_truce() -> None:
    assert [one.id for one in the_truce((PEACE, [AGREED, MEDIATED])).mediators] == ["midland"]
    assert the_truce(BEGUN, (PEACE, [MEDIATED])).mediators == ()


def test_mediators_may_be_told_by_another_report_that_names_both_sides() -> None:
    between = say(PEACE, "mediated", "CONSULT", who("midland"), to=(who(None, "Hostish factions"), ADVERSIA), modes=("third-party",))
    assert [one.id for one in the_truce(BEGUN, (PEACE, [between])).mediators] == ["midland"]


@pytest.mark.parametrize(
    ("words", "formal"), [("an informal truce", False), ("a truce in an agreement that was signed", True), ("a truce", None)]
)
def test_whether_it_is_formal_is_said_or_left_open(words: str, formal: bool | None) -> None:
    report = paper("f", f"Hostish factions and Adversia keep {words}.")
    assert the_truce((report, [say(report, "keep", "AGREE", who(None, "Hostish factions"), ADVERSIA)])).formal is formal


@pytest.mark.parametrize(
    "claim",
    [
        say(PEACE, "truce", "AGREE", who(None, "Hostish factions")),
        say(PEACE, "truce", "AGREE", who(None, "Hostish factions"), ADVERSIA, who("patria")),
        say(PEACE, "truce", "AGREE", who(None, "Hostish factions"), ADVERSIA, modality=Modality.DENIED),
        say(PEACE, "truce", "ASSAULT", who(None, "Hostish factions"), to=(ADVERSIA,)),
        RESTORED,
    ],
)
def test_without_two_sides_that_stop_there_is_no_truce(claim: Claim) -> None:
    assert derive_truces(see((PEACE, [claim])), on=None) == ()


def test_groups_without_a_country_are_those_of_the_only_truce_with_that_state() -> None:
    unnamed = paper("u", "The truce of the factions and Adversia holds.", day=date(2024, 2, 20))
    kept = say(unnamed, "truce", "AGREE", who(None, "the factions"), ADVERSIA)
    assert the_truce(BEGUN, (unnamed, [kept])).claims == ("halt/suspended", "u/truce")


def test_groups_without_a_country_stay_unnamed_where_two_truces_may_be_meant() -> None:
    signed: Told = (SIGNED, [say(SIGNED, "signed", "AGREE", who(None, "Coastish rebels"), ADVERSIA)])
    unnamed = paper("u", "The truce of the factions and Adversia holds.", day=date(2024, 2, 20))
    kept: Told = (unnamed, [say(unnamed, "truce", "AGREE", who(None, "the factions"), ADVERSIA)])
    assert [truce.id for truce in derive_truces(see(BEGUN, signed, kept), on=None)] == [
        "truce-adv-cst-groups",
        "truce-adv-hst-groups",
        "truce-any-groups-adv",
    ]


def test_truces_do_not_depend_on_the_order_of_reports_and_claims() -> None:
    story = [BEGUN, VOWED, (PEACE, [AGREED, MEDIATED, COLLAPSED]), STRUCK]
    assert len({derive_truces(see(*order), on=None) for order in permutations(story)}) == 1
