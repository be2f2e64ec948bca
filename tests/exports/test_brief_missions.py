"""Missions in a brief: date with its basis, whom, message, trigger, answers, what followed, doubts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from exports.briefs import ledger_at, notes_of, state_of

from truceline.exports.brief_missions import mission_lines
from truceline.ledger import Ledger
from truceline.state import Answer, Mission, Response


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_at(tmp_path / "brief.db") as opened:
        yield opened


def lines(ledger: Ledger, mission: Mission) -> list[str]:
    return list(mission_lines(1, mission, {event.id: event for event in ledger.events()}, notes_of(ledger)))


def test_a_dated_mission_tells_everything_in_order(ledger: Ledger) -> None:
    told = lines(ledger, state_of(ledger).missions[0])
    assert told[0] == "### 1. Esrin Kavan (Patrian Legion) at Sorun Airport, 29 January 2024"
    assert told[2:] == [
        "- **Told by**: [1] — 1 independent origin: Global Wire",
        "- **Date**: 29 January 2024; the text says “2024-01-29”; the year follows from the report.",
        "- **Met**: “the factions”.",
        "- **Message**:",
        "  - “Kavan urged the factions to hold their fire.” (to “the factions”) [2]",
        "- **Came after**: “Kavan flew to Sorun after gunmen killed three soldiers.” [3]",
        "- **Complied**: River Brigade, 30 January 2024 [4].",
        "- **Refused or held out**: League of the Plain, 1 February 2024 [5].",
        "- **What followed** (in time; not shown to be its effect):",
        "  - “The brigade suspended its attacks on Adversian forces.” (30 January 2024) [4]",
        "  - no attacks since February 4 (not before 4 February 2024) [6]",
        "",
    ]


def test_an_undated_mission_says_so_and_names_what_it_may_be(ledger: Ledger) -> None:
    told = lines(ledger, state_of(ledger).missions[-1])
    assert told[0].endswith("in Sorun, undated")
    assert "- **Date**: cannot be told from the report; it is not merged with a dated visit." in told
    assert "- **Message**: not told." in told
    assert "- **Answers**: no report tells who complied or refused." in told
    assert told[-2] == "  - Esrin Kavan at Sorun Airport, 29 January 2024 (`ev-flew`, probability 0.30): both in Sorun; one is not dated"


@pytest.mark.parametrize(
    ("answer", "label"),
    [
        (Answer.COMPLIED, "Complied"),
        (Answer.PARTIAL, "Complied in part"),
        (Answer.REFUSED, "Refused or held out"),
        (Answer.UNKNOWN, "Answer not told"),
    ],
)
def test_every_answer_has_its_line(ledger: Ledger, answer: Answer, label: str) -> None:
    mission = state_of(ledger).missions[0]
    one = replace(mission, responses=(Response(mission.envoy, answer, None, ("visit/vowed",)),))
    assert f"- **{label}**: Esrin Kavan [4]." in lines(ledger, one)


@pytest.mark.parametrize(("low", "high", "said"), [(1, 1, "1 independent origin:"), (0, 2, "0 independent origins, at most 2:")])
def test_origins_are_said_with_their_bounds(ledger: Ledger, low: int, high: int, said: str) -> None:
    mission = replace(state_of(ledger).missions[0], independent_origins=low, origins_upper=high)
    assert said in lines(ledger, mission)[2]


def test_a_candidate_that_is_gone_is_named_by_its_id(ledger: Ledger) -> None:
    mission = state_of(ledger).missions[-1]
    events = {event.id: event for event in ledger.events() if event.id != "ev-flew"}
    assert any(line.startswith("  - ev-flew (`ev-flew`, ") for line in mission_lines(1, mission, events, notes_of(ledger)))
