"""The verb `brief`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from click.testing import Result

from truceline.exports import brief
from truceline.ledger import Ledger
from truceline.state import derive


def test_a_pipe_gets_markdown(run: Callable[..., Result], ledger_path: Path) -> None:
    result = run("--ledger", ledger_path, "brief")
    assert result.exit_code == 0
    assert result.stdout.startswith("# Brief\n")
    assert "Esmail Qaani" in result.stdout


def test_files_are_written_and_nothing_is_printed(run: Callable[..., Result], ledger_path: Path, tmp_path: Path) -> None:
    result = run("--ledger", ledger_path, "brief", "-o", "b.md", "--html", "b.html")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr == "b.md written\nb.html written\n"
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == run("--ledger", ledger_path, "brief").stdout
    assert "Content-Security-Policy" in (tmp_path / "b.html").read_text(encoding="utf-8")


def test_the_day_reaches_the_state(run: Callable[..., Result], ledger_path: Path) -> None:
    with Ledger(ledger_path) as ledger:
        expected = brief(derive(ledger, on=date(2024, 1, 30)), ledger)
    assert run("--ledger", ledger_path, "brief", "--on", "2024-01-30").stdout.rstrip() == expected.rstrip()
    assert run("--ledger", ledger_path, "brief").stdout.rstrip() != expected.rstrip()


def test_a_file_that_cannot_be_written_is_named(run: Callable[..., Result], ledger_path: Path) -> None:
    result = run("--ledger", ledger_path, "brief", "-o", "no/such/folder/b.md")
    assert result.exit_code == 1
    assert "no/such/folder/b.md" in result.stderr
    assert "Traceback" not in result.stderr


def test_two_runs_give_the_same_brief(run: Callable[..., Result], ledger_path: Path) -> None:
    assert run("--ledger", ledger_path, "brief").stdout == run("--ledger", ledger_path, "brief").stdout
