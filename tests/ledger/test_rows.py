"""Rows of the output contract."""

from collections.abc import Mapping
from dataclasses import dataclass

from factories import an_event

from truceline.claims import Claim
from truceline.events import Origin, OriginBasis, OriginKind
from truceline.ledger import CopyOf, Ledger, ReportOrigin
from truceline.register import Actor, Alias, Role

ENVOY = Actor(
    "envoy",
    "An Envoy",
    "person",
    country="IRN",
    aliases=(Alias("Envoy, A."),),
    roles=(Role("commander", "force"),),
    parents=("force",),
)


@dataclass(frozen=True)
class SmallRegister:
    """Knows what it is given."""

    actors: Mapping[str, Actor]


def test_a_report_tells_where_it_has_its_story_from(ledger: Ledger) -> None:
    first, second, third = ledger.reports()
    assert first.origins == (ReportOrigin("Gulf Courier", OriginKind.OWN, OriginBasis.OWN),)
    assert [(origin.name, origin.kind, origin.basis) for origin in second.origins] == [("Reuters", OriginKind.WIRE, OriginBasis.CREDITED)]
    assert second.origins[0].passage is not None
    assert third.origins == ()


def test_rows_of_reports_carry_copies_and_coding(ledger: Ledger) -> None:
    first, second, third = ledger.reports()
    assert (first.copy_of, second.copy_of) == ((), (CopyOf("first", 0.9),))
    assert (first.coded, third.coded, first.words) == (True, False, 18)


def test_an_origin_shown_by_the_text_joins_the_row(ledger: Ledger, claims: tuple[Claim, ...]) -> None:
    reuse = Origin("Reuters", OriginKind.WIRE, OriginBasis.TEXT_REUSE, ("first", "second"))
    ledger.record_events((), (an_event("a", claims[0], origins=(reuse,)), an_event("b", claims[2], origins=(reuse,))))
    first, second, _ = ledger.reports()
    assert first.origins == (ReportOrigin("Reuters", OriginKind.WIRE, OriginBasis.TEXT_REUSE),)
    assert [origin.basis for origin in second.origins] == [OriginBasis.CREDITED]


def test_actors_join_what_the_register_knows(ledger: Ledger) -> None:
    envoy, premier, militia = ledger.actors(SmallRegister({"envoy": ENVOY}))
    assert (envoy.country, envoy.parents, envoy.roles[0].office, envoy.aliases[0].text) == ("IRN", ("force",), "commander", "Envoy, A.")
    assert (premier.country, premier.aliases, premier.roles) == (None, (), ())
    assert [row.claims for row in (envoy, premier, militia)] == [2, 2, 1]
    assert [row.registered for row in (envoy, premier, militia)] == [True, True, False]
