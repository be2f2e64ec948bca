from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("The M23 carried out dozens of attacks on Congolese army positions in March.", None, 24, None),
        ("There were more than 20 attacks on US troops in Iraq in January.", 20, 21, None),
        ("There have been no attacks on US troops in Iraq since February 4.", 0, 0, 0),
    ],
)
def test_attacks_over_a_period_are_a_count(text: str, value: float | None, low: float, high: float | None, code: Code) -> None:
    (claim,) = code(text, kind=ClaimKind.COUNT)
    (quantity,) = claim.quantities
    assert (quantity.what, quantity.value, quantity.min, quantity.max) == ("attacks", value, low, high)
    assert quantity.period is not None


@pytest.mark.parametrize(
    "text",
    [
        "There have been no attacks on US troops since May, compared with more than 30 in the previous three months.",
        "Attacks on the coalition in Iraq fell to five in May from 19 in April.",
    ],
)
def test_a_comparison_is_two_counts(text: str, code: Code) -> None:
    assert len(code(text, kind=ClaimKind.COUNT)) == 2


def test_one_attack_is_no_count(code: Code) -> None:
    assert code("The attack on US troops in Iraq hit a tent.", kind=ClaimKind.COUNT) == ()
