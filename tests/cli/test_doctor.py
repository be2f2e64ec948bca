"""The verb `doctor`."""

import json
import sqlite3
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from truceline.cli.doctor import EXTRAS

MODULE = sys.modules["truceline.cli.doctor"]


def checks(result: Result) -> dict[str, dict[str, Any]]:
    return {row["check"]: row for row in map(json.loads, result.stdout.splitlines())}


def test_a_sound_installation_passes(run: Callable[..., Result], ledger_path: Path) -> None:
    result = run("--ledger", ledger_path, "doctor")
    assert result.exit_code == 0, result.output
    found = checks(result)
    assert {found[name]["health"] for name in ("python", "yaml", "sqlite", "sqlite wal", "codebook", "register", "parser", "ledger")} == {
        "ok"
    }
    assert "2 reports, 3 claims, 2 events" in found["ledger"]["detail"]


def test_a_ledger_that_is_not_there_yet_is_no_fault(run: Callable[..., Result]) -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert checks(result)["ledger"]["health"] == "absent"


def test_a_file_that_is_no_ledger_is_a_fault(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("not a ledger at all", encoding="utf-8")
    result = run("--ledger", "notes.db", "doctor")
    assert result.exit_code == 1
    assert checks(result)["ledger"]["health"] == "broken"


def test_an_altered_ledger_is_a_fault(run: Callable[..., Result], ledger_path: Path) -> None:
    connection = sqlite3.connect(ledger_path)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute("UPDATE claims SET doc = replace(doc, 'Qaani', 'Quani')")
    connection.commit()
    connection.close()
    result = run("--ledger", ledger_path, "doctor")
    assert result.exit_code == 1
    assert "altered" in checks(result)["ledger"]["detail"]


def test_a_parser_that_is_not_installed_is_a_fault(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "truceline.toml").write_text('pipeline = "no_such_parser"\n', encoding="utf-8")
    result = run("doctor")
    assert result.exit_code == 1
    assert "no_such_parser" in checks(result)["coding"]["detail"]


def test_a_python_that_is_too_old_is_a_fault(run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "_PYTHONS", ((3, 98), (3, 99)))
    result = run("doctor")
    assert result.exit_code == 1
    assert checks(result)["python"]["health"] == "broken"


def test_the_extras_are_those_of_the_package() -> None:
    declared = tomllib.loads(Path(__file__).parents[2].joinpath("pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {
        extra: tuple(requirement.split(">")[0].split("[")[0] for requirement in requirements)
        for extra, requirements in declared["optional-dependencies"].items()
    }
    assert named == EXTRAS
