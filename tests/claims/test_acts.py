from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "types", "modalities"),
    [
        ("The Houthis attacked the port.", ["ASSAULT"], ["occurred"]),
        ("Israel said it would strike the port again.", ["THREATEN", "ASSAULT"], ["occurred", "threatened"]),
        ("There was no attack on the port by the Houthis.", [], []),
        ("Rwanda dismissed accusations that it was arming the M23.", ["AID"], ["denied"]),
    ],
)
def test_the_acts_of_a_sentence_are_read_with_their_reality(text: str, types: list[str], modalities: list[str], code: Code) -> None:
    found = code(text, kind=ClaimKind.EVENT)
    assert [claim.type for claim in found] == types
    assert [claim.modality.value for claim in found] == modalities


def test_an_act_that_is_taken_up_keeps_its_parties(code: Code) -> None:
    told, taken_up = code("Militias carried out attacks on US troops in May. In June attacks resumed.", type="ASSAULT")
    assert taken_up.actors == told.actors
    assert "parties: those of the acts told before" in taken_up.why
