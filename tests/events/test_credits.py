"""Whom one claim credits."""

import pytest
from events.stories import COURIER, LIGHTHOUSE, REGISTER, SOURCES, WIRE, a_coding, a_visit, someone

from truceline.claims import Claim, CodedReport, Source, SourceKind
from truceline.events.credits import credited, own_outlet, report_credits, statement, unnamed

READOUT = Source(SourceKind.DOCUMENT, "a Foreign Ministry of Adversia readout")
PAPER = Source(SourceKind.DOCUMENT, "a leaked memo")
PATRIA = Source(SourceKind.ORGANISATION, "Patria", None, "patria")
ENVOY = Source(SourceKind.PERSON, "Esrin Kavan", 1, "envoy")
STRANGER = Source(SourceKind.PERSON, "Rashad Veli", 1)


def coded(claim: Claim) -> CodedReport:
    return a_coding(claim, outlets={claim.report: COURIER}, credits={claim.report: (WIRE,)}).reports[0]


@pytest.mark.parametrize(
    ("chain", "actor", "names"),
    [
        ((COURIER,), "envoy", ()),
        ((COURIER, WIRE), "envoy", ("Global Wire",)),
        ((COURIER, WIRE, LIGHTHOUSE), "envoy", ("Global Wire", "The Lighthouse")),
        ((COURIER, SOURCES), "envoy", ()),
        ((COURIER, READOUT), "envoy", ("Foreign Ministry of Adversia",)),
        ((COURIER, PAPER), "envoy", ()),
        ((COURIER, PATRIA), "patria", ("Government of Patria",)),
        ((COURIER, PATRIA), "envoy", ()),
        ((COURIER, ENVOY), "envoy", ("Esrin Kavan",)),
        ((COURIER, WIRE, ENVOY), "envoy", ("Global Wire",)),
        ((COURIER, STRANGER), "envoy", ()),
    ],
)
def test_only_who_could_be_asked_is_credited(chain: tuple[Source, ...], actor: str, names: tuple[str, ...]) -> None:
    claim = a_visit("a", actors=(someone(actor),), attribution=chain)
    assert credited(claim, coded(claim), REGISTER) == names


def test_a_person_who_speaks_of_others_makes_no_statement() -> None:
    claim = a_visit("a", actors=(someone("minister"),), attribution=(COURIER, ENVOY))
    assert statement(claim, coded(claim), REGISTER) is None


def test_unnamed_voices_are_people_and_papers_without_an_author() -> None:
    claim = a_visit("a", attribution=(COURIER, SOURCES, PAPER, READOUT))
    assert unnamed(claim, REGISTER) == (SOURCES, PAPER)


def test_what_a_report_as_a_whole_says_of_itself() -> None:
    assert own_outlet(coded(a_visit("a"))) == "Courier"
    assert report_credits(coded(a_visit("a"))) == {"Global Wire"}
    assert own_outlet(None) is None
    assert report_credits(None) == frozenset()
