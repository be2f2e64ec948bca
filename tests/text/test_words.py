from datetime import date

import pytest

from truceline.text.dates import Basis, Precision
from truceline.text.words import NUMBERS, WEEKDAYS, month_number, month_span, year_day


@pytest.mark.parametrize(("word", "number"), [("January", 1), ("Sept.", 9), ("sep", 9), ("DEC", 12), ("may", 5), ("June", 6)])
def test_months_are_known_in_full_and_short(word: str, number: int) -> None:
    assert month_number(word) == number


@pytest.mark.parametrize(
    ("year", "month", "day", "found"),
    [(2024, 2, 29, date(2024, 2, 29)), (2023, 2, 29, None), (2023, 4, 31, None), (2023, 12, 31, date(2023, 12, 31))],
)
def test_a_day_that_the_calendar_lacks_is_none(year: int, month: int, day: int, found: date | None) -> None:
    assert year_day(year, month, day) == found


@pytest.mark.parametrize(("month", "end"), [(1, date(2024, 2, 1)), (2, date(2024, 3, 1)), (12, date(2025, 1, 1))])
def test_a_month_ends_where_the_next_begins(month: int, end: date) -> None:
    time = month_span(2024, month, basis=Basis.EXPLICIT, text="that month")
    assert (time.start, time.end, time.precision) == (date(2024, month, 1), end, Precision.MONTH)


def test_weekdays_count_as_the_calendar_does() -> None:
    assert WEEKDAYS["tuesday"] == date(2025, 3, 25).weekday()


def test_number_words_are_read() -> None:
    assert (NUMBERS["a"], NUMBERS["seven"], NUMBERS["fifteen"], NUMBERS["forty"]) == (1, 7, 15, 40)
