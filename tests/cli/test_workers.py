import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from truceline.cli.workers import with_workers
from truceline.settings import Settings


@pytest.mark.parametrize(("named", "workers"), [(None, 3), (1, 1), (5, 5)])
def test_the_command_line_goes_before_the_settings(named: int | None, workers: int) -> None:
    assert with_workers(Settings(workers=3, pipeline="another"), named) == Settings(workers=workers, pipeline="another")


@pytest.mark.parametrize("verb", ["code", "ingest"])
@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_a_number_that_is_none_is_refused(run: Callable[..., Result], verb: str, number: str) -> None:
    assert run(verb, "--workers", number, "a.txt").exit_code == 2


def test_code_prints_the_same_with_several_processes(run: Callable[..., Result], tmp_path: Path) -> None:
    for number, words in enumerate(("Esmail Qaani visited Baghdad.", "The rebels attacked the base.", "Hamas released the hostages.")):
        (tmp_path / f"{number}.txt").write_text(f"---\nlanguage: en\n---\n{words}\n", encoding="utf-8")
    alone, together = run("code", "--workers", "1", tmp_path), run("code", "--workers", "2", tmp_path)
    assert (together.exit_code, together.stdout) == (0, alone.stdout)
    assert [json.loads(line)["report"] for line in alone.stdout.splitlines()] == ["0", "1", "2"]
    assert "3 of 3 files: coded" in together.stderr
