from collections.abc import Callable

import pytest

from truceline.claims.contents import acted_upon, content, modifiers_fit, phrase_fits, words_fit
from truceline.claims.frames import Frame, Trigger
from truceline.claims.parsing import Sentence
from truceline.claims.triggers import clause_heads

Parse = Callable[[str], Sentence]


def frame(**keys: tuple[str, ...]) -> Frame:
    return Frame(id="some", type="ASSAULT", example={}, **keys)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "keys", "fits"),
    [
        ("The rebels walked out of the talks.", {"with_phrase": ("talk",)}, True),
        ("The rebels walked out of the hall.", {"with_phrase": ("talk",)}, False),
        ("The general's plan blew up in his face.", {"not_phrase": ("face",)}, False),
        ("The general's bridge blew up in the night.", {"not_phrase": ("face",)}, True),
        ("The prisoners went on hunger strike.", {"not_phrase": ("hunger",)}, False),
    ],
)
def test_what_stands_behind_a_preposition_decides(text: str, keys: dict[str, tuple[str, ...]], fits: bool, sentence_of: Parse) -> None:
    assert phrase_fits(sentence_of(text).doc[:].root, frame(**keys)) is fits


@pytest.mark.parametrize(
    ("text", "wanted", "fits"),
    [("Rwanda and Burundi held joint drills.", "joint", True), ("Rwanda held drills.", "joint", False)],
)
def test_the_words_before_a_noun_decide(text: str, wanted: str, fits: bool, sentence_of: Parse) -> None:
    doc = sentence_of(text).doc
    drills = [token for token in doc if token.text == "drills"]
    assert modifiers_fit(drills, frame(with_modifier=(wanted,))) is fits
    assert modifiers_fit(drills, frame(not_modifier=(wanted,))) is not fits


@pytest.mark.parametrize(
    ("text", "after", "fits"),
    [
        ("The junta put the mayor under house arrest.", ("under", "arrest"), True),
        ("The junta put the mayor on a plane.", ("under", "arrest"), False),
        ("The rebels held a nurse captive.", ("captive",), True),
        ("The envoy called the premier on Friday.", ("on",), False),
    ],
)
def test_the_other_words_of_a_trigger_stand_around_its_head(text: str, after: tuple[str, ...], fits: bool, sentence_of: Parse) -> None:
    root = sentence_of(text).doc[:].root
    assert words_fit(root, Trigger(root.lemma_, (), after, frame())) is fits


def test_what_stands_behind_a_particle_is_acted_upon(sentence_of: Parse) -> None:
    root = sentence_of("The rebels let in the inspectors.").doc[:].root
    assert [noun.text for noun in acted_upon(root, Trigger("let", (), ("in",), frame()))] == ["inspectors"]
    assert acted_upon(root, Trigger("let", (), (), frame())) == []


def test_the_clause_below_comes_before_the_object(sentence_of: Parse) -> None:
    root = sentence_of("The envoy urged the militia to free the pilots.").doc[:].root
    found = list(content(root, clause_heads(root)))
    assert found.index("free") < found.index("pilot") < found.index("militia")
