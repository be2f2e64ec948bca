"""Reads the name of a place: which words are the name, what they are called, and which of the places of that name is meant."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from truceline.claims.discourse import lands
from truceline.claims.memory import text_of
from truceline.claims.mentions import MentionReader
from truceline.claims.records import PlaceRef
from truceline.claims.syntax import children, prepositional
from truceline.register import Match, MeaningKind, Place, Surroundings, choose_place

TOWN_NOUNS = frozenset(
    (
        "airport airbase airfield base city town village camp crossing port suburb island neighbourhood neighborhood capital hamlet "
        "quarter checkpoint outpost garrison township settlement port site hospital prison locality barrio"
    ).split()
)
UNIT_NOUNS = frozenset(
    (
        "province region governorate district state oblast department county division prefecture canton wilaya municipality commune "
        "ward tehsil woreda raion parish"
    ).split()
)
AREA_NOUNS = frozenset(
    (
        "area outskirt outskirts strip border valley mountain strait coast desert south north east west centre center part edge "
        "countryside middle heart suburb vicinity direction ruin skirt half interior zone"
    ).split()
)
_TAKEN_UP = frozenset("airport airbase airfield base camp crossing port prison hospital dam island outpost".split())
SITE_NOUNS = TOWN_NOUNS | UNIT_NOUNS | AREA_NOUNS
_OTHER_PLACES = frozenset({"Little", "New", "Fort", "Lake", "Mount", "Port", "St.", "Saint"})
"""Words that make another place of a name: "Little Havana" is not Havana."""
_LOCATING = frozenset({"in", "near", "outside", "around", "inside", "at"})
_PRECISION = {"town": "city", "unit": "district"}
_PARTICLES = frozenset({"al", "el", "de", "del", "da", "do", "i", "e", "ez", "az", "as", "ash", "ar", "at", "ad", "an", "es", "er"})
_JOINING = frozenset({"-", "'", "’", "ʼ"})
_LONGEST = 5
_PARENT = re.compile(
    r"\s*[,(]\s*(?:in\s)?(?:(?:north|south|east|west|central|upper|lower)[a-z-]*\s)?"
    r"(?P<name>[A-Z][\w'’.-]*(?:\s(?:(?:of|the|al|and)\s)?[A-Z][\w'’.-]*)*)"
)


@dataclass(frozen=True, slots=True)
class PlaceReader:
    """Reads the places that one sentence names.

    Attributes:
        reader: Who reads the other names of the sentence.
    """

    reader: MentionReader

    def at(self, token: Token) -> PlaceRef | None:
        """Return the place that a noun names, or the one beside a noun like "town" or "province"."""
        lemma = token.lemma_.lower()
        if lemma in SITE_NOUNS and self.reader.match_at(token) is None:
            called = "unit" if lemma in UNIT_NOUNS else "town" if lemma in TOWN_NOUNS else ""
            for one in (*children(token, "compound", "appos", "nmod", "amod"), *prepositional(token, "of")):
                if place := self.named(one, called=called) or self._unknown(one, called):
                    return place
        return self.named(token) or self._taken_up(token) or self._unknown(token, "")

    def _unknown(self, token: Token, called: str) -> PlaceRef | None:
        """Return a place that no list has, under its own name: "the town of X", "X district", or what NER takes for one behind "in"."""
        above = preposition_of(token)
        located = token.ent_type_ in {"GPE", "LOC"} and above is not None and above.lower_ in _LOCATING
        if token.pos_ != "PROPN" or not (called or located) or self.reader.match_at(token) is not None:
            return None
        start, end = next(iter(_names_at(token)), (0, 0))
        name = text_of(token.doc)[start:end]
        if not name or any(match.text in name for match in self.reader.sentence.matches):
            return None
        return PlaceRef(None, name, self._land_behind(end), precision=_PRECISION.get(called))

    def _land_behind(self, end: int) -> str | None:
        """Return the country that stands behind a name ("X, northern Uganda"), or None."""
        for name in _behind(self.reader.sentence.text[end:]):
            places = (one.id for one in self.reader.register.meanings(name) if one.kind is MeaningKind.PLACE)
            if country := next((self.reader.register.places[one].country for one in places), None):
                return country
        return None

    def _taken_up(self, token: Token) -> PlaceRef | None:
        """Return the site that "the airport" means: the last one named before."""
        lemma = token.lemma_.lower()
        if lemma not in _TAKEN_UP or token.tag_ != "NN" or not any(child.lower_ in {"the", "that"} for child in children(token, "det")):
            return None
        if children(token, "amod", "compound", "nmod", "poss", "relcl"):
            return None
        site = self.reader.discourse.site_before(self.reader.sentence.start + token.idx, lemma)
        return as_ref(site) if site is not None else None

    def named(self, token: Token, *, called: str = "") -> PlaceRef | None:
        """Return the place of which a word is (the last) part of the name."""
        if capital := self.reader.capital_of(token):
            return as_ref(self.reader.register.places[capital.meanings[0].id])
        if token.lemma_.lower() == "capital" and (capital_place := self._own_capital(token)):
            return as_ref(capital_place)
        if (match := self.reader.match_at(token)) and not any(one.text in _OTHER_PLACES for one in token.lefts if one.i == token.i - 1):
            return self._registered(match, called)
        for start, end in _names_at(token):
            if place := self._chosen(text_of(token.doc)[start:end], self._surroundings(start, end, called)):
                return as_ref(place)
        return None

    def _own_capital(self, token: Token) -> Place | None:
        """Return the capital that a bare "the capital" means: that of the one country that the report is about."""
        if {child.lower_ for child in token.children} != {"the"}:
            return None
        country = self.reader.register.country(self.reader.discourse.main_country() or "")
        return self.reader.register.places.get(country.capital) if country is not None and country.capital else None

    def _registered(self, match: Match, called: str) -> PlaceRef | None:
        """Return the place that a registered name means here, which may be another one of that name."""
        if self.reader.discourse.mistranslates(match):
            return None
        places = [self.reader.register.places[one.id] for one in match.meanings if one.kind is MeaningKind.PLACE]
        if not places:
            return self._said_in(match)
        start = match.start - self.reader.sentence.start
        around = self._surroundings(start, start + len(match.text), called)
        return as_ref(self._chosen(match.text, around) or places[0])

    def _said_in(self, match: Match) -> PlaceRef | None:
        """Return the place that the name of a body says ("the embassy in Baghdad")."""
        *_, tail = match.text.rpartition(" in ")
        places = (one.id for one in self.reader.register.meanings(tail) if one.kind is MeaningKind.PLACE and tail != match.text)
        return next((as_ref(self.reader.register.places[one]) for one in places), None)

    def _chosen(self, name: str, around: Surroundings) -> Place | None:
        found = choose_place(name, around, self.reader.register.gazetteer)
        return found.place if found is not None else None

    def _surroundings(self, start: int, end: int, called: str) -> Surroundings:
        """Say what stands around a name of the sentence; `start` and `end` count from its beginning."""
        sentence, discourse = self.reader.sentence, self.reader.discourse
        name = sentence.text[start:end]
        beside = [match for match in sentence.matches if not (match.start < sentence.start + end and sentence.start + start < match.end)]
        countries = frozenset(country for match in beside for country in lands(match, self.reader.register))
        return Surroundings(discourse.countries_beside(name), countries, tuple(_behind(sentence.text[end:])), called)


def as_ref(place: Place) -> PlaceRef:
    """Return a place as claims name it."""
    return PlaceRef(place.id, place.name, place.country, place.lat, place.lon, place.precision)


def _names_at(token: Token) -> list[tuple[int, int]]:
    """Return the stretches that may be the name in which a word stands, the longest first; none where it is no name."""
    if token.pos_ != "PROPN" and not any(child.pos_ == "PROPN" and child.i == token.i - 1 for child in children(token, "compound")):
        return []
    doc, first, last = token.doc, token.i, token.i
    while first > 0 and token.i - first < _LONGEST and _belongs(doc[first - 1]):
        first -= 1
    while last + 1 < len(doc) and last - token.i < _LONGEST and _belongs(doc[last + 1]):
        last += 1
    while doc[first].text in _JOINING:
        first += 1
    ends = [place for place in range(token.i, last + 1) if doc[place].text not in _JOINING and doc[place].lower_ not in _PARTICLES]
    spans = [doc[first : end + 1] for end in reversed(ends)]
    return [(span.start_char, span.end_char) for span in spans if any(letter.isupper() for letter in span.text)]


def _belongs(token: Token) -> bool:
    """Tell whether a word may be part of a name."""
    return (token.pos_ == "PROPN" and token.ent_type_ != "DATE") or token.text in _JOINING or token.lower_ in _PARTICLES


def preposition_of(token: Token) -> Token | None:
    """Return the preposition that a noun stands behind; an article that the parser takes for one ("in as-Suwayda") is none."""
    if token.dep_ != "pobj":
        return None
    above = token.head
    if above.lower_ in _PARTICLES and above.i + 1 < len(above.doc) and above.nbor().text in _JOINING and above.dep_ == "prep":
        before = above.nbor(-1) if above.i else above
        return before if before.pos_ == "ADP" else above.head
    return above


def _behind(text: str) -> list[str]:
    """Return the names that stand behind a comma and may say in what a place lies ("Tripoli, northern Lebanon")."""
    found = _PARENT.match(text)
    return [found["name"].rstrip(".")] if found is not None else []
