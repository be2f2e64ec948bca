"""REALITY: a modality with the words it rests on, and the helper verbs that tell of it."""

from dataclasses import dataclass

from truceline.codebook import Modality

FUTURE = frozenset({"will", "would", "shall", "’ll", "'ll"})
POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must"})
CONDITIONS = frozenset({"if", "unless", "whether", "should", "lest"})
ENDS = "it comes to an end"
"""What is stopped was going on: the ending is coded, not what ends."""
UNREAL = "negated below what is not told as a fact"
"""A promise not to attack is no attack that did not happen."""
HABIT = "a habit, told in the present"


@dataclass(frozen=True, slots=True)
class Reality:
    """A modality and the words it rests on."""

    modality: Modality
    reason: str
