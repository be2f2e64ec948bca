"""The program: its options, and how errors leave it."""

import os
import sys
from typing import Any

import click

from truceline.cli.session import Session
from truceline.errors import TrucelineError, UnknownTerm
from truceline.ledger import program_version

_HELP = """Turn news reports into a sourced, dated picture of a conflict.

Reports go into a ledger, which is one file. Everything that is listed from it leads back to a sentence of a report.

\b
Begin with
  truceline demo                     run everything on example reports
  truceline ingest reports/          read, code, link and record a folder
  truceline brief                    print what the ledger knows
  truceline trail ID                 show who says so, in which words
"""


class Refused(click.ClickException):
    """What went wrong, in one line; the exit code says whose fault it is."""

    def __init__(self, error: TrucelineError) -> None:
        super().__init__(" ".join(str(error).split()))
        self.exit_code = 2 if isinstance(error, UnknownTerm) else 1

    def show(self, file: Any = None) -> None:  # noqa: ARG002 - click passes it, errors always go to stderr
        """Print the line on stderr."""
        click.echo(f"truceline: {self.format_message()}", err=True)


class Verbs(click.Group):
    """Runs a verb; our own errors become one line, a reader that left early is no error."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb that the command line names."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except TrucelineError as error:
            raise Refused(error) from error
        except BrokenPipeError:
            _drop_output()
            ctx.exit(0)
        return result


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that closing the stream at the end does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Verbs, help=_HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--ledger",
    "target",
    metavar="PATH",
    envvar="TRUCELINE_LEDGER",
    show_envvar=True,
    help="The ledger: a file or a sqlite:/// address. Default: the one in truceline.toml, else truceline.db here.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print no progress and no remarks, only data and errors.")
@click.version_option(program_version(), prog_name="truceline")
@click.pass_context
def truceline(ctx: click.Context, *, target: str | None, quiet: bool) -> None:
    """Keep the options for the verb."""
    ctx.obj = Session(target or None, quiet)
