from collections.abc import Callable
from datetime import date

import pytest

from truceline.claims import Claim

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "type", "start"),
    [
        ("On Monday the M23 attacked Goma.", "ASSAULT", date(2025, 6, 16)),
        ("The M23 attacked Goma on June 4.", "ASSAULT", date(2025, 6, 4)),
        ("The attack on Goma on June 4 by the M23 was condemned.", "ASSAULT", date(2025, 6, 4)),
        ("The M23 attacked Goma on June 4, 2024, killing two soldiers.", "ASSAULT", date(2024, 6, 4)),
        ("The M23 attacked Goma.", "ASSAULT", None),
        ("The envoy visited Goma on Tuesday for talks.", "CONSULT", date(2025, 6, 17)),
        ("The Taliban met the envoy before the November 11 elections.", "CONSULT", None),
    ],
)
def test_an_act_has_the_date_of_its_clause(text: str, type: str, start: date | None, code: Code) -> None:
    claims = code(text, type=type)
    assert [claim.time.start if claim.time else None for claim in claims][:1] == [start]


def test_two_acts_of_a_sentence_keep_their_own_dates(code: Code) -> None:
    claims = code("The M23 seized Goma on June 2 and the army bombed Bukavu on June 9.", type="ASSAULT")
    assert [claim.time.start if claim.time else None for claim in claims] == [date(2025, 6, 2), date(2025, 6, 9)]


def test_the_date_of_saying_is_not_the_date_of_the_act(code: Code) -> None:
    (claim,) = code("Burundi said on Tuesday that the M23 had attacked Goma.", type="ASSAULT")
    assert claim.time is None


def test_the_next_day_counts_from_the_day_told_before(code: Code) -> None:
    claims = code("The M23 seized Goma on June 2. The army bombed Bukavu the next day.", type="ASSAULT")
    assert [claim.time.start if claim.time else None for claim in claims] == [date(2025, 6, 2), date(2025, 6, 3)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The world changed after the June 4, 2024 M23 attack on Goma.", date(2024, 6, 4)),
        ("Burundi condemned Tuesday's deadly M23 attack on Goma.", date(2025, 6, 17)),
        ("The army told reporters that it had struck the M23 late on Wednesday.", date(2025, 6, 18)),
    ],
)
def test_a_date_among_the_modifiers_of_an_act_is_its_own(text: str, start: date, code: Code) -> None:
    assert [claim.time.start if claim.time else None for claim in code(text, type="ASSAULT")][:1] == [start]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Four soldiers died on May 6 when Houthi fighters ambushed a convoy.", "ambushed"),
        ("Turkish troops raided a hideout on May 6, killing nine militants.", "killing"),
        ("Iran met Turkey on May 6 and presented four demands.", "presented"),
        ("At a meeting in Warsaw on May 6, Poland demanded the release of the hostages.", "demanded"),
    ],
)
def test_what_is_told_of_one_moment_has_one_date(text: str, trigger: str, code: Code) -> None:
    found = [claim for claim in code(text) if claim.trigger.text == trigger]
    assert [claim.time.text for claim in found if claim.time] == ["May 6"]


def test_a_noun_that_is_taken_up_again_keeps_its_date(code: Code) -> None:
    found = code("The siege was broken in May 2021 by a raid that Kigali condemned, a raid that killed two farmers.", type="ASSAULT")
    assert [claim.time.start.isoformat() for claim in found if claim.time and claim.time.start] == ["2021-05-01"]
