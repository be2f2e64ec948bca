"""REALITY: a modality with the words it rests on, and the helper verbs that tell of it."""

from dataclasses import dataclass

from truceline.codebook import Modality

FUTURE = frozenset({"will", "would", "shall", "’ll", "'ll"})
POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must"})
CONDITIONS = frozenset({"if", "unless", "whether", "should", "lest"})
HABIT = "a habit, told in the present"


@dataclass(frozen=True, slots=True)
class Reality:
    """A modality and the words it rests on."""

    modality: Modality
    reason: str
