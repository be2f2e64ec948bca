"""The verb `truces`."""

from datetime import date

import click

from truceline.cli.examples import examples
from truceline.cli.printing import format_option, print_rows
from truceline.cli.session import Session, pass_session
from truceline.cli.words import DAY
from truceline.state import derive

COLUMNS = ("status", "parties", "start", "holdouts", "id")


@click.command(epilog=examples("truceline truces", "truceline truces --on 2024-07-20"))
@click.option("--on", "day", type=DAY, help="Status on this day.  [default: as the reports leave it]")
@format_option
@pass_session
def truces(session: Session, *, day: date | None, form: str | None) -> None:
    """List truces, lulls and suspensions, with their status.

    The status is that of a day, and comes with its reasons: proposed, holding, strained, lapsed, broken, restored, ended, unknown.
    """
    with session.ledger() as ledger:
        print_rows(derive(ledger, on=day, register=session.register).truces, form=form, columns=COLUMNS)
