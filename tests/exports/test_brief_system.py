"""Truces and ties in a brief: status with reasons, what is claimed, denied, alleged, known beforehand, contested."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from exports.briefs import ledger_at, notes_of, state_of

from truceline.exports.brief_system import contested_lines, tie_lines, truce_lines
from truceline.ledger import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_at(tmp_path / "brief.db") as opened:
        yield opened


def test_a_truce_tells_its_status_and_why(ledger: Ledger) -> None:
    state = state_of(ledger, on=date(2024, 2, 5))
    assert list(truce_lines(state.truces[0], notes_of(ledger))) == [
        "### Adversia and armed groups in Hostland: **holding** on 5 February 2024",
        "",
        "- **Kind**: not told whether formal.",
        "- **Began**: between 30 January 2024 and 4 February 2024.",
        "- **Holdouts**: League of the Plain.",
        "- **Breaches told**: 0; **restorations told**: 0.",
        "- **Why**:",
        "  - attacks suspended: River Brigade (2024-01-30) [1]",
        "  - violence threatened: League of the Plain (2024-02-01) [2]",
        "  - no attacks (since February 4) [3]",
        "",
    ]


@pytest.mark.parametrize(
    ("formal", "said"), [(True, "formal"), (False, "informal: no report tells of a signature"), (None, "not told whether formal")]
)
def test_what_is_not_told_is_said_to_be_not_told(ledger: Ledger, formal: bool | None, said: str) -> None:
    state = state_of(ledger)
    lines = list(truce_lines(replace(state.truces[0], formal=formal, start=None, holdouts=(), mediators=()), notes_of(ledger)))
    assert f"- **Kind**: {said}." in lines
    assert "- **Began**: no report dates it." in lines
    assert "- **Holdouts**: none told." in lines
    assert not any("Mediators" in line for line in lines)


def test_the_same_reason_is_said_once_with_all_its_notes(ledger: Ledger) -> None:
    state = state_of(ledger)
    truce = state.truces[0]
    twice = replace(truce, reasons=(*truce.reasons[:1], replace(truce.reasons[0], claims=("visit/vowed",))))
    assert list(truce_lines(twice, notes_of(ledger)))[-2] == "  - attacks suspended: River Brigade (2024-01-30) [1][2]"


def test_ties_are_said_as_far_as_reports_vouch_for_them(ledger: Ledger) -> None:
    lines = list(tie_lines(state_of(ledger).ties, notes_of(ledger)))
    assert "- It is alleged that Patria arms Tide Movement. [1]" in lines
    assert any(line.startswith("- Patria commands League of the Plain, according to ") and "**Contested.** [2]" in line for line in lines)
    assert "- That Patria commands Tide Movement is told only to be denied. [3]" in lines
    assert "- Patria sponsors League of the Plain — background of the register (stated by both), not from a report." in lines


def test_every_version_of_what_is_contested_stands_with_its_voice(ledger: Ledger) -> None:
    lines = list(contested_lines(state_of(ledger), notes_of(ledger)))
    assert lines == [
        "- **Does Patria command its allies?**",
        "  - unknown: “Patria commands the league, Adversia says.” [1]",
        "  - Patria: “Patria denies that it commands the tide.” [2]",
    ]


def test_what_nobody_denies_is_not_contested(ledger: Ledger) -> None:
    state = state_of(ledger)
    calm = replace(state, ties=tuple(tie for tie in state.ties if tie.type != "commands"))
    assert list(contested_lines(calm, notes_of(ledger))) == []
