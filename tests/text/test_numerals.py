import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.text.numerals import find_numerals

WORDS = (
    "more than|at least|about|between|and|to|or|20|3,000|1.2|million|dozen|half a|a|several|dozens|of|three|-|$|in|2024|May|no"
    "|plus|,|%|th|soldiers"
)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("more than 20 attacks", 20, 21, None),
        ("over 20 attacks", 20, 21, None),
        ("at least three soldiers", 3, 3, None),
        ("no fewer than 12 men", 12, 12, None),
        ("20 or more men", 20, 20, None),
        ("300-plus men", 300, 300, None),
        ("up to 40 tanks", 40, None, 40),
        ("as many as 40 tanks", 40, None, 40),
        ("fewer than ten men", 10, None, 9),
        ("nearly 100 men", 100, None, None),
        ("about 2,500 troops", 2500, None, None),
        ("between 30 and 40 men", None, 30, 40),
        ("30-40 men", None, 30, 40),
        ("two or three men", None, 2, 3),
        ("2 to 3 million people", None, 2e6, 3e6),
        ("half a dozen men", 6, None, None),
        ("two dozen men", 24, None, None),
        ("dozens of men", None, 24, None),
        ("tens of thousands of men", None, 20_000, None),
        ("several thousand men", None, 3000, None),
        ("a handful of men", None, 3, None),
        ("one hundred and fifty men", 150, 150, 150),
        ("thirty-two men", 32, 32, 32),
        ("1.2 million people", 1.2e6, 1.2e6, 1.2e6),
        ("killed by 40 gunmen", 40, 40, 40),
    ],
)
def test_a_number_keeps_the_bounds_of_its_words(text: str, value: float | None, low: float | None, high: float | None) -> None:
    (found,) = find_numerals(text)
    assert (found.value, found.low, found.high) == (value, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "the 24th brigade",
        "at Tower 22",
        "Resolution 1701",
        "the M23 and an F-16",
        "at 10:30 a.m.",
        "at 10 a.m.",
        "on May 30",
        "on 30 May",
        "a man aged 24",
        "a 24-year-old man",
        "Ali, 24, said",
        "fell by 40 percent",
        "the 12-day war",
        "on 9/11",
        "Camp 4",
    ],
)
def test_a_name_a_date_an_age_a_time_and_a_share_are_no_count(text: str) -> None:
    assert find_numerals(text) == ()


def test_money_has_its_currency_and_a_year_is_marked() -> None:
    assert [(one.value, one.unit) for one in find_numerals("$250 million")] == [(250e6, "USD")]
    assert [one.may_be_year for one in find_numerals("the 2015 accord")] == [True]


def test_a_change_from_one_number_to_another_is_no_range() -> None:
    assert [one.value for one in find_numerals("rose from 30 to 40")] == [30, 40]


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS.split("|")), max_size=12).map(" ".join)))
def test_no_text_crashes_and_bounds_are_in_order(text: str) -> None:
    end = 0
    for one in find_numerals(text):
        assert end <= one.start <= one.core < one.end <= len(text)
        assert one.low is None or one.high is None or one.low <= one.high
        assert one.value is None or one.low is None or one.high is None or one.low <= one.value <= one.high
        end = one.end
