"""The option `--workers`."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import click

from truceline.settings import Settings

_Command = TypeVar("_Command", bound=Callable[..., Any])


def workers_option(command: _Command) -> _Command:
    """Add `--workers` to a verb that codes reports."""
    return click.option(
        "--workers",
        type=click.IntRange(min=1),
        metavar="N",
        help="How many processes code at the same time; each needs about 400 MB.  [default: the one in truceline.toml, else 1]",
    )(command)


def with_workers(settings: Settings, workers: int | None) -> Settings:
    """Return the settings with as many processes as the command line says, if it says so."""
    return settings if workers is None else replace(settings, workers=workers)
