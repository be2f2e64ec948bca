"""The verb `events`."""

import click

from truceline.cli.examples import examples
from truceline.cli.printing import format_option, print_rows
from truceline.cli.session import Session, pass_session
from truceline.cli.words import ClaimType, actor_id

COLUMNS = ("time", "type", "actors", "recipients", "place", "independent_origins", "id")


@click.command(
    epilog=examples("truceline events --type CONSULT --actor 'Esmail Qaani'", "truceline events --type ASSAULT --format csv > attacks.csv")
)
@click.option("--type", "event_type", type=ClaimType(), help="Only events of this type.")
@click.option("--actor", metavar="NAME", help="Only events in which this actor acts or is acted upon; an id or a name.")
@format_option
@pass_session
def events(session: Session, *, event_type: str | None, actor: str | None, form: str | None) -> None:
    """List events, with the number of their independent origins."""
    with session.ledger() as ledger:
        who = None if actor is None else actor_id(actor, ledger=ledger, register=session.register)
        print_rows(ledger.events(type=event_type, actor=who), form=form, columns=COLUMNS)
