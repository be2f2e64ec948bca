"""Checks that everything the codebook has can be coded, by a verb and by a noun."""

from collections.abc import Callable

import pytest

from truceline.claims.frames import Frame
from truceline.claims.lexicon import load_lexicon
from truceline.codebook import load_codebook

FRAMES = tuple(frame for frame in load_lexicon("en").frames.values() if frame.kind == "event")
CODEBOOK = load_codebook()
TERMS = [
    (type_, mode)
    for type_ in sorted(CODEBOOK.types)
    for mode in (None, *(mode.term.id for mode in CODEBOOK.types[type_].modes))
    if mode is not None or not CODEBOOK.types[type_].modes
]


def frames_of(type_: str, mode: str | None) -> list[Frame]:
    return [frame for frame in FRAMES if frame.type == type_ and (mode is None or mode in frame.all_modes)]


def test_the_codebook_has_its_types_and_modes() -> None:
    assert len(CODEBOOK.types) == 16
    assert len([mode for _, mode in TERMS if mode is not None]) == 67


@pytest.mark.parametrize(("type_", "mode"), TERMS)
def test_a_verb_and_a_noun_tell_of_each_mode(type_: str, mode: str | None) -> None:
    frames = frames_of(type_, mode)
    assert any(frame.verbs for frame in frames), "no verb"
    assert any(frame.nouns for frame in frames), "no noun"


@pytest.mark.parametrize(("type_", "mode"), TERMS)
@pytest.mark.parametrize("part", ["verbs", "nouns"])
def test_an_example_shows_each_mode(type_: str, mode: str | None, part: str, code: Callable[..., tuple[object, ...]]) -> None:
    """A frame that can code a mode does so in one of its own examples."""
    rules = {frame.id for frame in frames_of(type_, mode) if getattr(frame, part)}
    texts = [example["text"] for rule in sorted(rules) for example in (frame_of(rule).example, *frame_of(rule).also)]
    coded = [claim for text in texts for claim in code(text, type=type_) if claim.rule in rules]  # type: ignore[attr-defined]
    assert any(mode is None or mode in claim.modes for claim in coded), rules  # type: ignore[attr-defined]


def frame_of(rule: str) -> Frame:
    return load_lexicon("en").frames[rule]
