"""Checks of the files that we ship: complete, consistent, and free of what does not belong."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml

from truceline.register import AliasUse, MeaningKind, Register, load, load_register
from truceline.text.dates import on_day

FILES = sorted((Path(load.__file__).parent.parent / "data").glob("**/*.yaml"))
REGISTER_FILES = [
    path for path in FILES if path.parent.name in {"actors", "places", "outlets"} or path.stem in {"countries", "offices", "wars"}
]
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FEWEST = {"actors": 900, "places": 700, "outlets": 100, "offices": 40, "wars": 25, "countries": 197}


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


@pytest.mark.parametrize("path", REGISTER_FILES, ids=lambda path: path.stem)
def test_no_key_is_written_twice(path: Path) -> None:
    def walk(node: yaml.Node | None) -> None:
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert len(keys) == len(set(keys)), (
                f"{path}:{node.start_mark.line + 1}: {Counter(keys).most_common(1)[0][0]!r} is written twice"
            )
            for _, value in node.value:
                walk(value)
        elif isinstance(node, yaml.SequenceNode):
            for value in node.value:
                walk(value)

    walk(yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


@pytest.mark.parametrize(("section", "fewest"), FEWEST.items())
def test_the_register_is_broad(register: Register, section: str, fewest: int) -> None:
    assert len(getattr(register, section)) >= fewest


def test_ids_are_slugs(register: Register) -> None:
    ids = [*register.actors, *register.places, *register.outlets, *register.offices, *register.wars, *register.countries]
    assert [key for key in ids if SLUG.fullmatch(key) is None] == []


def test_every_name_is_found_with_its_own_meaning(register: Register) -> None:
    named = [(actor.name, MeaningKind.ACTOR, actor.id) for actor in register.actors.values()]
    named += [(place.name, MeaningKind.PLACE, place.id) for place in register.places.values()]
    named += [(outlet.name, MeaningKind.OUTLET, outlet.id) for outlet in register.outlets.values()]
    named += [(war.name, MeaningKind.WAR, war.id) for war in register.wars.values()]
    missed = [entry for entry in named if not any((m.kind, m.id) == entry[1:] for m in register.meanings(entry[0]))]
    assert missed == []


def test_every_alias_is_found_whole_in_a_sentence(register: Register) -> None:
    missed = []
    for actor in register.actors.values():
        for alias in actor.aliases:
            found = register.find(f"of {alias.text}, they said")
            if not any(actor.id in [meaning.id for meaning in match.meanings] and match.start <= 3 for match in found):
                missed.append((actor.id, alias.text, [match.text for match in found]))
    assert missed == []


def test_every_country_has_its_four_parts(register: Register) -> None:
    for country in register.countries.values():
        assert register.actors[country.id].kind == "state"
        assert register.actors[country.government].kind == "government"
        assert register.places[country.id].precision == "country"
        assert register.places[country.capital].country == country.iso3
        assert register.places[country.capital].lat is not None


def test_codes_and_names_of_countries_are_unique(register: Register) -> None:
    assert len({country.iso3 for country in register.countries.values()}) == len(register.countries)
    names = Counter(country.name for country in register.countries.values())
    assert max(names.values()) == 1


def test_no_two_places_of_one_country_share_a_name(register: Register) -> None:
    names = Counter((name, place.country) for place in register.places.values() for name in {place.name, *place.aliases})
    assert [name for name, count in names.items() if count > 1] == []


def test_coordinates_come_in_pairs(register: Register) -> None:
    assert [place.id for place in register.places.values() if (place.lat is None) != (place.lon is None)] == []


def test_only_persons_hold_offices(register: Register) -> None:
    assert [actor.id for actor in register.actors.values() if actor.roles and actor.kind != "person"] == []


def test_no_person_has_a_metonym(register: Register) -> None:
    persons = (actor for actor in register.actors.values() if actor.kind == "person")
    assert [actor.id for actor in persons if any(alias.use is AliasUse.METONYM for alias in actor.aliases)] == []


def test_parents_do_not_run_in_a_circle(register: Register) -> None:
    for start in register.actors:
        seen, waiting = set(), list(register.actors[start].parents)
        while waiting:
            parent = waiting.pop()
            assert parent != start, f"{start} is above itself"
            if parent not in seen:
                seen.add(parent)
                waiting += register.actors[parent].parents


@pytest.mark.parametrize(
    ("office", "of", "day", "holder"),
    [
        ("head-of-state", "syria", date(2024, 12, 7), "bashar-al-assad"),
        ("head-of-state", "syria", date(2025, 2, 1), "ahmed-al-sharaa"),
        ("head-of-government", "ukraine", date(2023, 5, 1), "denys-shmyhal"),
        ("head-of-government", "ukraine-government", date(2025, 8, 1), "yulia-svyrydenko"),
        ("defence-minister", "russia", date(2024, 5, 20), "andrei-belousov"),
        ("foreign-minister", "united-kingdom", date(2024, 2, 1), "david-cameron"),
        ("foreign-minister", "egypt", date(2024, 7, 3), "badr-abdelatty"),
        ("head-of-government", "pakistan", date(2023, 10, 1), "anwaar-ul-haq-kakar"),
        ("commander", "quds-force", date(2019, 12, 1), "qasem-soleimani"),
        ("commander", "quds-force", date(2024, 1, 29), "esmail-qaani"),
    ],
)
def test_who_held_an_office(register: Register, office: str, of: str, day: date, holder: str) -> None:
    assert [actor.id for actor in register.holder(office, of=of, on=on_day(day))] == [holder]


@pytest.mark.parametrize(
    ("person", "before"),
    [
        ("esmail-qaani", "qasem-soleimani"),
        ("andrei-belousov", "sergei-shoigu"),
        ("keir-starmer", "rishi-sunak"),
        ("ahmed-al-sharaa", "bashar-al-assad"),
    ],
)
def test_who_held_it_before(register: Register, person: str, before: str) -> None:
    found = register.predecessor(person)
    assert found is not None
    assert found[0].id == before


@pytest.mark.parametrize(
    ("war", "start", "end"),
    [
        ("gaza-war", date(2023, 10, 7), None),
        ("russia-ukraine-war-2022", date(2022, 2, 24), None),
        ("israel-iran-war-2025", date(2025, 6, 13), date(2025, 6, 25)),
        ("iran-iraq-war", date(1980, 9, 22), date(1988, 8, 21)),
    ],
)
def test_days_of_wars(register: Register, war: str, start: date, end: date | None) -> None:
    assert (register.wars[war].start, register.wars[war].end) == (start, end)


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Prime Minister", "head-of-government"),
        ("President", "head-of-state"),
        ("Secretary of State", "foreign-minister"),
        ("defense minister", "defence-minister"),
        ("commander", "commander"),
        ("supreme leader", "supreme-leader"),
        ("Secretary-General", "secretary-general"),
    ],
)
def test_titles(register: Register, title: str, office: str) -> None:
    found = register.title_office(title)
    assert found is not None
    assert found.id == office
