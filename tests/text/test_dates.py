from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.text import UNKNOWN_TIME, Basis, Precision, Time, on_day

days = st.one_of(st.none(), st.dates(date(2024, 1, 1), date(2024, 1, 20)))


@st.composite
def times(draw: st.DrawFn) -> Time:
    start, end = draw(days), draw(days)
    if start is not None and end is not None and start >= end:
        start, end = None, end
    return Time(start, end, Precision.RANGE)


def month(number: int) -> Time:
    return Time(date(2024, number, 1), date(2024, number + 1, 1), Precision.MONTH, Basis.EXPLICIT)


def test_a_day_is_one_day() -> None:
    day = on_day(date(2024, 1, 29), text="January 29", reason="written out")
    assert (day.end, day.is_day, day.basis, day.precision) == (date(2024, 1, 30), True, Basis.EXPLICIT, Precision.DAY)
    assert not month(1).is_day
    assert not UNKNOWN_TIME.is_day


@pytest.mark.parametrize("end", [date(2024, 1, 29), date(2024, 1, 28)])
def test_a_time_cannot_end_before_it_began(end: date) -> None:
    with pytest.raises(ValueError, match="must start before it ends"):
        Time(date(2024, 1, 29), end, Precision.RANGE)


@pytest.mark.parametrize(
    ("left", "right", "may"),
    [
        (on_day(date(2024, 1, 31)), month(1), True),
        (on_day(date(2024, 2, 1)), month(1), False),
        (month(1), month(2), False),
        (UNKNOWN_TIME, month(2), True),
        (Time(None, date(2024, 2, 1), Precision.RANGE), month(2), False),
        (Time(date(2024, 2, 29), None, Precision.RANGE), month(2), True),
    ],
)
def test_half_open_intervals_overlap_only_on_a_common_day(left: Time, right: Time, may: bool) -> None:
    assert left.may_overlap(right) is may
    assert right.may_overlap(left) is may


def test_narrowing_keeps_what_the_text_said() -> None:
    visit = Time(None, date(2024, 2, 18), Precision.RANGE, Basis.INFERRED, "a recent visit")
    narrowed = visit.within(month(1))
    assert narrowed is not None
    assert (narrowed.start, narrowed.end, narrowed.text) == (date(2024, 1, 1), date(2024, 2, 1), "a recent visit")
    assert visit.within(month(3)) is None


@given(times(), times())
def test_the_common_part_lies_in_both(left: Time, right: Time) -> None:
    common = left.within(right)
    assert (common is not None) is left.may_overlap(right)
    if common is not None:
        assert common.within(left) == common
        assert all(common.start is not None and common.start >= bound for bound in (left.start, right.start) if bound is not None)
        assert all(common.end is not None and common.end <= bound for bound in (left.end, right.end) if bound is not None)
