"""Looks records up, as they stand now."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, Select, Table, and_, exists, or_, select

from truceline.actors import Identity
from truceline.claims import Claim, CodedReport, Sourcing
from truceline.errors import LedgerError, UnknownRecord
from truceline.events import Copy, Event
from truceline.ledger.documents import from_document
from truceline.ledger.schema import (
    CLAIM_ACTORS,
    CLAIMS,
    CODING_CLAIMS,
    CODINGS,
    COPIES,
    EVENT_ACTORS,
    EVENT_CLAIMS,
    EVENT_REDIRECTS,
    EVENTS,
    HEADS,
    IDENTITIES,
    REPORTS,
)
from truceline.reports import Report

CURRENT_CLAIMS = CLAIMS.join(CODING_CLAIMS, CODING_CLAIMS.c.claim == CLAIMS.c.seq).join(HEADS, HEADS.c.coding == CODING_CLAIMS.c.coding)


def reports(connection: Connection) -> Iterator[Report]:
    """Yield all reports in order of their ids."""
    query = select(REPORTS.c.doc).join(HEADS, HEADS.c.row == REPORTS.c.seq).order_by(HEADS.c.report)
    return (from_document(Report, doc) for doc in connection.execute(query).scalars())


def report(connection: Connection, identity: str) -> Report:
    """Return one report by its exact id."""
    query = select(REPORTS.c.doc).join(HEADS, HEADS.c.row == REPORTS.c.seq).where(HEADS.c.report == identity)
    return from_document(Report, _one(connection, query, "report", identity))


def sourcings(connection: Connection) -> Iterator[Sourcing]:
    """Yield what each coded report rests on, in order of report ids."""
    query = select(CODINGS.c.sourcing).join(HEADS, HEADS.c.coding == CODINGS.c.seq).order_by(HEADS.c.report)
    return (from_document(Sourcing, doc) for doc in connection.execute(query).scalars())


def sourcing(connection: Connection, identity: str) -> Sourcing | None:
    """Return what one report rests on, or None when it was not coded."""
    report(connection, identity)
    query = select(CODINGS.c.sourcing).join(HEADS, HEADS.c.coding == CODINGS.c.seq).where(HEADS.c.report == identity)
    doc = connection.execute(query).scalar_one_or_none()
    return None if doc is None else from_document(Sourcing, doc)


def programs(connection: Connection) -> dict[str, str]:
    """Return the version of the program that coded each coded report, in order of report ids."""
    query = select(HEADS.c.report, CODINGS.c.program).join(CODINGS, CODINGS.c.seq == HEADS.c.coding).order_by(HEADS.c.report)
    return {row.report: row.program for row in connection.execute(query)}


def claims(
    connection: Connection, *, report: str | None = None, kind: str | None = None, type: str | None = None, actor: str | None = None
) -> tuple[Claim, ...]:
    """Return claims in order of report and passage."""
    query = select(CLAIMS.c.doc).select_from(CURRENT_CLAIMS).order_by(CLAIMS.c.report, CLAIMS.c.start, CLAIMS.c.end, CLAIMS.c.id)
    for column, wanted in ((CLAIMS.c.report, report), (CLAIMS.c.kind, kind), (CLAIMS.c.type, type)):
        if wanted is not None:
            query = query.where(column == wanted)
    if actor is not None:
        query = query.where(CLAIMS.c.seq.in_(_of_actor(connection, select(CLAIM_ACTORS.c.claim), CLAIM_ACTORS, actor)))
    return tuple(from_document(Claim, doc) for doc in connection.execute(query).scalars())


def claim(connection: Connection, identity: str) -> Claim:
    """Return one claim by its exact id."""
    query = select(CLAIMS.c.doc).select_from(CURRENT_CLAIMS).where(CLAIMS.c.id == identity)
    return from_document(Claim, _one(connection, query, "claim", identity))


def coded_reports(connection: Connection) -> Iterator[CodedReport]:
    """Yield the current coding of every coded report, in order of report ids."""
    found: dict[str, list[Claim]] = {}
    for one in claims(connection):
        found.setdefault(one.report, []).append(one)
    return (CodedReport(sourcing, tuple(found.get(sourcing.report, ()))) for sourcing in sourcings(connection))


def identities(connection: Connection) -> Iterator[Identity]:
    """Yield all actors in order of their ids."""
    return (from_document(Identity, doc) for doc in connection.execute(select(IDENTITIES.c.doc).order_by(IDENTITIES.c.id)).scalars())


def identity(connection: Connection, wanted: str) -> Identity:
    """Return one actor by its exact id."""
    return from_document(Identity, _one(connection, select(IDENTITIES.c.doc).where(IDENTITIES.c.id == wanted), "actor", wanted))


def events(connection: Connection, *, type: str | None = None, actor: str | None = None, on: date | None = None) -> tuple[Event, ...]:
    """Return events in order of time, undated ones last; with `on` those whose bounds hold that day."""
    query = select(EVENTS.c.doc).order_by(EVENTS.c.position)
    if type is not None:
        query = query.where(EVENTS.c.type == type)
    if actor is not None:
        query = query.where(EVENTS.c.id.in_(_of_actor(connection, select(EVENT_ACTORS.c.event), EVENT_ACTORS, actor)))
    if on is not None:
        dated = or_(EVENTS.c.start.is_not(None), EVENTS.c.end.is_not(None))
        begun = or_(EVENTS.c.start.is_(None), EVENTS.c.start <= on.isoformat())
        query = query.where(dated, begun, or_(EVENTS.c.end.is_(None), EVENTS.c.end > on.isoformat()))
    return tuple(from_document(Event, doc) for doc in connection.execute(query).scalars())


def event(connection: Connection, identity: str) -> Event:
    """Return one event by its exact id, following a merge."""
    live = successors(connection, identity)
    if len(live) > 1:
        raise UnknownRecord(f"event {identity} was split; ask for {' or '.join(live)}")
    if not live:
        raise UnknownRecord(f"event {identity} is withdrawn: no claim that it rested on stands any more")
    return from_document(Event, _one(connection, select(EVENTS.c.doc).where(EVENTS.c.id == live[0]), "event", live[0]))


def successors(connection: Connection, identity: str) -> tuple[str, ...]:
    """Return the events in which an event lives on: itself, what it was merged into, or what it was split into."""
    if connection.execute(select(exists().where(EVENTS.c.id == identity))).scalar_one():
        return (identity,)
    query = select(EVENT_REDIRECTS.c.new).where(EVENT_REDIRECTS.c.old == identity).order_by(EVENT_REDIRECTS.c.position)
    following = list(connection.execute(query).scalars())
    if not following:
        raise UnknownRecord(f"the ledger holds no event {identity!r}")
    return tuple(sorted({live for new in following if new is not None for live in successors(connection, new)}))


def event_of(connection: Connection, claim: str) -> str | None:
    """Return the id of the first event that rests on a claim, or None."""
    query = select(EVENTS.c.id).join(EVENT_CLAIMS, EVENT_CLAIMS.c.event == EVENTS.c.id).where(EVENT_CLAIMS.c.claim == claim)
    return connection.execute(query.order_by(EVENTS.c.position).limit(1)).scalar_one_or_none()


def copies(connection: Connection) -> tuple[Copy, ...]:
    """Return which reports share their words with which, the largest share first."""
    query = select(COPIES).order_by(COPIES.c.report, COPIES.c.share.desc(), COPIES.c.of)
    return tuple(Copy(row.report, row.of, row.share) for row in connection.execute(query))


def _of_actor(connection: Connection, query: Select[tuple[object]], parties: Table, actor: str) -> Select[tuple[object]]:
    """Narrow a query to an actor; one that only reports know is met by the spellings of its name."""
    named = parties.c.actor == actor
    stored = connection.execute(select(IDENTITIES.c.doc).where(IDENTITIES.c.id == actor)).scalar_one_or_none()
    if stored is None:
        return query.where(named)
    known = from_document(Identity, stored)
    return query.where(named if known.registered else or_(named, and_(parties.c.actor.is_(None), parties.c.text.in_(known.names))))


def _one(connection: Connection, query: Select[tuple[str]], kind: str, identity: str) -> str:
    doc = connection.execute(query).scalar_one_or_none()
    if doc is None:
        raise UnknownRecord(f"the ledger holds no {kind} {identity!r}")
    if not isinstance(doc, str):
        raise LedgerError(f"{kind} {identity!r} is not stored as text; the ledger was altered")
    return doc
