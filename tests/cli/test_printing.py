"""Rows on stdout."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from truceline.cli.printing import chosen_format, print_rows
from truceline.exports import Format


@pytest.mark.parametrize(
    ("terminal", "asked", "chosen"),
    [(True, None, Format.TABLE), (False, None, Format.JSONL), (True, "csv", Format.CSV), (False, "table", Format.TABLE)],
)
def test_the_format_fits_where_the_output_goes(monkeypatch: pytest.MonkeyPatch, terminal: bool, asked: str | None, chosen: Format) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    assert chosen_format(asked) is chosen


def test_rows_are_counted_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert print_rows(iter([{"a": 1}, {"a": "ح"}]), form="jsonl", columns=("a",)) == 2
    assert capsys.readouterr().out == '{"a": 1}\n{"a": "ح"}\n'


@pytest.mark.parametrize("verb", ["reports", "claims", "actors", "events", "ties", "missions", "truces", "doctor"])
@pytest.mark.parametrize("form", list(Format))
def test_every_listing_knows_every_format(run: Callable[..., Result], ledger_path: Path, verb: str, form: Format) -> None:
    result = run("--ledger", ledger_path, verb, "--format", form)
    assert result.exit_code in (0, 1 if verb == "doctor" else 0)
    if form is Format.JSON:
        assert isinstance(json.loads(result.stdout), list)
    if form is Format.JSONL:
        assert all(json.loads(line) for line in result.stdout.splitlines())
