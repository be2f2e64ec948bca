"""Our own labelled sentences that no training has seen: rules, encoder and both; and whether confidence means what it says."""

import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent.parent / "training"))

from matching import Found, found_in, told
from rows import NONE, of_part, read_rows

from truceline.claims import Coder, Method

CORPUS = ()
LOWER_IS_BETTER = ("ece_rules", "ece_both")
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
"""Bounds of the bins of confidence."""
_MEASURES = ("precision", "recall", "right")
_BINS = tuple(f"{low:.1f}-{min(high, 1.0):.1f}" for low, high in pairwise(EDGES))
UNBOUNDED = (
    "pairs",
    "pairs_with_event",
    *(f"{measure}_{method.value}" for method in (Method.RULES, Method.ENCODER) for measure in _MEASURES),
    *(f"claims_{method.value}" for method in Method),
    *(f"{bin_}_{what}" for bin_ in _BINS for what in ("claims", "confidence", "share_right")),
)


def measure(_: Path) -> dict[str, float]:
    """Return, for each method, the share of claims whose type is right, of labelled events found, and of claims that are all right."""
    rows = of_part(read_rows(), "held-out")
    values: dict[str, float] = {"pairs": len(rows), "pairs_with_event": len(told(rows))}
    for method in Method:
        found = list(found_in(Coder(method=method), rows))
        reached = {id(one.row) for one in found if one.type_right}
        values |= {
            f"claims_{method.value}": len(found),
            f"precision_{method.value}": _share([one.type_right and one.row.type != NONE for one in found]),
            f"recall_{method.value}": round(len(reached) / len(told(rows)), 3),
            f"right_{method.value}": _share([one.right for one in found]),
        }
        if method is not Method.ENCODER:
            values[f"ece_{method.value}"] = calibration_error(found)
        if method is Method.BOTH:
            values |= reliability(found)
    return values


def calibration_error(found: Sequence[Found]) -> float:
    """Return the expected calibration error: how far confidence and share of right claims lie apart, weighed over the bins."""
    apart = 0.0
    for members in _binned(found):
        if members:
            apart += len(members) * abs(_mean_confidence(members) - sum(one.right for one in members) / len(members))
    return round(apart / len(found), 3)


def reliability(found: Sequence[Found]) -> dict[str, float]:
    """Return for each bin how many claims it holds, their mean confidence, and how many of them are right."""
    table: dict[str, float] = {}
    for name, members in zip(_BINS, _binned(found), strict=True):
        if members:
            table[f"{name}_claims"] = len(members)
            table[f"{name}_confidence"] = round(_mean_confidence(members), 3)
            table[f"{name}_share_right"] = _share([one.right for one in members])
    return table


def _binned(found: Sequence[Found]) -> list[list[Found]]:
    return [[one for one in found if low <= one.claim.confidence < high] for low, high in pairwise(EDGES)]


def _mean_confidence(found: Sequence[Found]) -> float:
    return sum(one.claim.confidence for one in found) / len(found)


def _share(values: Sequence[bool]) -> float:
    return round(sum(values) / len(values), 3) if values else 0.0
