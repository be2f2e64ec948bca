"""The verb `claims`."""

import click

from truceline.claims import ClaimKind
from truceline.cli.examples import examples
from truceline.cli.printing import format_option, print_rows
from truceline.cli.session import Session, pass_session
from truceline.cli.words import ClaimType, actor_id

COLUMNS = ("type", "modality", "actors", "recipients", "passage", "id")


@click.command(
    epilog=examples(
        "truceline claims --type ASSAULT --actor kataib-hezbollah",
        "truceline claims --kind tie",
        "truceline claims --report 2024-01-29-tower-22 --format jsonl",
    )
)
@click.option("--report", metavar="ID", help="Only claims of this report.")
@click.option("--kind", type=click.Choice([kind.value for kind in ClaimKind]), help="Only claims of this kind.")
@click.option("--type", "claim_type", type=ClaimType(ties=True), help="Only claims of this event type or tie type.")
@click.option("--actor", metavar="NAME", help="Only claims in which this actor acts or is acted upon; an id or a name.")
@format_option
@pass_session
def claims(session: Session, *, report: str | None, kind: str | None, claim_type: str | None, actor: str | None, form: str | None) -> None:
    """List what reports say: who did what to whom."""
    with session.ledger() as ledger:
        wanted = None if report is None else ledger.report(report).id
        who = None if actor is None else actor_id(actor, ledger=ledger, register=session.register)
        print_rows(ledger.claims(report=wanted, kind=kind, type=claim_type, actor=who), form=form, columns=COLUMNS)
