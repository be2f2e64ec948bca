"""Prints rows: a table on a terminal, JSON Lines into a pipe."""

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import click

from truceline.exports import Format, export

_Command = TypeVar("_Command", bound=Callable[..., Any])


def format_option(command: _Command) -> _Command:
    """Add `--format` to a verb that lists something."""
    return click.option(
        "--format",
        "form",
        type=click.Choice([form.value for form in Format]),
        help="How to print. Default: table on a terminal, jsonl into a file or pipe.",
    )(command)


def chosen_format(form: str | None) -> Format:
    """Return the format asked for, else the one that fits where the output goes."""
    if form is not None:
        return Format(form)
    return Format.TABLE if sys.stdout.isatty() else Format.JSONL


def print_rows(rows: Iterable[object], *, form: str | None, columns: Sequence[str]) -> int:
    """Print records on stdout and return how many there were; `columns` is what a table shows."""
    listed = list(rows)
    export(listed, format=chosen_format(form), stream=sys.stdout, columns=columns)
    return len(listed)
