"""The verb `explain`."""

from collections.abc import Callable

import pytest
from click.testing import Result


@pytest.mark.parametrize(
    ("words", "title"),
    [(("CONSULT",), "# CONSULT"), (("consult",), "# CONSULT"), (("sponsors",), "# sponsors"), (("not", "occurred"), "# not-occurred")],
)
def test_a_term_is_explained(run: Callable[..., Result], words: tuple[str, ...], title: str) -> None:
    result = run("explain", *words)
    assert result.exit_code == 0
    assert result.stdout.startswith(title + "\n")


def test_an_unknown_term_is_wrong_usage_and_the_nearest_is_named(run: Callable[..., Result]) -> None:
    result = run("explain", "CONSULTS")
    assert result.exit_code == 2
    assert result.stderr.startswith("truceline: ")
    assert "CONSULT" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_rule_is_explained(run: Callable[..., Result]) -> None:
    result = run("explain", "assault-verb")
    assert result.exit_code == 0
    assert result.stdout.startswith("# assault-verb\n")
    assert "- File: frames/assault.yaml:" in result.stdout
    assert "**Example:** " in result.stdout


def test_the_nearest_rule_is_named(run: Callable[..., Result]) -> None:
    result = run("explain", "assault", "verbs")
    assert result.exit_code == 2
    assert "did you mean the rule assault-verb" in result.stderr
