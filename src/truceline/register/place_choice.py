"""Chooses among the places that share a name: by what stands beside the name, by the countries that are spoken of, by size."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import log10

from truceline.register.gazetteer import Candidate, Gazetteer
from truceline.register.place_keys import place_keys

_UNITS = frozenset({"province", "region", "district"})
_POINTS = frozenset({"site", "city"})
_REGISTERED = 2.0
_EXACT = 0.7
_IN_SENTENCE = 2.5
_LEADING, _REPEATED, _NAMED = 1.5, 1.0, 0.7
_COUNTRY_SIZE, _UNKNOWN_SIZE = 7.0, 5.5
_KNOWN_EVERYWHERE = 1500
"""Thousands of people from which on a town is named without its country."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is said around a place's name.

    Attributes:
        report: How often the report speaks of each country (ISO-3), this name left out.
        sentence: The countries that its sentence speaks of.
        within: The names behind it that may say in what it lies ("Tripoli, Lebanon"), the nearest first.
        called: "unit" where it is called a province or the like, "town" where a town or a site, else empty.
    """

    report: Mapping[str, int] = field(default_factory=dict)
    sentence: Collection[str] = ()
    within: Sequence[str] = ()
    called: str = ""


def choose_place(name: str, around: Surroundings, gazetteer: Gazetteer) -> Candidate | None:
    """Return the place that a name means here, or None when nothing speaks for any.

    A place that the register does not have needs a reason: its country is spoken of, what it lies in is named beside it, or it is so
    large that reports name it alone.
    """
    found = _of_kind(gazetteer.find(name), around.called)
    inside = [one for outer in around.within for one in found if _lies_in(one, outer, gazetteer)]
    if inside:
        return max(inside, key=lambda one: _score(one, around))
    spoken = [one for one in found if one.registered or _is_spoken_of(one, around) or _is_known_everywhere(one)]
    return max(spoken, key=lambda one: _score(one, around), default=None)


def _of_kind(found: Sequence[Candidate], called: str) -> Sequence[Candidate]:
    """Return the candidates that are what the text calls them, or all where none is."""
    kinds = {"unit": _UNITS, "town": _POINTS}.get(called, frozenset())
    return [one for one in found if one.place.precision in kinds] or found


def _lies_in(candidate: Candidate, outer: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a place lies in the country or first-level unit of a name."""
    keys = set(place_keys(outer))
    if candidate.place.unit is not None and keys & set(place_keys(candidate.place.unit)):
        return True
    larger = (one.place for one in gazetteer.find(outer) if one.place.precision not in _POINTS and one.place.id != candidate.place.id)
    return any(place.precision == "country" and place.country == candidate.place.country and place.country is not None for place in larger)


def _is_spoken_of(candidate: Candidate, around: Surroundings) -> bool:
    country = candidate.place.country
    return country is not None and (country in around.sentence or around.report.get(country, 0) > 0)


def _is_known_everywhere(candidate: Candidate) -> bool:
    return candidate.exact and (candidate.people or 0) >= _KNOWN_EVERYWHERE


def _score(candidate: Candidate, around: Surroundings) -> tuple[float, str]:
    """Return how much speaks for a candidate; the id decides between equals."""
    place = candidate.place
    size = _COUNTRY_SIZE if place.precision == "country" else _UNKNOWN_SIZE
    if candidate.people is not None:
        size = log10(1000 * candidate.people + 1)
    score = size + _REGISTERED * candidate.registered + _EXACT * candidate.exact + _spoken(place.country, around)
    return score, place.id


def _spoken(country: str | None, around: Surroundings) -> float:
    """Return how much the countries that are spoken of speak for one of them."""
    named = around.report.get(country, 0) if country is not None else 0
    if country is None or not (named or country in around.sentence):
        return 0.0
    leading = named == max(around.report.values(), default=0)
    return _IN_SENTENCE * (country in around.sentence) + (_LEADING if leading else _REPEATED if named > 1 else _NAMED)
