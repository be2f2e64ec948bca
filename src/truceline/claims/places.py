"""Tells where an act took place."""

from spacy.tokens import Token

from truceline.claims.mentions import MentionReader
from truceline.claims.records import PlaceRef
from truceline.claims.syntax import ancestors, children, is_verbal, objects, prepositional, subjects
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
    struck = (*objects(hit.token), *prepositional(hit.token, "on", "against")) if hit.frame.type == "ASSAULT" else ()
    found = [
        place
        for token in (*_clause_places(hit), *struck, *(one for site in struck for one in prepositional(site, "of")))
        if (place := _place_at(token, reader))
    ]
    return min(found, key=lambda one: _PRECISION.get(one.precision or "country", 3), default=None)


def _clause_places(hit: Hit) -> list[Token]:
    """Return what the act's clause puts behind a preposition of place, what hangs on the act itself first."""
    words = _WHERE if hit.frame.mode == "visit" else tuple(word for word in _WHERE if word not in {"to", "into", "on"})
    head = hit.support if hit.support is not None else hit.token
    steps = 0
    while not is_verbal(head) and head.head.i != head.i and steps < 3:
        head, steps = head.head, steps + 1
    own = _behind(hit.token, words)
    return [*own, *(token for token in _behind(head, words) if token not in own)]


def _behind(top: Token, words: tuple[str, ...]) -> list[Token]:
    return [token for token in top.subtree if token.dep_ == "pobj" and token.head.lower_ in words and not _in_other_clause(token, top)]


def _in_other_clause(token: Token, top: Token) -> bool:
    for child, _ in ancestors(token):
        if child.i == top.i:
            return False
        if child.dep_ in {"relcl", "advcl", "ccomp", "conj", "parataxis", "appos"} and (is_verbal(child) or child.dep_ == "appos"):
            return True
    return False


def _place_at(token: Token, reader: MentionReader) -> PlaceRef | None:
    named = [child for child in token.children if child.dep_ in {"compound", "appos", "nmod"}] if token.lemma_.lower() in _SITES else []
    for one in (token, *named):
        match = reader.match_at(one) or reader.capital_of(one)
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


def truce_place(hit: Hit, reader: MentionReader) -> PlaceRef | None:
    """Return the place by which a truce is named ("Gaza's ceasefire", "the ceasefire in Gaza")."""
    nouns = [*subjects(hit.token), *objects(hit.token), *prepositional(hit.token, "of")]
    named = [token for noun in nouns for token in (*children(noun, "poss", "compound", "nmod"), *prepositional(noun, "in"))]
    return next((place for token in named if (place := _place_at(token, reader))), None)
