import pytest
from pydantic import TypeAdapter, ValidationError

from truceline.actors import Identity, Judgement, Verdict

IDENTITY = Identity(
    "unresolved/abu-omar",
    "Abu Omar",
    "unknown",
    ("Abu Omar",),
    ("r1",),
    registered=False,
    judgements=(Judgement("Abu Omar", "abu-amr", Verdict.UNSURE, 0.4, ("like in sound",)),),
)


def test_an_identity_survives_its_way_through_json() -> None:
    adapter = TypeAdapter(Identity)
    assert adapter.validate_json(adapter.dump_json(IDENTITY)) == IDENTITY


def test_a_verdict_outside_the_list_is_refused() -> None:
    with pytest.raises(ValidationError, match="verdict"):
        TypeAdapter(Judgement).validate_python({"text": "x", "actor": "y", "verdict": "maybe", "score": 1, "reasons": []})
