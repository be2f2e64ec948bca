"""ACTOR, ROLE, PLACE, OUTLET as known beforehand: loads and checks the YAML, finds names in text."""

from truceline.register.gazetteer import Candidate, Gazetteer
from truceline.register.load import load_register
from truceline.register.place_choice import Surroundings, choose_place
from truceline.register.records import (
    Actor,
    Alias,
    AliasUse,
    Country,
    KnownTie,
    Match,
    Meaning,
    MeaningKind,
    Office,
    Outlet,
    Place,
    Role,
    War,
)
from truceline.register.register import Register

__all__ = [
    "Actor",
    "Alias",
    "AliasUse",
    "Candidate",
    "Country",
    "Gazetteer",
    "KnownTie",
    "Match",
    "Meaning",
    "MeaningKind",
    "Office",
    "Outlet",
    "Place",
    "Register",
    "Role",
    "Surroundings",
    "War",
    "choose_place",
    "load_register",
]
