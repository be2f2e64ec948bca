"""The reviewed weights."""

from pathlib import Path

import pytest

from truceline import events
from truceline.codebook import load_codebook
from truceline.events.weights import load_weights


@pytest.mark.parametrize(
    ("type_", "passage", "family"),
    [
        ("RETREAT", "it would suspend its operations", "AGREE+CONCEDE+RETREAT"),
        ("AGREE", "both sides accepted a truce", "AGREE+CONCEDE+RETREAT"),
        ("CONCEDE", "the announced suspension", "AGREE+CONCEDE+RETREAT"),
        ("RETREAT", "the advisers left the base", "RETREAT"),
        ("AGREE", "they understand each other", "AGREE"),
        ("ASSAULT", "the strike broke the truce", "ASSAULT"),
    ],
)
def test_acts_of_a_truce_are_compared_whatever_their_root(type_: str, passage: str, family: str) -> None:
    assert load_weights().family(type_, passage) == family


def test_the_weights_speak_of_types_and_modes_of_the_codebook() -> None:
    weights, codebook = load_weights(), load_codebook()
    named = {*weights.speech, *weights.mutual, *weights.repeatable, *(type_ for pair in weights.pairs for type_ in pair.types)}
    modes = {mode.term.id for mode in codebook.types["CONSULT"].modes}
    assert named <= codebook.types.keys()
    assert weights.distinct_modes <= modes


def test_a_reason_stands_beside_each_pair() -> None:
    assert all(pair.reason for pair in load_weights().pairs)


def test_two_reports_need_more_than_one() -> None:
    thresholds = load_weights().thresholds
    assert thresholds["candidate"] <= thresholds["across"]
    assert thresholds["same_report"] < thresholds["across"]


def test_every_weight_is_used() -> None:
    weights = load_weights()
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(Path(events.__path__[0]).glob("*.py")))
    assert [name for name in (*weights.weights, *weights.limits, *weights.thresholds) if f'"{name}"' not in source] == []
