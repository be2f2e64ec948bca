"""The verb `trail`."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from truceline.ledger import Ledger
from truceline.state import derive


@pytest.mark.parametrize(
    ("asked", "subject"),
    [
        ("e-visit", "e-visit"),
        ("e-v", "e-visit"),
        ("first-suspended", "first-suspended"),
        ("second", "second"),
        ("esmail-qaani", "esmail-qaani"),
        ("Ismail Qaani", "esmail-qaani"),
        ("mission-", "mission-e-visit"),
    ],
)
def test_any_record_is_found_by_its_id_or_the_beginning_of_it(rows: Callable[..., list[dict[str, Any]]], asked: str, subject: str) -> None:
    found = rows("trail", asked)
    assert [one["subject"] for one in found] == [subject]


def test_the_words_of_a_trail_stand_in_their_report(rows: Callable[..., list[dict[str, Any]]], ledger_path: Path) -> None:
    trail = rows("trail", "e-visit")[0]
    quoted = [(report["id"], claim["passage"]) for origin in trail["origins"] for report in origin["reports"] for claim in report["claims"]]
    assert len(quoted) == 2
    with Ledger(ledger_path) as ledger:
        for report, passage in quoted:
            assert ledger.report_text(report)[passage["start"] : passage["end"]] == passage["text"]


def test_a_mission_leads_to_the_origins_of_its_events(rows: Callable[..., list[dict[str, Any]]]) -> None:
    origins = rows("trail", "mission-e-visit")[0]["origins"]
    told = {(one["origin"]["name"], tuple(report["id"] for report in one["reports"])) for one in origins}
    assert told == {("Reuters", ("second",)), ("Gulf Courier", ("first",))}


def test_every_truce_and_tie_has_a_trail(rows: Callable[..., list[dict[str, Any]]], ledger_path: Path) -> None:
    with Ledger(ledger_path) as ledger:
        state = derive(ledger)
    ids = [*(truce.id for truce in state.truces), *(tie.id for tie in state.ties if not tie.background)]
    for identity in ids:
        assert rows("trail", identity)[0]["subject"] == identity


def test_csv_has_a_row_for_each_quotation(run: Callable[..., Result], ledger_path: Path) -> None:
    result = run("--ledger", ledger_path, "trail", "e-visit", "--format", "csv")
    listed = list(csv.DictReader(io.StringIO(result.stdout)))
    assert {(row["origin"], row["report"], row["start"]) for row in listed} == {("Reuters", "second", "0"), ("Gulf Courier", "first", "0")}


@pytest.mark.parametrize(
    ("asked", "words"), [("nothing-like-this", "holds no record"), ("e-", "may mean e-halt, e-visit"), ("first-", "may mean")]
)
def test_an_id_that_means_nothing_or_several_things_is_refused(
    run: Callable[..., Result], ledger_path: Path, asked: str, words: str
) -> None:
    result = run("--ledger", ledger_path, "trail", asked)
    assert result.exit_code == 1
    assert result.stderr.startswith("truceline: ")
    assert words in result.stderr
