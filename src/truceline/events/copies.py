"""Finds reports that share their words with others: runs of five words, hashed, looked up in an index."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Final

from truceline.events.records import Copy
from truceline.reports import CODED_UNITS, Report
from truceline.text import fold

RUN: Final = 5
FEWEST: Final = 12
"""A report with fewer runs than this is too short to be called a copy."""
_TOO_COMMON: Final = 1000
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]{20,}”|\"[^\"]{20,}\"")


def shared_wording(reports: Iterable[Report], *, least: float) -> dict[tuple[str, str], float]:
    """Return for (report, other) the share of the report's runs of words that stand in the other, from `least` on.

    Long quotations are left out: two reports that quote one statement need not have read each other.
    """
    runs = {report.id: found for report in sorted(reports, key=lambda one: one.id) if len(found := runs_of(report)) >= FEWEST}
    where: dict[int, list[str]] = {}
    for name, found in runs.items():
        for run in found:
            where.setdefault(run, []).append(name)
    common: Counter[tuple[str, str]] = Counter()
    for names in where.values():
        if 1 < len(names) <= _TOO_COMMON:
            common.update((one, other) for one in names for other in names if one != other)
    shares = {pair: count / len(runs[pair[0]]) for pair, count in common.items()}
    return {pair: round(shares[pair], 4) for pair in sorted(shares) if shares[pair] >= least}


def copies(shares: Mapping[tuple[str, str], float], *, least: float) -> tuple[Copy, ...]:
    """Return the pairs that share enough to be copies."""
    return tuple(Copy(report, other, share) for (report, other), share in sorted(shares.items()) if share >= least)


def runs_of(report: Report) -> frozenset[int]:
    """Return the hashed runs of words in what is neither caption nor furniture."""
    read = [report.text[unit.start : unit.end] for unit in report.units if unit.kind in CODED_UNITS] or [report.text]
    words = [word for line in read for word in _WORD.findall(fold(_QUOTED.sub(" ", line)))]
    return frozenset(_hash(words[place : place + RUN]) for place in range(len(words) - RUN + 1))


def _hash(words: list[str]) -> int:
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=8).digest(), "big")
