import pytest

from truceline.claims.reality import CONDITIONS, CONTENT, ENDS, FACT, FUTURE, HABIT, OPEN, POSSIBLE, UNREAL, Reality, negated, stronger
from truceline.codebook import Modality


def test_the_helpers_of_the_future_are_not_those_of_the_possible() -> None:
    assert {"will", "would"} <= FUTURE
    assert not FUTURE & POSSIBLE
    assert "if" in CONDITIONS


def test_a_reality_carries_its_reason() -> None:
    assert Reality(Modality.DENIED, "below 'deny'") != Reality(Modality.DENIED, "negated")
    assert len({ENDS, HABIT, UNREAL}) == 3


def test_what_is_open_is_neither_told_nor_charged() -> None:
    assert not OPEN & CONTENT
    assert FACT.is_positive
    assert not FACT.is_negative


@pytest.mark.parametrize(
    ("above", "below", "sum_of_both"),
    [
        (Modality.OCCURRED, Modality.PLANNED, Modality.PLANNED),
        (Modality.THREATENED, Modality.PLANNED, Modality.THREATENED),
        (Modality.REQUESTED, Modality.HYPOTHETICAL, Modality.HYPOTHETICAL),
        (Modality.DENIED, Modality.HYPOTHETICAL, Modality.DENIED),
    ],
)
def test_what_is_farther_from_a_fact_holds(above: Modality, below: Modality, sum_of_both: Modality) -> None:
    assert stronger(Reality(above, "above"), Reality(below, "below")).modality is sum_of_both


@pytest.mark.parametrize(
    ("modality", "modality_negated", "reason"),
    [
        (Modality.OCCURRED, Modality.NOT_OCCURRED, "negated"),
        (Modality.ALLEGED, Modality.NOT_OCCURRED, "negated"),
        (Modality.PROMISED, Modality.NOT_OCCURRED, UNREAL),
        (Modality.DENIED, Modality.HYPOTHETICAL, "a negation denied"),
    ],
)
def test_only_a_fact_negated_did_not_happen(modality: Modality, modality_negated: Modality, reason: str) -> None:
    found = negated(Reality(modality, "told"))
    assert (found.modality, found.reason) == (modality_negated, reason)
