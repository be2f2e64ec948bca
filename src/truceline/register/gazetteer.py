"""The gazetteer: first-level units and towns of the world, read from one packed file when the first of them is asked for."""

import gzip
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from truceline.register.place_keys import place_keys
from truceline.register.records import Place
from truceline.text.romanise import consonant_key

_FILE: Final = Path(__file__).resolve().parent.parent / "data" / "places" / "gazetteer.txt.gz"
_SAME_SPOT: Final = 0.35
"""How many degrees apart a registered place and one of the gazetteer may lie and still be one."""
_TELLING: Final = 5
"""Consonants from which on two spellings with the same ones are taken for one name."""
_UNIT: Final = "u"
_POINTS: Final = ("site", "city")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    Attributes:
        place: The place; a registered one where the register has it.
        people: How many live there, in thousands; None where that is not known.
        exact: Whether the name is the one that the place usually has, not another spelling or a former name.
        registered: Whether the register has the place under this very name, not only the gazetteer, half of a name or its sound.
    """

    place: Place
    people: int | None
    exact: bool
    registered: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """The lines of the packed file: units, towns, and sorted keys with the numbers of what they mean."""

    units: tuple[bytes, ...]
    towns: tuple[bytes, ...]
    keys: tuple[bytes, ...]

    def numbers(self, key: str) -> tuple[str, ...]:
        """Return the numbers of what a key means; a unit's begins with "u"."""
        line = key.encode() + b"\t"
        at = bisect_left(self.keys, line)
        if at == len(self.keys) or not self.keys[at].startswith(line):
            return ()
        return tuple(self.keys[at][len(line) :].decode().split(","))


@cache
def _table() -> _Table:
    """Unpack the file once."""
    _, units, towns, keys = gzip.decompress(_FILE.read_bytes()).split(b"\n\n")
    return _Table(tuple(units.split(b"\n")), tuple(towns.split(b"\n")), tuple(keys.rstrip(b"\n").split(b"\n")))


class Gazetteer:
    """Finds places by name: those of a register first, then the towns and first-level units of the world.

    Args:
        places: The places of a register, by id.
    """

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places

    def find(self, name: str, *, countries: Collection[str] = ()) -> tuple[Candidate, ...]:
        """Return the places that a name may mean, the likeliest of its bare name first.

        Args:
            name: A name as a report writes it.
            countries: ISO-3 codes of the countries in which to look; everywhere by default.
        """
        found: dict[str, Candidate] = {}
        for key in place_keys(name):
            for candidate in (*self._registered(key), *self._listed(key)):
                if not countries or candidate.place.country in countries:
                    known = found.get(candidate.place.id)
                    found[candidate.place.id] = candidate if known is None else _joined(known, candidate)
            if found:
                break
        for place in () if found else self._by_sound.get(_sound(name), ()):
            if not countries or place.country in countries:
                found[place.id] = Candidate(place, None, False, False)
        return tuple(sorted(found.values(), key=lambda one: (not one.registered, not one.exact, -(one.people or 0), one.place.id)))

    def _registered(self, key: str) -> Iterator[Candidate]:
        for place in self._by_key.get(key, ()):
            yield Candidate(place, None, key in place_keys(place.name), _is_called(place, key))

    def _listed(self, key: str) -> Iterator[Candidate]:
        for number in _table().numbers(key):
            place, people = _unit(int(number[1:])) if number.startswith(_UNIT) else _town(int(number))
            known = self._places.get(self._same.get(place.id, ""))
            if known is None:
                yield Candidate(place, people, key in place_keys(place.name), False)
            else:
                yield Candidate(known, people, key in place_keys(known.name) or key in place_keys(place.name), _is_called(known, key))

    @cached_property
    def _by_key(self) -> dict[str, tuple[Place, ...]]:
        """The registered places under the keys of all their names; "Tripoli, Lebanon" is found as "Tripoli", too."""
        gathered: dict[str, dict[str, Place]] = {}
        for place in self._places.values():
            for name in (place.name, *place.aliases):
                for key in (*place_keys(name), *place_keys(name.partition(",")[0])):
                    gathered.setdefault(key, {})[place.id] = place
        return {key: tuple(places.values()) for key, places in gathered.items()}

    @cached_property
    def _by_sound(self) -> dict[str, tuple[Place, ...]]:
        """The registered places under the consonants of their names, for spellings that nobody listed."""
        gathered: dict[str, dict[str, Place]] = {}
        for place in self._places.values():
            for name in (place.name, *place.aliases):
                if sound := _sound(name):
                    gathered.setdefault(sound, {})[place.id] = place
        return {sound: tuple(places.values()) for sound, places in gathered.items()}

    @cached_property
    def _same(self) -> dict[str, str]:
        """For a place of the gazetteer the id of the registered one that it is: same country, same spot or unit, a name in common."""
        same: dict[str, str] = {}
        for key, places in sorted(self._by_key.items()):
            for number in _table().numbers(key):
                listed, _ = _unit(int(number[1:])) if number.startswith(_UNIT) else _town(int(number))
                for place in places:
                    if _is_same(place, listed):
                        same.setdefault(listed.id, place.id)
        return same


def _is_called(place: Place, key: str) -> bool:
    """Tell whether a key is that of a whole name which the register gives a place."""
    return any(key in place_keys(name) for name in (place.name, *place.aliases))


def _sound(name: str) -> str:
    """Return the consonants of a name, empty where they are too few to tell one name from another."""
    sound = consonant_key(name).replace(" ", "")
    return sound if len(sound) >= _TELLING else ""


def _is_same(place: Place, listed: Place) -> bool:
    """Tell whether a registered place is one that the gazetteer lists."""
    if place.country != listed.country:
        return False
    if listed.precision != "city":
        return place.precision in {"province", "region"}
    if place.precision not in _POINTS or place.lat is None or place.lon is None or listed.lat is None or listed.lon is None:
        return False
    return place.precision == "city" and abs(place.lat - listed.lat) <= _SAME_SPOT and abs(place.lon - listed.lon) <= _SAME_SPOT


def _joined(known: Candidate, other: Candidate) -> Candidate:
    """Put what two sources say of one place together."""
    return replace(
        known,
        people=known.people if known.people is not None else other.people,
        exact=known.exact or other.exact,
        registered=known.registered or other.registered,
    )


@cache
def _town(number: int) -> tuple[Place, int]:
    """Read a town and its people in thousands."""
    name, unit, north, east, people, geoname = _table().towns[number].decode().split("\t")
    country, _, province, *_ = _table().units[int(unit)].decode().split("\t")
    return Place(f"geonames-{geoname}", name, country, "city", float(north), float(east), unit=province or None), int(people)


@cache
def _unit(number: int) -> tuple[Place, int]:
    """Read a first-level unit and the people of its towns in thousands."""
    country, code, name, north, east, people = _table().units[number].decode().split("\t")
    return Place(f"geonames-{country.lower()}-{code.lower()}", name, country, "province", float(north), float(east)), int(people)
