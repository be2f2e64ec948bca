"""Reads, codes, resolves, links and records; what is recorded is not done again."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import truceline
from truceline.claims import CodedReport, Coder
from truceline.errors import SettingsError
from truceline.ledger import Ledger
from truceline.pipeline import IngestReport, Means, Step, ingest, ingestion, raw_folder
from truceline.reports import RawStore, Report
from truceline.settings import Settings

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
MEANS = Means(now=NOW)
VISIT = "---\noutlet: Gulf Ledger\npublished: 2024-02-01\n---\nEsmail Qaani visited Baghdad on January 29.\n"
STRIKE = "---\noutlet: River Post\npublished: 2024-02-08\n---\nA US drone strike killed Abu Baqir al-Saadi in Baghdad on February 7.\n"
UNDATED = "Kataib Hezbollah said that it had suspended its attacks on US forces in Iraq.\n"
ARABIC = "---\nlanguage: ar\n---\nزار قائد فيلق القدس إسماعيل قاآني بغداد يوم الاثنين.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write four reports."""
    path = tmp_path / "reports"
    path.mkdir()
    for name, text in {"visit.txt": VISIT, "strike.txt": STRIKE, "undated.txt": UNDATED, "ziyara.txt": ARABIC}.items():
        (path / name).write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Open an empty ledger."""
    with Ledger(tmp_path / "try.db") as opened:
        yield opened


@pytest.fixture
def released(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program have a version even where it runs from its source folder."""
    monkeypatch.setattr(ingestion, "program_version", lambda: "9.9")
    monkeypatch.setattr(Ledger, "programs", lambda self: dict.fromkeys((row.id for row in self.reports()), "9.9"))


@pytest.fixture
def coded_now(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List the reports that the coder is given."""
    given: list[str] = []
    code = Coder.code

    def listen(self: Coder, report: Report) -> CodedReport:
        given.append(report.id)
        return code(self, report)

    monkeypatch.setattr(Coder, "code", listen)
    return given


def test_everything_is_recorded_and_linked(folder: Path, ledger: Ledger) -> None:
    done = ingest(folder, ledger, means=MEANS)
    assert (done.coded, done.uncoded, done.refusals) == (["strike", "undated", "visit"], {"ziyara": "ar"}, [])
    assert {row.id: row.coded for row in ledger.reports()} == {"strike": True, "undated": True, "visit": True, "ziyara": False}
    assert (done.claims, done.actors, done.events) == (len(ledger.claims()), len(ledger.identities()), len(ledger.events()))
    assert {event.type for event in ledger.events()} >= {"CONSULT", "ASSAULT"}
    assert "esmail-qaani" in {identity.id for identity in ledger.identities()}


def test_raw_bytes_stand_beside_the_ledger(folder: Path, ledger: Ledger) -> None:
    ingest(folder, ledger, means=MEANS)
    store = RawStore(raw_folder(ledger.path))
    assert raw_folder(ledger.path).name == "try.db.raw"
    assert store.get(ledger.report("visit").sha256) == VISIT.encode()
    assert ledger.verify(raw_folder(ledger.path)) == ()


def test_an_undated_report_is_known_at_the_latest_when_it_is_ingested(folder: Path, ledger: Ledger) -> None:
    ingest(folder, ledger, means=MEANS)
    assert ledger.report("undated").known.end == date(2026, 11, 22)


@pytest.mark.usefixtures("released")
def test_what_is_recorded_is_not_coded_again(folder: Path, ledger: Ledger, coded_now: list[str]) -> None:
    first = ingest(folder, ledger, means=MEANS)
    events = ledger.events()
    coded_now.clear()
    second = ingest(folder, ledger, means=MEANS)
    assert coded_now == []
    assert second.unchanged == ["strike", "undated", "visit", "ziyara"]
    assert (second.claims, second.events) == (first.claims, first.events)
    assert ledger.events() == events


@pytest.mark.usefixtures("released")
def test_only_what_changed_is_coded_again(folder: Path, ledger: Ledger, coded_now: list[str]) -> None:
    ingest(folder, ledger, means=MEANS)
    coded_now.clear()
    (folder / "visit.txt").write_text(VISIT.replace("January 29", "January 30"), encoding="utf-8")
    assert ingest(folder, ledger, means=MEANS).coded == ["visit"]
    assert coded_now == ["visit"]
    assert {claim.time.start for claim in ledger.claims(report="visit") if claim.time} == {date(2024, 1, 30)}


@pytest.mark.usefixtures("released")
def test_everything_is_coded_again_when_that_is_asked_for(folder: Path, ledger: Ledger, coded_now: list[str]) -> None:
    ingest(folder, ledger, means=MEANS)
    coded_now.clear()
    ingest(folder, ledger, means=Means(now=NOW, again=True))
    assert coded_now == ["strike", "undated", "visit", "ziyara"]


def test_another_version_codes_again(folder: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch, coded_now: list[str]) -> None:
    ingest(folder, ledger, means=MEANS)
    coded_now.clear()
    monkeypatch.setattr(ingestion, "program_version", lambda: "10.0")
    ingest(folder, ledger, means=MEANS)
    assert coded_now == ["strike", "undated", "visit", "ziyara"]


@pytest.mark.usefixtures("released")
def test_an_interrupted_run_goes_on_where_it_stopped(folder: Path, ledger: Ledger) -> None:
    class Interrupted(Exception):
        pass

    def stop(step: Step) -> None:
        if step.what == "visit.txt":
            raise Interrupted

    with pytest.raises(Interrupted):
        ingest(folder, ledger, means=MEANS, progress=stop)
    assert [row.id for row in ledger.reports()] == ["strike", "undated"]
    assert ledger.events() == ()
    done = ingest(folder, ledger, means=MEANS)
    assert (done.unchanged, done.coded) == (["strike", "undated"], ["visit"])
    assert {report for event in ledger.events() for report in event.reports} == {"strike", "undated", "visit"}


def test_one_bad_file_does_not_stop_the_others(folder: Path, ledger: Ledger) -> None:
    (folder / "bad.jsonl").write_text(json.dumps({"text": UNDATED}) + "\n{\n", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    done = ingest([folder, folder / "nowhere.txt"], ledger, means=MEANS)
    assert {(Path(refusal.path).name, refusal.line) for refusal in done.refusals} >= {("bad.jsonl", 2), ("nowhere.txt", None)}
    assert {"strike", "undated", "visit"} <= set(done.coded)


def test_namesakes_from_two_folders_are_two_reports(folder: Path, ledger: Ledger, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "visit.txt").write_text(STRIKE.replace("River Post", "Harbour Mail"), encoding="utf-8")
    ingest(folder / "visit.txt", ledger, means=MEANS)
    (again,) = ingest(other / "visit.txt", ledger, means=MEANS).coded
    assert again.startswith("visit-")
    assert ledger.report("visit").text.strip().endswith("January 29.")
    assert ingest(other / "visit.txt", ledger, means=Means(now=NOW, again=True)).coded == [again]
    assert len(ledger.reports()) == 2


def test_standard_input_is_read(ledger: Ledger) -> None:
    done = ingest("-", ledger, means=Means(now=NOW, stdin=io.BytesIO(VISIT.encode())))
    assert len(done.coded) == 1
    assert ledger.reports()[0].path is None


def test_progress_counts_files(folder: Path, ledger: Ledger) -> None:
    steps: list[Step] = []
    ingest(folder, ledger, means=MEANS, progress=steps.append)
    assert [(step.done, step.total) for step in steps] == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
    assert [step.what for step in steps] == ["strike.txt", "undated.txt", "visit.txt", "ziyara.txt", "linking"]


def test_nothing_to_read_is_nothing_done(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    assert ingest(tmp_path / "void", ledger, means=MEANS) == IngestReport()


def test_several_processes_record_what_one_does(folder: Path, tmp_path: Path) -> None:
    found = []
    for workers in (1, 2):
        steps: list[Step] = []
        with Ledger(tmp_path / f"{workers}.db") as ledger:
            done = ingest(folder, ledger, means=Means(now=NOW, settings=Settings(workers=workers)), progress=steps.append)
            found.append((done, ledger.reports(), ledger.claims(), ledger.events(), ledger.identities()))
        assert [step.done for step in steps] == sorted(step.done for step in steps)
        assert (steps[0], steps[-1]) == (Step(0, 4, "strike.txt"), Step(4, 4, "linking"))
    assert found[0] == found[1]


def test_a_parser_that_is_not_installed_is_named(folder: Path, ledger: Ledger) -> None:
    with pytest.raises(SettingsError, match="no_such_parser"):
        ingest(folder, ledger, means=Means(now=NOW, settings=Settings(pipeline="no_such_parser")))


def test_the_order_of_paths_does_not_matter(folder: Path, tmp_path: Path) -> None:
    files = sorted(folder.iterdir())
    found = []
    for name, order in (("one.db", files), ("two.db", files[::-1])):
        with Ledger(tmp_path / name) as ledger:
            ingest(order, ledger, means=MEANS)
            found.append((ledger.claims(), ledger.events(), ledger.identities(), ledger.copies()))
    assert found[0] == found[1]


def test_an_event_keeps_its_id_as_reports_are_added(folder: Path, ledger: Ledger) -> None:
    ingest(folder, ledger, means=MEANS)
    (before,) = ledger.events(type="CONSULT")
    (folder / "again.txt").write_text(VISIT.replace("Gulf Ledger", "Harbour Mail").replace("visited", "travelled to"), encoding="utf-8")
    ingest(folder, ledger, means=MEANS)
    after = ledger.event(before.id)
    assert before.reports == ("visit",)
    assert after.reports == ("again", "visit")


PRINT_EVERYTHING = """
import sys, datetime, truceline as tl
from truceline.exports import brief
with tl.Ledger(sys.argv[1]) as ledger:
    tl.ingest(sys.argv[2], ledger, means=tl.Means(now=datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC)))
    print(ledger.claims(), ledger.identities(), ledger.events(), ledger.copies(), brief(tl.derive(ledger), ledger))
"""


def test_the_ledger_does_not_depend_on_the_seed_of_hashes(tmp_path: Path) -> None:
    known = {**os.environ, "PYTHONPATH": str(Path(truceline.__file__).parents[1]), "PYTHONIOENCODING": "utf-8"}
    reports = str(Path(__file__).parents[2] / "examples" / "red-sea")
    started = [
        subprocess.Popen(
            [sys.executable, "-c", PRINT_EVERYTHING, str(tmp_path / f"{seed}.db"), reports],
            env={**known, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
        )
        for seed in ("1", "2")
    ]
    first, second = (process.communicate(timeout=300)[0] for process in started)
    assert [process.returncode for process in started] == [0, 0]
    assert first == second
    assert b"ASSAULT" in first
