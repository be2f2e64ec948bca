"""Schemas fit what is written."""

import pytest

from truceline.errors import UnknownTerm
from truceline.exports import RECORDS, schema

CONTRACT = {
    "report": "id path url outlet title published known language coded sha256 words origins copy_of",
    "claim": "id report kind type modes contexts actors recipients place time modality attribution quantities passage trigger rule "
    "confidence",
    "actor": "id name aliases kind country roles parents claims",
    "event": "id type modes modality time place actors recipients claims reports origins independent_origins origins_upper disagreements "
    "reliability credibility candidates",
    "tie": "id type source target sign time strength stance contested claims",
    "mission": "id sender envoy hosts counterparts place time messages trigger responses followed events independent_origins",
    "truce": "id parties mediators formal start holdouts breaches restorations status reasons claims",
}


@pytest.mark.parametrize("name", CONTRACT)
def test_records_have_the_fields_of_the_contract(name: str) -> None:
    assert set(CONTRACT[name].split()) <= schema(name)["properties"].keys()


@pytest.mark.parametrize("name", RECORDS)
def test_every_record_has_a_schema(name: str) -> None:
    made = schema(name)
    assert made["title"] == name
    assert made["type"] == "object"


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownTerm, match=r"'misson'; did you mean mission\? One of actor, claim"):
        schema("misson")
    with pytest.raises(UnknownTerm, match=r"'zzz'\. One of actor"):
        schema("zzz")
