"""Exact intervals, against values that can be computed by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.analysis.ratios import rate_ratio, share_interval


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (0, 10, 0.0, 1 - 0.025**0.1),
        (10, 10, 0.025**0.1, 1.0),
        (0, 1, 0.0, 0.975),
        (1, 2, 1 - math.sqrt(0.975), math.sqrt(0.975)),
    ],
)
def test_shares_with_a_closed_form(successes: int, trials: int, low: float, high: float) -> None:
    assert share_interval(successes, trials) == pytest.approx((low, high), abs=1e-9)


@given(st.integers(1, 60).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials))))
def test_the_ends_leave_the_same_tail(counted: tuple[int, int]) -> None:
    successes, trials = counted
    low, high = share_interval(successes, trials)
    assert low <= successes / trials <= high
    if successes:
        upper = sum(math.comb(trials, k) * low**k * (1 - low) ** (trials - k) for k in range(successes, trials + 1))
        assert upper == pytest.approx(0.025, rel=1e-6)
    if successes < trials:
        lower = sum(math.comb(trials, k) * high**k * (1 - high) ** (trials - k) for k in range(successes + 1))
        assert lower == pytest.approx(0.025, rel=1e-6)


@pytest.mark.parametrize(("successes", "trials"), [(0, 0), (3, 2), (-1, 2)])
def test_impossible_counts_are_refused(successes: int, trials: int) -> None:
    with pytest.raises(ValueError, match="a share needs"):
        share_interval(successes, trials)


def test_ratios_at_the_edges() -> None:
    ratio, low, high = rate_ratio(20, 0)
    assert (ratio, low) == (0.0, 0.0)
    assert high is not None
    assert high < 0.25
    assert rate_ratio(0, 6)[0] is None
    assert rate_ratio(0, 6)[2] is None


def test_swapping_the_windows_inverts_the_ratio() -> None:
    ratio, low, high = rate_ratio(12, 4)
    back, back_low, back_high = rate_ratio(4, 12)
    assert None not in (ratio, high, back, back_high)
    assert (1 / back, 1 / back_high, 1 / back_low) == pytest.approx((ratio, low, high))  # type: ignore[operator]
