"""IDENTITY and JUDGEMENT: who is meant."""

from truceline.actors.records import Identity, Judgement, Verdict

__all__ = ["Identity", "Judgement", "Verdict"]
