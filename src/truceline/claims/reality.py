"""REALITY: a modality with the words it rests on, and how the modalities of words below each other add up."""

from dataclasses import dataclass

from truceline.codebook import Modality

FUTURE = frozenset({"will", "would", "shall", "’ll", "'ll", "wo"})
POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must", "ca", "ought"})
CONDITIONS = frozenset({"if", "unless", "whether", "should", "lest", "supposing", "provided", "assuming", "till"})
ENDS = "it comes to an end"
"""What is stopped was going on: the ending is coded, not what ends."""
UNREAL = "negated below what is not told as a fact"
"""A promise not to attack is no attack that did not happen."""
HABIT = "a habit, told in the present"
NEGATED = "negated"
POSITIVE = frozenset({Modality.OCCURRED, Modality.ONGOING})
NEGATIVE = frozenset({Modality.NOT_OCCURRED, Modality.DENIED})
CONTENT = frozenset({Modality.ALLEGED, Modality.DENIED})
"""What is charged or denied, down to the particulars."""
OPEN = frozenset({Modality.PLANNED, Modality.PROMISED, Modality.REQUESTED, Modality.HYPOTHETICAL})
_ORDER = (
    Modality.OCCURRED,
    Modality.ONGOING,
    Modality.ALLEGED,
    Modality.PLANNED,
    Modality.PROMISED,
    Modality.THREATENED,
    Modality.REQUESTED,
    Modality.HYPOTHETICAL,
    Modality.NOT_OCCURRED,
    Modality.DENIED,
)


@dataclass(frozen=True, slots=True)
class Reality:
    """A modality and the words it rests on.

    Attributes:
        modality: Whether the act happened, as told.
        reason: The words that say so.
        construction: Name of the construction, such as "plan" or "denial".
    """

    modality: Modality
    reason: str
    construction: str = ""

    @property
    def is_positive(self) -> bool:
        """Whether the act is told as a fact."""
        return self.modality in POSITIVE

    @property
    def is_negative(self) -> bool:
        """Whether the act is told as one that did not happen."""
        return self.modality in NEGATIVE


FACT = Reality(Modality.OCCURRED, "told as a fact", "fact")


def stronger(above: Reality, below: Reality) -> Reality:
    """Return the one of two realities that is farther from a fact; of two alike the one that stands above."""
    return below if _ORDER.index(below.modality) > _ORDER.index(above.modality) else above


def negated(reality: Reality, reason: str = NEGATED) -> Reality:
    """Return the reality of what is negated where it stands."""
    if reality.modality is Modality.DENIED:
        return Reality(Modality.HYPOTHETICAL, "a negation denied", "double-negation")
    if reality.is_positive or reality.modality in {Modality.ALLEGED, Modality.NOT_OCCURRED}:
        return Reality(Modality.NOT_OCCURRED, reason, "negation")
    return Reality(Modality.NOT_OCCURRED, UNREAL, "negated-possibility")
