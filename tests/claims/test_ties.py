from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind
from truceline.codebook import Modality

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "type", "source", "target"),
    [
        ("Iran-backed Houthis attacked a ship.", "sponsors", "iran", "houthis"),
        ("Rwanda-backed M23 rebels attacked Goma.", "sponsors", "rwanda", "m23"),
        ("Pro-Iran militias attacked the base.", "allied-with", "iran", None),
        ("The Russian-trained brigade attacked the base.", "trains", "russia", None),
        ("Iran arms Hezbollah.", "arms", "iran", "hezbollah"),
        ("Qatar finances Hamas.", "finances", "qatar", "hamas"),
    ],
)
def test_ties_are_told_by_adjectives_and_verbs(text: str, type: str, source: str, target: str | None, code: Code) -> None:
    found = [(one.type, [ref.id for ref in one.actors], [ref.id for ref in one.recipients]) for one in code(text, kind=ClaimKind.TIE)]
    assert (type, [source], [target]) in found


@pytest.mark.parametrize(
    "text",
    [
        "The minister is pro-reform, Hamas said.",
        "The gas-backed power plant in Iran was attacked.",
        "Iran backs the plan of Iraq to attack ISIS.",
    ],
)
def test_other_hyphens_and_things_are_no_ties(text: str, code: Code) -> None:
    assert code(text, kind=ClaimKind.TIE) == ()


def test_a_tie_that_is_disputed_is_not_told_as_fact(code: Code) -> None:
    claims = code("Rwanda denied that it backs the M23.", kind=ClaimKind.TIE)
    assert [claim.modality for claim in claims] == [Modality.DENIED]
