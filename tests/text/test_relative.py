from datetime import date

import pytest

from truceline.text.calendar import find_dates
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time, on_day
from truceline.text.words import Anchors

TUESDAY = on_day(date(2025, 3, 25))
TOLD = on_day(date(2025, 2, 4), text="February 4")


def only(text: str, anchors: Anchors) -> Time:
    (found,) = find_dates(text, anchors)
    return found.time


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("He left today.", date(2025, 3, 25), date(2025, 3, 26)),
        ("He left yesterday.", date(2025, 3, 24), date(2025, 3, 25)),
        ("He leaves tomorrow.", date(2025, 3, 26), date(2025, 3, 27)),
        ("Drones hit the port overnight.", date(2025, 3, 24), date(2025, 3, 25)),
        ("He left on Tuesday.", date(2025, 3, 25), date(2025, 3, 26)),
        ("He left on Monday.", date(2025, 3, 24), date(2025, 3, 25)),
        ("He left on Wednesday.", date(2025, 3, 19), date(2025, 3, 20)),
        ("He left last Tuesday.", date(2025, 3, 18), date(2025, 3, 19)),
        ("He leaves next Tuesday.", date(2025, 4, 1), date(2025, 4, 2)),
        ("He leaves next Friday.", date(2025, 3, 28), date(2025, 3, 29)),
        ("He left three days ago.", date(2025, 3, 22), date(2025, 3, 23)),
        ("He left last month.", date(2025, 2, 1), date(2025, 3, 1)),
        ("He left earlier this month.", date(2025, 3, 1), date(2025, 3, 26)),
        ("He left last year.", date(2024, 1, 1), date(2025, 1, 1)),
        ("He left last week.", date(2025, 3, 17), date(2025, 3, 24)),
        ("He left on the 9th of this month.", date(2025, 3, 9), date(2025, 3, 10)),
        ("He left on the 9th of last month.", date(2025, 2, 9), date(2025, 2, 10)),
        ("He left in March of last year.", date(2024, 3, 1), date(2024, 4, 1)),
    ],
)
def test_relative_words_count_from_the_day_of_writing(text: str, start: date, end: date) -> None:
    time = only(text, Anchors(TUESDAY))
    assert (time.start, time.end, time.basis) == (start, end, Basis.ANCHORED)


@pytest.mark.parametrize("text", ["He left two years ago.", "He left five months ago.", "He left two weeks ago."])
def test_coarse_units_give_an_interval_around_their_middle(text: str) -> None:
    time = only(text, Anchors(TUESDAY))
    assert time.precision is Precision.RANGE
    assert time.start is not None
    assert time.end is not None
    assert (time.end - time.start).days > 1


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The next day it withdrew.", date(2025, 2, 5)),
        ("It withdrew the same day.", date(2025, 2, 4)),
        ("The previous day it had agreed.", date(2025, 2, 3)),
        ("Two days later it withdrew.", date(2025, 2, 6)),
        ("It had agreed three weeks earlier.", date(2025, 1, 14)),
    ],
)
def test_the_next_day_counts_from_the_day_told_before(text: str, start: date) -> None:
    time = only(text, Anchors(TUESDAY, TOLD))
    assert (time.start, time.basis) == (start, Basis.ANCHORED)
    assert "'February 4'" in time.reason


@pytest.mark.parametrize("text", ["The next day it withdrew.", "Two days later it withdrew."])
def test_the_next_day_of_nothing_told_is_unknown(text: str) -> None:
    assert only(text, Anchors(TUESDAY)).start is None


@pytest.mark.parametrize("text", ["He left yesterday.", "He left on Monday.", "He left last month.", "He left three days ago."])
def test_without_a_day_of_writing_relative_words_mean_nothing(text: str) -> None:
    assert only(text, Anchors(UNKNOWN_TIME)).start is None


def test_a_weekday_needs_the_very_day_of_writing() -> None:
    week = Time(date(2025, 3, 24), date(2025, 3, 31), Precision.WEEK, Basis.INFERRED)
    assert only("He left on Monday.", Anchors(week)).start is None


def test_counting_from_inferred_writing_is_inferred() -> None:
    written = on_day(date(2025, 3, 25), basis=Basis.INFERRED, reason="a fact")
    assert only("He left yesterday.", Anchors(written)).basis is Basis.INFERRED
