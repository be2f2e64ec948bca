"""Examples below a verb's help."""

import click
import pytest
from click.testing import CliRunner

from truceline.cli import VERBS, truceline
from truceline.cli.examples import examples


def test_lines_are_kept_as_they_are_typed() -> None:
    command = click.Command("try", epilog=examples("try one", "try  two"))
    assert CliRunner().invoke(command, ["--help"]).stdout.endswith("  Examples:\n    try one\n    try  two\n")


@pytest.mark.parametrize("words", [[], *([str(verb.name)] for verb in VERBS)], ids=lambda words: " ".join(words) or "truceline")
def test_every_help_shows_examples(words: list[str]) -> None:
    assert f"Examples:\n    truceline {' '.join(words)}" in CliRunner().invoke(truceline, [*words, "--help"]).stdout.replace(
        " --ledger yemen.db", ""
    )
