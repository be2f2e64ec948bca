"""Events are replaced as a whole, and old ids lead on."""

from datetime import date

import pytest
from factories import a_claim, an_event, days

from truceline.claims import Claim
from truceline.errors import LedgerError, UnknownRecord
from truceline.events import Event
from truceline.ledger import Ledger
from truceline.ledger.deriving import chronological
from truceline.text.dates import Basis, Precision, Time

Claims = tuple[Claim, Claim, Claim]


def test_recording_events_twice_changes_nothing(ledger: Ledger, events: tuple[Event, ...]) -> None:
    ledger.record_events(ledger.identities(), reversed(events), copies=ledger.copies())
    assert ledger.events() == events


def test_events_on_claims_that_nobody_made_are_refused(ledger: Ledger, events: tuple[Event, ...]) -> None:
    stranger = a_claim(ledger.report("first"), identity="made-up")
    with pytest.raises(LedgerError, match="e-new rests on claim made-up"):
        ledger.record_events((), (an_event("e-new", stranger),))
    assert ledger.events() == events


def test_a_merged_event_leads_to_the_one_that_survives(ledger: Ledger, claims: Claims) -> None:
    met, said, again = claims
    ledger.record_events((), (an_event("e-visit", met, said, again),))
    assert ledger.event("e-halt").id == "e-visit"
    assert ledger.find("e-halt") == ledger.event("e-visit")
    assert ledger.successors("e-halt") == ("e-visit",)


def test_a_split_event_names_its_successors(ledger: Ledger, claims: Claims) -> None:
    met, said, again = claims
    ledger.record_events((), (an_event("e-one", met), an_event("e-two", again), an_event("e-halt", said)))
    assert ledger.successors("e-visit") == ("e-one", "e-two")
    with pytest.raises(UnknownRecord, match="was split; ask for e-one or e-two"):
        ledger.event("e-visit")


def test_redirects_are_followed_through_several_merges_and_end_when_an_id_lives_again(ledger: Ledger, claims: Claims) -> None:
    met, said, again = claims
    ledger.record_events((), (an_event("e-visit", met, said, again),))
    ledger.record_events((), (an_event("e-all", met, said, again),))
    assert ledger.event("e-halt").id == "e-all"
    ledger.record_events((), (an_event("e-visit", met, again), an_event("e-halt", said)))
    assert ledger.successors("e-halt") == ("e-halt",)
    assert ledger.successors("e-all") == ("e-halt", "e-visit")


def test_an_event_without_claims_left_is_withdrawn(ledger: Ledger, claims: Claims) -> None:
    met, _, again = claims
    ledger.record_events((), (an_event("e-visit", met, again),))
    with pytest.raises(UnknownRecord, match="e-halt is withdrawn"):
        ledger.event("e-halt")


def test_events_stand_in_order_of_time(ledger: Ledger, claims: Claims) -> None:
    met = claims[0]
    until = Time(None, date(2023, 5, 1), Precision.RANGE, Basis.INFERRED)
    made = (
        an_event("d", met),
        an_event("c", met, time=days(date(2024, 1, 1), 3)),
        an_event("b", met, time=days(date(2024, 1, 1), 1)),
        an_event("a", met, time=until),
    )
    assert [event.id for event in sorted(made, key=chronological)] == ["a", "b", "c", "d"]
    ledger.record_events((), made)
    assert [event.id for event in ledger.events()] == ["a", "b", "c", "d"]
