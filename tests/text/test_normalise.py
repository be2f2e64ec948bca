import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.text import fold, slug, straighten, strip_invisible


def test_quotes_become_straight_and_the_length_stays() -> None:
    text = "\u201cSana\u2019a\u201d\u00a0\u00abquiet\u00bb \u2018he\u2019"
    assert straighten(text) == '"Sana\'a" "quiet" \'he\''
    assert len(straighten(text)) == len(text)


@given(st.text())
def test_straightening_never_moves_an_offset(text: str) -> None:
    assert len(straighten(text)) == len(text)


def test_what_nobody_sees_goes() -> None:
    assert strip_invisible("Qa\u00adani\u200b \u202eX\u202c\x07\nY\t") == "Qaani X\nY\t"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sana\u2019a", "SANA'A"),
        ("Al-Monitor", "al monitor"),
        ("Erdo\u011fan", "Erdogan"),
        ("Qa\u00adani", "qaani"),
        ("Kata\u02bcib  Hezbollah", "kata'ib hezbollah"),
        ("\uff21\uff22", "ab"),
        ("Stra\u00dfe", "strasse"),
        ("Asa\u2019ib\u00a0Ahl al\u2011Haq", "asa'ib ahl al haq"),
    ],
)
def test_spellings_that_differ_in_form_only_are_equal(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(("left", "right"), [("Qaani", "Kaani"), ("Hezbollah", "Hezbollah Brigades"), ("U.S.", "us")])
def test_other_spellings_stay_apart(left: str, right: str) -> None:
    assert fold(left) != fold(right)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Esmail Qaani", "esmail-qaani"),
        ("Asa\u2019ib Ahl al-Haq", "asaib-ahl-al-haq"),
        ("M23", "m23"),
        ("C\u00f4te d'Ivoire", "cote-divoire"),
        ("  --  ", ""),
        ("قاآنی", "qany"),
    ],
)
def test_slugs_are_plain_words(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_folding_and_slugs_are_stable(text: str) -> None:
    assert slug(slug(text)) == slug(text)
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
