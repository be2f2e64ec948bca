"""Which script a text is written in."""

import pytest

from truceline.text.scripts import script_of, script_of_letter


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Sergei Lavrov", "Latn"),
        ("Сергей Лавров", "Cyrl"),
        ("محمد شياع السوداني", "Arab"),
        ("عباس عراقچی", "Arab"),
        ("יואב גלנט", "Hebr"),
        ("Νίκος Χριστοδουλίδης", "Grek"),
        ("အောင်ဆန်းစုကြည်", "Mymr"),
        ("习近平", "Hani"),
        ("김정은", "Hang"),
        ("አቢይ አህመድ", "Ethi"),
        ("PMF (الحشد الشعبي)", "Arab"),
        ("2024-01-29", "Zyyy"),
        ("", "Zyyy"),
    ],
)
def test_the_script_of_most_letters(text: str, script: str) -> None:
    assert script_of(text) == script


def test_a_letter_of_a_script_without_a_code_is_a_letter() -> None:
    assert (script_of_letter("Ꭰ"), script_of_letter("-")) == ("Zzzz", None)
