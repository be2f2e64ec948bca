from truceline.claims.reality import CONDITIONS, ENDS, FUTURE, HABIT, POSSIBLE, UNREAL, Reality
from truceline.codebook import Modality


def test_the_helpers_of_the_future_are_not_those_of_the_possible() -> None:
    assert {"will", "would"} <= FUTURE
    assert not FUTURE & POSSIBLE
    assert "if" in CONDITIONS


def test_a_reality_carries_its_reason() -> None:
    assert Reality(Modality.DENIED, "below 'deny'") != Reality(Modality.DENIED, "negated")
    assert len({ENDS, HABIT, UNREAL}) == 3
