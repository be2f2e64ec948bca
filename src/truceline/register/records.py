"""ACTOR, ROLE, PLACE and OUTLET: what is known before any report is read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AliasUse(StrEnum):
    """Where an alias may be believed."""

    NAME = "name"
    """Anywhere."""
    SURNAME = "surname"
    """Where it is unambiguous in the register, or the full name stands in the same report."""
    ABBREVIATION = "abbreviation"
    """Anywhere, in its exact case."""
    METONYM = "metonym"
    """A capital or a building that speaks for its government; also a place."""
    MISTRANSLATION = "mistranslation"
    """Only in a report about the country that it needs."""


@dataclass(frozen=True, slots=True)
class Alias:
    """A spelling of a name, as real reports use it."""

    text: str
    use: AliasUse = AliasUse.NAME
    script: str = "Latn"
    needs: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """An office that a person holds or held.

    Attributes:
        office: Id of the office.
        of: Id of the actor whose office it is.
        start: First day, or None when it is not known.
        end: Day after the last day, or None when it goes on or is not known.
    """

    office: str
    of: str
    start: date | None = None
    end: date | None = None

    def may_hold_on(self, start: date | None, end: date | None) -> bool:
        """Tell whether the office may have been held on some day of the half-open interval."""
        begins_before = self.start is None or end is None or self.start < end
        ends_after = self.end is None or start is None or start < self.end
        return begins_before and ends_after


@dataclass(frozen=True, slots=True)
class KnownTie:
    """A relation known beforehand, shown as background and never as news."""

    type: str
    target: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, group, state or body that reports name."""

    id: str
    name: str
    kind: str
    country: str | None = None
    gender: str | None = None
    wikidata: str | None = None
    note: str = ""
    aliases: tuple[Alias, ...] = ()
    roles: tuple[Role, ...] = ()
    parents: tuple[str, ...] = ()
    ties: tuple[KnownTie, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """A kind of office and the titles that name it in running text."""

    id: str
    titles: tuple[str, ...]
    note: str = ""
    single: bool = False
    """Whether one person holds it at a time."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that reports name.

    Attributes:
        id: Id in the register; that of a place of the gazetteer begins with "geonames-".
        name: Its usual English name.
        country: ISO 3166-1 alpha-3 code; None where no state owns it or two hold parts of it.
        precision: "site", "city", "district", "province", "region" or "country".
        lat: Latitude of its middle, to a tenth of a degree.
        lon: Longitude of its middle, to a tenth of a degree.
        aliases: Other spellings and names.
        note: What a reviewer should know.
        kind: What it is: "town", "base", "airport", "crossing", "camp"; empty when nobody said.
        unit: Name of the first-level unit that it lies in, or None.
    """

    id: str
    name: str
    country: str | None
    precision: str
    lat: float | None = None
    lon: float | None = None
    aliases: tuple[str, ...] = ()
    note: str = ""
    kind: str = ""
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """A state as countries.yaml describes it; its actors and places are made from it.

    Attributes:
        id: Slug of the name; also the id of the state actor and of the country place.
        iso3: ISO 3166-1 alpha-3 code (XKX for Kosovo).
        name: Usual English name.
        official: Official name, empty when it is the usual one.
        region: Part of the world.
        demonyms: "Iranian", "Iranians".
        government: Id of the government actor.
        capital: Id of the capital place.
    """

    id: str
    iso3: str
    name: str
    official: str
    region: str
    demonyms: tuple[str, ...]
    government: str
    capital: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: an outlet, a wire, a state medium."""

    id: str
    name: str
    kind: str
    country: str | None = None
    owner: str | None = None
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    reliability: str | None = None


@dataclass(frozen=True, slots=True)
class War:
    """A war that is general knowledge, with its days; the end is the day after the last one, None while it goes on or is not certain."""

    id: str
    name: str
    parties: tuple[str, ...]
    start: date
    end: date | None = None
    aliases: tuple[str, ...] = ()


class MeaningKind(StrEnum):
    """What a name in a text may stand for."""

    ACTOR = "actor"
    PLACE = "place"
    OUTLET = "outlet"
    DEMONYM = "demonym"
    WAR = "war"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a name may stand for.

    Attributes:
        kind: What it is; a demonym's id is that of the state.
        id: Id in the register.
        use: How the alias may be believed.
        needs: Country (ISO-3) that the report must be about, or None.
    """

    kind: MeaningKind
    id: str
    use: AliasUse = AliasUse.NAME
    needs: str | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A registered name found in a text, longest first, never overlapping another.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        text: The characters between.
        meanings: All that it may stand for, in order of kind and id.
    """

    start: int
    end: int
    text: str
    meanings: tuple[Meaning, ...]
