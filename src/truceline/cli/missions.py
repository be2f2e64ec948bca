"""The verb `missions`."""

import click

from truceline.cli.examples import examples
from truceline.cli.printing import format_option, print_rows
from truceline.cli.session import Session, pass_session
from truceline.state import derive

COLUMNS = ("time", "place", "envoy", "counterparts", "id")


@click.command(epilog=examples("truceline missions", "truceline missions --format json"))
@format_option
@pass_session
def missions(session: Session, *, form: str | None) -> None:
    """List the visits of envoys.

    Who was sent by whom, where and when, whom they met, with what message, who heeded it, and what followed.
    """
    with session.ledger() as ledger:
        print_rows(derive(ledger, register=session.register).missions, form=form, columns=COLUMNS)
