"""The verb `trail`."""

import sys
from collections.abc import Iterator

import click

from truceline.cli.examples import examples
from truceline.cli.printing import chosen_format, format_option, print_rows
from truceline.cli.session import Session, pass_session
from truceline.cli.trail_page import trail_lines
from truceline.cli.words import find_actor
from truceline.errors import UnknownRecord
from truceline.exports import Format
from truceline.ledger import Ledger, Trail
from truceline.state import Mission, Tie, Truce, derive

_SHOWN = 5
COLUMNS = ("origin", "report", "outlet", "published", "claim", "start", "end", "text", "attribution")


@click.command(
    epilog=examples(
        "truceline trail ev-4f1c              the beginning of an id is enough",
        "truceline trail 'Esmail Qaani'      everything said of an actor",
        "truceline trail ev-4f1c --format csv > quotations.csv",
    )
)
@click.argument("identity", metavar="ID")
@format_option
@pass_session
def trail(session: Session, *, identity: str, form: str | None) -> None:
    """Show who says so: origins, reports, and the words in them.

    ID is that of an event, claim, report, actor, mission, tie or truce, or an actor's name. Numbers in brackets are offsets into
    the report's text.
    """
    chosen = chosen_format(form)
    with session.ledger() as ledger:
        found = _find(session, ledger, identity)
    if chosen in (Format.TABLE, Format.MD):
        sys.stdout.writelines(f"{line}\n" for line in trail_lines(found, markdown=chosen is Format.MD))
    elif chosen is Format.CSV:
        print_rows(_quotations(found), form=chosen.value, columns=COLUMNS)
    else:
        print_rows([found], form=chosen.value, columns=COLUMNS)


def _find(session: Session, ledger: Ledger, identity: str) -> Trail:
    """Follow a record of the ledger, else one of the state, else the actor of that name."""
    try:
        return ledger.trail(identity)
    except UnknownRecord:
        if (derived := _derived(session, ledger, identity)) is not None:
            return ledger.trail_of(derived.id, derived.claims)
        if (actor := find_actor(identity, ledger=ledger, register=session.register)) is not None:
            return ledger.trail(actor)
        raise


def _derived(session: Session, ledger: Ledger, identity: str) -> Tie | Mission | Truce | None:
    """Return the mission, tie or truce that has that id, or the only one whose id begins like that.

    Raises:
        UnknownRecord: Several begin like that.
    """
    state = derive(ledger, register=session.register)
    records: tuple[Tie | Mission | Truce, ...] = (*state.missions, *state.truces, *state.ties)
    found = [record for record in records if record.id == identity]
    found = found or [record for record in records if identity and record.id.startswith(identity)]
    if len(found) > 1:
        others = " and others" if len(found) > _SHOWN else ""
        raise UnknownRecord(f"{identity!r} may mean {', '.join(record.id for record in found[:_SHOWN])}{others}; write more of the id")
    return found[0] if found else None


def _quotations(found: Trail) -> Iterator[dict[str, object]]:
    """Yield a row for each sentence that the record rests on."""
    for origin in found.origins:
        for report in origin.reports:
            for claim in report.claims:
                yield {
                    "origin": origin.origin.name or None,
                    "report": report.id,
                    "outlet": report.outlet,
                    "published": report.published,
                    "claim": claim.id,
                    "start": claim.passage.start,
                    "end": claim.passage.end,
                    "text": claim.passage.text,
                    "attribution": [source.name for source in claim.attribution],
                    "url": report.url,
                    "sha256": report.sha256,
                }
