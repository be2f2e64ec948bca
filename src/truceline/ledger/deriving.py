"""Replaces what is derived from the claims: events, identities and copies, as one whole."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, delete, insert, select

from truceline.actors import Identity
from truceline.errors import LedgerError
from truceline.events import Copy, Event
from truceline.ledger.documents import to_document
from truceline.ledger.recording import day, party_rows
from truceline.ledger.schema import (
    CLAIMS,
    CODING_CLAIMS,
    COPIES,
    DERIVED,
    EVENT_ACTORS,
    EVENT_CLAIMS,
    EVENT_ORIGINS,
    EVENT_REDIRECTS,
    EVENTS,
    HEADS,
    IDENTITIES,
)


def replace_derived(connection: Connection, actors: Iterable[Identity], events: Iterable[Event], copies: Iterable[Copy]) -> None:
    """Store the derived records in place of the ones before, and where the claims of retired events went."""
    ordered = sorted(events, key=chronological)
    _check(connection, ordered)
    retired = _retired(connection, ordered)
    for table in DERIVED:
        connection.execute(delete(table))
    _add(connection, IDENTITIES, [{"id": a.id, "name": a.name, "kind": a.kind, "doc": to_document(a)} for a in actors])
    _add(connection, COPIES, [{"report": copy.report, "of": copy.of, "share": copy.share} for copy in copies])
    _add_events(connection, ordered)
    _redirect(connection, retired, ordered)


def chronological(event: Event) -> tuple[bool, str, str, str]:
    """Order events by their first possible day, then their last, undated ones at the end."""
    start = None if event.time is None else event.time.start or event.time.end
    end = None if event.time is None else event.time.end
    return start is None, str(start), str(end), event.id


def _check(connection: Connection, events: Sequence[Event]) -> None:
    """Refuse events that rest on claims which the ledger does not hold."""
    current = (
        select(CLAIMS.c.id).join(CODING_CLAIMS, CODING_CLAIMS.c.claim == CLAIMS.c.seq).join(HEADS, HEADS.c.coding == CODING_CLAIMS.c.coding)
    )
    known = set(connection.execute(current).scalars())
    for event in events:
        for claim in event.claims:
            if claim not in known:
                raise LedgerError(f"event {event.id} rests on claim {claim}, which no report of the ledger makes; record its report first")


def _retired(connection: Connection, events: Sequence[Event]) -> dict[str, list[str]]:
    """Return the ids that end now, each with the events that take over its claims."""
    live = {event.id for event in events}
    takers: dict[str, list[str]] = {}
    for event in events:
        for claim in event.claims:
            takers.setdefault(claim, []).append(event.id)
    retired: dict[str, list[str]] = {old: [] for old in connection.execute(select(EVENTS.c.id)).scalars() if old not in live}
    for old, claim in connection.execute(select(EVENT_CLAIMS.c.event, EVENT_CLAIMS.c.claim).order_by(EVENT_CLAIMS.c.event)):
        if old in retired:
            retired[old] += [new for new in takers.get(claim, []) if new not in retired[old]]
    return retired


def _redirect(connection: Connection, retired: dict[str, list[str]], events: Sequence[Event]) -> None:
    """Point retired ids to their successors; an id that lives again points nowhere."""
    for table_slice in _slices([event.id for event in events]):
        connection.execute(delete(EVENT_REDIRECTS).where(EVENT_REDIRECTS.c.old.in_(table_slice)))
    rows = [
        {"old": old, "position": position, "new": new}
        for old, successors in sorted(retired.items())
        for position, new in enumerate(sorted(successors) or [None])
    ]
    _add(connection, EVENT_REDIRECTS, rows)


def _slices(ids: Sequence[str], size: int = 500) -> Iterable[Sequence[str]]:
    return (ids[start : start + size] for start in range(0, len(ids), size))


def _add_events(connection: Connection, events: Sequence[Event]) -> None:
    _add(connection, EVENTS, [_event_row(position, event) for position, event in enumerate(events)])
    _add(connection, EVENT_CLAIMS, [{"event": event.id, "claim": claim} for event in events for claim in event.claims])
    _add(connection, EVENT_ACTORS, [row for event in events for row in party_rows("event", event.id, event.actors, event.recipients)])
    origins = [
        {
            "event": event.id,
            "position": position,
            "report": report,
            "name": origin.name,
            "kind": origin.kind.value,
            "basis": origin.basis.value,
        }
        for event in events
        for position, origin in enumerate(event.origins)
        for report in origin.reports
    ]
    _add(connection, EVENT_ORIGINS, origins)


def _event_row(position: int, event: Event) -> dict[str, object]:
    start, end = (None, None) if event.time is None else (event.time.start, event.time.end)
    return {"id": event.id, "position": position, "type": event.type, "start": day(start), "end": day(end), "doc": to_document(event)}


def _add(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
