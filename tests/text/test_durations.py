import pytest

from truceline.text.durations import duration_value
from truceline.text.words import count_of


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("two", 2),
        ("a", 1),
        ("72", 72),
        ("5 1/2", 5.5),
        ("two-and-a-half", 2.5),
        ("twenty-five", 25),
        ("half an", 0.5),
        ("a couple of", 2),
        ("several", None),
    ],
)
def test_counts_are_read_from_words(words: str, count: float | None) -> None:
    assert count_of(words) == count


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (2, "week", "P2W"),
        (16, "hour", "PT16H"),
        (5.5, "hour", "PT5H30M"),
        (0.5, "hour", "PT30M"),
        (1.5, "day", "P1DT12H"),
        (2.5, "year", "P2Y6M"),
        (4, "decade", "P40Y"),
        (None, "year", "PXY"),
        (1.5, "week", "P1.5W"),
    ],
)
def test_lengths_are_written_as_timeml_writes_them(count: float | None, unit: str, value: str) -> None:
    assert duration_value(count, unit) == value
