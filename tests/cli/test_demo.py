"""The verb `demo`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from truceline.cli.demo import find_examples
from truceline.errors import UnreadableReport
from truceline.ledger import Ledger

VISIT = "---\noutlet: Gulf Ledger\npublished: 2024-02-01\n---\nEsmail Qaani visited Baghdad on January 29.\n"


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    """Make a folder of examples with one report."""
    folder = tmp_path / "mine" / "baghdad"
    folder.mkdir(parents=True)
    (folder / "visit.txt").write_text(VISIT, encoding="utf-8")
    return folder.parent


def test_it_leaves_a_ledger_and_two_briefs_and_says_where(run: Callable[..., Result], examples: Path, tmp_path: Path) -> None:
    result = run("demo", "--examples", examples)
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == ["brief.html", "brief.md", "truceline.db", "truceline.db.raw"]
    assert result.stdout == (tmp_path / "demo" / "brief.md").read_text(encoding="utf-8")
    assert "demo/brief.html" in result.stderr
    assert "truceline --ledger demo/truceline.db missions" in result.stderr


def test_it_begins_anew_each_time(run: Callable[..., Result], examples: Path, tmp_path: Path) -> None:
    run("demo", "--examples", examples)
    kept = tmp_path / "demo" / "notes.txt"
    kept.write_text("mine", encoding="utf-8")
    (examples / "baghdad" / "visit.txt").rename(examples / "baghdad" / "renamed.txt")
    assert run("-q", "demo", "--examples", examples).exit_code == 0
    with Ledger(tmp_path / "demo" / "truceline.db", create=False) as ledger:
        assert [row.id for row in ledger.reports()] == ["renamed"]
    assert kept.exists()


def test_the_examples_of_the_checkout_are_found() -> None:
    assert (find_examples(None) / "2024-01-29-tower-22.txt").is_file()


def test_a_folder_of_reports_can_be_named_itself(examples: Path) -> None:
    assert find_examples(examples / "baghdad") == examples / "baghdad"


def test_missing_examples_are_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReport, match="--examples"):
        find_examples(tmp_path / "nowhere")
