from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind
from truceline.claims.acts import merged
from truceline.claims.triggers import Hit

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("A US air strike in Baghdad killed a commander of Harakat al-Nujaba.", ["killed"]),
        ("Two soldiers were killed in a Houthi attack on Monday.", ["killed"]),
        ("A Houthi attack killed two sailors, and Israel struck the port.", ["killed", "struck"]),
        ("Israel bombed the port. A Houthi attack on the base failed.", ["bombed", "attack"]),
    ],
)
def test_a_noun_and_a_verb_of_one_act_are_one_claim(text: str, triggers: list[str], code: Code) -> None:
    found = code(text, type="ASSAULT", kind=ClaimKind.EVENT)
    assert [claim.trigger.text for claim in found] == triggers


def test_the_verb_takes_the_mode_of_the_noun_and_says_so(code: Code) -> None:
    (claim,) = code("A US air strike in Baghdad killed a commander of Harakat al-Nujaba.", type="ASSAULT")
    assert claim.modes == ("aerial",)
    assert "the same act: 'strike'" in claim.why


def test_nothing_is_merged_into_nothing() -> None:
    found: list[tuple[Hit, Claim]] = []
    assert merged(found) == []
