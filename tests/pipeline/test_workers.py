"""Processes of their own: order, how much is held, errors, death, Ctrl-C."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from factories import a_report

import truceline
from truceline.claims import CodedReport, Sourcing
from truceline.errors import CodingError, SettingsError
from truceline.pipeline.workers import work_in_order
from truceline.reports import Report
from truceline.settings import Settings
from truceline.text.dates import UNKNOWN_TIME

SETTINGS = Settings()
pytestmark = pytest.mark.usefixtures("importable")


@pytest.fixture
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the processes find the work that stands in this module, and nothing that they need not import."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setattr(sys.modules["__main__"], "__spec__", None, raising=False)


def reports(*words: str) -> tuple[Report, ...]:
    return tuple(replace(a_report(f"report-{number}", text=text), path=f"folder/{number}.txt") for number, text in enumerate(words))


def work(report: Report, settings: Settings) -> CodedReport:
    """Do what the text of a report says."""
    what, _, seconds = report.text.partition(" ")
    if what == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if what == "leave":
        os._exit(3)
    if what == "refuse":
        raise SettingsError("no such parser")
    if what == "fail":
        raise ValueError("a number\nis missing")
    time.sleep(float(seconds or 0))
    return CodedReport(Sourcing(f"{report.id} {settings.pipeline}", None, (), (), UNKNOWN_TIME), ())


def test_the_order_is_that_of_the_reports_whatever_their_size() -> None:
    words = ("sleep 0.3", "sleep 0", "sleep 0" + " " * 3_000_000, "sleep 0.1", "sleep 0")
    coded = list(work_in_order(reports(*words), Settings(pipeline="another"), work=work, count=2))
    assert [one.sourcing.report for _, one in coded] == [f"report-{number} another" for number in range(5)]
    assert [report.id for report, _ in coded] == [f"report-{number}" for number in range(5)]


def test_no_reports_start_no_process() -> None:
    before = multiprocessing.active_children()
    assert list(work_in_order((), SETTINGS, work=work, count=4)) == []
    assert multiprocessing.active_children() == before


def test_only_a_few_reports_are_held() -> None:
    taken = 0

    def stream() -> Iterator[Report]:
        nonlocal taken
        for report in reports("sleep 0.5", *["sleep 0"] * 20):
            taken += 1
            yield report

    given = 0
    for _ in work_in_order(stream(), SETTINGS, work=work, count=2):
        given += 1
        assert taken - given <= 4
    assert (taken, given) == (21, 21)


@pytest.mark.parametrize(
    ("what", "count", "says"),
    [
        ("die", 2, "folder/1.txt: the process that coded this report was killed by signal 9"),
        ("leave", 1, "folder/1.txt: the process that coded this report ended with exit code 3"),
        ("fail", 1, r"folder/1.txt: could not be coded \(ValueError: a number is missing\)"),
    ],
)
def test_a_failure_names_the_report_after_those_before_it_are_given(what: str, count: int, says: str) -> None:
    given: list[str] = []
    stream = work_in_order(reports("sleep 0.3", what, "sleep 0", "sleep 0"), SETTINGS, work=work, count=count)
    with pytest.raises(CodingError, match=says):
        given.extend(report.id for report, _ in stream)
    assert multiprocessing.active_children() == []
    assert given == ["report-0"]


def test_an_error_of_ours_stays_what_it_is() -> None:
    with pytest.raises(SettingsError, match="no such parser"):
        list(work_in_order(reports("refuse"), SETTINGS, work=work, count=1))


def test_processes_end_when_the_reader_leaves_early() -> None:
    stream = work_in_order(reports("sleep 0", "sleep 60", "sleep 60"), SETTINGS, work=work, count=2)
    next(stream)
    assert multiprocessing.active_children()
    start = time.monotonic()
    stream.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []
    assert time.monotonic() - start < 10


INTERRUPTED = """
import sys
from test_workers import SETTINGS, reports, work
from truceline.pipeline.workers import work_in_order
if __name__ == "__main__":
    try:
        for report, _ in work_in_order(reports("sleep 0", "sleep 60", "sleep 60"), SETTINGS, work=work, count=2):
            print(report.id, flush=True)
    except KeyboardInterrupt:
        print("interrupted", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent to a group of processes")
def test_an_interrupt_ends_all_processes_without_a_word_of_theirs(tmp_path: Path) -> None:
    script = tmp_path / "interrupted.py"
    script.write_text(INTERRUPTED, encoding="utf-8")
    here = Path(__file__).parent
    path = os.pathsep.join(map(str, (Path(truceline.__file__).parents[1], here, here.parent)))
    started = subprocess.Popen(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert started.stdout is not None
    assert started.stdout.readline() == "report-0\n"
    os.killpg(started.pid, signal.SIGINT)
    out, err = started.communicate(timeout=30)
    assert (out, err, started.returncode) == ("interrupted\n", "", 0)
