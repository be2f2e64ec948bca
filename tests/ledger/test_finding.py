"""Any record by its id or the beginning of it."""

import pytest

from truceline.actors import Identity
from truceline.claims import Claim
from truceline.errors import UnknownRecord
from truceline.events import Event
from truceline.ledger import Ledger
from truceline.reports import Report


@pytest.mark.parametrize(
    ("wanted", "kind", "identity"),
    [
        ("e-visit", Event, "e-visit"),
        ("e-v", Event, "e-visit"),
        ("first", Report, "first"),
        ("first-met", Claim, "first-met"),
        ("first-s", Claim, "first-said"),
        ("thi", Report, "third"),
        ("unres", Identity, "unresolved/the-militia"),
    ],
)
def test_records_are_found(ledger: Ledger, wanted: str, kind: type, identity: str) -> None:
    found = ledger.find(wanted)
    assert isinstance(found, kind)
    assert found.id == identity


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("e-", "'e-' may mean e-halt, e-visit; write more"),
        ("e-visti", "no record 'e-visti'; the nearest ids are e-visit"),
        ("", "no record ''"),
        ("%", "no record '%'"),
        ("zzzzzzzzzzzz", "`truceline events` and `truceline reports` list ids"),
    ],
)
def test_what_is_not_there_is_answered_with_what_is(ledger: Ledger, wanted: str, message: str) -> None:
    with pytest.raises(UnknownRecord, match=message):
        ledger.find(wanted)
