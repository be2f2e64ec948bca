"""Errors as the user sees them: one line each on stderr, and an exit code."""

from collections.abc import Iterable
from typing import IO, Any

import click
from click.exceptions import Exit

from truceline.errors import TrucelineError, UnknownTerm
from truceline.reports import Refusal


class Refused(click.ClickException):
    """What went wrong, in one line."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line, on stderr if no other stream is given."""
        click.echo(f"truceline: {self.format_message()}", file=file, err=file is None)


class WrongWord(Refused):
    """The command line holds a word that we do not know: wrong usage."""

    exit_code = 2


def refusal_of(error: TrucelineError) -> Refused:
    """Return the end that an error of ours makes of the program."""
    kind = WrongWord if isinstance(error, UnknownTerm) else Refused
    return kind(" ".join(str(error).split()))


def refuse(refusals: Iterable[Refusal]) -> None:
    """Name everything that could not be read, and end with exit code 1 if there was anything."""
    found = list(refusals)
    for refusal in found:
        click.echo(f"truceline: {refusal}", err=True)
    if found:
        raise Exit(1)
