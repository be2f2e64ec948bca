from datetime import date

import pytest

from truceline.text.calendar import find_times
from truceline.text.clock import hour_of
from truceline.text.dates import on_day
from truceline.text.words import Anchors

ANCHORS = Anchors(on_day(date(2025, 3, 25)))


@pytest.mark.parametrize(
    ("words", "part", "hour"),
    [
        ("10:35 a.m.", None, "10:35"),
        ("12 a.m.", None, "00:00"),
        ("12:10 p.m.", None, "12:10"),
        ("0735", None, "07:35"),
        ("18:05", None, "18:05"),
        ("four", "afternoon", "16:00"),
        ("noon", None, "12:00"),
        ("14 p.m.", None, None),
        ("25:00", None, None),
    ],
)
def test_times_of_the_day_are_read(words: str, part: str | None, hour: str | None) -> None:
    assert hour_of(words, part) == hour


@pytest.mark.parametrize(
    ("text", "value", "zone"),
    [
        ("On Monday, at 6 a.m., shells fell.", "2025-03-24T06:00", None),
        ("Shells fell at 0735 GMT on March 3.", "2025-03-03T07:35", "GMT"),
        ("Shells fell at 6:10 p.m. (Moscow time) yesterday.", "2025-03-24T18:10", "Moscow time"),
        ("Shells fell at 6 a.m. today.", "2025-03-25T06:00", None),
        ("Shells fell at midnight.", "XXXX-XX-XXT00:00", None),
        (
            "He came on Monday. It was calm. Shells fell at 6 a.m. by the sea.",
            "2025-03-24T06:00",
            None,
        ),
    ],
)
def test_a_time_of_the_day_takes_the_day_told_beside_it(text: str, value: str, zone: str | None) -> None:
    found = [one.reading for one in find_times(text, ANCHORS) if "T" in one.reading.value and one.reading.kind == "clock"]
    assert [(reading.value, reading.zone) for reading in found] == [(value, zone)]
