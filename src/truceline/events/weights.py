"""The weights of linking, from reviewed YAML."""

import re
from functools import cache
from importlib import resources
from typing import Any, Final

import yaml
from pydantic import BaseModel, ConfigDict

_FILE: Final = "linking.yaml"
_WORD: Final = re.compile(r"[a-z]+")


class Pair(BaseModel):
    """Types that name one act from two sides, when the passages hold one of the words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    types: frozenset[str]
    words: tuple[str, ...]
    reason: str


class Weights(BaseModel):
    """What each agreement and disagreement of two tellings weighs; the reasons stand beside the numbers in the YAML."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    thresholds: dict[str, float]
    weights: dict[str, float]
    pairs: tuple[Pair, ...]
    distinct_modes: frozenset[str]
    speech: frozenset[str]
    mutual: frozenset[str]
    repeatable: frozenset[str]
    singular_plurals: frozenset[str]
    kinds: dict[str, frozenset[str]]
    limits: dict[str, float]

    def __getitem__(self, name: str) -> float:
        """Return one weight by its name."""
        return self.weights[name]

    def family(self, type_: str, passage: str) -> str:
        """Return the name under which a claim is compared: its type, or the pair of types that its words belong to."""
        words = _WORD.findall(passage.casefold())
        for pair in self.pairs:
            if type_ in pair.types and any(word.startswith(pair.words) for word in words):
                return "+".join(sorted(pair.types))
        return type_


@cache
def load_weights() -> Weights:
    """Load the weights once."""
    text = (resources.files("truceline") / "data" / _FILE).read_text(encoding="utf-8")
    entries: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return Weights.model_validate(entries)
