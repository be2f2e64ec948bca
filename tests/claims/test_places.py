from collections.abc import Callable

import pytest

from truceline.claims import Claim
from truceline.claims.places import place_ref
from truceline.register import Register

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        ("Houthi gunmen killed three soldiers near Hodeidah.", "ASSAULT", "Hodeidah"),
        ("Russia shelled Kherson.", "ASSAULT", "Kherson"),
        ("The strike on Odesa by Russia was condemned.", "ASSAULT", "Odesa"),
        ("The army bombed the town of Nyala in Sudan.", "ASSAULT", "Nyala"),
        ("Iran's foreign minister visited Beirut.", "CONSULT", "Beirut"),
        ("The Emirati president's visit to Ankara lasted a day.", "CONSULT", "Ankara"),
        ("The Taliban met the envoy in Doha.", "CONSULT", "Doha"),
        ("The Taliban met the envoy.", "CONSULT", None),
    ],
)
def test_an_act_has_the_place_of_its_clause(text: str, type: str, place: str | None, code: Code) -> None:
    claims = code(text, type=type)
    assert [claim.place.name if claim.place else None for claim in claims][:1] == [place]


def test_the_finer_place_wins(code: Code) -> None:
    (claim,) = code("Al-Shabaab attacked a hotel in Mogadishu in Somalia.", type="ASSAULT")
    assert claim.place is not None
    assert (claim.place.name, claim.place.country) == ("Mogadishu", "SOM")


def test_a_place_comes_with_what_the_register_knows(register: Register) -> None:
    (match,) = register.find("Mogadishu")
    place = place_ref(match, register)
    assert place is not None
    assert place.lat is not None
    assert 1 < place.lat < 3


def test_an_actor_is_no_place(register: Register) -> None:
    (match,) = register.find("Hamas")
    assert place_ref(match, register) is None
