import json
from importlib import resources

import pytest

from truceline.claims.confidence import FEATURES, Grounds, confidence, grounds_of
from truceline.claims.records import ActorRef
from truceline.codebook import Modality

KNOWN, DESCRIBED = ActorRef("m23", "M23", "M23"), ActorRef(None, "soldiers", "soldiers")
PLAIN = Grounds(named=1, told_as_fact=True)


@pytest.mark.parametrize(
    ("actors", "recipients", "named"),
    [
        ([KNOWN], [DESCRIBED], 1),
        ([KNOWN, KNOWN], [], 2),
        ([DESCRIBED], [], 0),
        ([], [KNOWN], 1),
    ],
)
def test_grounds(actors: list[ActorRef], recipients: list[ActorRef], named: int) -> None:
    grounds = grounds_of(actors, recipients, Modality.OCCURRED)
    assert (grounds.named, grounds.told_as_fact) == (named, True)


def test_what_is_only_alleged_is_not_told_as_a_fact() -> None:
    assert not grounds_of([KNOWN], [DESCRIBED], Modality.ALLEGED).told_as_fact


@pytest.mark.parametrize("kind", ["both", "encoder"])
def test_the_encoder_s_support_makes_a_claim_surer(kind: str) -> None:
    low, high = (confidence(Grounds(1, True, support, none, 0.9), kind=kind) for support, none in ((0.05, 0.9), (0.95, 0.01)))
    assert low < high


def test_it_is_a_probability_that_is_never_certain() -> None:
    for support in (0.0, 0.5, 1.0):
        assert 0.05 <= confidence(Grounds(2, True, support, 0.0, 0.5), kind="both") <= 0.99
    assert 0.05 <= confidence(PLAIN) <= 0.99


def test_weights_are_there_for_every_feature() -> None:
    text = (resources.files("truceline") / "data" / "encoder" / "confidence.json").read_text("utf-8")
    weights = json.loads(text)["weights"]
    assert {kind: len(values) for kind, values in weights.items()} == {
        "rules": len(FEATURES) - 3,
        "both": len(FEATURES),
        "encoder": len(FEATURES),
    }
