"""What a report has said so far: who was named, which country it is about, whom a pronoun may mean."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from truceline.claims.records import ActorRef
from truceline.register import Actor, AliasUse, Match, Meaning, MeaningKind, Place, Register

_PERSON_PRONOUNS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_GROUP_PRONOUNS = frozenset({"it", "its", "itself"})
_PEOPLE_KINDS = frozenset({"person"})
_SENTENCE_GAP = 3
_REACH = 250
_PAIR_REACH = 1500


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a phrase named, and where it stands in the report."""

    start: int
    end: int
    refs: tuple[ActorRef, ...]


@dataclass(slots=True)
class Discourse:
    """The memory of one report while it is coded, in reading order."""

    register: Register
    full_names: frozenset[str]
    countries: Counter[str]
    named_first: tuple[str, ...] = ()
    spoken_of: Counter[tuple[str, str]] = field(default_factory=Counter)
    sites: tuple[tuple[int, str], ...] = ()
    elections: frozenset[str] = frozenset()
    subject: ActorRef | None = None
    _persons: list[ActorRef] = field(default_factory=list)
    _groups: list[ActorRef] = field(default_factory=list)
    _parties: list[ActorRef] = field(default_factory=list)
    _together: dict[int, Told] = field(default_factory=dict)
    _subjects: dict[int, Told] = field(default_factory=dict)
    _unknown: dict[str, ActorRef] = field(default_factory=dict)

    @classmethod
    def of(cls, register: Register, matches: Iterable[Match]) -> "Discourse":
        """Look over all names of a report before it is coded."""
        full: set[str] = set()
        first: dict[str, None] = {}
        countries: Counter[str] = Counter()
        spoken: Counter[tuple[str, str]] = Counter()
        sites: list[tuple[int, str]] = []
        for match in matches:
            spoken.update((match.text.lower(), country) for country in sorted(lands(match, register)))
            for meaning in match.meanings:
                if meaning.kind is MeaningKind.PLACE and register.places[meaning.id].precision == "site":
                    sites.append((match.end, meaning.id))
                if meaning.kind is MeaningKind.ACTOR and meaning.use in {AliasUse.NAME, AliasUse.ABBREVIATION}:
                    full.add(meaning.id)
                    first.setdefault(meaning.id)
                if country := country_of(meaning, register):
                    countries[country] += 1
        return cls(register, frozenset(full), countries, tuple(first), spoken, tuple(sites))

    def site_before(self, at: int, noun: str) -> Place | None:
        """Return the site that "the airport" or "the base" takes up: the last one named before that is called so."""
        for end, one in reversed(self.sites):
            place = self.register.places[one]
            if end <= at and (noun == place.kind or any(noun in name.lower().split() for name in (place.name, *place.aliases))):
                return place
        return None

    def countries_beside(self, name: str) -> Counter[str]:
        """Return how often the report speaks of each country (ISO-3) in other words than a name: what may decide what that name means."""
        lower = name.lower()
        beside: Counter[str] = Counter()
        for (text, country), times in self.spoken_of.items():
            if text not in lower and lower not in text:
                beside[country] += times
        return beside

    def first_person_of(self, country: str) -> Actor | None:
        """Return the person of a country (ISO-3) whom the report names first, in full."""
        actors = (self.register.actors[one] for one in self.named_first)
        return next((actor for actor in actors if actor.kind == "person" and actor.country == country), None)

    def main_country(self) -> str | None:
        """Return the one country (ISO-3) that a report is about: named at least twice as often as any other, else None."""
        ranked = sorted(self.countries.items(), key=lambda one: (-one[1], one[0]))[:2]
        if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0]

    def is_about(self, country: str) -> bool:
        """Tell whether a country (ISO-3) is among those that the report names most."""
        leading = {name for name, _ in sorted(self.countries.items(), key=lambda one: (-one[1], one[0]))[:4]}
        return country in leading and self.countries[country] >= 3

    def believes(self, meaning: Meaning) -> bool:
        """Tell whether a meaning of a name can be meant in this report."""
        if meaning.needs is not None and not self.is_about(meaning.needs):
            return False
        if meaning.use is AliasUse.SURNAME:
            return meaning.id in self.full_names or self.is_about(self.register.actors[meaning.id].country or "")
        return True

    def mistranslates(self, match: Match) -> bool:
        """Tell whether a name here is a known mistranslation, so that what it literally says must not be believed."""
        return any(meaning.use is AliasUse.MISTRANSLATION and self.believes(meaning) for meaning in match.meanings)

    def remember(self, ref: ActorRef) -> None:
        """Note that an actor was named, for later pronouns."""
        actor = self.register.actors.get(ref.id) if ref.id else None
        if actor is not None and actor.kind not in _PEOPLE_KINDS:
            self._parties.append(ref)
        if actor is not None and actor.kind in _PEOPLE_KINDS:
            self._persons.append(ref)
        elif actor is None or actor.kind not in {"state", "government"}:
            self._groups.append(ref)

    def remember_unknown(self, name: str, ref: ActorRef) -> None:
        """Note a full name that the register does not know, so that its last part is understood later."""
        self._unknown.setdefault(name.split()[-1], ref)
        self._persons.append(ref)

    def remember_described(self, ref: ActorRef) -> None:
        """Note a person who is only described ("a spokesman of the group"), whom a pronoun may take up."""
        self._persons.append(ref)

    def unknown_person(self, text: str) -> ActorRef | None:
        """Return the unknown person whose full name ended in `text`."""
        return self._unknown.get(text)

    def pronoun(self, word: str) -> ActorRef | None:
        """Return whom a pronoun most likely means: the last person of that gender, or the last group."""
        lower = word.lower()
        if gender := _PERSON_PRONOUNS.get(lower):
            return next((ref for ref in reversed(self._persons) if self._gender(ref) in {gender, None}), None)
        return self.subject if lower in _GROUP_PRONOUNS else None

    def may_be(self, pronoun: str, ref: ActorRef) -> bool:
        """Tell whether a person may be meant by "he" or "she"."""
        return self._gender(ref) in {_PERSON_PRONOUNS.get(pronoun.lower()), None}

    def last_with_role(self, titles: tuple[str, ...]) -> ActorRef | None:
        """Return the last person named who holds or held an office with one of the titles ("the commander")."""
        for ref in reversed(self._persons):
            actor = self.register.actors.get(ref.id) if ref.id else None
            if actor is not None and any(set(self.register.offices[role.office].titles) & set(titles) for role in actor.roles):
                return ref
        return None

    def latest(self, kinds: Collection[str]) -> list[ActorRef]:
        """Return the actors of some kinds that were named last, all those within reach of the last one, in order."""
        named = [ref for ref in self._parties if ref.id is not None and self.register.actors[ref.id].kind in kinds]
        return [ref for ref in named if ref.start >= named[-1].start - _REACH]

    def latest_persons(self) -> list[ActorRef]:
        """Return the persons named last, all those within reach of the last one, in order."""
        return [ref for ref in self._persons if ref.start >= self._persons[-1].start - _REACH]

    def note_together(self, told: Told) -> None:
        """Keep two parties that one phrase named together, for "both sides" and "the latter"."""
        self._together[told.start] = told

    def pair_before(self, at: int) -> tuple[ActorRef, ...]:
        """Return the last two parties named together before an offset, else the only two named right before it."""
        pairs = [told for _, told in sorted(self._together.items()) if at - _PAIR_REACH <= told.start and told.end <= at]
        if pairs:
            return pairs[-1].refs
        near: dict[str | None, ActorRef] = {ref.id: ref for ref in self._parties if at - _REACH <= ref.start < at}
        return tuple(near.values()) if len(near) == 2 else ()

    def note_subject(self, told: Told) -> None:
        """Keep whom the main clause of a sentence is about, for a pronoun in the next one."""
        self._subjects[told.start] = told

    def subject_before(self, start: int) -> tuple[ActorRef, ...]:
        """Return whom the sentence right before an offset is about."""
        told = [one for _, one in sorted(self._subjects.items()) if one.end <= start <= one.end + _SENTENCE_GAP]
        return told[-1].refs if told else ()

    def _gender(self, ref: ActorRef) -> str | None:
        actor = self.register.actors.get(ref.id) if ref.id else None
        return actor.gender if actor else None


def lands(match: Match, register: Register) -> frozenset[str]:
    """Return the countries (ISO-3) that a name may speak of; none for a name that may belong to many."""
    found = set()
    for meaning in match.meanings:
        place = register.places.get(meaning.id) if meaning.kind is MeaningKind.PLACE else None
        country = place.country if place is not None else country_of(meaning, register)
        if country is not None:
            found.add(country)
    return frozenset(found)


def country_of(meaning: Meaning, register: Register) -> str | None:
    """Return the ISO-3 code of the country that a meaning belongs to."""
    if meaning.use is AliasUse.MISTRANSLATION:
        return None
    actor: Actor | None = register.actors.get(meaning.id)
    if meaning.kind in {MeaningKind.ACTOR, MeaningKind.DEMONYM} and actor is not None:
        return actor.country
    return None
