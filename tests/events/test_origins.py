"""From how many first tellings an event is known."""

from dataclasses import replace

import pytest
from events.stories import COURIER, EXAMINER, LIGHTHOUSE, REGISTER, SOURCES, WIRE, a_coding, a_visit, on, someone

from truceline.claims import Claim, Source, SourceKind
from truceline.events import OriginBasis, OriginKind
from truceline.events.origins import Provenance, provenance

READOUT = Source(SourceKind.DOCUMENT, "a readout", None, "adversian-ministry")
NAMELESS_PAPER = Source(SourceKind.DOCUMENT, "intelligence reports")
ENVOY_SAYS = Source(SourceKind.PERSON, "Esrin Kavan", 1, "envoy")
BRIGADE_SAYS = Source(SourceKind.ORGANISATION, "River Brigade", None, "brigade")
OUTLETS = {"a": COURIER, "b": EXAMINER, "c": LIGHTHOUSE}


def told(*chains: tuple[Source, ...], outlets: dict[str, Source] | None = None, actor: str = "envoy") -> list[Claim]:
    """Make a claim of one visit in reports a, b, c, with these attributions behind their outlets."""
    known = OUTLETS if outlets is None else outlets
    return [
        a_visit(report, time=on(2024, 2, 7), actors=(someone(actor),), attribution=(*((known[report],) if report in known else ()), *chain))
        for report, chain in zip("abc", chains, strict=False)
    ]


def counted(
    claims: list[Claim], *, outlets: dict[str, Source] | None = None, copied: dict[str, frozenset[str]] | None = None
) -> Provenance:
    coding = a_coding(*claims, outlets=OUTLETS if outlets is None else outlets)
    return provenance(claims, {coded.sourcing.report: coded for coded in coding.reports}, REGISTER, copied=copied or {})


@pytest.mark.parametrize(
    ("chains", "names", "lower", "upper"),
    [
        (((),), ["Courier"], 1, 1),
        (((), ()), ["Courier", "Examiner"], 2, 2),
        (((WIRE,), (WIRE,)), ["Global Wire"], 1, 1),
        (((WIRE,), ()), ["Global Wire", "Examiner"], 2, 2),
        (((WIRE, SOURCES),), ["Global Wire"], 1, 2),
        (((WIRE, SOURCES), (WIRE, SOURCES)), ["Global Wire"], 1, 2),
        (((LIGHTHOUSE, WIRE),), ["Global Wire"], 1, 2),
        (((LIGHTHOUSE, WIRE), (LIGHTHOUSE,)), ["The Lighthouse"], 1, 2),
        (((READOUT,), (WIRE, READOUT)), ["Foreign Ministry of Adversia"], 1, 2),
        (((NAMELESS_PAPER,),), ["Courier"], 1, 2),
        (((ENVOY_SAYS,),), ["Esrin Kavan"], 1, 1),
        (((WIRE, ENVOY_SAYS),), ["Global Wire"], 1, 1),
        (((WIRE, BRIGADE_SAYS),), ["Global Wire"], 1, 1),
    ],
)
def test_origins_are_counted_and_not_outlets(chains: tuple[tuple[Source, ...], ...], names: list[str], lower: int, upper: int) -> None:
    found = counted(told(*chains))
    assert [origin.name for origin in found.origins] == names
    assert (found.lower, found.upper) == (lower, upper)


def test_an_announcement_has_the_body_that_makes_it_for_origin_whatever_wire_carries_it() -> None:
    found = counted(told((WIRE, BRIGADE_SAYS), (LIGHTHOUSE, BRIGADE_SAYS), actor="brigade"))
    assert [(origin.name, origin.kind) for origin in found.origins] == [("River Brigade", OriginKind.OFFICIAL)]


def test_nobody_named_counts_once_below_and_each_report_above() -> None:
    found = counted(told((), (), outlets={}), outlets={})
    assert [(origin.name, origin.kind, origin.reports) for origin in found.origins] == [("", OriginKind.UNKNOWN, ("a", "b"))]
    assert (found.lower, found.upper) == (1, 2)


def test_a_copy_has_the_origin_of_what_it_copies() -> None:
    found = counted(told((WIRE,), ()), copied={"a": frozenset("b"), "b": frozenset("a")})
    assert [(origin.name, origin.reports) for origin in found.origins] == [("Global Wire", ("a", "b"))]
    assert found.lower == 1
    alone = counted(told((), (), ()), copied={"b": frozenset("c"), "c": frozenset("b")})
    assert alone.lower == 2
    assert {origin.basis for origin in alone.origins} == {OriginBasis.OWN}


def test_a_credit_leads_on_to_the_origin_of_the_credited_report() -> None:
    found = counted(told((LIGHTHOUSE,), (), (WIRE,)))
    assert [(origin.name, origin.reports) for origin in found.origins] == [("Global Wire", ("a", "c")), ("Examiner", ("b",))]


def test_reports_that_credit_each_other_are_one_circle() -> None:
    found = counted(told((EXAMINER,), (COURIER,)))
    assert found.lower == 1
    assert any(note.startswith("circular: Courier and Examiner") for note in found.notes)


def test_one_report_with_several_credits_has_the_one_of_most_claims() -> None:
    claims = told((WIRE,))
    again = [replace(claims[0], id=f"cl-{number}", attribution=(COURIER, LIGHTHOUSE)) for number in range(2)]
    found = counted([*claims, *again])
    assert [origin.name for origin in found.origins] == ["The Lighthouse"]
    assert (found.lower, found.upper) == (1, 2)
