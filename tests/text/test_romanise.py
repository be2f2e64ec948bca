import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.text import consonant_key, romanise


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("قاآنی", "qany"),
        ("Зеленський", "Zelens'kiy"),
        ("Erdo\u011fan", "Erdogan"),
        ("Qa\u200bani", "Qaani"),
    ],
)
def test_any_script_becomes_latin(text: str, latin: str) -> None:
    assert romanise(text) == latin


@pytest.mark.parametrize(
    "spellings",
    [
        ("Qaani", "Kaani", "Ghaani", "Qa'ani", "Ghani", "Qaany", "قاآنی"),
        ("Esmail", "Ismail", "Esmaeil", "Ismaeel", "Isma\u2019il"),
        ("Mohammed", "Muhammad", "Mohamed", "Mohammad", "Muhammed"),
        ("Muqtada al-Sadr", "Moqtada Sadr", "Muktada as-Sadr"),
        ("Kataib", "Kata'ib", "Kataeb", "Kata\u2019eb"),
        ("Hezbollah", "Hizballah", "Hizbullah", "Hezbolla"),
        ("Abdul-Mahdi", "Abd al-Mahdi", "Abdel Mahdi", "Abdulmahdi"),
        ("Soleimani", "Sulaymani", "Soleymani", "Suleimani"),
        ("Qais al-Khazali", "Qays Khazali", "Kais al-Khazaali"),
        ("Gaddafi", "Qaddafi", "Kadhafi", "Gadafi"),
        ("Araghchi", "Araqchi", "Araghchy"),
        ("Sana'a", "Sanaa", "San\u2019aa"),
    ],
)
def test_spellings_of_one_name_share_their_consonants(spellings: tuple[str, ...]) -> None:
    assert len({consonant_key(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Qais al-Khazali", "Laith al-Khazali"),
        ("Mohammed al-Sudani", "Mohammed al-Halbousi"),
        ("Qaani", "Khamenei"),
        ("Kataib Hezbollah", "Hezbollah"),
        ("Amiri", "Maliki"),
        ("Sadr", "Badr"),
    ],
)
def test_other_names_keep_other_keys(left: str, right: str) -> None:
    assert consonant_key(left) != consonant_key(right)


@pytest.mark.parametrize("name", ["", "---", "123", "al-", "al"])
def test_what_is_no_name_gives_little(name: str) -> None:
    assert len(consonant_key(name)) <= 2


@given(st.text())
def test_any_text_has_a_key_of_capitals(text: str) -> None:
    assert all(letter == " " or "A" <= letter <= "Z" for letter in consonant_key(text))
