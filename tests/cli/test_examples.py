"""Examples below a verb's help."""

import pytest
import click
from click.testing import CliRunner

from truceline.cli import VERBS, truceline
from truceline.cli.examples import examples


def test_lines_are_kept_as_they_are_typed() -> None:
    command = click.Command("try", epilog=examples("try one", "try  two"))
    assert CliRunner().invoke(command, ["--help"]).stdout.endswith("  Examples:\n    try one\n    try  two\n")


@pytest.mark.parametrize("verb", [*VERBS, truceline], ids=lambda verb: verb.name)
def test_every_help_shows_examples(verb: click.Command) -> None:
    assert "Examples:" in CliRunner().invoke(verb, ["--help"]).stdout
