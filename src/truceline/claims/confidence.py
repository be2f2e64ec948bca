"""Confidence as a calibrated number: of the claims that are given .8, about eight in ten are right."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from truceline.claims.records import ActorRef
from truceline.codebook import Modality

FEATURES = ("bias", "named", "told_as_fact", "support", "none", "reality")
"""What confidence rests on; the last three only where the encoder has judged."""
_LEAST, _MOST = 0.05, 0.99


@dataclass(frozen=True, slots=True)
class Grounds:
    """What speaks for a claim.

    Attributes:
        named: How many of its first two parties the register knows, from 0 to 2.
        told_as_fact: Whether the act is told as a fact.
        support: The encoder's probability of the claim's type, or None.
        none: The encoder's probability that there is no event at all, or None.
        reality: The encoder's probability of the claim's modality, or None.
    """

    named: int
    told_as_fact: bool
    support: float | None = None
    none: float | None = None
    reality: float | None = None

    def values(self) -> tuple[float, ...]:
        """Return the features in the order of FEATURES, without the encoder's where it has not judged."""
        own = (1.0, float(self.named), float(self.told_as_fact))
        if self.support is None or self.none is None or self.reality is None:
            return own
        return (*own, _log_odds(self.support), self.none, self.reality)


def grounds_of(actors: Sequence[ActorRef], recipients: Sequence[ActorRef], modality: Modality) -> Grounds:
    """Return what the rules know of a claim."""
    first = (*actors[:1], *(recipients or actors[1:])[:1])
    named = sum(1 for ref in first if ref.id is not None)
    return Grounds(named, modality is Modality.OCCURRED)


def confidence(grounds: Grounds, *, kind: str = "rules") -> float:
    """Return the probability that a claim is right.

    Args:
        grounds: What speaks for it.
        kind: Who proposed it: "rules" (without the encoder's judgement), "both" (with it), or "encoder".
    """
    weights = _weights()[kind]
    score = sum(weight * value for weight, value in zip(weights, grounds.values(), strict=True))
    return round(min(_MOST, max(_LEAST, 1 / (1 + math.exp(-score)))), 2)


def _log_odds(share: float) -> float:
    kept = min(0.999, max(0.001, share))
    return math.log(kept / (1 - kept))


@cache
def _weights() -> Mapping[str, tuple[float, ...]]:
    text = (resources.files("truceline") / "data" / "encoder" / "confidence.json").read_text(encoding="utf-8")
    return {kind: tuple(values) for kind, values in json.loads(text)["weights"].items()}
