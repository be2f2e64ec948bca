"""Tests of what follows from an entry of countries.yaml."""

from collections.abc import Callable
from pathlib import Path

import pytest

from truceline.errors import RegisterError
from truceline.register.countries import Derived, read_country
from truceline.register.entries import read_entries
from truceline.register.records import Alias, AliasUse


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Derived]:
    """Return a function that reads one country."""

    def one(fields: str) -> Derived:
        path = tmp_path / "countries.yaml"
        path.write_text(f"- {{{fields}}}\n", encoding="utf-8")
        return read_country(read_entries(path)[0])

    return one


def test_a_country_makes_a_state_a_government_and_two_places(read: Callable[[str], Derived]) -> None:
    derived = read(
        "id: iraq, iso3: IRQ, name: Iraq, official: Republic of Iraq, demonyms: [Iraqi], "
        "capital: Baghdad, lat: 33.3, lon: 44.4, region: Middle East"
    )
    assert (derived.state.id, derived.state.kind, derived.state.country) == ("iraq", "state", "IRQ")
    assert derived.state.aliases == (Alias("Republic of Iraq"),)
    assert (derived.government.id, derived.government.parents) == ("iraq-government", ("iraq",))
    assert {Alias("Iraqi government"), Alias("Iraq's government"), Alias("Baghdad", AliasUse.METONYM)} <= set(derived.government.aliases)
    land, capital = derived.places
    assert (land.id, land.precision, land.lat) == ("iraq", "country", None)
    assert (capital.id, capital.precision, capital.lat, capital.lon) == ("baghdad", "city", 33.3, 44.4)
    assert derived.country.demonyms == ("Iraqi", "Iraqis")
    assert derived.country.capital == "baghdad"


def test_buildings_speak_and_a_silent_capital_does_not(read: Callable[[str], Derived]) -> None:
    derived = read("id: y, iso3: YYY, name: Y, demonyms: [], capital: Sanaa, capital_speaks: false, metonyms: [Palace], region: r")
    speaking = [alias.text for alias in derived.government.aliases if alias.use is AliasUse.METONYM]
    assert speaking == ["Palace"]


def test_a_government_may_have_an_id_of_its_own(read: Callable[[str], Derived]) -> None:
    derived = read("id: united-states, government: us-government, iso3: USA, name: United States, capital: Washington, region: r")
    assert derived.government.id == derived.country.government == "us-government"


def test_a_capital_called_like_its_country_is_told_apart(read: Callable[[str], Derived]) -> None:
    derived = read("id: monaco, iso3: MCO, name: Monaco, capital: Monaco, region: Europe")
    assert [place.id for place in derived.places] == ["monaco", "monaco-city"]


@pytest.mark.parametrize(
    ("demonym", "plural"),
    [
        ("Iraqi", "Iraqis"),
        ("Iranian", "Iranians"),
        ("Lebanese", None),
        ("Turkish", None),
        ("French", None),
        ("Swiss", None),
        ("Afghan", "Afghans"),
    ],
)
def test_demonyms_get_their_plural(read: Callable[[str], Derived], demonym: str, plural: str | None) -> None:
    derived = read(f"id: x, iso3: XXX, name: X, demonyms: [{demonym}], capital: C, region: r")
    assert derived.country.demonyms == ((demonym,) if plural is None else (demonym, plural))


@pytest.mark.parametrize("iso3", ["ir", "irn", "IRAN"])
def test_a_wrong_code_is_refused(read: Callable[[str], Derived], iso3: str) -> None:
    with pytest.raises(RegisterError, match=r"countries\.yaml:1: 'iso3' must be three capitals"):
        read(f"id: x, iso3: {iso3}, name: X, capital: C, region: r")
