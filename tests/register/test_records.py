"""Tests of what records can tell."""

from datetime import date

import pytest

from truceline.register import Role

JANUARY, FEBRUARY, MARCH = date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1)


@pytest.mark.parametrize(
    ("term", "asked", "may"),
    [
        ((JANUARY, FEBRUARY), (FEBRUARY, MARCH), False),
        ((JANUARY, FEBRUARY), (JANUARY, MARCH), True),
        ((FEBRUARY, None), (JANUARY, FEBRUARY), False),
        ((None, FEBRUARY), (JANUARY, FEBRUARY), True),
        ((None, FEBRUARY), (FEBRUARY, None), False),
        ((None, None), (JANUARY, FEBRUARY), True),
        ((FEBRUARY, MARCH), (None, None), True),
    ],
)
def test_a_role_may_be_held_on_some_day(term: tuple[date | None, date | None], asked: tuple[date | None, date | None], may: bool) -> None:
    assert Role("commander", "guards", *term).may_hold_on(*asked) is may
