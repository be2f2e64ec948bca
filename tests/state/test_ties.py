"""TIE: claimed, contested, denied, known beforehand; its strength by the stated formula."""

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest
from state.stories import paper, say, see, who

from truceline.claims import ActorRef, Claim, ClaimKind, Source, SourceKind
from truceline.codebook import Modality
from truceline.reports import Report
from truceline.state import Tie
from truceline.state.ties import derive_ties, strength
from truceline.text.dates import Basis, Precision, Time

TEXT = "Patria arms the league, officials say. Patria denies that it commands the league."
REPORT = paper("r", TEXT)
OTHER = paper("s", TEXT, outlet="River Post")
OUTLET = Source(SourceKind.OUTLET, "Gulf Courier")
WIRE = Source(SourceKind.WIRE, "Global Wire")
ADVERSIA = Source(SourceKind.ORGANISATION, "Adversia", affiliation="adversia", cue="say")


def tie(
    kind: str = "arms",
    source: ActorRef | None = None,
    target: ActorRef | None = None,
    *,
    report: Report = REPORT,
    **changes: Any,
) -> Claim:
    """Make the claim of a tie, from Patria to the league unless others are named."""
    trigger = "arms" if kind != "commands" else "commands"
    actors = {"actors": (source or who("patria"),), "recipients": (target or who("league"),)}
    claim = say(report, trigger, kind, kind=ClaimKind.TIE, **{**actors, **changes})
    return replace(claim, id=f"{report.id}/{kind}/{claim.modality}/{claim.actors[0].name}/{claim.recipients[0].name}")


def reported(*claims: Claim, on: date | None = None) -> list[Tie]:
    """Return the ties that reports tell, without the background."""
    return [one for one in derive_ties(see((REPORT, claims)), on=on) if not one.background]


def test_a_tie_is_directed_typed_and_signed() -> None:
    (arms,) = reported(tie())
    assert (arms.type, arms.source.id, arms.target.id, arms.sign) == ("arms", "patria", "league", 1)
    (opposes,) = reported(tie("opposes"))
    assert opposes.sign == -1
    assert arms.id != opposes.id != reported(tie(source=who("league"), target=who("patria")))[0].id


def test_a_government_counts_as_its_state() -> None:
    (one,) = reported(tie(), tie(source=who("patria-government")))
    assert (one.source.id, one.source.name) == ("patria", "Patria")


def test_groups_without_a_name_are_the_groups_of_their_country_in_our_words() -> None:
    (one,) = reported(tie(target=who(None, "Hostish militias")), tie(target=who(None, "factions in Hostland")))
    assert one.target.name == "armed groups in Hostland"
    assert one.target.reason.startswith("a side")
    assert len(one.claims) == 2


def test_groups_of_no_country_stay_apart_from_those_of_a_country() -> None:
    assert {one.target.name for one in reported(tie(target=who(None, "factions")), tie(target=who(None, "Hostish factions")))} == {
        "armed groups that are not named",
        "armed groups in Hostland",
    }


@pytest.mark.parametrize(
    ("modalities", "contested", "expected"),
    [
        ((Modality.OCCURRED,), False, 0.5),
        ((Modality.ONGOING,), False, 0.5),
        ((Modality.OCCURRED, Modality.DENIED), True, 0.0),
        ((Modality.OCCURRED, Modality.NOT_OCCURRED), True, 0.0),
        ((Modality.DENIED,), False, 0.0),
        ((Modality.ALLEGED,), False, 0.0),
        ((Modality.REQUESTED,), False, 0.0),
    ],
)
def test_a_tie_is_contested_when_it_is_affirmed_and_denied(modalities: tuple[Modality, ...], contested: bool, expected: float) -> None:
    (one,) = reported(*(tie(modality=modality) for modality in modalities))
    assert (one.contested, one.strength) == (contested, expected)
    assert len(one.claims) == len(modalities)


@pytest.mark.parametrize(
    ("chains", "expected"),
    [
        (((OUTLET,),), 0.5),
        (((OUTLET,), (OUTLET,)), 0.5),
        (((OUTLET,), (WIRE,)), 0.75),
        (((OUTLET, WIRE), (WIRE,)), 0.5),
        (((OUTLET, ADVERSIA), (OUTLET,)), 0.5),
        (((OUTLET,), (WIRE,), (Source(SourceKind.OUTLET, "River Post"),)), 0.875),
        (((), ()), 0.5),
    ],
)
def test_strength_counts_origins_not_reports(chains: tuple[tuple[Source, ...], ...], expected: float) -> None:
    claims = [tie(attribution=chain) for chain in chains]
    assert strength(claims) == expected


def test_denials_count_against_a_tie_and_never_below_nothing() -> None:
    affirmed = [tie(attribution=(OUTLET,)), tie(attribution=(WIRE,))]
    denied = [tie(attribution=(Source(SourceKind.OUTLET, name),), modality=Modality.DENIED) for name in ("A", "B", "C")]
    assert strength([*affirmed, denied[0]]) == 0.5
    assert strength([*affirmed, *denied]) == 0.0
    assert strength([]) == 0.0


def test_every_version_is_kept_with_who_says_it() -> None:
    denied = tie("commands", modality=Modality.DENIED, attribution=(OUTLET, Source(SourceKind.ORGANISATION, "Patria", cue="denies")))
    affirmed = tie("commands", attribution=(OUTLET, ADVERSIA), report=OTHER)
    one = next(one for one in derive_ties(see((REPORT, [denied]), (OTHER, [affirmed])), on=None) if not one.background)
    assert [(stance.who, stance.claims) for stance in one.stance] == [("Patria", (denied.id,)), ("Adversia", (affirmed.id,))]
    assert all(stance.says in TEXT for stance in one.stance)


def test_steering_is_contested_when_it_is_denied_for_another_client_of_the_patron() -> None:
    ties = reported(tie("commands"), tie("commands", target=who("tide"), modality=Modality.DENIED), tie(target=who("tide")))
    assert {(one.type, one.target.id): one.contested for one in ties} == {
        ("commands", "league"): True,
        ("commands", "tide"): True,
        ("arms", "tide"): False,
    }


@pytest.mark.parametrize("modality", [Modality.OCCURRED, Modality.DENIED])
def test_steering_that_all_affirm_or_all_deny_is_not_contested(modality: Modality) -> None:
    ties = reported(tie("commands", modality=modality), tie("commands", target=who("tide"), modality=modality))
    assert [one.contested for one in ties] == [False, False]


def test_background_stands_only_between_actors_that_reports_name_and_is_marked() -> None:
    opposes = tie("opposes", who("legion"), who("tide"))
    assert all(not one.background for one in derive_ties(see((REPORT, [opposes])), on=None))
    background = [one for one in derive_ties(see((REPORT, [tie("opposes", who("legion"), who("league"))])), on=None) if one.background]
    assert [(one.type, one.source.id, one.target.id, one.claims, one.strength) for one in background] == [
        ("arms", "legion", "league", (), 0.0)
    ]
    assert [(stance.who, stance.says) for stance in background[0].stance] == [("the register", "stated by both")]


def test_what_a_report_tells_is_not_told_again_as_background() -> None:
    ties = derive_ties(see((REPORT, [tie("sponsors")])), on=None)
    assert [(one.type, one.background) for one in ties] == [("sponsors", False)]


@pytest.mark.parametrize(
    ("on", "leaders"),
    [(date(2019, 5, 1), ["old-envoy"]), (date(2024, 5, 1), ["envoy"]), (None, ["envoy"])],
)
def test_a_commander_of_the_register_leads_only_in_his_term(on: date | None, leaders: list[str]) -> None:
    named = tie("opposes", who("envoy"), who("legion")), tie("opposes", who("old-envoy"), who("legion"))
    ties = derive_ties(see((REPORT, named)), on=on)
    assert sorted((one.source.id or "" for one in ties if one.type == "leads"), reverse=True) == leaders


@pytest.mark.parametrize(("on", "shown"), [(date(2019, 12, 31), False), (date(2020, 1, 1), True), (None, True)])
def test_a_tie_that_begins_later_does_not_hold_yet(on: date | None, shown: bool) -> None:
    since = Time(date(2020, 1, 1), None, Precision.YEAR, Basis.EXPLICIT, "since 2020")
    assert bool(reported(tie(time=since), on=on)) is shown


def test_a_tie_that_was_told_of_a_past_day_is_not_taken_to_have_ended() -> None:
    in_may = Time(date(2020, 5, 1), date(2020, 6, 1), Precision.MONTH, Basis.EXPLICIT, "in May 2020")
    (one,) = reported(tie(time=in_may), on=date(2024, 1, 1))
    assert one.time == in_may


def test_ties_do_not_depend_on_the_order_of_claims() -> None:
    claims = [tie(), tie("commands"), tie("commands", modality=Modality.DENIED), tie("opposes", target=who(None, "Hostish factions"))]
    assert len({derive_ties(see((REPORT, order)), on=None) for order in permutations(claims)}) == 1


def test_those_that_reports_tell_stand_before_the_background() -> None:
    ties = derive_ties(see((REPORT, [tie("trains"), tie("finances")])), on=None)
    assert [(one.background, one.type) for one in ties] == [(False, "finances"), (False, "trains"), (True, "sponsors")]
