"""Links claims to events."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from truceline.actors import Identity
from truceline.claims import Claim, Coding
from truceline.events.admiralty import credibility, reliability
from truceline.events.bridges import bridge
from truceline.events.candidates import candidates, neighbours
from truceline.events.comparison import compare, total
from truceline.events.copies import copies, shared_wording
from truceline.events.coreference import Cluster, cluster_tellings, tellings_of
from truceline.events.disagreements import disagreements
from truceline.events.fusion import fused_modality, fused_parties, fused_place, fused_time, fused_type
from truceline.events.naming import name_events
from truceline.events.origins import provenance
from truceline.events.records import Copy, Event, Linking
from truceline.events.tellings import Lore, is_event, name_keys, rarities
from truceline.events.weights import load_weights
from truceline.register import Register, load_register
from truceline.reports import Report

_REASONS: Final = 4


def link(
    claims: Coding | Iterable[Claim],
    actors: Iterable[Identity] = (),
    *,
    reports: Iterable[Report] = (),
    known: Iterable[Event] = (),
    register: Register | None = None,
) -> Linking:
    """Put claims together that tell of the same event, and count the origins of each.

    Args:
        claims: What `code` returned, or claims alone; without a coding no report's own outlet is known.
        actors: What `resolve` returned; spellings of unregistered names are compared through it.
        reports: The reports with their words, to find copies; without them none is found.
        known: Events that were linked before; they keep their ids.
        register: Who is known beforehand; the shipped register by default.

    Returns:
        Events in order of their ids, copies, and where the ids of known events that ended lead.
    """
    told = [claim for claim in claims if is_event(claim)]
    weights = load_weights()
    shares = shared_wording(reports, least=weights.limits["retold"])
    sourcing = {coded.sourcing.report: coded for coded in claims.reports} if isinstance(claims, Coding) else {}
    keys = name_keys(actors)
    reuse = {(min(pair), max(pair)): max(share, shares.get((pair[1], pair[0]), 0.0)) for pair, share in shares.items()}
    lore = Lore(register or load_register(), weights, keys, rarities(told, keys), sourcing, reuse)
    clusters = cluster_tellings(tellings_of(told, lore), lore)
    names, redirects = name_events([[claim.id for claim in _claims(cluster)] for cluster in clusters], tuple(known))
    found = copies(shares, least=weights.limits["copy"])
    copied = _copied(found)
    near = neighbours(clusters, lore)
    events = [
        replace(_event(name, cluster, lore, copied), candidates=candidates(place, clusters, names, lore, near=near.get(place, ())))
        for place, (name, cluster) in enumerate(zip(names, clusters, strict=True))
    ]
    return Linking(tuple(sorted(events, key=lambda event: event.id)), found, redirects)


def _event(name: str, cluster: Cluster, lore: Lore, copied: Mapping[str, frozenset[str]]) -> Event:
    """Make one account of a cluster."""
    claims = _claims(cluster)
    modality, by_modality = fused_modality(claims)
    time, by_time = fused_time(claims)
    place, by_place = fused_place(claims)
    acting, acted_upon = fused_parties(claims, lore)
    origins = provenance(claims, lore.sourcing, lore.register, copied=copied)
    versions = disagreements(claims, lore)
    return Event(
        id=name,
        type=fused_type(claims),
        modality=modality,
        claims=tuple(claim.id for claim in claims),
        reports=tuple(sorted({claim.report for claim in claims})),
        actors=acting,
        recipients=acted_upon,
        modes=tuple(sorted({mode for claim in claims for mode in claim.modes})),
        time=time,
        place=place,
        origins=origins.origins,
        independent_origins=origins.lower,
        origins_upper=origins.upper,
        disagreements=versions,
        reliability=reliability(origins, lore.register),
        credibility=credibility(origins, versions),
        why=(*_joined(cluster, lore), by_modality, by_time, by_place, *origins.notes),
    )


def _joined(cluster: Cluster, lore: Lore) -> tuple[str, ...]:
    """Say why tellings of several reports are one event: for each further report the best reasons for its nearest telling."""
    lines = []
    for place, telling in enumerate(cluster[1:], start=1):
        near = [(bridge(telling, other, lore), compare(telling, other, lore), other) for other in cluster[:place]]
        reason, evidence, other = max(near, key=lambda one: (one[0] is not None, total(one[1]), one[2].key))
        best = sorted((one for one in evidence if one.weight > 0), key=lambda one: (-one.weight, one.feature))[:_REASONS]
        said = "; ".join(f"{one.detail} ({one.weight:+.1f})" for one in best)
        lines.append(f"{telling.report} and {other.report} are one event: {reason or 'both agree with a third'}: {said}")
    return tuple(lines)


def _copied(found: Sequence[Copy]) -> dict[str, frozenset[str]]:
    """Return for each report those with which it shares its words, in either direction."""
    pairs: dict[str, set[str]] = {}
    for copy in found:
        pairs.setdefault(copy.report, set()).add(copy.of)
        pairs.setdefault(copy.of, set()).add(copy.report)
    return {report: frozenset(others) for report, others in pairs.items()}


def _claims(cluster: Cluster) -> tuple[Claim, ...]:
    return tuple(
        sorted((claim for telling in cluster for claim in telling.claims), key=lambda one: (one.report, one.trigger.start, one.id))
    )
