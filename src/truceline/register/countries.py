"""Reads countries.yaml: from each entry come a state, its government, the country as a place and its capital."""

import re
from dataclasses import dataclass

from truceline.register.actors import namesake
from truceline.register.entries import Entry
from truceline.register.folding import fold
from truceline.register.records import Actor, Alias, AliasUse, Country, Place

_TAKES_NO_S = ("s", "sh", "ch", "se", "ese")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Derived:
    """What one entry of countries.yaml stands for."""

    country: Country
    state: Actor
    government: Actor
    places: tuple[Place, Place]


def read_country(entry: Entry) -> Derived:
    """Read a country and make its actors and places."""
    entry.allow(
        "id", "iso3", "name", "official", "aliases", "demonyms", "capital", "capital_aliases",
        "capital_speaks", "metonyms", "government", "lat", "lon", "region", "note",
    )  # fmt: skip
    slug, iso3, name = entry.text("id"), entry.text("iso3"), entry.text("name")
    if len(iso3) != len("IRN") or not iso3.isupper():
        raise entry.error(f"'iso3' must be three capitals, got {iso3!r}", key="iso3")
    capital = _capital(entry)
    country = Country(
        id=slug,
        iso3=iso3,
        name=name,
        official=entry.text("official", ""),
        region=entry.text("region"),
        demonyms=_demonyms(entry),
        government=entry.text("government", f"{slug}-government"),
        capital=capital.id,
    )
    names = tuple(dict.fromkeys(filter(None, (country.official, *entry.texts("aliases")))))
    state = Actor(slug, name, "state", country=iso3, note=entry.text("note", ""), aliases=tuple(namesake(alias) for alias in names))
    land = Place(slug, name, iso3, "country", aliases=names)
    return Derived(country, state, _government(entry, country, capital), (land, capital))


def _capital(entry: Entry) -> Place:
    """Make the capital; one that is called like its country is told apart by "-city"."""
    name = entry.text("capital")
    slug = "-".join(_WORD.findall(fold(name).text.replace("'", "").lower()))
    return Place(
        id=f"{slug}-city" if slug == entry.text("id") else slug,
        name=name,
        country=entry.text("iso3"),
        precision="city",
        lat=entry.number("lat", low=-90, high=90),
        lon=entry.number("lon", low=-180, high=180),
        aliases=entry.texts("capital_aliases"),
    )


def _demonyms(entry: Entry) -> tuple[str, ...]:
    """Return the demonyms with their plurals."""
    written = entry.texts("demonyms")
    plurals = (f"{word}s" for word in written if not word.endswith(_TAKES_NO_S))
    return tuple(dict.fromkeys((*written, *plurals)))


def _government(entry: Entry, country: Country, capital: Place) -> Actor:
    """Make the government: the capital and the buildings that the entry names speak for it."""
    adjective = country.demonyms[:1]
    titles = [f"{word} government" for word in adjective] + [f"{country.name} government", f"{country.name}'s government"]
    speaking = list(entry.texts("metonyms"))
    if entry.flag("capital_speaks", default=True):
        speaking += [capital.name, *capital.aliases]
    return Actor(
        id=country.government,
        name=f"Government of {country.name}",
        kind="government",
        country=country.iso3,
        aliases=(*(Alias(title) for title in titles), *(Alias(word, AliasUse.METONYM) for word in speaking)),
        parents=(country.id,),
    )
