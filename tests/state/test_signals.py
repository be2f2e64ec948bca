"""Signals: what a claim says about a truce, between whom, since when; names that only the report's other words make clear."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from state.stories import day, paper, say, see, told, who

from truceline.claims import ActorRef, Claim, ClaimKind, Quantity
from truceline.codebook import Modality
from truceline.reports import Report
from truceline.state.signals import Signal, SignalKind, read_signals
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time

TRUCE = "The factions agreed on a truce with Adversia. The league halted its attacks. Patria spoke of peace."
REPORT = paper("r", TRUCE)
FACTIONS = who(None, "factions")
ADVERSIA = who("adversia")


def signals(*claims: Claim, report: Report = REPORT) -> list[Signal]:
    return read_signals(see((report, claims)))


def read(trigger: str, type: str | None, **changes: Any) -> SignalKind | None:
    """Return what a claim of the report is read as."""
    found = signals(say(REPORT, trigger, type, FACTIONS, **changes))
    return found[0].kind if found else None


@pytest.mark.parametrize(
    ("trigger", "type", "modes", "kind"),
    [
        ("halted", "RETREAT", ("ceasefire",), SignalKind.BEGUN),
        ("halted", "RETREAT", ("withdraw",), None),
        ("agreed", "CONCEDE", (), SignalKind.BEGUN),
        ("halted", "CONCEDE", (), None),
        ("agreed", "AGREE", (), SignalKind.AGREED),
        ("spoke", "AGREE", (), None),
        ("agreed", "CONSULT", ("third-party",), SignalKind.MEDIATED),
        ("spoke", "CONSULT", ("third-party",), None),
        ("agreed", "CONSULT", ("meet",), None),
        ("spoke", "THREATEN", ("violence",), SignalKind.HOLDOUT),
        ("spoke", "THREATEN", ("sanction",), None),
        ("spoke", "ASSAULT", (), SignalKind.ATTACK),
        ("spoke", "SUPPORT", (), None),
    ],
)
def test_an_act_is_read_by_its_type_its_modes_and_its_words(
    trigger: str, type: str, modes: tuple[str, ...], kind: SignalKind | None
) -> None:
    assert read(trigger, type, modes=modes) == kind


@pytest.mark.parametrize(
    ("type", "modes", "modality", "kind"),
    [
        ("AGREE", (), Modality.PLANNED, SignalKind.AGREED),
        ("AGREE", (), Modality.REQUESTED, None),
        ("AGREE", (), Modality.DENIED, None),
        ("AGREE", (), Modality.NOT_OCCURRED, None),
        ("RETREAT", ("ceasefire",), Modality.PROMISED, SignalKind.BEGUN),
        ("THREATEN", ("violence",), Modality.ALLEGED, None),
        ("ASSAULT", (), Modality.THREATENED, None),
        ("ASSAULT", (), Modality.ALLEGED, None),
    ],
)
def test_what_did_not_happen_says_nothing(type: str, modes: tuple[str, ...], modality: Modality, kind: SignalKind | None) -> None:
    assert read("agreed", type, modes=modes, modality=modality) == kind


@pytest.mark.parametrize(
    ("mode", "modality", "kind"),
    [
        ("truce-restored", Modality.OCCURRED, SignalKind.RESTORED),
        ("truce-collapsed", Modality.OCCURRED, SignalKind.COLLAPSED),
        ("truce-in-force", Modality.ONGOING, SignalKind.KEPT),
        ("truce-in-force", Modality.PLANNED, SignalKind.KEPT),
        ("truce-restored", Modality.PLANNED, None),
        ("truce-collapsed", Modality.HYPOTHETICAL, None),
        ("weakened", Modality.OCCURRED, None),
    ],
)
def test_a_condition_is_read_by_its_mode(mode: str, modality: Modality, kind: SignalKind | None) -> None:
    assert read("agreed", None, kind=ClaimKind.CONDITION, modes=(mode,), modality=modality) == kind


@pytest.mark.parametrize(
    ("type", "most", "kind"), [("ASSAULT", 0, SignalKind.QUIET), ("ASSAULT", 20, None), ("ASSAULT", None, None), ("PROTEST", 0, None)]
)
def test_only_a_count_of_no_attacks_is_quiet(type: str, most: float | None, kind: SignalKind | None) -> None:
    assert read("agreed", type, kind=ClaimKind.COUNT, quantities=(Quantity("attacks", most, most, most),)) == kind


def test_quiet_is_dated_by_its_period() -> None:
    period = Time(date(2024, 2, 4), None, Precision.RANGE, Basis.ANCHORED, "since February 4")
    count = say(REPORT, "agreed", "ASSAULT", FACTIONS, kind=ClaimKind.COUNT, quantities=(Quantity("attacks", 0, 0, 0, None, period),))
    assert [signal.since for signal in signals(count)] == [date(2024, 2, 4)]


def test_attacks_that_were_suspended_before_are_a_lapse() -> None:
    assert read("spoke", "ASSAULT", why=("'them': acts told before",)) is SignalKind.LAPSED


def test_who_is_acted_upon_by_a_condition_are_its_sides() -> None:
    (signal,) = signals(
        say(REPORT, "agreed", None, who("envoy"), to=(ADVERSIA,), kind=ClaimKind.CONDITION, modes=("truce-in-force",), time=None)
    )
    assert {side.country for side in signal.sides} == {"ADV"}


@pytest.mark.parametrize(
    ("time", "since"), [(day("2024-01-30"), date(2024, 1, 30)), (None, date(2024, 2, 10)), (UNKNOWN_TIME, date(2024, 2, 10))]
)
def test_an_undated_word_counts_from_the_day_on_which_it_was_told(time: Time | None, since: date) -> None:
    (signal,) = signals(say(REPORT, "agreed", "AGREE", FACTIONS, time=time))
    assert signal.since == since


@pytest.mark.parametrize(
    ("others", "country"),
    [
        ((), ""),
        ((say(REPORT, "spoke", "CONSULT", who("league")),), "HST"),
        ((say(REPORT, "spoke", "CONSULT", who("league"), who("tide")),), ""),
        ((say(REPORT, "halted", "AGREE", who(None, "Coastish rebels"), ADVERSIA, passage=REPORT.passage(0, 44)),), "CST"),
    ],
)
def test_groups_without_a_country_are_those_that_the_report_is_about(others: tuple[Claim, ...], country: str) -> None:
    found = signals(say(REPORT, "agreed", "AGREE", FACTIONS, ADVERSIA), *others)
    assert {side.country for signal in found for side in signal.sides if side.armed_groups} == {country}


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("The Farport ceasefire has collapsed.", {"FAR"}),
        ("The ceasefire in Farport has collapsed.", {"FAR"}),
        ("The truce in Sorun has collapsed.", {"HST"}),
        ("The truce has collapsed, the envoy said in Farport.", set()),
        ("It has collapsed in Farport.", set()),
    ],
)
def test_a_truce_that_is_named_by_a_place_is_of_its_country(text: str, elsewhere: set[str]) -> None:
    report = paper("p", text)
    (signal,) = signals(say(report, "collapsed", None, kind=ClaimKind.CONDITION, modes=("truce-collapsed",)), report=report)
    assert signal.elsewhere == elsewhere


def test_signals_stand_in_order_of_report_and_passage() -> None:
    other = paper("a", TRUCE)
    late, early = say(REPORT, "halted", "ASSAULT", FACTIONS), say(REPORT, "agreed", "AGREE", FACTIONS)
    claims = (late, early)
    found = read_signals(see((REPORT, claims), (other, [say(other, "agreed", "AGREE", FACTIONS)])))
    assert [signal.claim.id for signal in found] == ["a/agreed", "r/agreed", "r/halted"]


def test_a_report_that_was_not_coded_says_nothing_about_when_it_was_told() -> None:
    view = see((REPORT, [say(REPORT, "agreed", "AGREE", FACTIONS)]))
    (signal,) = read_signals(replace(view, sourcing={}))
    assert (signal.told, signal.since) == (None, None)
    assert told("ev", signal.claim).type == "AGREE"


def test_an_actor_on_no_side_is_left_out() -> None:
    (signal,) = signals(say(REPORT, "agreed", "AGREE", ActorRef(None, "analysts", "analysts"), ADVERSIA))
    assert {side.country for side in signal.sides} == {"ADV"}
