"""Tells where an act took place."""

from spacy.tokens import Token

from truceline.claims.mentions import MentionReader
from truceline.claims.records import PlaceRef
from truceline.claims.syntax import ancestors, is_verbal, objects, prepositional
from truceline.claims.triggers import Hit
from truceline.register import Match, MeaningKind, Register

_WHERE = ("in", "at", "near", "outside", "inside", "around", "across", "off", "over", "to", "into", "along", "on")
_SITES = frozenset(
    [
        "airport",
        "airbase",
        "base",
        "city",
        "town",
        "village",
        "province",
        "region",
        "governorate",
        "district",
        "camp",
        "strip",
        "border",
        "crossing",
        "port",
        "area",
        "suburb",
        "valley",
        "island",
        "mountain",
        "strait",
        "coast",
        "desert",
        "neighbourhood",
        "neighborhood",
    ]
)
_PRECISION = {"site": 0, "city": 1, "region": 2, "country": 3}


def place_of(hit: Hit, reader: MentionReader) -> PlaceRef | None:
    """Return where an act took place: the frame's own place, else one that its clause names with a preposition of place."""
    own = [token for slot in hit.frame.place for token in (objects(hit.token) if slot == "object" else prepositional(hit.token, slot))]
    if hit.support is not None:
        own += [token for slot in hit.frame.place for token in prepositional(hit.support, slot)]
    for token in own:
        if place := _place_at(token, reader):
            return place
    found = [place for token in _clause_places(hit) if (place := _place_at(token, reader))]
    return min(found, key=lambda one: _PRECISION.get(one.precision or "country", 3), default=None)


def _clause_places(hit: Hit) -> list[Token]:
    carriers = [hit.token]
    if hit.support is not None:
        carriers.append(hit.support)
    for _, parent in ancestors(hit.token):
        if is_verbal(parent):
            carriers.append(parent)
            break
    carriers.extend((*objects(hit.token), *prepositional(hit.token, "of", "on", "against")))
    words = tuple(word for word in _WHERE if word not in {"to", "into", "on"} or hit.frame.mode == "visit")
    found: list[Token] = []
    for carrier in carriers:
        for token in prepositional(carrier, *words):
            found.append(token)
            found.extend(prepositional(token, "in", "of", "near"))
    return found


def _place_at(token: Token, reader: MentionReader) -> PlaceRef | None:
    named = [child for child in token.children if child.dep_ in {"compound", "appos", "nmod"}] if token.lemma_.lower() in _SITES else []
    for one in (token, *named):
        match = reader.match_at(one)
        if match is not None and not reader.discourse.mistranslates(match) and (place := place_ref(match, reader.register)):
            return place
    return None


def place_ref(match: Match, register: Register) -> PlaceRef | None:
    """Return the place that a registered name may stand for."""
    for meaning in match.meanings:
        if meaning.kind is MeaningKind.PLACE:
            place = register.places[meaning.id]
            return PlaceRef(place.id, place.name, place.country, place.lat, place.lon, place.precision)
    return None
