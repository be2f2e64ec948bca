"""An effect says in one sentence what it found."""

from datetime import date

import pytest

from truceline.analysis import Effect, Window

BEFORE = Window(date(2024, 1, 15), date(2024, 1, 29), 2, ("a", "b"))
AFTER = Window(date(2024, 1, 30), date(2024, 2, 13), 9, tuple("cdefghijk"))


@pytest.mark.parametrize(
    ("ratio", "low", "high", "said"),
    [
        (4.5, 0.93, 42.8, "rate ratio 4.50 [0.93, 42.80]"),
        (None, 2.0, None, "rate ratio not defined [2.00, no upper bound]"),
    ],
)
def test_summary(ratio: float | None, low: float, high: float | None, said: str) -> None:
    effect = Effect("ASSAULT", "base", date(2024, 1, 29), BEFORE, AFTER, True, None, ratio, low, high, "exact", (), (), ())
    assert said in effect.summary
    assert effect.summary.startswith("ASSAULT against base: 2 in the days before 2024-01-29, 9 in as many days after")
