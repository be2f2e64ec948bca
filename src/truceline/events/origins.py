"""Counts from how many first tellings the reports of one event have it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from truceline.claims import Claim, CodedReport, SourceKind
from truceline.events.credits import own_outlet, publishers, statement, unnamed
from truceline.events.records import Origin, OriginBasis, OriginKind
from truceline.register import Register

_KIND = {SourceKind.WIRE: OriginKind.WIRE, SourceKind.OUTLET: OriginKind.OUTLET}
_WEIGHT = 100
"""The innermost credit of a claim outweighs those that it came through."""
_RANK = {OriginKind.OFFICIAL: 0, OriginKind.WIRE: 1, OriginKind.OUTLET: 2, OriginKind.OWN: 3, OriginKind.UNKNOWN: 4}

Credit = tuple[str, OriginKind]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The origins of an event, and how many of them are independent.

    Attributes:
        origins: Named ones first, by rank and name; reports without any stand under one unknown origin.
        lower: Number of named origins; one where nobody is named, since somebody must have told it.
        upper: The named ones, each report of unknown origin, further credits, and once each origin's unnamed voices.
        notes: How origins were joined: by wording, through an outlet that is among the reports, in a circle.
    """

    origins: tuple[Origin, ...]
    lower: int
    upper: int
    notes: tuple[str, ...]


def provenance(
    claims: Sequence[Claim], sourcing: Mapping[str, CodedReport], register: Register, *, copied: Mapping[str, frozenset[str]]
) -> Provenance:
    """Follow each report of an event to its origin.

    Args:
        claims: The event's claims.
        sourcing: What each report rests on.
        register: Names of bodies that make statements.
        copied: For each report those with which it shares its words.
    """
    told: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda one: (one.report, one.trigger.start, one.id)):
        told.setdefault(claim.report, []).append(claim)
    credit = {report: _credits(mine, sourcing.get(report), register) for report, mine in sorted(told.items())}
    first = {report: _origin(report, found, sourcing.get(report)) for report, found in credit.items()}
    notes: list[str] = []
    first = _join_credits(first, credit, notes)
    first = _follow_outlets(first, sourcing, notes)
    first = _join_copies(first, copied, notes)
    origins = _grouped(first)
    named = [origin for origin in origins if origin.kind is not OriginKind.UNKNOWN]
    further = {name for found in credit.values() for name, _ in found} - {origin.name for origin in named}
    unknown = len(first) - sum(len(origin.reports) for origin in named)
    silent = {first[report].name for report, mine in told.items() if any(unnamed(claim, register) for claim in mine)} - {""}
    lower = max(1, len(named))
    return Provenance(origins, lower, max(lower, len(named) + unknown + len(further) + len(silent)), tuple(dict.fromkeys(notes)))


def _credits(claims: Sequence[Claim], coded: CodedReport | None, register: Register) -> Counter[Credit]:
    """Count whom the claims of one report have it from: whose public statement they are, else the innermost outlet or wire."""
    votes: Counter[Credit] = Counter()
    for claim in claims:
        said = statement(claim, coded, register)
        printed = publishers(claim, coded)
        if said is not None:
            votes[said, OriginKind.OFFICIAL] += _WEIGHT
        elif printed:
            votes[printed[-1].name, _KIND[printed[-1].kind]] += _WEIGHT
        for source in printed:
            votes[source.name, _KIND[source.kind]] += 1
    return votes


def _origin(report: str, votes: Counter[Credit], coded: CodedReport | None) -> Origin:
    """Return where one report has the event from."""
    if votes:
        name, kind = _best(votes)
        return Origin(name, kind, OriginBasis.CREDITED, (report,))
    own = own_outlet(coded)
    if own is not None:
        return Origin(own, OriginKind.OWN, OriginBasis.OWN, (report,))
    return Origin("", OriginKind.UNKNOWN, OriginBasis.NONE, (report,))


def _best(votes: Counter[Credit]) -> Credit:
    return min(votes, key=lambda one: (-votes[one], _RANK[one[1]], one[0]))


def _join_credits(first: Mapping[str, Origin], credit: Mapping[str, Counter[Credit]], notes: list[str]) -> dict[str, Origin]:
    """Give reports that credit somebody in common one origin: whom most of them credit, then most of their claims."""
    joined = dict(first)
    shared = {report: frozenset(other for other in credit if credit[report].keys() & credit[other].keys()) for report in credit}
    for group in _groups(sorted(first), shared):
        if len({first[report].name for report in group}) == 1:
            continue
        reports = Counter(one for report in group for one in credit[report])
        claims = sum((credit[report] for report in group), Counter[Credit]())
        name, kind = min(reports, key=lambda one: (-reports[one], -claims[one], _RANK[one[1]], one[0]))
        for report in group:
            joined[report] = Origin(name, kind, OriginBasis.CREDITED, (report,))
        notes.append(f"{', '.join(group)} credit {name} or others who do: one origin")
    return joined


def _follow_outlets(first: Mapping[str, Origin], sourcing: Mapping[str, CodedReport], notes: list[str]) -> dict[str, Origin]:
    """Lead a credit on to the origin of the credited outlet's own report, where that is among the reports."""
    printed: dict[str, str] = {}
    for report in sorted(first):
        if (outlet := own_outlet(sourcing.get(report))) is not None:
            printed.setdefault(outlet, report)
    followed = dict(first)
    for report in sorted(first):
        path = [report]
        while (there := printed.get(first[path[-1]].name)) is not None and there not in path:
            path.append(there)
        circle = path[path.index(there) :] if there is not None and there != path[-1] else []
        if circle:
            names = sorted({first[one].name for one in circle})
            notes.append(f"circular: {' and '.join(names)} credit each other")
        if len(path) > 1:
            last = min((first[one] for one in circle), key=lambda one: one.name) if circle else first[path[-1]]
            followed[report] = replace(last, basis=OriginBasis.CREDITED, reports=(report,))
            notes.append(f"{report} has it from {last.name or 'an unknown origin'} through {first[report].name}")
    return followed


def _join_copies(first: Mapping[str, Origin], copied: Mapping[str, frozenset[str]], notes: list[str]) -> dict[str, Origin]:
    """Give reports that share their words one origin: the one that is credited, else the best known."""
    joined = dict(first)
    for group in _groups(sorted(first), copied):
        if len({(joined[report].name, joined[report].kind) for report in group}) == 1 and joined[group[0]].name:
            continue
        best = min((joined[report] for report in group), key=lambda one: (_RANK[one.kind], one.name))
        for report in group:
            if (joined[report].name, joined[report].kind) != (best.name, best.kind):
                joined[report] = replace(best, basis=OriginBasis.TEXT_REUSE, reports=(report,))
        notes.append(f"{', '.join(group)} share their words: one origin")
    return joined


def _groups(reports: Sequence[str], copied: Mapping[str, frozenset[str]]) -> Iterable[list[str]]:
    """Give the groups of reports that are connected by copying."""
    left = set(reports)
    for report in reports:
        if report not in left:
            continue
        group, edge = set[str](), {report}
        while edge:
            group |= edge
            edge = {other for one in edge for other in copied.get(one, frozenset()) if other in left} - group
        left -= group
        if len(group) > 1:
            yield sorted(group)


def _grouped(first: Mapping[str, Origin]) -> tuple[Origin, ...]:
    """Make one origin of all reports that have it from the same name."""
    by_name: dict[str, list[Origin]] = {}
    for origin in first.values():
        by_name.setdefault(origin.name, []).append(origin)
    found = []
    for same in by_name.values():
        best = min(same, key=lambda one: (_RANK[one.kind], one.basis.value))
        found.append(replace(best, reports=tuple(sorted(report for one in same for report in one.reports))))
    return tuple(sorted(found, key=lambda one: (_RANK[one.kind], one.name)))
