"""The verb `ingest`."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from truceline.cli.ingest import summary
from truceline.ledger import Ledger
from truceline.pipeline import IngestReport
from truceline.reports import Refusal

VISIT = "---\noutlet: Gulf Ledger\npublished: 2024-02-01\n---\nEsmail Qaani visited Baghdad on January 29.\n"


def test_reports_are_recorded_in_a_new_ledger(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "visit.txt").write_text(VISIT, encoding="utf-8")
    result = run("--ledger", "new.db", "ingest", "visit.txt")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    assert "1 reports coded." in result.stderr
    with Ledger(tmp_path / "new.db", create=False) as ledger:
        assert [row.id for row in ledger.reports()] == ["visit"]
        assert [event.type for event in ledger.events()] == ["CONSULT"]
    assert len([path for path in (tmp_path / "new.db.raw").rglob("*") if path.is_file()]) == 1


def test_standard_input_is_read_and_quiet_is_quiet(run: Callable[..., Result], tmp_path: Path) -> None:
    result = run("--quiet", "ingest", "-", input=VISIT.encode())
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    with Ledger(tmp_path / "truceline.db", create=False) as ledger:
        assert len(ledger.reports()) == 1


def test_a_bad_file_is_named_with_its_line_and_the_others_are_kept(run: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "visit.txt").write_text(VISIT, encoding="utf-8")
    (tmp_path / "broken.jsonl").write_text('{"text": "Esmail Qaani visited Baghdad."}\n{"text": \n', encoding="utf-8")
    result = run("-q", "ingest", ".")
    assert result.exit_code == 1
    assert "truceline: broken.jsonl:2: " in result.stderr
    assert "Traceback" not in result.stderr
    with Ledger(tmp_path / "truceline.db", create=False) as ledger:
        assert {row.id for row in ledger.reports()} >= {"visit"}


def test_options_of_later_versions_are_refused(run: Callable[..., Result]) -> None:
    result = run("ingest", "--published", "2024-02-01", "visit.txt")
    assert result.exit_code == 2
    assert "No such option" in result.stderr


def test_the_summary_says_what_was_done() -> None:
    done = IngestReport(["a", "b"], ["c"], {"d": "ar", "e": "fa"}, [Refusal("f.txt", None, "is empty")], 7, 5, 3)
    assert summary(done, "x.db") == (
        "2 reports coded; 1 unchanged since they were coded; 2 stored but not coded, for they are not in English (ar, fa); 1 refused.\n"
        "x.db holds 7 claims, 5 actors and 3 events."
    )
