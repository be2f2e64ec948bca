from collections.abc import Callable

import pytest

from truceline.claims import Claim
from truceline.claims.elections import election_lands
from truceline.register import Register

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Iraq's parliamentary elections are in November.", {"IRQ"}),
        ("The Kenyan election was peaceful.", {"KEN"}),
        ("Iraq's November 11 parliamentary elections came, and the Lebanese vote did not.", {"IRQ"}),
        ("Iraq votes. Elections are free.", set()),
        ("Iran's foreign minister spoke of peace and trade and the coming elections.", set()),
    ],
)
def test_the_countries_of_elections_are_those_that_they_are_named_by(text: str, countries: set[str], register: Register) -> None:
    assert election_lands(text, register.find(text), register) == countries


def test_a_call_at_home_about_the_one_election_is_made_in_its_country(code: Code) -> None:
    text = "Iraq's parliamentary elections are in November. Muqtada al-Sadr called for a boycott of the elections."
    places = [claim.place.name for claim in code(text, type="REQUEST") if claim.place is not None]
    assert places == ["Iraq"]


@pytest.mark.parametrize(
    "text",
    [
        "Iraq's parliamentary elections are in November. Iran's government called for a boycott of the elections.",
        "Iraq's elections and Lebanon's elections are in November. Muqtada al-Sadr called for a boycott of the elections.",
        "Iraq's parliamentary elections are in November. Muqtada al-Sadr called for a boycott of Israel before the elections.",
    ],
)
def test_strangers_several_elections_and_mere_dates_place_nothing(text: str, code: Code) -> None:
    assert [claim.place for claim in code(text, type="REQUEST") if claim.place is not None] == []
