"""Names that come near a registered one."""

import pytest

from truceline.actors import Verdict
from truceline.actors.likeness import LEAST, NameIndex, likeness, spellings
from truceline.register import Register


@pytest.mark.parametrize(
    ("left", "right"),
    [("Qasim Tarkani", "Kassem Tarqani"), ("Qasim al-Tarkani", "Qassim Al Tarkani"), ("River Brigade", "River Brigades")],
)
def test_spellings_of_one_name_are_alike(left: str, right: str) -> None:
    assert likeness(left, right) >= LEAST
    assert likeness(left, right) == likeness(right, left)


@pytest.mark.parametrize(("left", "right"), [("Rashad Veli", "Qasim Tarkani"), ("River Brigade", "League of the Plain")])
def test_other_names_are_not(left: str, right: str) -> None:
    assert likeness(left, right) < LEAST


def test_a_near_name_is_left_to_a_person(register: Register) -> None:
    (nearest, *_) = NameIndex.of(register).near("Kasim Tarkany")
    assert nearest.actor == "qasim-tarkani"
    assert nearest.verdict is Verdict.UNSURE
    assert any("alike" in reason for reason in nearest.reasons)


def test_a_namesake_is_named_among_the_reasons(register: Register) -> None:
    found = {judgement.actor: judgement for judgement in NameIndex.of(register).near("Kasim Tarkany")}
    assert any("Layth al-Tarkani" in reason for reason in found["qasim-tarkani"].reasons)


def test_a_brother_is_said_to_be_perhaps_a_relative(register: Register) -> None:
    found = NameIndex.of(register).near("Qais al-Tarkani")
    assert {judgement.actor for judgement in found} <= {"qasim-tarkani", "layth-tarkani"}
    assert any("relatives" in reason for judgement in found for reason in judgement.reasons)
    assert all(judgement.verdict is Verdict.UNSURE for judgement in found)


def test_even_the_registered_spelling_is_only_unsure(register: Register) -> None:
    assert {one.verdict for one in NameIndex.of(register).near("Qasim al-Tarkani")} == {Verdict.UNSURE}


def test_a_name_like_nobody_has_no_judgement(register: Register) -> None:
    assert NameIndex.of(register).near("Rashad Veli") == ()


def test_a_capital_is_no_spelling_of_a_state(register: Register) -> None:
    assert spellings(register.actors["hostland"]) == ("Hostland",)
