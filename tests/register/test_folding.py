"""Tests of folding: what becomes equal, and that offsets lead back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.register.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Sana\u2019a", "Sana'a"),
        ("Kata\u02bcib", "Kata'ib"),
        ("al\u2011Qaim", "al Qaim"),
        ("Israel\u2013Hamas war", "Israel Hamas war"),
        ("Baghdad \u2014 Reuters", "Baghdad \u2014 Reuters"),
        ("United\u00a0States", "United States"),
        ("Kataib  Hezbollah", "Kataib Hezbollah"),
        ("C\u00f4te d\u2019Ivoire", "Cote d'Ivoire"),
        ("Gro\u00dfe", "Grosse"),
        ("Erdog\u0306an", "Erdogan"),
        ("Ha\u00admas", "Hamas"),
        ("\u0642\u0627\u0622\u0646\u06cc", "\u0642\u0627\u0627\u0646\u064a"),
        ("heading\nBaghdad", "heading\nBaghdad"),
    ],
)
def test_fold_makes_spellings_comparable(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_fold_leads_back_across_characters_that_become_two() -> None:
    folded = fold("Gro\u00dfe Sana\u2019a")
    start = folded.text.index("Sana")
    assert (folded.starts[start], folded.ends[start + len("Sana'a") - 1]) == (6, 12)


def test_fold_gives_a_lone_accent_to_the_letter_before_it() -> None:
    text = "Erdog\u0306an"
    folded = fold(text)
    assert text[folded.starts[4] : folded.ends[4]] == "g\u0306"


@given(st.text(st.characters()))
def test_fold_keeps_offsets_in_order_and_in_range(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)


@given(st.text())
def test_fold_of_folded_text_has_the_same_letters(text: str) -> None:
    once = fold(text).text
    assert fold(once).text.replace(" ", "") == once.replace(" ", "") or not once.isascii()
