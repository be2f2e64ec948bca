from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind
from truceline.codebook import Modality

Code = Callable[..., tuple[Claim, ...]]


def standing(claims: tuple[Claim, ...]) -> list[tuple[str, list[str]]]:
    return [(one.modes[0], [ref.id or ref.text for ref in one.actors]) for one in claims]


@pytest.mark.parametrize(
    ("text", "what", "actor"),
    [
        ("With Hezbollah weakened after a long war, Iran turned to Iraq.", "weakened", "hezbollah"),
        ("Hamas, weakened by months of war, agreed to talks.", "weakened", "hamas"),
        ("A weakened Hezbollah cannot open a new front.", "weakened", "hezbollah"),
        ("Two years of strikes have crippled the M23.", "weakened", "m23"),
        ("Hezbollah's capabilities were eroded by the strikes.", "weakened", "hezbollah"),
        ("The influence of Iran in Syria has waned.", "weakened", "iran"),
        ("Hamas has lost most of its commanders.", "weakened", "hamas"),
        ("The RSF is exhausted.", "weakened", "rapid-support-forces"),
        ("The victory emboldened the Houthis.", "strengthened", "houthis"),
        ("Rwanda has tightened its grip on Goma.", "strengthened", "rwanda"),
        ("An emboldened M23 moved on Bukavu.", "strengthened", "m23"),
        ("Hezbollah has rebuilt its arsenal.", "restored", "hezbollah"),
        ("The movement has regrouped in the hills.", "restored", "movement"),
        ("Hezbollah has rearmed in the south.", "rearmed", "hezbollah"),
        ("The air strike left the movement leaderless.", "leaderless", "movement"),
        ("The fall of Deir ez-Zor severed Hezbollah's link to Iran.", "cut-off", "hezbollah"),
        ("The alliance is deeply divided over corruption.", "divided", "alliance"),
        ("Rifts within the Coordination Framework delayed the vote.", "divided", "coordination-framework"),
        ("The coalition remains united.", "united", "coalition"),
        ("Isolated since the coup, the junta turned to Moscow.", "isolated", "junta"),
        ("The Houthis have come under strain since March.", "under-strain", "houthis"),
        ("The alliance is in a state of disarray.", "in-disarray", "alliance"),
        ("The militia is bankrupt.", "cash-strapped", "militia"),
        ("The group has been dormant since 2019.", "dormant", "group"),
        ("The regime fell in December.", "collapsed", "regime"),
    ],
)
def test_how_an_actor_stands_is_a_condition(text: str, what: str, actor: str, code: Code) -> None:
    assert standing(code(text, kind=ClaimKind.CONDITION)) == [(what, [actor])]


@pytest.mark.parametrize(
    "text",
    [
        "Israel wants to weaken Hezbollah.",
        "The infighting could weaken the coalition.",
        "A weakened coalition would lose the vote.",
        "A unified Hezbollah could win the vote.",
        "The bloc appears to be losing ground.",
        "The strikes were meant to degrade the Houthis.",
        "Iran's influence continues to erode the sovereignty of Iraq.",
        "The forces of the US toppled the dictator in 2003.",
        "At least five American soldiers were wounded.",
        "The rebels fell back to the river.",
        "The city was cut off by floods.",
        "The group cut off aid to the town.",
        "The price of bread has declined in Aden.",
        "The divided highway leads to Basra.",
        "A house divided cannot stand, the general said.",
        "The United Nations met the junta.",
        "The army rebuilt the school.",
        "The rebels lost 40 men in the raid on Gao.",
        "The premier recovered from an illness.",
        "An armoured division in Idlib attacked the camp.",
    ],
)
def test_what_is_feared_or_wanted_is_no_condition(text: str, code: Code) -> None:
    assert code(text, kind=ClaimKind.CONDITION) == ()


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Hezbollah has not been weakened, the deputy leader said.", Modality.NOT_OCCURRED),
        ("The coalition is not divided.", Modality.NOT_OCCURRED),
        ("Hezbollah denied that it has been weakened.", Modality.DENIED),
        ("The war has weakened Hezbollah.", Modality.OCCURRED),
    ],
)
def test_a_condition_that_is_disputed_is_not_told_as_a_fact(text: str, modality: Modality, code: Code) -> None:
    assert [one.modality for one in code(text, kind=ClaimKind.CONDITION)] == [modality]


def test_a_condition_has_the_time_that_the_report_gives(code: Code) -> None:
    (claim,) = code("The junta's influence in Gao waned in March 2024.", kind=ClaimKind.CONDITION)
    assert claim.time is not None
    assert claim.time.text == "March 2024"


def test_a_condition_has_no_type_and_no_place(code: Code) -> None:
    (claim,) = code("The war in Gaza has weakened Hamas.", kind=ClaimKind.CONDITION)
    assert (claim.type, claim.modes, claim.place, claim.recipients) == (None, ("weakened",), None, ())


def test_one_word_tells_a_condition_once(code: Code) -> None:
    assert len(code("The alliance is divided over the budget.", kind=ClaimKind.CONDITION)) == 1
