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


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        ("Iran condemned the killing of three soldiers in Jordan.", "ACCUSE", None),
        ("US troops in Syria were attacked by militias.", "ASSAULT", "Syria"),
        ("The United States urged Iran to stop its attacks in Syria.", "REQUEST", None),
        ("Iran condemned Israel in Geneva.", "ACCUSE", "Geneva"),
        ("In Lebanon, Hezbollah accused Israel of breaking the truce.", "ACCUSE", "Lebanon"),
        ("Tehran told the mediators that it rejected the offer.", "REJECT", None),
        ("Israeli jets hit a car near Tyre, killing two Hezbollah fighters.", "ASSAULT", "Tyre"),
        ("Nigerian gunmen stormed a church in Owo and killed forty people.", "ASSAULT", "Owo"),
        ("Syrian jets dropped bombs on Khan Shaykhun.", "ASSAULT", "Khan Sheikhoun"),
        ("Indian police killed Hassan.", "ASSAULT", None),
        ("Chadian soldiers shot protesters in Moundou.", "ASSAULT", "Moundou"),
    ],
)
def test_a_neighbouring_noun_keeps_its_place_to_itself(text: str, type: str, place: str | None, code: Code) -> None:
    found = [claim.place.name if claim.place else None for claim in code(text, type=type)]
    assert found
    assert set(found) == {place}


def test_what_goes_on_from_a_deed_was_done_where_the_deed_was(code: Code) -> None:
    claims = code("Houthi gunmen raided offices in Sanaa, seized computers and detained eleven staff.", type="COERCE")
    assert {claim.place.name for claim in claims if claim.place is not None} == {"Sanaa"}


def test_what_is_resumed_goes_on_where_the_truce_was_broken(code: Code) -> None:
    claims = code("The Gaza ceasefire collapsed, with Israel resuming its offensive.", type="ASSAULT")
    assert [claim.place.name for claim in claims if claim.place is not None] == ["Gaza Strip"]


def test_an_aim_somewhere_is_pursued_there(code: Code) -> None:
    claims = code("The Iranian foreign minister's aim in Beirut was to urge Hezbollah to show restraint.", type="REQUEST")
    assert [claim.place.name for claim in claims if claim.place is not None] == ["Beirut"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Chadian rebels shelled Moundou.", "Moundou", "TCD"),
        ("Bolivian soldiers stormed San Ignacio de Velasco.", "San Ignacio de Velasco", "BOL"),
    ],
)
def test_an_unregistered_town_is_nobody(text: str, name: str, country: str, code: Code) -> None:
    (claim,) = code(text, type="ASSAULT")
    assert claim.recipients == ()
    assert claim.place is not None
    assert (claim.place.name, claim.place.country) == (name, country)


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


def test_the_capital_is_that_of_the_country_that_a_report_is_about(code: Code) -> None:
    text = "Sudanese troops attacked the RSF. Sudan and the Sudanese army said so. The RSF bombed a market in the capital."
    assert [claim.place.name for claim in code(text, type="ASSAULT") if claim.place] == ["Khartoum"]
    assert [claim.place for claim in code("The RSF bombed a market in the capital.", type="ASSAULT")] == [None]
