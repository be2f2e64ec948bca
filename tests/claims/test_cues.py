from typing import Any

import pytest

from truceline.claims.cues import MODES, SHAPES, by_word, read_cues
from truceline.claims.lexicon import load_lexicon
from truceline.errors import LexiconError

CUE: dict[str, Any] = {
    "id": "keen",
    "shape": "disposed",
    "mode": "intent",
    "words": ["keen"],
    "example": {"text": "Tehran is keen to talk.", "about": "Tehran"},
}


def test_a_well_formed_cue_is_read() -> None:
    (cue,) = read_cues([CUE], where="en/assessments.yaml")
    assert (cue.id, cue.shape, cue.mode, cue.words, cue.spoken) == ("keen", "disposed", "intent", ("keen",), False)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"word": ["keen"]}, "unknown key 'word'"),
        ({"words": "keen"}, "'words' is wrong"),
        ({"shape": "minded"}, "unknown shape 'minded'"),
        ({"mode": "mood"}, "unknown mode 'mood'"),
    ],
)
def test_a_malformed_cue_is_refused_with_its_file_and_entry(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(LexiconError, match=r"en/assessments\.yaml: entry keen") as caught:
        read_cues([{**CUE, **changes}], where="en/assessments.yaml")
    assert message in str(caught.value)


def test_every_shape_has_a_cue_and_every_mode_can_be_told() -> None:
    lexicon = load_lexicon("en")
    assert {cue.shape for cue in lexicon.cues} == SHAPES
    assert {cue.mode for cue in lexicon.cues if cue.mode} | set(lexicon.judged) >= MODES


def test_the_first_pass_sees_no_cue_by_have_or_be() -> None:
    assert all(not {"have", "be"} & set(cue.first_seen) for cue in load_lexicon("en").cues)


def test_a_word_of_two_cues_keeps_their_order() -> None:
    cues = read_cues([CUE, {**CUE, "id": "eager", "words": ["eager", "keen"]}], where="en/assessments.yaml")
    assert [cue.id for cue in by_word(cues)["keen"]] == ["keen", "eager"]
