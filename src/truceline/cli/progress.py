"""Shows on stderr how far long work is: a bar on a terminal, a line now and then elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from truceline.pipeline import Step

_EVERY = 25

Report = Callable[[Step], None]


@contextmanager
def showing_progress(*, quiet: bool) -> Iterator[Report]:
    """Give a function that shows each step."""
    if quiet:
        yield _keep_silent
    elif sys.stderr.isatty():
        with _bar() as bar:
            task = bar.add_task("", total=None)
            yield lambda step: bar.update(task, completed=step.done, total=step.total, description=escape(step.what))
    else:
        yield _print_counter


def _keep_silent(step: Step) -> None:
    """Show nothing."""


def _print_counter(step: Step) -> None:
    """Print a line at the end and after every so many files."""
    if step.done and (step.done == step.total or step.done % _EVERY == 0):
        click.echo(f"{step.done} of {step.total} files: {step.what}", err=True)


def _bar() -> Progress:
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    return Progress(*columns, console=Console(stderr=True), transient=True)
