"""Grades how far a sentence commits itself to an act: from 3 (it surely happened) through 0 (left open) to -3 (it surely did not)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from spacy.tokens import Token

from truceline.claims.governing import reality_above
from truceline.claims.lexicon import Lexicon
from truceline.claims.modality import judge
from truceline.claims.reality import FACT, Reality
from truceline.claims.syntax import is_verbal
from truceline.claims.triggers import Hit

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "its", "their", "his", "her", "our"})


@dataclass(frozen=True, slots=True)
class Grade:
    """What a construction is worth.

    Attributes:
        happened: How far it says that the act has happened by the time of writing.
        certain: How sure it is of the act, whether past or to come.
    """

    happened: float
    certain: float


def factuality(hit: Hit, lexicon: Lexicon) -> float:
    """Return how far the sentence says that an act has happened, from -3 to 3.

    Args:
        hit: The act.
        lexicon: What support verbs say.
    """
    return grade(construction(hit, judge(hit, lexicon))).happened


def certainty(hit: Hit, lexicon: Lexicon) -> float:
    """Return how sure the sentence is of an act, be it past or to come, from -3 (surely not) to 3."""
    return grade(construction(hit, judge(hit, lexicon))).certain


def construction(hit: Hit, reality: Reality) -> str:
    """Return the name of the construction that a judgement rests on, a row of `grades.yaml`; facts are told apart further."""
    if not reality.construction:
        return reality.modality.value
    if reality.construction != FACT.construction:
        return reality.construction
    token = hit.token
    if is_verbal(token) or token.tag_.startswith("VB"):
        return "fact-gerund" if token.tag_ == "VBG" and token.dep_ in {"pcomp", "acl", "amod", "xcomp"} else reality.construction
    if token.dep_ in {"compound", "nmod"}:
        return "fact-compound"
    definite = any(child.lower_ in _DEFINITE or child.dep_ == "poss" for child in token.lefts)
    around = _clause_around(token)
    if around is None or around.is_positive:
        return "fact-definite" if definite else "fact-noun"
    if definite:
        return "fact-definite-below-open"
    return "fact-noun-below-negation" if around.is_negative else "fact-noun-below-open"


def _clause_around(noun: Token) -> Reality | None:
    """Return how real the clause is that a noun stands in."""
    verb = next((one for one in noun.ancestors if is_verbal(one)), None)
    return reality_above(verb) if verb is not None else None


def grade(name: str) -> Grade:
    """Return what a construction is worth; one without a row is worth what its kind is ("not-plan": "not-other")."""
    grades = load_grades()
    if name in grades:
        return grades[name]
    return grades["not-other" if name.startswith("not-") else "unsure-other" if name.startswith("unsure-") else FACT.construction]


@cache
def load_grades() -> Mapping[str, Grade]:
    """Return the worth of each construction."""
    path = Path(__file__).parent / "grades.yaml"
    rows = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {name: Grade(float(row["happened"]), float(row["certain"])) for row in rows for name in row["constructions"]}
