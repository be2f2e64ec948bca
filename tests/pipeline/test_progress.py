from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from factories import a_report

from truceline.pipeline import FileCount, Step
from truceline.reports import Refusal, Report

PATHS = ("a.txt", "b.jsonl", "b.jsonl", "c.txt")
REPORTS = tuple(replace(a_report(f"report-{number}"), path=path) for number, path in enumerate(PATHS))


@pytest.fixture
def steps() -> list[Step]:
    return []


@pytest.fixture
def count(steps: list[Step]) -> FileCount:
    return FileCount(3, steps.append)


def handed(count: FileCount, *outcomes: Report | Refusal) -> Callable[[], Report]:
    """Return what takes the next report."""
    stream = count.handed_on(one for one in count.read(outcomes) if isinstance(one, Report))
    return lambda: next(stream)


def test_a_file_is_finished_when_the_next_one_begins(count: FileCount, steps: list[Step]) -> None:
    take = handed(count, *REPORTS)
    for _ in REPORTS:
        take()
        count.finish()
    count.end("linking")
    assert steps == [Step(0, 3, "a.txt"), Step(1, 3, "b.jsonl"), Step(2, 3, "c.txt"), Step(3, 3, "linking")]


def test_what_is_read_ahead_is_not_finished(count: FileCount, steps: list[Step]) -> None:
    take = handed(count, *REPORTS)
    for _ in REPORTS:
        take()
    assert {(step.done, step.what) for step in steps} == {(0, "a.txt")}
    told = []
    for _ in REPORTS:
        count.finish()
        told.append(steps[-1].done)
    assert told == [1, 1, 2, 2]


def test_a_refused_file_counts(count: FileCount, steps: list[Step]) -> None:
    take = handed(count, Refusal("bad.txt", None, "is empty"), REPORTS[0])
    take()
    assert [(step.done, step.what) for step in steps] == [(0, "bad.txt"), (1, "a.txt")]


def test_standard_input_is_a_file(steps: list[Step]) -> None:
    handed(FileCount(1, steps.append), replace(REPORTS[0], path=None))()
    assert steps == [Step(0, 1, "-")]


def test_nobody_need_be_told() -> None:
    count = FileCount(1)
    handed(count, REPORTS[0])()
    count.finish()
    count.end("coded")
    assert Path(REPORTS[0].path or "").name == "a.txt"
