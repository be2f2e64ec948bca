"""The command line: one verb a file; `main` runs it."""

from truceline.cli.program import VERBS, main, truceline

__all__ = ["VERBS", "main", "truceline"]
