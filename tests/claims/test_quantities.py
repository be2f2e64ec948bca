from collections.abc import Callable

import pytest

from truceline.claims import Claim, ClaimKind
from truceline.claims.parsing import Sentence
from truceline.claims.quantities import Number, read_number

Code = Callable[..., tuple[Claim, ...]]
Parse = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("phrase", "word", "number"),
    [
        ("three", "three", Number(3, 3, 3)),
        ("1,200", "1,200", Number(1200, 1200, 1200)),
        ("more than 20", "20", Number(20, 21, None)),
        ("at least 20", "20", Number(20, 20, None)),
        ("up to 20", "20", Number(20, None, 20)),
        ("fewer than 20", "20", Number(20, None, 19)),
        ("about 20", "20", Number(20, None, None)),
        ("dozens of", "Dozens", Number(None, 24, None)),
        ("several", "several", Number(None, 3, None)),
        ("Malian", "Malian", None),
    ],
)
def test_a_number_word_keeps_its_bounds(phrase: str, word: str, number: Number | None, sentence_of: Parse) -> None:
    text = f"{phrase} soldiers in Mali were killed by rebels."
    doc = sentence_of(text[0].upper() + text[1:]).doc
    token = next(one for one in doc if one.lower_ == word.lower())
    assert read_number(token) == number


@pytest.mark.parametrize(
    ("text", "what", "value", "low", "high"),
    [
        ("The M23 killed three soldiers in Goma.", "soldiers killed", 3, 3, 3),
        ("The M23 killed at least 40 people in Goma.", "people killed", 40, 40, None),
        ("Two peacekeepers were wounded by the M23.", "peacekeepers wounded", 2, 2, 2),
        ("Hamas released four hostages.", "hostages released", 4, 4, 4),
        ("The M23 killed dozens of civilians in Goma.", "civilians killed", None, 24, None),
    ],
)
def test_a_toll_belongs_to_its_act(text: str, what: str, value: float, low: float, high: float | None, code: Code) -> None:
    found = [quantity for claim in code(text, kind=ClaimKind.EVENT) for quantity in claim.quantities]
    assert [(one.what, one.value, one.min, one.max) for one in found] == [(what, value, low, high)]


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


def test_one_attack_is_no_count(code: Code) -> None:
    assert code("The attack on US troops in Iraq wounded two.", kind=ClaimKind.COUNT) == ()
