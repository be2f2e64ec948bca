"""Finds any record by its id or the beginning of it."""

from rapidfuzz import process
from sqlalchemy import Column, Connection, FromClause, select

from truceline.actors import Identity
from truceline.claims import Claim
from truceline.errors import UnknownRecord
from truceline.events import Event
from truceline.ledger import reading
from truceline.ledger.schema import CLAIMS, EVENT_REDIRECTS, EVENTS, HEADS, IDENTITIES
from truceline.reports import Report

Found = Report | Claim | Event | Identity

_LOOKUPS = (
    (EVENTS, EVENTS.c.id, reading.event),
    (EVENT_REDIRECTS, EVENT_REDIRECTS.c.old, reading.event),
    (reading.CURRENT_CLAIMS, CLAIMS.c.id, reading.claim),
    (HEADS, HEADS.c.report, reading.report),
    (IDENTITIES, IDENTITIES.c.id, reading.identity),
)
"""Where ids stand, in the order in which an exact id is looked for."""

_LAST = "\U0010ffff"
_SHOWN = 5
_NEAR = 60


def find(connection: Connection, wanted: str) -> Found:
    """Return the record whose id is `wanted`, or the only one whose id begins with it."""
    for table, column, look_up in _LOOKUPS:
        if connection.execute(select(column).select_from(table).where(column == wanted).limit(1)).first() is not None:
            return look_up(connection, wanted)
    matches = [(identity, look_up) for table, column, look_up in _LOOKUPS for identity in _beginning(connection, table, column, wanted)]
    if len(matches) == 1:
        identity, look_up = matches[0]
        return look_up(connection, identity)
    if matches:
        raise UnknownRecord(f"{wanted!r} may mean {_listed(sorted(identity for identity, _ in matches))}; write more of the id")
    raise UnknownRecord(f"the ledger holds no record {wanted!r}{_nearest(connection, wanted)}")


def _beginning(connection: Connection, table: FromClause, column: Column[str], prefix: str) -> list[str]:
    if not prefix:
        return []
    query = select(column).select_from(table).where(column >= prefix, column < prefix + _LAST).distinct().order_by(column).limit(_SHOWN + 1)
    return list(connection.execute(query).scalars())


def _listed(ids: list[str]) -> str:
    return ", ".join(ids[:_SHOWN]) + (" and others" if len(ids) > _SHOWN else "")


def _nearest(connection: Connection, wanted: str) -> str:
    ids = sorted(
        {identity for table, column, _ in _LOOKUPS for identity in connection.execute(select(column).select_from(table)).scalars()}
    )
    near = [identity for identity, _, _ in process.extract(wanted, ids, limit=3, score_cutoff=_NEAR)]
    return f"; the nearest ids are {', '.join(near)}" if near else "; `truceline events` and `truceline reports` list ids"
