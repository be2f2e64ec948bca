"""The ratio of two Poisson rates, with its exact interval."""

import math
from collections.abc import Callable

import numpy as np

_STEPS = 60


def rate_ratio(before: int, after: int, *, level: float = 0.95) -> tuple[float | None, float, float | None]:
    """Return the ratio of the rate after to the rate before over equally long windows, and its exact interval.

    Given their sum, the later count is binomial, and its share `p` gives the ratio `p / (1 - p)`; the interval of `p` is that
    of Clopper and Pearson (Biometrika 26, 1934), applied to two rates as by Przyborowski and Wilenski (Biometrika 31, 1940).

    Args:
        before: Count in the window before.
        after: Count in the window after.
        level: Coverage of the interval.

    Returns:
        The ratio, None when nothing happened before; the lower end; the upper end, None when nothing bounds it.
    """
    low, high = share_interval(after, before + after, level=level)
    ratio = None if before == 0 else after / before
    return ratio, low / (1 - low), None if high >= 1 else high / (1 - high)


def share_interval(successes: int, trials: int, *, level: float = 0.95) -> tuple[float, float]:
    """Return the Clopper-Pearson interval of a binomial share."""
    if not 0 <= successes <= trials or trials == 0:
        raise ValueError(f"a share needs 0 <= successes <= trials and trials > 0, got {successes} of {trials}")
    tail = (1 - level) / 2
    low = 0.0 if successes == 0 else _bisected(lambda share: _at_least(successes, trials, share) < tail)
    high = 1.0 if successes == trials else _bisected(lambda share: 1 - _at_least(successes + 1, trials, share) > tail)
    return low, high


def _bisected(is_below: Callable[[float], bool]) -> float:
    """Return the share at which a condition that holds below it ceases to hold."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if is_below(middle) else (low, middle)
    return (low + high) / 2


def _at_least(successes: int, trials: int, share: float) -> float:
    """Return the probability of so many successes or more."""
    numbers = np.arange(successes, trials + 1)
    ways = np.array([math.lgamma(trials + 1) - math.lgamma(k + 1) - math.lgamma(trials - k + 1) for k in numbers])
    return float(min(1.0, np.exp(ways + numbers * math.log(share) + (trials - numbers) * math.log1p(-share)).sum()))
