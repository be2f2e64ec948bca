"""Joins stored records into the rows that the output contract lists."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Protocol

from sqlalchemy import Connection, func, select

from truceline.actors import Identity
from truceline.claims import Source, SourceKind, Sourcing
from truceline.events import OriginBasis, OriginKind
from truceline.ledger.reading import CURRENT_CLAIMS, copies, identities, reports, sourcings
from truceline.ledger.records import ActorRow, CopyOf, ReportOrigin, ReportRow
from truceline.ledger.schema import CLAIM_ACTORS, CLAIMS, EVENT_ORIGINS
from truceline.register import Actor
from truceline.reports import Report

_KINDS = {
    SourceKind.WIRE: OriginKind.WIRE,
    SourceKind.OUTLET: OriginKind.OUTLET,
    SourceKind.ORGANISATION: OriginKind.OFFICIAL,
    SourceKind.DOCUMENT: OriginKind.OFFICIAL,
}


class KnownActors(Protocol):
    """What the ledger asks of a register."""

    @property
    def actors(self) -> Mapping[str, Actor]:
        """Actors by id."""


def report_rows(connection: Connection) -> Iterator[ReportRow]:
    """Yield a row for each report, in order of their ids."""
    coded = {sourcing.report: sourcing for sourcing in sourcings(connection)}
    shared: dict[str, list[CopyOf]] = {}
    for copy in copies(connection):
        shared.setdefault(copy.report, []).append(CopyOf(copy.of, copy.share))
    reused = _reused(connection)
    for report in reports(connection):
        origins = _origins(report, coded.get(report.id), reused.get(report.id, ()))
        yield _report_row(report, coded=report.id in coded, origins=origins, copy_of=tuple(shared.get(report.id, ())))


def _report_row(report: Report, *, coded: bool, origins: tuple[ReportOrigin, ...], copy_of: tuple[CopyOf, ...]) -> ReportRow:
    return ReportRow(
        id=report.id,
        path=report.path,
        url=report.url,
        outlet=report.outlet,
        title=report.title,
        published=report.published,
        known=report.known,
        language=report.language,
        coded=coded and report.coded,
        sha256=report.sha256,
        words=report.words,
        origins=origins,
        copy_of=copy_of,
        losses=report.losses,
    )


def _reused(connection: Connection) -> dict[str, tuple[ReportOrigin, ...]]:
    """Return by report the origins that events found by comparing texts."""
    columns = (EVENT_ORIGINS.c.report, EVENT_ORIGINS.c.name, EVENT_ORIGINS.c.kind)
    query = select(*columns).where(EVENT_ORIGINS.c.basis == OriginBasis.TEXT_REUSE.value).distinct().order_by(*columns)
    found: dict[str, tuple[ReportOrigin, ...]] = {}
    for report, name, kind in connection.execute(query):
        found[report] = (*found.get(report, ()), ReportOrigin(name, OriginKind(kind), OriginBasis.TEXT_REUSE))
    return found


def _origins(report: Report, sourcing: Sourcing | None, reused: tuple[ReportOrigin, ...]) -> tuple[ReportOrigin, ...]:
    """Return where the report has its story from: whom its lead credits, what it copies, else its own outlet or nobody known."""
    principal = sourcing.principal if sourcing is not None else None
    credited = () if principal is None else (_credited(principal),)
    names = {origin.name for origin in credited}
    found = (*credited, *(origin for origin in reused if origin.name not in names))
    if found or sourcing is None:
        return found
    if report.outlet is None:
        return (ReportOrigin(None, OriginKind.UNKNOWN, OriginBasis.NONE),)
    return (ReportOrigin(report.outlet, OriginKind.OWN, OriginBasis.OWN),)


def _credited(credit: Source) -> ReportOrigin:
    return ReportOrigin(credit.name, _KINDS.get(credit.kind, OriginKind.UNKNOWN), OriginBasis.CREDITED, credit.passage)


def actor_rows(connection: Connection, register: KnownActors | None) -> Iterator[ActorRow]:
    """Yield a row for each actor of the reports, in order of their ids."""
    known = {} if register is None else register.actors
    resolved, unresolved = _claim_counts(connection)
    for identity in identities(connection):
        if identity.registered:
            yield _actor_row(identity, known.get(identity.id), resolved[identity.id])
        else:
            spelled = set().union(*(unresolved.get(name, set()) for name in identity.names))
            yield _actor_row(identity, None, len(spelled) + resolved[identity.id])


def _actor_row(identity: Identity, known: Actor | None, claims: int) -> ActorRow:
    return ActorRow(
        id=identity.id,
        name=identity.name,
        aliases=() if known is None else known.aliases,
        kind=identity.kind,
        country=None if known is None else known.country,
        roles=() if known is None else known.roles,
        parents=() if known is None else known.parents,
        claims=claims,
        names=identity.names,
        reports=identity.reports,
        registered=identity.registered,
        judgements=identity.judgements,
    )


def _claim_counts(connection: Connection) -> tuple[Counter[str], dict[str, set[int]]]:
    """Count the claims of each resolved actor, and list those of each name that was not resolved."""
    parties = CURRENT_CLAIMS.join(CLAIM_ACTORS, CLAIM_ACTORS.c.claim == CLAIMS.c.seq)
    query = select(CLAIM_ACTORS.c.actor, func.count(CLAIMS.c.seq.distinct())).select_from(parties)
    counted = connection.execute(query.where(CLAIM_ACTORS.c.actor.is_not(None)).group_by(CLAIM_ACTORS.c.actor))
    resolved = Counter({str(actor): int(number) for actor, number in counted})
    unresolved: dict[str, set[int]] = {}
    named = select(CLAIM_ACTORS.c.text, CLAIMS.c.seq).select_from(parties).where(CLAIM_ACTORS.c.actor.is_(None))
    for text, claim in connection.execute(named):
        unresolved.setdefault(text, set()).add(claim)
    return resolved, unresolved
