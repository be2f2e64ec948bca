"""The verb `ties`."""

from datetime import date

import click

from truceline.cli.examples import examples
from truceline.cli.printing import format_option, print_rows
from truceline.cli.session import Session, pass_session
from truceline.cli.words import DAY
from truceline.state import derive

COLUMNS = ("type", "source", "target", "contested", "background", "id")


@click.command(epilog=examples("truceline ties", "truceline ties --on 2024-02-05 --format jsonl"))
@click.option("--on", "day", type=DAY, help="The world on this day.  [default: as the reports leave it]")
@format_option
@pass_session
def ties(session: Session, *, day: date | None, form: str | None) -> None:
    """List who sponsors, arms, leads, opposes or belongs to whom."""
    with session.ledger() as ledger:
        print_rows(derive(ledger, on=day, register=session.register).ties, form=form, columns=COLUMNS)
