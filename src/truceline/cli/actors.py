"""The verb `actors`."""

import click

from truceline.cli.examples import examples
from truceline.cli.printing import format_option, print_rows
from truceline.cli.session import Session, pass_session

COLUMNS = ("name", "kind", "country", "claims", "names")


@click.command(epilog=examples("truceline actors", "truceline actors --format jsonl | grep unresolved"))
@format_option
@pass_session
def actors(session: Session, *, form: str | None) -> None:
    """List whom reports name, with every spelling.

    An id that begins with unresolved/ stands for a name that the register does not know.
    """
    with session.ledger() as ledger:
        print_rows(ledger.actors(session.register), form=form, columns=COLUMNS)
