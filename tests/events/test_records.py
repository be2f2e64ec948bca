import pytest
from pydantic import TypeAdapter, ValidationError

from truceline.events import Candidate, Linking, Origin, OriginBasis, OriginKind


def test_a_linking_counts_and_yields_its_events() -> None:
    empty = Linking((), (), ())
    assert len(empty) == 0
    assert list(empty) == []


def test_an_origin_survives_its_way_through_json() -> None:
    origin = Origin("Reuters", OriginKind.WIRE, OriginBasis.CREDITED, ("r1", "r2"))
    adapter = TypeAdapter(Origin)
    assert adapter.validate_json(adapter.dump_json(origin)) == origin


def test_a_candidate_without_a_probability_is_refused() -> None:
    with pytest.raises(ValidationError, match="probability"):
        TypeAdapter(Candidate).validate_python({"event": "ev-1", "reasons": []})
