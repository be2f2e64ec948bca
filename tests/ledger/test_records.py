"""The records that the ledger answers with."""

from dataclasses import fields

import pytest

from truceline.ledger import ActorRow, ReportRow

REPORT_FIELDS = "id path url outlet title published known language coded sha256 words origins copy_of"
ACTOR_FIELDS = "id name aliases kind country roles parents claims"


@pytest.mark.parametrize(("record", "wanted"), [(ReportRow, REPORT_FIELDS), (ActorRow, ACTOR_FIELDS)])
def test_rows_have_the_fields_of_the_contract(record: type, wanted: str) -> None:
    assert set(wanted.split()) <= {field.name for field in fields(record)}
