"""From an event back to the words."""

from truceline.claims import Claim
from truceline.ledger import Ledger
from truceline.reports import Report


def test_an_event_leads_to_origins_reports_and_words(ledger: Ledger, reports: tuple[Report, ...]) -> None:
    trail = ledger.trail("e-visit")
    assert trail.event == ledger.event("e-visit")
    assert [(found.origin.name, [report.id for report in found.reports]) for found in trail.origins] == [
        ("Reuters", ["second"]),
        ("Gulf Courier", ["first"]),
    ]
    told = trail.origins[1].reports[0]
    assert (told.sha256, told.outlet) == (reports[0].sha256, "Gulf Courier")
    claim = told.claims[0]
    assert reports[0].text[claim.passage.start : claim.passage.end] == claim.passage.text
    assert claim.attribution[0].name == "Gulf Courier"


def test_reports_without_a_known_origin_are_not_lost(ledger: Ledger) -> None:
    trail = ledger.trail("e-halt")
    assert [(found.origin.name, found.origin.kind.value, found.origin.reports) for found in trail.origins] == [("", "unknown", ("first",))]


def test_a_claim_leads_to_its_event_and_its_own_report_only(ledger: Ledger, claims: tuple[Claim, ...]) -> None:
    trail = ledger.trail("second-met")
    assert trail.event is not None
    assert trail.event.id == "e-visit"
    assert [report.claims for found in trail.origins for report in found.reports] == [(claims[2],)]


def test_reports_and_actors_lead_to_their_claims(ledger: Ledger, claims: tuple[Claim, ...]) -> None:
    assert [report.claims for found in ledger.trail("first").origins for report in found.reports] == [claims[:2]]
    assert [report.id for found in ledger.trail("envoy").origins for report in found.reports] == ["first", "second"]
    assert ledger.trail("third").origins == ()


def test_anything_that_rests_on_claims_has_a_trail(ledger: Ledger, claims: tuple[Claim, ...]) -> None:
    trail = ledger.trail_of("truce-1", ["first-said"])
    assert (trail.subject, trail.event) == ("truce-1", None)
    assert trail.origins[0].reports[0].claims == (claims[1],)
