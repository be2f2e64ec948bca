"""The verb `reports`."""

import click

from truceline.cli.examples import examples
from truceline.cli.printing import format_option, print_rows
from truceline.cli.session import Session, pass_session

COLUMNS = ("id", "published", "outlet", "origins", "title")


@click.command(epilog=examples("truceline reports", "truceline reports --format csv > reports.csv"))
@format_option
@pass_session
def reports(session: Session, *, form: str | None) -> None:
    """List reports, and where they have their stories from."""
    with session.ledger() as ledger:
        print_rows(ledger.reports(), form=form, columns=COLUMNS)
