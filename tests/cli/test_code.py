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


def test_unfinished_options_are_refused(run: Callable[..., Result], report: Path) -> None:
    assert run("code", "--why", report).exit_code == 2
    assert run("code").exit_code == 2
