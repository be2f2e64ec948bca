"""The options before a verb, and how the program ends."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from truceline.ledger import program_version


def test_the_version_is_told(run: Callable[..., Result]) -> None:
    assert run("--version").stdout == f"truceline, version {program_version()}\n"


@pytest.mark.parametrize("arguments", [("frob",), ("--frob",), ("reports", "--frob"), ("reports", "surplus"), ("trail",)])
def test_wrong_usage_ends_with_2(run: Callable[..., Result], arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage: truceline" in result.stderr


def test_an_error_of_ours_is_one_line_and_ends_with_1(run: Callable[..., Result]) -> None:
    result = run("--ledger", "none.db", "reports")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("truceline: none.db: there is no ledger")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("verb", ["reports", "claims", "actors", "events", "ties", "missions", "truces", "brief", "trail x"])
def test_a_verb_that_reads_makes_no_ledger(run: Callable[..., Result], tmp_path: Path, verb: str) -> None:
    assert run("--ledger", "none.db", *verb.split()).exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_verbs_are_listed_in_the_order_of_work(run: Callable[..., Result]) -> None:
    told = run("--help").stdout
    assert told.index("  demo ") < told.index("  ingest ") < told.index("  brief ") < told.index("  doctor ")
