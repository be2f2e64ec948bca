"""The command line: one verb a file; `main` runs it."""

from truceline.cli.group import truceline
from truceline.cli.program import VERBS, main

__all__ = ["VERBS", "main", "truceline"]
