import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from truceline.text.named_periods import easter, name_pattern, named, named_periods, orthodox_easter


@pytest.mark.parametrize(
    ("name", "year", "start"),
    [
        ("Ramadan", 2024, date(2024, 3, 11)),
        ("Eid al-Fitr", 2023, date(2023, 4, 21)),
        ("Eid al-Adha", 2025, date(2025, 6, 6)),
        ("Ashura", 2024, date(2024, 7, 16)),
        ("Nowruz", 2024, date(2024, 3, 20)),
        ("Nowruz", 2023, date(2023, 3, 21)),
        ("Yom Kippur", 1973, date(1973, 10, 6)),
        ("Yom Kippur", 2023, date(2023, 9, 25)),
        ("Passover", 2024, date(2024, 4, 23)),
        ("Christmas Day", 2024, date(2024, 12, 25)),
        ("Thanksgiving", 2024, date(2024, 11, 28)),
        ("Memorial Day", 2024, date(2024, 5, 27)),
        ("Labor Day", 2024, date(2024, 9, 2)),
        ("Election Day", 2024, date(2024, 11, 5)),
        ("Good Friday", 2024, date(2024, 3, 29)),
        ("new  year’s eve", 2024, date(2024, 12, 31)),
    ],
)
def test_a_period_begins_on_the_day_that_calendars_give(name: str, year: int, start: date) -> None:
    found = list(named(name).starts(year))
    assert found == ([start] if year >= 1980 or "starts" not in dict(named(name).rule) else [])


@pytest.mark.parametrize(
    ("year", "day"), [(2000, date(2000, 4, 23)), (2008, date(2008, 3, 23)), (2024, date(2024, 3, 31)), (2038, date(2038, 4, 25))]
)
def test_easter_follows_the_moon(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(("year", "day"), [(2023, date(2023, 4, 16)), (2024, date(2024, 5, 5)), (2025, date(2025, 4, 20))])
def test_orthodox_easter_follows_the_julian_calendar(year: int, day: date) -> None:
    assert orthodox_easter(year) == day


def test_a_year_may_hold_two_or_no_beginnings() -> None:
    assert list(named("Ramadan").starts(2030)) == [date(2030, 1, 5), date(2030, 12, 26)]
    assert list(named("Ramadan").starts(2199)) == []


def test_tables_are_in_order_and_a_lunar_year_apart() -> None:
    for period in named_periods().values():
        starts = dict(period.rule).get("starts", [])
        gaps = {after - before for before, after in pairwise(starts)}
        assert all(timedelta(days=353) <= gap <= timedelta(days=385) for gap in gaps), period.id


def test_the_longest_name_wins() -> None:
    match = re.search(name_pattern(), "orthodox easter is near", re.IGNORECASE)
    assert match is not None
    assert match.group(0) == "orthodox easter"
