"""Tests of the finder on names of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.register.finder import Finder, Name
from truceline.register.records import AliasUse, Meaning, MeaningKind

NAMES = (
    Name("Hezbollah", Meaning(MeaningKind.ACTOR, "hezbollah")),
    Name("Kataib Hezbollah", Meaning(MeaningKind.ACTOR, "kataib-hezbollah")),
    Name("Hezbollah Brigades", Meaning(MeaningKind.ACTOR, "kataib-hezbollah")),
    Name("the Sudanese", Meaning(MeaningKind.ACTOR, "mohammed-shia-al-sudani", AliasUse.MISTRANSLATION, "IRQ")),
    Name("Sudanese", Meaning(MeaningKind.DEMONYM, "sudan")),
    Name("Sudanese army", Meaning(MeaningKind.ACTOR, "sudanese-armed-forces")),
    Name("US", Meaning(MeaningKind.ACTOR, "united-states", AliasUse.ABBREVIATION)),
    Name("U.S.", Meaning(MeaningKind.ACTOR, "united-states", AliasUse.ABBREVIATION)),
    Name("Iran", Meaning(MeaningKind.ACTOR, "iran")),
    Name("Iran", Meaning(MeaningKind.PLACE, "iran")),
    Name("Sana'a", Meaning(MeaningKind.PLACE, "sanaa")),
    Name("Soleimani", Meaning(MeaningKind.ACTOR, "qasem-soleimani", AliasUse.SURNAME)),
    Name("Soleimani", Meaning(MeaningKind.ACTOR, "qasem-soleimani")),
)
FINDER = Finder(NAMES)
PIECES = st.sampled_from(
    [name.text for name in NAMES] + ["\u2019s ", " ", "-", "\n", "\u00a0", "x", "\u0301", "\u00df", ".", "$", "SANA\u2019A", "\u200d"]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kataib Hezbollah Brigades", ["Kataib Hezbollah"]),
        ("the Hezbollah Brigades of Iraq", ["Hezbollah Brigades"]),
        ("the Sudanese army", ["Sudanese army"]),
        ("The Sudanese army", ["Sudanese army"]),
        ("The Sudanese arrived", ["The Sudanese"]),
        ("the Sudanese visited the Sudanese army", ["the Sudanese", "Sudanese army"]),
        ("Iran\u2019s allies and Iran's rivals", ["Iran", "Iran"]),
        ("the Iranians and Tirana", []),
        ("US-led, U.S.-backed, us, bus, USA, BUS", ["US", "U.S."]),
        ("a sum of US$5", []),
        ("Iran-backed; pro-Iran; anti-US", ["Iran", "Iran", "US"]),
        ("SANAA, Yemen; SANA\u2019A; Sanaa", ["SANAA", "SANA\u2019A", "Sanaa"]),
        ("IRAN", ["IRAN"]),
        ("HEZBOLLAH", []),
        ("Kataib\u00a0Hezbollah and Kataib  Hezbollah", ["Kataib\u00a0Hezbollah", "Kataib  Hezbollah"]),
        ("Kataib\nHezbollah", ["Hezbollah"]),
        ("\u201cIran\u201d", ["Iran"]),
        ("", []),
    ],
)
def test_find_gives_whole_words_and_the_longest_name(text: str, found: list[str]) -> None:
    assert [match.text for match in FINDER.find(text)] == found


def test_find_gives_every_meaning_in_order() -> None:
    (match,) = FINDER.find("in Iran")
    assert [(meaning.kind, meaning.id) for meaning in match.meanings] == [(MeaningKind.ACTOR, "iran"), (MeaningKind.PLACE, "iran")]


def test_find_takes_capitals_for_the_place_only() -> None:
    (match,) = FINDER.find("IRAN")
    assert [meaning.kind for meaning in match.meanings] == [MeaningKind.PLACE]


def test_an_abbreviation_is_no_dateline() -> None:
    finder = Finder((Name("Sana", Meaning(MeaningKind.PLACE, "sanaa")), Name("SANA", Meaning(MeaningKind.OUTLET, "sana"))))
    assert [[meaning.id for meaning in match.meanings] for match in finder.find("SANA in Sana")] == [["sana"], ["sanaa"]]


def test_find_keeps_the_demonym_that_an_article_would_hide() -> None:
    (match,) = FINDER.find("He met the Sudanese.")
    assert match.text == "the Sudanese"
    assert {(meaning.id, meaning.needs) for meaning in match.meanings} == {("mohammed-shia-al-sudani", "IRQ"), ("sudan", None)}


def test_find_believes_the_strongest_use() -> None:
    (match,) = FINDER.find("Soleimani")
    assert [meaning.use for meaning in match.meanings] == [AliasUse.NAME]


def test_meanings_answers_for_a_name_alone() -> None:
    assert [meaning.id for meaning in FINDER.meanings("Sana\u2019a")] == ["sanaa"]
    assert FINDER.meanings("Nowhere") == ()


def test_a_finder_without_names_finds_nothing() -> None:
    assert Finder(()).find("Iran") == ()


@given(st.one_of(st.text(st.characters()), st.lists(PIECES).map("".join)))
def test_find_quotes_the_text_and_never_overlaps(text: str) -> None:
    done = 0
    for match in FINDER.find(text):
        assert done <= match.start < match.end
        assert text[match.start : match.end] == match.text
        done = match.end


@given(st.lists(PIECES).map("".join))
def test_find_is_deterministic(text: str) -> None:
    assert Finder(reversed(NAMES)).find(text) == FINDER.find(text)
