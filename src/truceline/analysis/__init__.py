"""EFFECT: estimates what changed after a day."""

from truceline.analysis.effects import estimate
from truceline.analysis.records import Confounder, Effect, Window

__all__ = ["Confounder", "Effect", "Window", "estimate"]
