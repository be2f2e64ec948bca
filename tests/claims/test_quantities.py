from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "what", "value", "low", "high"),
    [
        ("The M23 killed three soldiers in Goma.", "soldiers killed", 3, 3, 3),
        ("The M23 killed at least 40 people in Goma.", "people killed", 40, 40, None),
        ("Two peacekeepers were wounded by the M23.", "peacekeepers wounded", 2, 2, 2),
        ("Hamas released four hostages.", "hostages released", 4, 4, 4),
        ("The M23 killed dozens of civilians in Goma.", "civilians killed", None, 24, None),
        ("Militants of the M23 killed a soldier in Goma.", "soldier killed", 1, 1, 1),
    ],
)
def test_a_toll_belongs_to_its_act(text: str, what: str, value: float, low: float, high: float | None, code: Code) -> None:
    found = [quantity for claim in code(text, kind=ClaimKind.EVENT) for quantity in claim.quantities]
    assert [(one.what, one.value, one.min, one.max) for one in found] == [(what, value, low, high)]


def test_a_part_of_a_toll_is_no_toll(code: Code) -> None:
    found = [one for claim in code("The M23 killed 40 people in Goma, including 11 children.") for one in claim.quantities]
    assert sorted(one.what for one in found) == ["children among the dead", "people killed"]


def test_money_has_its_unit(code: Code) -> None:
    found = [one for claim in code("The United States pledged $250 million in aid to Ukraine.") for one in claim.quantities]
    assert ("aid", 250e6, "USD") in [(one.what, one.value, one.unit) for one in found]
