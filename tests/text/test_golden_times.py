"""Golden cases: expressions of time in context, with each kind of anchor; `golden/times.yaml` says how a case is written."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from truceline.text.calendar import find_dates, find_times
from truceline.text.dates import UNKNOWN_TIME, on_day
from truceline.text.words import Anchors

TABLE: Final = Path(__file__).parent / "golden" / "times.yaml"
TUESDAY: Final = date(2025, 3, 25)


@dataclass(frozen=True, slots=True)
class Case:
    """One expected expression, and what it counts from."""

    anchors: Anchors
    text: str
    words: str
    start: date | None
    end: date | None
    value: str
    anchor: str
    how: dict[str, Any] = field(default_factory=dict)
    joined: bool = False


def _cases() -> list[Case]:
    groups: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    found = []
    for group in groups:
        written = on_day(group["written"], reason=group.get("reason", "")) if group.setdefault("written", TUESDAY) else UNKNOWN_TIME
        told = on_day(group["told"], text="that day") if "told" in group else None
        for text, words, start, end, value, anchor, *how in group["cases"]:
            found.append(
                Case(Anchors(written, told), text, str(words), start, end, value, anchor, how[0] if how else {}, group.get("joined", False))
            )
    return found


CASES: Final = _cases()


@pytest.mark.parametrize("case", CASES, ids=[f"{case.anchor}: {case.words}" for case in CASES])
def test_expressions_mean_what_a_careful_reader_takes_them_to_mean(case: Case) -> None:
    find = find_dates if case.joined else find_times
    found = {case.text[one.start : one.end]: one for one in find(case.text, case.anchors)}
    assert case.words in found
    one = found[case.words]
    assert (one.time.start, one.time.end, one.reading.value, one.reading.anchor) == (case.start, case.end, case.value, case.anchor)
    assert [flag.value for flag in one.reading.flags] == case.how.get("flags", [flag.value for flag in one.reading.flags])
    assert one.reading.kind.value == case.how.get("kind", one.reading.kind.value)
    assert one.reading.granularity.value == case.how.get("granularity", one.reading.granularity.value)
    assert one.reading.zone == case.how.get("zone", one.reading.zone)


def test_the_table_has_all_kinds_of_anchors() -> None:
    assert len(CASES) >= 80
    assert {case.anchor for case in CASES} == {"publication", "dateline", "narrative", "none"}
