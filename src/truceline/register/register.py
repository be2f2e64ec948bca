"""The register: what is known about actors, places, outlets and offices before any report is read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from truceline.errors import RegisterError
from truceline.register.finder import Finder, Name
from truceline.register.gazetteer import Gazetteer
from truceline.register.records import Actor, Country, Match, Meaning, MeaningKind, Office, Outlet, Place, Role, War
from truceline.text.dates import Time

_QUALIFIERS = frozenset(
    {
        "the",
        "a",
        "an",
        "acting",
        "caretaker",
        "interim",
        "outgoing",
        "incoming",
        "former",
        "then",
        "late",
        "new",
        "current",
        "ex",
        "de",
        "facto",
    }
)
_BODIES = ("government", "ministry")


@dataclass(frozen=True)
class Register:
    """Everything that is known beforehand; every mapping is by id and sorted."""

    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    outlets: Mapping[str, Outlet]
    offices: Mapping[str, Office]
    wars: Mapping[str, War]
    countries: Mapping[str, Country]

    def find(self, text: str) -> tuple[Match, ...]:
        """Find the registered names in a text: whole words, the longest ones, never overlapping, in the order of the text."""
        return self._finder.find(text)

    def meanings(self, name: str) -> tuple[Meaning, ...]:
        """Return what a name on its own may stand for; empty when it is not registered."""
        return self._finder.meanings(name)

    def holders(self, office: str, *, of: str) -> tuple[tuple[Actor, Role], ...]:
        """Return all who held an office, the first one first; of a single office a known successor ends an open term."""
        return self._holders.get((office, self._seat(office, of)), ())

    def holder(self, office: str, *, of: str, on: Time | None) -> tuple[Actor, ...]:
        """Return who may have held an office in that time; without a time, everyone known to have held it."""
        start, end = (None, None) if on is None else (on.start, on.end)
        held = (actor for actor, role in self.holders(office, of=of) if role.may_hold_on(start, end))
        return tuple(dict.fromkeys(held))

    def predecessor(self, actor_id: str) -> tuple[Actor, Role] | None:
        """Return who held the latest office of a person before, or None when that is not known."""
        return self._neighbour(actor_id, step=-1)

    def successor(self, actor_id: str) -> tuple[Actor, Role] | None:
        """Return who held the latest office of a person afterwards, or None when that is not known."""
        return self._neighbour(actor_id, step=1)

    def members(self, group_id: str) -> tuple[Actor, ...]:
        """Return the actors that belong to a group or hold an office of it, by id."""
        belonging = (
            actor for actor in self.actors.values() if group_id in actor.parents or any(role.of == group_id for role in actor.roles)
        )
        return tuple(belonging)

    def country_state(self, iso3: str) -> Actor:
        """Return the state that has an ISO 3166-1 alpha-3 code.

        Raises:
            RegisterError: When no country has the code.
        """
        if iso3 not in self._by_iso3:
            raise RegisterError(f"no country has the code {iso3!r}; use an ISO 3166-1 alpha-3 code such as IRN")
        return self.actors[self._by_iso3[iso3].id]

    def country(self, iso3: str) -> Country | None:
        """Return the country that has an ISO 3166-1 alpha-3 code, or None."""
        return self._by_iso3.get(iso3)

    def title_office(self, words: str) -> Office | None:
        """Return the office that a title names ("the former Prime Minister"), or None."""
        spoken = [word.strip(".,") for word in words.casefold().replace("-", " ").split()]
        while spoken and spoken[0] in _QUALIFIERS:
            spoken = spoken[1:]
        return self._titles.get(" ".join(spoken))

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The places of the register and, behind them, the towns and first-level units of the world."""
        return Gazetteer(self.places)

    @cached_property
    def _finder(self) -> Finder:
        return Finder(_names(self))

    @cached_property
    def _by_iso3(self) -> dict[str, Country]:
        return {country.iso3: country for country in self.countries.values()}

    @cached_property
    def _titles(self) -> dict[str, Office]:
        return {title.casefold().replace("-", " "): office for office in self.offices.values() for title in office.titles}

    @cached_property
    def _holders(self) -> dict[tuple[str, str], tuple[tuple[Actor, Role], ...]]:
        seats: dict[tuple[str, str], list[tuple[Actor, Role]]] = {}
        for actor in self.actors.values():
            for role in actor.roles:
                seats.setdefault((role.office, self._seat(role.office, role.of)), []).append((actor, role))
        return {seat: _in_order(held, single=self.offices[seat[0]].single) for seat, held in seats.items()}

    def _seat(self, office: str, of: str) -> str:
        """Return whose office it is, the state for its government and for the ministry of a minister."""
        bodies = _BODIES if office.endswith("-minister") else _BODIES[:1]
        actor = self.actors.get(of)
        while actor is not None and actor.kind in bodies and actor.parents:
            of = actor.parents[0]
            actor = self.actors.get(of)
        return of

    def _neighbour(self, actor_id: str, *, step: int) -> tuple[Actor, Role] | None:
        """Return the holder next to a person in the row of their latest office."""
        roles = [role for role in self.actors[actor_id].roles if self.offices[role.office].single]
        for latest in sorted(roles, key=lambda role: role.start or date.min, reverse=True):
            row = self.holders(latest.office, of=latest.of)
            places = [place for place, (actor, role) in enumerate(row) if actor.id == actor_id and role.start == latest.start]
            place = places[0] + step if places else -1
            if 0 <= place < len(row) and _known_order(latest, row[place][1], step=step):
                return row[place]
        return None


def _begin(role: Role) -> date:
    """Return where a role stands in time: its start, else the day before its end, else the beginning of time."""
    if role.start is not None:
        return role.start
    return date.min if role.end is None else role.end - timedelta(days=1)


def _known_order(latest: Role, other: Role, *, step: int) -> bool:
    """Tell whether the dates say that the other role lies before (step -1) or after (step 1) the latest one."""
    first, second = (other, latest) if step < 0 else (latest, other)
    return second.start is not None and (first.start is not None or (first.end is not None and first.end <= second.start))


def _in_order(held: list[tuple[Actor, Role]], *, single: bool) -> tuple[tuple[Actor, Role], ...]:
    """Sort the holders of an office by time; of a single one the next holder's first day ends a term with an open end."""
    row = sorted(held, key=lambda pair: (_begin(pair[1]), pair[1].end or date.max, pair[0].id))
    if not single:
        return tuple(row)
    closed = []
    for place, (actor, role) in enumerate(row):
        after = next((later.start for _, later in row[place + 1 :] if later.start is not None and later.start != role.start), None)
        if role.end is None and role.start is not None and after is not None:
            closed.append((actor, Role(role.office, role.of, role.start, after)))
        else:
            closed.append((actor, role))
    return tuple(closed)


def _names(register: Register) -> Iterator[Name]:
    """Go through all names and what each may stand for."""
    for actor in register.actors.values():
        yield Name(actor.name, Meaning(MeaningKind.ACTOR, actor.id))
        for alias in actor.aliases:
            yield Name(alias.text, Meaning(MeaningKind.ACTOR, actor.id, alias.use, alias.needs))
    for country in register.countries.values():
        for word in country.demonyms:
            yield Name(word, Meaning(MeaningKind.DEMONYM, country.id))
    named: tuple[tuple[MeaningKind, Mapping[str, Place] | Mapping[str, Outlet] | Mapping[str, War]], ...] = (
        (MeaningKind.PLACE, register.places),
        (MeaningKind.OUTLET, register.outlets),
        (MeaningKind.WAR, register.wars),
    )
    for kind, things in named:
        for thing in things.values():
            for text in (thing.name, *thing.aliases):
                yield Name(text, Meaning(kind, thing.id))
