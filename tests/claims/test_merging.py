from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind
from truceline.claims.merging import merged
from truceline.claims.triggers import Hit

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("A US air strike in Baghdad killed a commander of Harakat al-Nujaba.", ["killed"]),
        ("Two soldiers were killed in a Houthi attack on Monday.", ["killed"]),
        ("A Houthi attack killed two sailors, and Israel struck the port.", ["killed", "struck"]),
        ("Israel bombed the port. A Houthi attack on the base failed.", ["bombed", "attack"]),
        ("Paris confirmed the killing of Adnan Sahrawi by a French drone strike.", ["killing"]),
        ("The army mourned the dead of the Houthi massacre, the worst attack on the village in years.", ["massacre"]),
    ],
)
def test_an_act_that_is_told_twice_is_one_claim(text: str, triggers: list[str], code: Code) -> None:
    found = code(text, type="ASSAULT", kind=ClaimKind.EVENT)
    assert [claim.trigger.text for claim in found] == triggers


def test_the_verb_takes_the_mode_of_the_noun_and_says_so(code: Code) -> None:
    (claim,) = code("A US air strike in Baghdad killed a commander of Harakat al-Nujaba.", type="ASSAULT")
    assert claim.modes == ("aerial",)
    assert "the same act: 'strike'" in claim.why


def test_an_apposition_completes_the_noun_before_it(code: Code) -> None:
    (claim,) = code("The Houthi massacre, the worst attack on the village in years, was condemned.", type="ASSAULT")
    assert [ref.id for ref in claim.actors] == ["houthis"]
    assert [ref.name for ref in claim.recipients] == ["village"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Militias deployed rockets against American bases.", [("ASSAULT", ("heavy-weapons",))]),
        ("The rebels hold three towns that they occupy illegally.", [("COERCE", ("seize",))]),
        ("Turkey promised to withdraw its troops from Idlib.", [("AGREE", ()), ("RETREAT", ("withdraw",))]),
    ],
)
def test_a_word_tells_of_one_event(text: str, codes: list[tuple[str, tuple[str, ...]]], code: Code) -> None:
    assert [(claim.type, claim.modes) for claim in code(text, kind=ClaimKind.EVENT)] == codes


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kinshasa suspended talks with the M23.", ["SANCTION"]),
        ("The M23 cancelled a meeting with the mediators.", ["REJECT"]),
    ],
)
def test_talks_that_somebody_breaks_off_are_not_told_as_talks(text: str, types: list[str], code: Code) -> None:
    assert [claim.type for claim in code(text, kind=ClaimKind.EVENT)] == types


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("The envoys spoke about the truce between Israel and Hamas.", ["truce-in-force"]),
        ("The truce between Israel and Hamas collapsed.", ["truce-collapsed"]),
        ("The truce between Israel and Hamas took effect.", []),
        ("Hamas wants a truce with Israel.", []),
    ],
)
def test_a_truce_is_spoken_of_once(text: str, modes: list[str], code: Code) -> None:
    assert [mode for claim in code(text, kind=ClaimKind.CONDITION) for mode in claim.modes] == modes


def test_nothing_is_merged_into_nothing() -> None:
    found: list[tuple[Hit, Claim]] = []
    assert merged(found) == []
