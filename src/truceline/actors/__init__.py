"""IDENTITY and JUDGEMENT: who is meant."""

from truceline.actors.records import Identity, Judgement, Verdict
from truceline.actors.resolution import resolve

__all__ = ["Identity", "Judgement", "Verdict", "resolve"]
