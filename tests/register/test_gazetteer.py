import gzip
import hashlib
from pathlib import Path

import pytest

from truceline.register import Gazetteer, Place, load_register

ROOT = Path(__file__).parent.parent.parent
FILE = ROOT / "src" / "truceline" / "data" / "places" / "gazetteer.txt.gz"


@pytest.fixture(scope="module")
def bare() -> Gazetteer:
    """The gazetteer without any register in front of it."""
    return Gazetteer({})


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_register().gazetteer


def test_the_readme_names_the_file_that_ships() -> None:
    readme = (ROOT / "gazetteer" / "README.md").read_text(encoding="utf-8")
    packed = FILE.read_bytes()
    assert hashlib.sha256(packed).hexdigest() in readme
    assert f"{len(packed)} bytes" in readme
    assert len(packed) < 1_500_000


def test_the_file_says_whose_data_it_is() -> None:
    assert gzip.decompress(FILE.read_bytes()).startswith(b"GeoNames, geonames.org, CC BY 4.0")
    assert "CC BY 4.0" in (FILE.parent / "LICENCE.txt").read_text(encoding="utf-8")


def test_the_keys_are_sorted_so_that_they_can_be_searched() -> None:
    keys = gzip.decompress(FILE.read_bytes()).rstrip(b"\n").split(b"\n\n")[3].split(b"\n")
    assert keys == sorted(keys)
    assert len(keys) > 100_000


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("Moundou", "TCD", "Moundou"),
        ("Dayr Hafir", "SYR", "Dayr Ḩāfir"),
        ("Lashkargah", "AFG", "Lashkar Gāh"),
        ("Artemivsk", "UKR", "Bakhmut"),
        ("Córdoba", "ARG", "Cordoba"),
        ("Cordoba", "ESP", "Córdoba"),
    ],
)
def test_towns_are_found_by_any_of_their_spellings(name: str, country: str, found: str, bare: Gazetteer) -> None:
    assert bare.find(name, countries=[country])[0].place.name == found


def test_a_first_level_unit_is_a_province(bare: Gazetteer) -> None:
    (georgia,) = bare.find("Georgia", countries=["USA"])
    assert (georgia.place.precision, georgia.place.country) == ("province", "USA")


def test_a_town_lies_in_its_unit_and_is_no_finer_than_a_tenth_of_a_degree(bare: Gazetteer) -> None:
    town = bare.find("Moundou")[0].place
    assert town.unit == "Logone Occidental"
    assert (town.lat, town.lon) == (8.6, 16.1)


def test_a_registered_place_stands_for_the_same_town_of_the_gazetteer(gazetteer: Gazetteer) -> None:
    candidates = gazetteer.find("Dayr az Zawr")
    assert candidates[0].place.id == "deir-ez-zor"
    assert candidates[0].registered
    assert sum(one.place.precision == "city" for one in candidates) == 1


def test_a_place_that_is_named_with_its_country_is_found_by_its_bare_name(gazetteer: Gazetteer) -> None:
    found = {one.place.id for one in gazetteer.find("Tripoli")}
    assert {"tripoli", "tripoli-lebanon"} <= found


def test_a_spelling_that_only_sounds_alike_leads_to_the_registered_place(gazetteer: Gazetteer) -> None:
    (found,) = gazetteer.find("Jurf al-Sakher")
    assert (found.place.id, found.registered) == ("jurf-al-sakhar", False)


def test_short_names_are_not_found_by_sound(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Humo") == ()


def test_nothing_is_found_for_what_is_no_place(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Xqzyv") == ()
    assert gazetteer.find("") == ()


def test_a_users_own_place_goes_before_the_gazetteer() -> None:
    own = Place("our-moundou", "Moundou", "TCD", "city", 8.6, 16.1)
    assert Gazetteer({own.id: own}).find("Moundou")[0].place is own


def test_only_the_asked_countries_are_searched(bare: Gazetteer) -> None:
    everywhere = {one.place.country for one in bare.find("Valencia")}
    assert {"ESP", "VEN"} <= everywhere
    assert {one.place.country for one in bare.find("Valencia", countries=["VEN"])} == {"VEN"}
