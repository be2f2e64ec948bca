"""Look-ups by report, kind, type, actor and day."""

from dataclasses import replace
from datetime import date

import pytest
from factories import a_coding, an_event, days

from truceline.claims import Claim, ClaimKind, CodedReport
from truceline.ledger import Ledger
from truceline.text.dates import Basis, Precision, Time


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["first-met", "first-said", "second-met"]),
        ({"report": "second"}, ["second-met"]),
        ({"type": "AGREE"}, ["first-said"]),
        ({"kind": "event", "type": "CONSULT"}, ["first-met", "second-met"]),
        ({"kind": ClaimKind.TIE}, []),
        ({"actor": "envoy"}, ["first-met", "second-met"]),
        ({"actor": "premier", "report": "first"}, ["first-met"]),
        ({"actor": "unresolved/the-militia"}, ["first-said"]),
        ({"actor": "nobody"}, []),
    ],
)
def test_claims_are_found(ledger: Ledger, wanted: dict[str, str], found: list[str]) -> None:
    assert [claim.id for claim in ledger.claims(**wanted)] == found


def test_claims_stand_in_the_order_of_their_passages(ledger: Ledger, claims: tuple[Claim, ...]) -> None:
    first = ledger.report("first")
    met, said, _ = claims
    early, late = replace(said, passage=first.passage(0, 51)), replace(met, passage=first.passage(52, len(first.text)))
    ledger.record_report(first, a_coding(first, late, early))
    assert ledger.claims(report="first") == (early, late)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["e-visit", "e-halt"]),
        ({"type": "AGREE"}, ["e-halt"]),
        ({"actor": "envoy"}, ["e-visit"]),
        ({"actor": "unresolved/the-militia"}, ["e-halt"]),
        ({"on": date(2024, 1, 29)}, ["e-visit"]),
        ({"on": date(2024, 1, 30)}, []),
    ],
)
def test_events_are_found(ledger: Ledger, wanted: dict[str, object], found: list[str]) -> None:
    assert [event.id for event in ledger.events(**wanted)] == found  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("time", "is_found"),
    [
        (days(date(2024, 3, 1), 31), True),
        (days(date(2024, 3, 1), 14), False),
        (Time(date(2024, 3, 15), None, Precision.RANGE, Basis.ANCHORED), True),
        (Time(None, date(2024, 3, 15), Precision.RANGE, Basis.ANCHORED), False),
        (Time(None, date(2024, 3, 16), Precision.RANGE, Basis.ANCHORED), True),
        (None, False),
    ],
)
def test_a_day_finds_events_whose_bounds_hold_it(ledger: Ledger, claims: tuple[Claim, ...], time: Time | None, is_found: bool) -> None:
    ledger.record_events((), (an_event("e", claims[0], time=time),))
    assert bool(ledger.events(on=date(2024, 3, 15))) is is_found


def test_sourcing_is_kept_for_coded_reports_only(ledger: Ledger, coded: tuple[CodedReport, ...]) -> None:
    assert ledger.sourcing("second") == coded[1].sourcing
    assert ledger.sourcing("third") is None
