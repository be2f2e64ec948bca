"""The verb `code`."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

REPORT = """---
outlet: Gulf Ledger
title: A commander in Baghdad
published: 2024-02-01
---
A commander in Baghdad

Esmail Qaani visited Baghdad on January 29.

The United States said that it had killed Abu Baqir al-Saadi.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "a-visit.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_claims_are_printed_and_nothing_is_stored(run: Callable[..., Result], report: Path, tmp_path: Path) -> None:
    result = run("code", report)
    assert result.exit_code == 0
    claims = [json.loads(line) for line in result.stdout.splitlines()]
    visit = next(claim for claim in claims if claim["type"] == "CONSULT")
    assert visit["report"] == "a-visit"
    assert visit["actors"][0]["id"] == "esmail-qaani"
    assert visit["place"]["id"] == "baghdad"
    assert visit["time"]["start"] == "2024-01-29"
    assert [path.name for path in tmp_path.iterdir()] == ["a-visit.txt"]


def test_every_passage_stands_in_the_report(run: Callable[..., Result], report: Path) -> None:
    for line in run("code", report).stdout.splitlines():
        assert json.loads(line)["passage"]["text"] in REPORT


def test_other_formats_carry_the_same_claims(run: Callable[..., Result], report: Path) -> None:
    ids = [json.loads(line)["id"] for line in run("code", report).stdout.splitlines()]
    assert ids
    assert [row["id"] for row in csv.DictReader(io.StringIO(run("code", report, "--format", "csv").stdout))] == ids
    assert [claim["id"] for claim in json.loads(run("code", report, "--format", "json").stdout)] == ids


def test_standard_input_is_read(run: Callable[..., Result], report: Path) -> None:
    result = run("code", "-", input=report.read_bytes())
    assert any(json.loads(line)["type"] == "CONSULT" for line in result.stdout.splitlines())


def test_a_file_that_cannot_be_read_does_not_stop_the_others(run: Callable[..., Result], report: Path) -> None:
    result = run("code", "nowhere.txt", report)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == len(run("code", report).stdout.splitlines())
    assert "truceline: nowhere.txt: does not exist" in result.stderr


def test_a_report_in_another_language_is_told(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "de.txt").write_text("---\nlanguage: de\n---\nDer Kommandeur besuchte am Montag Bagdad.\n", encoding="utf-8")
    result = run("code", "de.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "de is not in English (de): not coded" in result.stderr


def test_files_are_needed(run: Callable[..., Result]) -> None:
    assert run("code").exit_code == 2


def test_why_explains_each_claim(run: Callable[..., Result], report: Path) -> None:
    result = run("code", "--why", report)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert "event CONSULT visit, occurred: Esmail Qaani" in lines
    assert "  “Esmail Qaani »visited« Baghdad on January 29.”" in lines
    assert any(line.startswith("  rule        consult-visit-verb, codes CONSULT visit (frames/consult.yaml:") for line in lines)
    assert "              'Esmail Qaani': visited -nsubj-> Qaani" in lines
    assert any(line.startswith("  time        2024-01-29 (") for line in lines)
    assert lines[-1].startswith("On the paths an arrow leads from a word to one that hangs on it.")
    assert "nsubj: nominal subject" in lines[-1]


def test_why_goes_into_the_rows_of_other_formats(run: Callable[..., Result], report: Path) -> None:
    plain = run("code", "--format", "jsonl", report).stdout
    assert run("code", "--why", "--format", "jsonl", report).stdout == plain
    assert all(json.loads(line)["why"] for line in plain.splitlines())


def test_nothing_to_explain_is_nothing_printed(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("The harvest was good.\n", encoding="utf-8")
    assert run("code", "--why", "quiet.txt").stdout == ""
