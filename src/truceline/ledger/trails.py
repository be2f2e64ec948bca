"""Follows an event back to its origins, its reports and their words."""

from collections.abc import Iterable

from sqlalchemy import Connection

from truceline.claims import Claim
from truceline.events import Event, Origin, OriginBasis, OriginKind
from truceline.ledger import reading
from truceline.ledger.finding import find
from truceline.ledger.records import Trail, TrailOrigin, TrailReport
from truceline.reports import Report


def trail(connection: Connection, wanted: str) -> Trail:
    """Return the trail of an event or a claim, by its id or the beginning of it."""
    found = find(connection, wanted)
    if isinstance(found, Event):
        return _of_event(connection, found)
    if isinstance(found, Claim):
        told_in = reading.event_of(connection, found.id)
        event = None if told_in is None else reading.event(connection, told_in)
        return Trail(found.id, event, _origins(connection, () if event is None else event.origins, [found]))
    if isinstance(found, Report):
        return Trail(found.id, None, _origins(connection, (), reading.claims(connection, report=found.id)))
    return Trail(found.id, None, _origins(connection, (), reading.claims(connection, actor=found.id)))


def trail_of(connection: Connection, subject: str, claims: Iterable[str]) -> Trail:
    """Return the trail of anything that rests on claims, such as a tie or a truce: each under the origin of the event it tells of."""
    told: dict[tuple[str, str, str], list[Claim]] = {}
    for identity in claims:
        claim = reading.claim(connection, identity)
        origin = _origin_of(connection, claim)
        told.setdefault((origin.name, origin.kind.value, origin.basis.value), []).append(claim)
    found: list[TrailOrigin] = []
    for (name, kind, basis), quoted in sorted(told.items(), key=lambda pair: (not pair[0][0], pair[0])):
        reports = tuple(sorted({claim.report for claim in quoted}))
        found += _origins(connection, (Origin(name, OriginKind(kind), OriginBasis(basis), reports),), quoted)
    return Trail(subject, None, tuple(found))


def _origin_of(connection: Connection, claim: Claim) -> Origin:
    """Return the origin from which a claim's report has the event that the claim tells of."""
    event = reading.event_of(connection, claim.id)
    origins = () if event is None else reading.event(connection, event).origins
    unknown = Origin("", OriginKind.UNKNOWN, OriginBasis.NONE, (claim.report,))
    return next((origin for origin in origins if claim.report in origin.reports), unknown)


def _of_event(connection: Connection, event: Event) -> Trail:
    claims = [reading.claim(connection, claim) for claim in event.claims]
    return Trail(event.id, event, _origins(connection, event.origins, claims))


def _origins(connection: Connection, origins: Iterable[Origin], claims: Iterable[Claim]) -> tuple[TrailOrigin, ...]:
    """Put the reports of the claims under the origins they have it from; what has none stands under an unknown origin."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.report, []).append(claim)
    reports = {identity: _report(reading.report(connection, identity), told[identity]) for identity in sorted(told)}
    found = [TrailOrigin(origin, tuple(reports[name] for name in origin.reports if name in reports)) for origin in origins]
    placed = {report.id for origin in found for report in origin.reports}
    if rest := tuple(report for name, report in reports.items() if name not in placed):
        found.append(TrailOrigin(Origin("", OriginKind.UNKNOWN, OriginBasis.NONE, tuple(report.id for report in rest)), rest))
    return tuple(origin for origin in found if origin.reports)


def _report(report: Report, claims: Iterable[Claim]) -> TrailReport:
    ordered = sorted(claims, key=lambda claim: (claim.passage.start, claim.passage.end, claim.id))
    return TrailReport(report.id, report.outlet, report.title, report.url, report.path, report.published, report.sha256, tuple(ordered))
