"""What a ledger holds, as far as it was known on a day."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from truceline.claims import Claim, Sourcing
from truceline.events import Event
from truceline.ledger import Ledger, ReportRow
from truceline.register import Register
from truceline.state.sides import side_of


@dataclass(frozen=True)
class View:
    """The claims and events that the state is derived from.

    Attributes:
        reports: Reports known on the day, by id.
        claims: Their claims, by id.
        events: Events with at least one of these claims, by id; their lists of claims cut down to them.
        sourcing: What each report rests on.
        texts: The words of each report.
        register: Who is known beforehand.
    """

    reports: Mapping[str, ReportRow]
    claims: Mapping[str, Claim]
    events: Mapping[str, Event]
    sourcing: Mapping[str, Sourcing]
    texts: Mapping[str, str]
    register: Register

    @classmethod
    def of(cls, ledger: Ledger, register: Register, *, known: date | None) -> "View":
        """Read a ledger as it was known on a day, or all of it."""
        reports = {row.id: row for row in ledger.reports() if _was_known(row, known)}
        claims = {claim.id: claim for claim in ledger.claims() if claim.report in reports}
        events = {event.id: _cut(event, claims) for event in ledger.events() if any(one in claims for one in event.claims)}
        sourcing = {one: found for one in reports if (found := ledger.sourcing(one)) is not None}
        texts = {one: ledger.report_text(one) for one in reports}
        return cls(reports, claims, events, sourcing, texts, register)

    @cached_property
    def event_of(self) -> dict[str, Event]:
        """The event that each claim tells of."""
        return {claim: event for event in self.events.values() for claim in event.claims}

    def told(self, event: Event) -> list[Claim]:
        """Return the claims of an event, in its order."""
        return [self.claims[one] for one in event.claims if one in self.claims]

    def in_report(self, report: str) -> list[Claim]:
        """Return the claims of a report in reading order."""
        return self._by_report.get(report, [])

    @cached_property
    def _by_report(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in sorted(self.claims.values(), key=lambda one: (one.report, one.trigger.start, one.id)):
            found.setdefault(claim.report, []).append(claim)
        return found

    @cached_property
    def homes(self) -> dict[str, str]:
        """The country whose armed groups a report names more than all others together; reports without one are left out."""
        homes: dict[str, str] = {}
        for report, claims in self._by_report.items():
            votes: Counter[str] = Counter()
            for claim in claims:
                for ref in (*claim.actors, *claim.recipients):
                    side = side_of(ref, self.register)
                    if side is not None and side.armed_groups and side.country:
                        votes[side.country] += 1
            if votes and votes.most_common(1)[0][1] * 2 > votes.total():
                homes[report] = votes.most_common(1)[0][0]
        return homes


def _cut(event: Event, claims: Mapping[str, Claim]) -> Event:
    """Return an event without the claims that were not known."""
    told = tuple(one for one in event.claims if one in claims)
    if told == event.claims:
        return event
    return replace(event, claims=told, reports=tuple(sorted({claims[one].report for one in told})))


def _was_known(row: ReportRow, known: date | None) -> bool:
    return known is None or (row.known.end is not None and row.known.end.toordinal() - 1 <= known.toordinal())
