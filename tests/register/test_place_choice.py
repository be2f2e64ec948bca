import pytest

from truceline.register import Gazetteer, Surroundings, choose_place, load_register


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_register().gazetteer


@pytest.mark.parametrize(
    ("name", "countries", "chosen"),
    [
        ("Tripoli", {"LBN": 2}, "LBN"),
        ("Tripoli", {"LBY": 2}, "LBY"),
        ("Tripoli", {}, "LBY"),
        ("Georgia", {"RUS": 3}, "GEO"),
        ("Georgia", {"USA": 3}, "USA"),
        ("Cordoba", {"ARG": 1}, "ARG"),
        ("Cordoba", {"ESP": 1}, "ESP"),
        ("Bor", {"SRB": 2}, "SRB"),
        ("Bor", {"SSD": 2}, "SSD"),
        ("Beni", {"COD": 1}, "COD"),
        ("Moscow", {"USA": 5}, "RUS"),
        ("Shanghai", {}, "CHN"),
    ],
)
def test_the_countries_that_are_spoken_of_decide(name: str, countries: dict[str, int], chosen: str, gazetteer: Gazetteer) -> None:
    found = choose_place(name, Surroundings(countries, frozenset(countries)), gazetteer)
    assert found is not None
    assert found.place.country == chosen


@pytest.mark.parametrize("name", ["Hassan", "Of", "Split", "Reading", "Mobile", "Best", "Mari"])
def test_an_unregistered_town_needs_its_country(name: str, gazetteer: Gazetteer) -> None:
    assert choose_place(name, Surroundings({"IRQ": 4}, frozenset({"IRQ"})), gazetteer) is None


@pytest.mark.parametrize(
    ("name", "within", "country"),
    [("Tripoli", "Lebanon", "LBN"), ("Alexandria", "Virginia", "USA"), ("San Jose", "California", "USA"), ("Atlanta", "Georgia", "USA")],
)
def test_what_stands_beside_a_name_decides_before_all_else(name: str, within: str, country: str, gazetteer: Gazetteer) -> None:
    found = choose_place(name, Surroundings({"EGY": 3}, frozenset({"EGY"}), (within,)), gazetteer)
    assert found is not None
    assert found.place.country == country


def test_a_neighbour_in_a_list_says_nothing(gazetteer: Gazetteer) -> None:
    found = choose_place("Homs", Surroundings({"SYR": 1}, within=("Hama",)), gazetteer)
    assert found is not None
    assert found.place.id == "homs"


@pytest.mark.parametrize(("called", "precision"), [("unit", "province"), ("town", "city"), ("", "city")])
def test_a_province_and_its_town_are_told_apart_by_what_they_are_called(called: str, precision: str, gazetteer: Gazetteer) -> None:
    found = choose_place("Deir ez-Zor", Surroundings({"SYR": 2}, called=called), gazetteer)
    assert found is not None
    assert found.place.precision == precision
