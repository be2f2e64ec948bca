from collections.abc import Callable
from datetime import date

import pytest

from truceline.claims import Claim
from truceline.text.dates import Basis, Precision

Code = Callable[..., tuple[Claim, ...]]
VISIT = "Esmail Qaani visited Baghdad on June 4. "


def starts(claims: tuple[Claim, ...]) -> set[date | None]:
    return {claim.time.start if claim.time else None for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "He urged the Badr Organization to halt its attacks.",
        "Qaani asked Kataib Hezbollah to disarm.",
        "It was hot. Qaani asked Kataib Hezbollah to disarm.",
    ],
)
def test_what_is_asked_on_a_visit_has_its_date(text: str, code: Code) -> None:
    claims = code(VISIT + text, type="REQUEST")
    assert starts(claims) == {date(2025, 6, 4)}
    assert claims[0].time is not None
    assert (claims[0].time.text, claims[0].time.basis) == ("", Basis.ANCHORED)
    assert "that of 'visited' told before ('June 4')" in claims[0].time.reason
    assert claims[0].why[-1].startswith("time: ")


@pytest.mark.parametrize(
    "text",
    [
        "Masoud Barzani urged the Badr Organization to halt its attacks.",
        "It was hot. Nobody came. Markets closed. Qaani asked Kataib Hezbollah to disarm.",
        "Later Qaani visited Beirut. He urged Hezbollah to disarm.",
    ],
)
def test_what_somebody_else_or_some_other_day_told_has_not(text: str, code: Code) -> None:
    assert starts(code(VISIT + text, type="REQUEST")) <= {None}


def test_its_own_date_is_kept(code: Code) -> None:
    assert starts(code(VISIT + "On June 9 Qaani asked Kataib Hezbollah to disarm.", type="REQUEST")) == {date(2025, 6, 9)}


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The M23 attacked Goma on June 4. The attack by the M23 drew wide condemnation.", date(2025, 6, 4)),
        ("The M23 attacked Goma on June 4. The attack by the Taliban drew wide condemnation.", None),
        ("The M23 attacked Goma on June 4. An attack by the M23 drew wide condemnation.", None),
    ],
)
def test_a_noun_with_the_takes_up_the_act_told_before(text: str, second: date | None, code: Code) -> None:
    claims = code(text, type="ASSAULT")
    assert [claim.time.start if claim.time else None for claim in claims if claim.trigger.text == "attack"] == [second]


def test_who_is_killed_and_named_by_the_office_was_killed_in_the_year_in_which_it_ended(code: Code) -> None:
    (claim,) = code("A drone killed the Quds Force commander Qassem Soleimani.", type="ASSAULT")
    assert claim.time is not None
    assert (claim.time.start, claim.time.precision, claim.time.basis) == (date(2020, 1, 1), Precision.YEAR, Basis.INFERRED)
    assert "until 2020-01-03" in claim.time.reason


def test_a_killing_without_the_office_or_with_a_date_is_left_as_it_is(code: Code) -> None:
    assert starts(code("A drone killed Qassem Soleimani.", type="ASSAULT")) == {None}
    assert starts(code("A drone killed the commander Qassem Soleimani on June 3, 2019.", type="ASSAULT")) == {date(2019, 6, 3)}
