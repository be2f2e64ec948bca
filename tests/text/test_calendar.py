from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.text.calendar import find_dates, find_times, is_future, is_near
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time, on_day
from truceline.text.words import Anchors

TUESDAY = on_day(date(2025, 3, 25))
ANCHORS = Anchors(TUESDAY)


def only(text: str, anchors: Anchors = ANCHORS) -> Time:
    (found,) = find_dates(text, anchors)
    return found.time


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("Talks began on 2025-03-04 in Doha.", date(2025, 3, 4), date(2025, 3, 5), Precision.DAY),
        ("The raid of January 29, 2024 shook Amman.", date(2024, 1, 29), date(2024, 1, 30), Precision.DAY),
        ("He arrived on 3 September 2024.", date(2024, 9, 3), date(2024, 9, 4), Precision.DAY),
        ("He arrived on the 3rd of September 2024.", date(2024, 9, 3), date(2024, 9, 4), Precision.DAY),
        ("The army took Sinjar in October 2017.", date(2017, 10, 1), date(2017, 11, 1), Precision.MONTH),
        ("The army took Sinjar in December 2017.", date(2017, 12, 1), date(2018, 1, 1), Precision.MONTH),
        ("The accord was signed in 2016.", date(2016, 1, 1), date(2017, 1, 1), Precision.YEAR),
    ],
)
def test_dates_written_out_are_explicit(text: str, start: date, end: date, precision: Precision) -> None:
    time = only(text, Anchors(UNKNOWN_TIME))
    assert (time.start, time.end, time.precision, time.basis) == (start, end, precision, Basis.EXPLICIT)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The rebels attacked on March 4.", date(2025, 3, 4), date(2025, 3, 5)),
        ("The rebels attacked on December 30.", date(2024, 12, 30), date(2024, 12, 31)),
        ("The rebels attacked in November.", date(2024, 11, 1), date(2024, 12, 1)),
        ("The vote was called ahead of the May 18 election.", date(2025, 5, 18), date(2025, 5, 19)),
    ],
)
def test_a_date_without_a_year_takes_the_year_that_puts_it_near(text: str, start: date, end: date) -> None:
    time = only(text)
    assert (time.start, time.end, time.basis) == (start, end, Basis.ANCHORED)
    assert "the year follows from when it was written" in time.reason


def test_a_year_from_an_inferred_day_of_writing_is_inferred() -> None:
    written = Time(date(2025, 1, 1), date(2025, 6, 1), Precision.RANGE, Basis.INFERRED, "", "a term of office")
    time = only("They met on March 4.", Anchors(written))
    assert (time.start, time.basis) == (date(2025, 3, 4), Basis.INFERRED)
    assert "a term of office" in time.reason


@pytest.mark.parametrize("written", [UNKNOWN_TIME, Time(date(2020, 1, 1), date(2024, 1, 1), Precision.RANGE, Basis.INFERRED)])
def test_a_date_that_fits_several_years_stays_unknown(written: Time) -> None:
    time = only("They met on March 4.", Anchors(written))
    assert (time.start, time.end, time.precision, time.text) == (None, None, Precision.UNKNOWN, "March 4")


@pytest.mark.parametrize("text", ["on February 30, 2024", "on 31 April 2023", "on 2024-13-01", "on 2023-02-29", "on February 31"])
def test_a_day_that_does_not_exist_is_no_date(text: str) -> None:
    assert all(found.time.start is None or found.time.precision is not Precision.DAY for found in find_dates(text, ANCHORS))


@pytest.mark.parametrize("text", ["They may attack.", "Fighters march on the town.", "Troops will march 30 miles.", "A decision mars it."])
def test_modal_may_and_the_verb_march_are_no_months(text: str) -> None:
    assert find_dates(text, ANCHORS) == []


def test_expressions_come_in_order_and_never_overlap() -> None:
    text = "On Monday, two days after the raid of March 3, 2025, he said that the vote of November 2024 was void."
    found = find_dates(text, ANCHORS)
    assert [text[one.start : one.end] for one in found] == ["Monday", "March 3, 2025", "November 2024"]
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("before", "after", "future"),
    [
        ("ahead of the ", " election", True),
        ("scheduled for ", "", True),
        ("upcoming ", " vote", True),
        ("killed on ", "", False),
        ("after the ", " election", False),
    ],
)
def test_words_around_a_date_say_whether_it_is_to_come(before: str, after: str, future: bool) -> None:
    assert is_future(before, after) is future


@pytest.mark.parametrize(
    ("day", "future", "near"),
    [
        (date(2025, 3, 20), False, True),
        (date(2025, 3, 27), False, False),
        (date(2024, 11, 1), False, True),
        (date(2024, 3, 20), False, False),
        (date(2025, 6, 1), True, True),
        (date(2025, 3, 1), True, False),
        (date(2026, 3, 1), True, False),
    ],
)
def test_a_year_is_left_out_only_of_near_dates(day: date, future: bool, near: bool) -> None:
    assert is_near(on_day(day), TUESDAY, future=future) is near


@given(day=st.dates(date(1905, 1, 1), date(2095, 12, 31)))
def test_every_day_is_read_back_from_its_usual_spellings(day: date) -> None:
    for text in (day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}"):
        time = only(f"It happened on {text} there.", Anchors(UNKNOWN_TIME))
        assert (time.start, time.is_day) == (day, True)


@given(text=st.text(max_size=80))
def test_no_text_breaks_the_reader_of_dates(text: str) -> None:
    for found in find_dates(text, ANCHORS):
        assert 0 <= found.start < found.end <= len(text)


_WORDS = st.sampled_from(
    """January Feb. 6 March May 2024 1998 Monday Friday, last next the same following previous day week month year decade quarter half of
    ago later earlier after before two an several 48 hours less than between and from to since until early late in on at 9 a.m. GMT today
    overnight every daily Ramadan Easter spring winter now recently 30 31 0 00:00 25/12/2024 2024-02-30 9999 19th -long 1/2 first Q4 fiscal
    1700s will said . ' that""".split()
)
_ENDS = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 30)))


@given(words=st.lists(_WORDS, max_size=14), written=_ENDS, told=_ENDS)
def test_whatever_is_said_expressions_quote_the_text_and_begin_before_they_end(
    words: list[str], written: date | None, told: date | None
) -> None:
    text = " ".join(words)
    anchors = Anchors(on_day(written) if written else UNKNOWN_TIME, on_day(told, text="that day") if told else None)
    found = find_times(text, anchors)
    for one in found:
        assert text[one.start : one.end].strip() == text[one.start : one.end] != ""
        assert one.time.start is None or one.time.end is None or one.time.start < one.time.end
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_lengths_and_recurrences_date_nothing() -> None:
    text = "For two weeks they met every day, and now they rest."
    assert [text[one.start : one.end] for one in find_times(text, ANCHORS)] == ["two weeks", "every day", "now"]
    assert find_dates(text, ANCHORS) == []


def test_both_ends_of_a_span_have_the_interval_between_them() -> None:
    found = find_dates("They fought between March 3 and March 9.", ANCHORS)
    assert [(one.time.start, one.time.end) for one in found] == [(date(2025, 3, 3), date(2025, 3, 10))] * 2
    assert [one.reading.value for one in found] == ["2025-03-03", "2025-03-09"]
