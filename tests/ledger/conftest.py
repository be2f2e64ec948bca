"""A small ledger that the tests of this room share: two reports of one visit, one of them crediting a wire."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from factories import a_claim, a_coding, a_report, an_actor, an_event, an_identity

from truceline.claims import Claim, ClaimKind, CodedReport, Coding, Source, SourceKind
from truceline.events import Copy, Event, Origin, OriginBasis, OriginKind
from truceline.ledger import Ledger
from truceline.reports import Report
from truceline.text.dates import on_day

FIRST = a_report("first")
SECOND = a_report("second", published=date(2024, 2, 3), outlet="River Post")
FOREIGN = a_report("third", outlet=None)
WIRE = Source(SourceKind.WIRE, "Reuters", passage=SECOND.passage(0, 9))
MET = a_claim(FIRST)
SAID = a_claim(FIRST, "said", type="AGREE", actors=(an_actor(None, "The militia"),), recipients=(), kind=ClaimKind.EVENT)
MET_AGAIN = a_claim(SECOND)
CODED = (a_coding(FIRST, MET, SAID), a_coding(SECOND, MET_AGAIN, credits=(WIRE,)))
ORIGINS = (
    Origin("Reuters", OriginKind.WIRE, OriginBasis.CREDITED, ("second",)),
    Origin("Gulf Courier", OriginKind.OWN, OriginBasis.OWN, ("first",)),
)
VISIT = an_event("e-visit", MET, MET_AGAIN, time=on_day(date(2024, 1, 29)), origins=ORIGINS)
HALT = an_event("e-halt", SAID, type="AGREE")
IDENTITIES = (
    an_identity("envoy"),
    an_identity("premier", names=("the premier",)),
    an_identity("unresolved/the-militia", names=("The militia",), registered=False),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Name a ledger that does not exist yet."""
    return tmp_path / "small.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    """Open a ledger that holds the small corpus."""
    with Ledger(path) as opened:
        opened.record((FIRST, SECOND, FOREIGN), Coding(CODED), IDENTITIES, (HALT, VISIT), copies=(Copy("second", "first", 0.9),))
        yield opened


@pytest.fixture
def reports() -> tuple[Report, ...]:
    """Give the reports of the small corpus."""
    return FIRST, SECOND, FOREIGN


@pytest.fixture
def coded() -> tuple[CodedReport, ...]:
    """Give the codings of the small corpus."""
    return CODED


@pytest.fixture
def claims() -> tuple[Claim, ...]:
    """Give its claims: met and said of the first report, met of the second."""
    return MET, SAID, MET_AGAIN


@pytest.fixture
def events() -> tuple[Event, ...]:
    """Give its events in order of time: the visit, and the undated halt."""
    return VISIT, HALT
