"""Records survive the way into a document and back."""

from datetime import date, timedelta

import pytest
from factories import TEXT, a_claim, a_report
from hypothesis import given
from hypothesis import strategies as st

from truceline.claims import ActorRef, Claim, PlaceRef, Quantity, Source, SourceKind
from truceline.codebook import Modality
from truceline.errors import LedgerError
from truceline.events import Candidate, Disagreement, Event, Origin, OriginBasis, OriginKind, Version
from truceline.ledger.documents import digest_of, from_document, to_document
from truceline.reports import Report
from truceline.text.dates import Basis, Precision, Time

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
STARTS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
TIMES = st.builds(
    lambda start, length, precision, basis, text: Time(start, start + timedelta(days=length), precision, basis, text),
    STARTS,
    st.integers(1, 400),
    st.sampled_from(Precision),
    st.sampled_from(Basis),
    WORDS,
)
ACTORS = st.builds(ActorRef, st.none() | NAMES, NAMES, NAMES, st.integers(0, 99), WORDS)
PLACES = st.builds(PlaceRef, st.none() | NAMES, NAMES, st.none() | st.just("IRQ"), st.none() | st.floats(-90, 90), st.none(), st.none())
QUANTITIES = st.builds(
    Quantity, WORDS, st.none() | st.floats(0, 1e9), st.none() | st.floats(0, 10), st.none(), st.none(), st.none() | TIMES
)
SOURCES = st.builds(Source, st.sampled_from(SourceKind), NAMES, st.none() | st.integers(1, 20), st.none() | NAMES, WORDS)
CLAIMS = st.builds(
    lambda actors, place, time, quantities, attribution, modality, why: a_claim(
        a_report(), actors=actors, place=place, time=time, quantities=quantities, attribution=attribution, modality=modality, why=why
    ),
    st.lists(ACTORS, max_size=3).map(tuple),
    st.none() | PLACES,
    st.none() | TIMES,
    st.lists(QUANTITIES, max_size=2).map(tuple),
    st.lists(SOURCES, max_size=3).map(tuple),
    st.sampled_from(Modality),
    st.lists(WORDS, max_size=2).map(tuple),
)
EVENTS = st.builds(
    Event,
    id=NAMES,
    type=NAMES,
    modality=st.sampled_from(Modality),
    claims=st.lists(NAMES, max_size=3).map(tuple),
    reports=st.lists(NAMES, max_size=3).map(tuple),
    actors=st.lists(ACTORS, max_size=2).map(tuple),
    recipients=st.lists(ACTORS, max_size=2).map(tuple),
    time=st.none() | TIMES,
    place=st.none() | PLACES,
    origins=st.lists(st.builds(Origin, NAMES, st.sampled_from(OriginKind), st.sampled_from(OriginBasis), st.just(("r",))), max_size=2).map(
        tuple
    ),
    disagreements=st.just((Disagreement("time", (Version("2024", ("a",)), Version("2025", ("b",)))),)),
    candidates=st.lists(st.builds(Candidate, NAMES, st.floats(0, 1), st.just(("near",))), max_size=2).map(tuple),
)


@given(CLAIMS)
def test_claims_come_back_equal(claim: Claim) -> None:
    assert from_document(Claim, to_document(claim)) == claim


@given(EVENTS)
def test_events_come_back_equal(event: Event) -> None:
    assert from_document(Event, to_document(event)) == event


@given(WORDS)
def test_reports_come_back_equal_whatever_their_words(words: str) -> None:
    report = a_report(text=TEXT + words)
    assert from_document(Report, to_document(report)) == report


def test_equal_records_give_equal_documents() -> None:
    assert digest_of(to_document(a_claim(a_report()))) == digest_of(to_document(a_claim(a_report())))
    assert digest_of(to_document(a_report("a"))) != digest_of(to_document(a_report("b")))


def test_text_that_is_no_unicode_is_refused_by_name() -> None:
    with pytest.raises(LedgerError, match="Report 'first' cannot be written as JSON"):
        to_document(a_report(text=TEXT + "\ud800"))


def test_an_altered_document_is_refused() -> None:
    with pytest.raises(LedgerError, match="a stored Report cannot be read"):
        from_document(Report, '{"id": 7}')
