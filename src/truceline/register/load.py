"""Loads the register from YAML: our own files, and those that a user puts beside them."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from truceline.errors import RegisterError
from truceline.register.actors import read_actor
from truceline.register.checks import check_draft
from truceline.register.countries import read_country
from truceline.register.drafts import Draft
from truceline.register.entries import Entry, read_entries
from truceline.register.records import Office, Outlet, Place, War
from truceline.register.register import Register
from truceline.register.tables import read_table

_DATA: Final = Path(__file__).resolve().parent.parent / "data"
_PRECISIONS: Final = ("site", "city", "district", "province", "region", "country")
_PLACE_KINDS: Final = (
    *("town", "quarter", "base", "airport", "crossing", "port", "camp", "prison", "hospital", "oilfield", "mine", "dam", "plant"),
    *("island", "mountain", "forest", "river", "strait", "sea", "border", "province", "region", "district", "site"),
)
_OUTLET_KINDS: Final = ("outlet", "wire", "state-media")
_OFFICIALS: Final = "officials"
_TABLE: Final = ".tsv"
_Thing = TypeVar("_Thing")


def load_register(*, own: Path | None = None) -> Register:
    """Load the register; entries in a folder of one's own add to ours, and extend those that have the same id.

    Args:
        own: A folder with any of countries.yaml, offices.yaml, wars.yaml, actors/*.yaml, officials/*.tsv, places/*.yaml and
            outlets/*.yaml.

    Raises:
        RegisterError: When an entry is malformed or contradicts another; the message names file and line.
    """
    return _shipped() if own is None else _load((_DATA, own))


@cache
def _shipped() -> Register:
    """Load our own files once."""
    return _load((_DATA,))


def _load(folders: tuple[Path, ...]) -> Register:
    """Read the folders one after the other and check what came together."""
    draft = Draft()
    for folder in folders:
        draft.begin_layer()
        if not any(_files(folder, section) for section in _READERS):
            raise RegisterError(f"{folder}: holds no register files; put actors/*.yaml, places/*.yaml or the like into it")
        for section, reader in _READERS.items():
            for path in _files(folder, section):
                for entry in read_table(path) if path.suffix == _TABLE else read_entries(path):
                    reader(draft, entry)
    check_draft(draft)
    return Register(
        actors=_sealed(draft.actors),
        places=_sealed(draft.places),
        outlets=_sealed(draft.outlets),
        offices=_sealed(draft.offices),
        wars=_sealed(draft.wars),
        countries=_sealed(draft.countries),
    )


def _files(folder: Path, section: str) -> list[Path]:
    """List the files of a section: one file, or all of a folder, in the order of their names."""
    single = folder / f"{section}.yaml"
    return ([single] if single.is_file() else []) + sorted((folder / section).glob(f"*{_TABLE if section == _OFFICIALS else '.yaml'}"))


def _sealed(things: Mapping[str, _Thing]) -> Mapping[str, _Thing]:
    """Return a mapping that is sorted and cannot be changed."""
    return MappingProxyType({key: things[key] for key in sorted(things)})


def _add_country(draft: Draft, entry: Entry) -> None:
    """Read a country and all that follows from it."""
    draft.claim("countries", entry)
    derived = read_country(entry)
    draft.countries[derived.country.id] = derived.country
    for actor in (derived.state, derived.government):
        draft.actors[actor.id] = actor
    for place in derived.places:
        if place.id in draft.places and draft.places[place.id].country != place.country:
            raise entry.error(f"the place {place.id!r} belongs to another country already; give the capital its full name", key="capital")
        draft.places[place.id] = place


def _add_office(draft: Draft, entry: Entry) -> None:
    """Read an office."""
    entry.allow("id", "titles", "single", "note")
    key = draft.claim("offices", entry)
    titles = entry.texts("titles")
    if not titles:
        raise entry.error("'titles' is empty; add the words that name the office")
    draft.offices[key] = Office(key, titles, entry.text("note", ""), entry.flag("single", default=False))


def _add_place(draft: Draft, entry: Entry) -> None:
    """Read a place, or extend one that is known."""
    entry.allow("id", "name", "country", "precision", "lat", "lon", "aliases", "note", "kind", "unit")
    key = draft.claim("places", entry)
    lat, lon = entry.number("lat", low=-90, high=90), entry.number("lon", low=-180, high=180)
    known = draft.places.get(key)
    if known is None:
        known = Place(key, entry.text("name"), entry.optional("country"), entry.choice("precision", _PRECISIONS))
    name = entry.text("name", known.name)
    renamed = (known.name,) if known.name != name else ()
    draft.places[key] = Place(
        id=key,
        name=name,
        country=entry.optional("country") or known.country,
        precision=entry.choice("precision", _PRECISIONS, known.precision),
        lat=known.lat if lat is None else lat,
        lon=known.lon if lon is None else lon,
        aliases=tuple(dict.fromkeys(known.aliases + renamed + entry.texts("aliases"))),
        note=entry.text("note", known.note),
        kind=entry.choice("kind", ("", *_PLACE_KINDS), known.kind),
        unit=entry.optional("unit") or known.unit,
    )


def _add_outlet(draft: Draft, entry: Entry) -> None:
    """Read an outlet."""
    entry.allow("id", "name", "kind", "country", "owner", "aliases", "domains", "reliability", "note")
    key = draft.claim("outlets", entry)
    draft.outlets[key] = Outlet(
        id=key,
        name=entry.text("name"),
        kind=entry.choice("kind", _OUTLET_KINDS),
        country=entry.optional("country"),
        owner=entry.optional("owner"),
        aliases=entry.texts("aliases"),
        domains=entry.texts("domains"),
        reliability=entry.optional("reliability"),
    )


def _add_war(draft: Draft, entry: Entry) -> None:
    """Read a war."""
    entry.allow("id", "name", "aliases", "parties", "start", "end", "note")
    key = draft.claim("wars", entry)
    start, end = entry.start_day("start"), entry.end_day("end")
    if start is None:
        raise entry.error("'start' is missing; add the day, month or year in which the war began")
    if end is not None and start >= end:
        raise entry.error(f"a war must start before it ends, got {start}..{end}; mend the dates", key="start")
    draft.wars[key] = War(key, entry.text("name"), entry.texts("parties"), start, end, entry.texts("aliases"))


def _add_actor(draft: Draft, entry: Entry) -> None:
    """Read an actor, or extend one that is known."""
    key = draft.claim("actors", entry)
    draft.actors[key] = read_actor(entry, draft.actors.get(key))


def _add_official(draft: Draft, entry: Entry) -> None:
    """Read one term of office of a person who is known already, or is met here."""
    key = draft.note("actors", entry)
    draft.actors[key] = read_actor(entry, draft.actors.get(key))


_READERS: Final[Mapping[str, Callable[[Draft, Entry], None]]] = {
    "countries": _add_country,
    "offices": _add_office,
    "places": _add_place,
    "outlets": _add_outlet,
    "actors": _add_actor,
    _OFFICIALS: _add_official,
    "wars": _add_war,
}
