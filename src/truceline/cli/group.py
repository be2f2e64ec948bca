"""The program itself: the options before a verb, and how it ends."""

import os
import sys

import click

from truceline.cli.examples import examples
from truceline.cli.refusing import refusal_of
from truceline.cli.session import Session
from truceline.errors import TrucelineError
from truceline.ledger import program_version


class Verbs(click.Group):
    """Runs a verb; our own errors become one line, and a reader that left early is no error."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click passes it
        """List the verbs in the order in which one needs them."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """Run the verb that the command line names."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except TrucelineError as error:
            raise refusal_of(error) from error
        except BrokenPipeError:
            _drop_output()
            ctx.exit(0)
        except OSError as error:
            _drop_output()
            where = f"{error.filename}: " if error.filename else ""
            raise refusal_of(TrucelineError(f"{where}{error.strerror}; check the disk, the folder and its rights")) from error
        return result


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that closing the stream at the end does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        "truceline demo                  run everything on example reports",
        "truceline ingest reports/       read, code and link a folder of reports",
        "truceline brief                 print what the ledger knows",
        "truceline trail ID              show who says so, and in which words",
        "truceline --ledger a.db events  list from another ledger",
    ),
)
@click.option(
    "--ledger",
    "target",
    metavar="PATH",
    envvar="TRUCELINE_LEDGER",
    show_envvar=True,
    help="The ledger: a file or a sqlite:/// address.  [default: the one in truceline.toml, else truceline.db]",
)
@click.option("-q", "--quiet", is_flag=True, help="Print no progress and no remarks, only data and errors.")
@click.version_option(program_version(), "--version", prog_name="truceline")
@click.pass_context
def truceline(ctx: click.Context, *, target: str | None, quiet: bool) -> None:
    """Turn news reports into a sourced, dated picture of a conflict.

    Reports go into a ledger, which is one file. Everything that is listed from it leads back to the words of a report.
    """
    ctx.obj = Session(target or None, quiet)
