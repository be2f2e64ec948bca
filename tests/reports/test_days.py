from datetime import date

import pytest

from truceline.reports.days import find_days, read_day
from truceline.text.dates import Precision


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2025-03-26", date(2025, 3, 26), date(2025, 3, 27), Precision.DAY),
        ("2025-03-26T23:30:00-05:00", date(2025, 3, 26), date(2025, 3, 27), Precision.DAY),
        ("26 March 2025", date(2025, 3, 26), date(2025, 3, 27), Precision.DAY),
        ("Sept. 3, 2024", date(2024, 9, 3), date(2024, 9, 4), Precision.DAY),
        ("Wed, 26 Mar 2025 08:16:00 +0300", date(2025, 3, 26), date(2025, 3, 27), Precision.DAY),
        ("20/03/2025", date(2025, 3, 20), date(2025, 3, 21), Precision.DAY),
        ("05.05.2025", date(2025, 5, 5), date(2025, 5, 6), Precision.DAY),
        ("2025-03", date(2025, 3, 1), date(2025, 4, 1), Precision.MONTH),
        ("December 2024", date(2024, 12, 1), date(2025, 1, 1), Precision.MONTH),
        ("2024", date(2024, 1, 1), date(2025, 1, 1), Precision.YEAR),
        ("December 31, 9998", date(9998, 12, 31), date(9999, 1, 1), Precision.DAY),
    ],
)
def test_fields_give_days_months_and_years(value: str, start: date, end: date, precision: Precision) -> None:
    time = read_day(value, reason="it is written there")
    assert time is not None
    assert (time.start, time.end, time.precision, time.text) == (start, end, precision, value)


@pytest.mark.parametrize("value", ["", "soon", "03/04/2025", "2025-13", "2025-02-30", "0000-01-01", "9999-12-31", "26 March", "12345"])
def test_what_is_no_day_or_may_be_two_is_none(value: str) -> None:
    assert read_day(value, reason="it is written there") is None


def test_days_come_in_the_order_of_the_text() -> None:
    assert [day for day, _ in find_days("from 3 May 2025 to 2025-05-09")] == [date(2025, 5, 3), date(2025, 5, 9)]
