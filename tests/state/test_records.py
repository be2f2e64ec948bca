"""The records carry the fields of the output contract and go to JSON and back."""

from typing import Any

import pytest
from pydantic import TypeAdapter
from state.stories import day, paper, say, see, visit, who

from truceline.claims import ClaimKind
from truceline.state import Mission, Tie, Truce
from truceline.state.missions import derive_missions
from truceline.state.ties import derive_ties
from truceline.state.truces import derive_truces

REPORT = paper("r", "Kavan flew to Sorun. The brigade suspended its attacks on Adversian forces. Patria arms the league.")
VIEW = see(
    (
        REPORT,
        [
            visit(REPORT, time=day("2024-01-29")),
            say(REPORT, "suspended", "RETREAT", who("brigade"), to=(who("adversia"),), modes=("ceasefire",), time=day("2024-01-30")),
            say(REPORT, "arms", "arms", who("patria"), to=(who("league"),), kind=ClaimKind.TIE),
        ],
    )
)
CONTRACT = {
    Tie: "id type source target sign time strength stance contested claims",
    Mission: "id sender envoy hosts counterparts place time messages trigger responses followed events independent_origins",
    Truce: "id parties mediators formal start holdouts breaches restorations status reasons claims",
}
RECORDS: dict[type[Any], Any] = {
    Tie: derive_ties(VIEW, on=None)[0],
    Mission: derive_missions(VIEW)[0],
    Truce: derive_truces(VIEW, on=None)[0],
}


@pytest.mark.parametrize("kind", CONTRACT)
def test_a_record_has_the_fields_of_the_contract(kind: type[Any]) -> None:
    row = TypeAdapter(kind).dump_python(RECORDS[kind], mode="json")
    assert set(CONTRACT[kind].split()) - row.keys() == set()


@pytest.mark.parametrize("kind", CONTRACT)
def test_a_record_goes_to_json_and_back(kind: type[Any]) -> None:
    adapter = TypeAdapter(kind)
    assert adapter.validate_json(adapter.dump_json(RECORDS[kind])) == RECORDS[kind]


def test_a_visit_lends_its_id_to_its_mission() -> None:
    assert derive_missions(VIEW)[0].id == "mission-r/flew"
