"""Tests of the spellings under which an alias is looked for."""

import pytest

from truceline.register.spellings import dateline, spellings


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("al-Sudani", "Al Sudani"),
        ("Al-Sudani", "al Sudani"),
        ("Deir al-Zor", "Deir Al Zor"),
        ("Asa'ib Ahl al-Haq", "Asaib Ahl al Haq"),
        ("the White House", "The White House"),
        ("Government of Iran", "Government Of Iran"),
    ],
)
def test_spellings_hold_what_reports_write(alias: str, expected: str) -> None:
    assert expected in spellings(alias)


@pytest.mark.parametrize(("alias", "wrong"), [("US", "us"), ("An Nasiriyah", "an Nasiriyah"), ("As-Suwayda", "as Suwayda")])
def test_spellings_leave_out_what_would_be_another_word(alias: str, wrong: str) -> None:
    assert wrong not in spellings(alias)


@pytest.mark.parametrize(
    ("place", "expected"), [("Baghdad", ("BAGHDAD",)), ("Sana'a", ("SANA'A", "SANAA")), ("Van", ()), ("UAE", ()), ("Erdoğan", ("ERDOGAN",))]
)
def test_dateline_writes_places_in_capitals(place: str, expected: tuple[str, ...]) -> None:
    assert dateline(place) == expected
