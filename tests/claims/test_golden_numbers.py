"""Passages with numbers in our own words: each number with its bounds, what it counts, over which time, and of which event."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from factories import a_report

from truceline.claims import Claim, ClaimKind, Coder, Quantity
from truceline.register import Register

FOLDER = Path(__file__).parent / "golden_numbers"
COUNT = "count"
"""What carries a number that belongs to no event."""


@dataclass(frozen=True)
class Row:
    """A number that a passage tells: what it counts, its bounds, and the claims that may carry it."""

    what: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    period: str | None
    of: tuple[str, ...]

    def fits(self, found: Quantity, carrier: str) -> bool:
        """Tell whether a number found is this one."""
        period = found.period.text if found.period is not None else None
        return self.is_number(found) and period == self.period and carrier in self.of

    def is_number(self, found: Quantity) -> bool:
        """Tell whether a number found has these bounds and counts this."""
        bounds = (found.value, found.min, found.max)
        return (found.what, found.unit) == (self.what, self.unit) and bounds == (self.value, self.low, self.high)


def _row(entry: dict[str, Any]) -> Row:
    exact = entry.get("n")
    bounds = (exact, exact, exact) if exact is not None else (entry.get("value"), entry.get("min"), entry.get("max"))
    return Row(entry["what"], *bounds, entry.get("unit"), entry.get("period"), tuple(entry.get("of", "").split("|")))


CASES = [entry for path in sorted(FOLDER.glob("counts*.yaml")) for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]
KNOWN = FOLDER / "known_errors.yaml"
WRONG: dict[str, str] = yaml.safe_load(KNOWN.read_text(encoding="utf-8")) if KNOWN.exists() else {}


def carried(claims: tuple[Claim, ...]) -> list[tuple[Quantity, str]]:
    """Return each number with the trigger of the event that carries it."""
    return [
        (one, COUNT if claim.kind is ClaimKind.COUNT else claim.trigger.text.split()[-1]) for claim in claims for one in claim.quantities
    ]


def faults(case: dict[str, Any], claims: tuple[Claim, ...]) -> list[str]:
    """Return what is missing, and what is counted that the passage does not count."""
    found = carried(claims)
    rows, optional = [_row(entry) for entry in case["counts"]], [_row(entry) for entry in case.get("optional", ())]
    missing = [row for row in rows if not any(row.fits(one, carrier) for one, carrier in found)]
    extra = [(one, carrier) for one, carrier in found if not any(row.is_number(one) for row in (*rows, *optional))]
    return [*(f"missing: {row}" for row in missing), *(f"extra: {one} of {carrier}" for one, carrier in extra)]


def coded_of(register: Register | None, cases: list[dict[str, Any]]) -> dict[str, tuple[Claim, ...]]:
    """Code the passages, as a user gets them: by rules and encoder."""
    coder = Coder(register=register)
    return {case["id"]: coder.code(a_report(case["id"], text=case["text"], published=date(2025, 12, 1))).claims for case in cases}


@pytest.fixture(scope="session")
def coded(register: Register) -> dict[str, tuple[Claim, ...]]:
    return coded_of(register, CASES)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case["id"], marks=[pytest.mark.xfail(reason=WRONG[case["id"]], strict=True)] if case["id"] in WRONG else [])
        for case in CASES
    ],
)
def test_each_number_is_read_and_nothing_else_is_counted(coded: dict[str, tuple[Claim, ...]], case: dict[str, Any]) -> None:
    assert faults(case, coded[case["id"]]) == []


def test_each_case_has_an_id_of_its_own_and_known_errors_are_cases() -> None:
    identities = [case["id"] for case in CASES]
    assert sorted(set(identities)) == sorted(identities)
    assert set(WRONG) <= set(identities)


def test_a_quantity_has_its_bounds_in_order(coded: dict[str, tuple[Claim, ...]]) -> None:
    for claims in coded.values():
        for one, _ in carried(claims):
            assert one.min is None or one.max is None or one.min <= one.max
