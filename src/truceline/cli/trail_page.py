"""A trail as a person reads it: origins, under them reports, under them the words."""

from collections.abc import Iterator

from truceline.claims import ActorRef, Claim
from truceline.events import Event, OriginBasis
from truceline.exports import voice
from truceline.ledger import Trail, TrailReport
from truceline.text.dates import Time

_BASES = {
    OriginBasis.CREDITED: "credited in the report",
    OriginBasis.TEXT_REUSE: "found by comparing texts",
    OriginBasis.OWN: "own reporting",
    OriginBasis.NONE: "not credited",
}
_MARKS = ("\\", "`", "*", "_", "[", "]", "<", ">", "#", "|")


def trail_lines(trail: Trail, *, markdown: bool) -> Iterator[str]:
    """Yield the lines of a trail, as Markdown or as plain text."""
    yield f"# {_shown(trail.subject, markdown)}" if markdown else trail.subject
    if trail.event is not None:
        yield from (f"{'- ' if markdown else '  '}{_shown(line, markdown)}" for line in _event_lines(trail.event))
    for traced in trail.origins:
        origin = traced.origin
        name = f"{origin.name} ({origin.kind}, {_BASES[origin.basis]})" if origin.name else "an origin that is not known"
        yield ""
        yield f"## {_shown(name, markdown)}" if markdown else f"from {name}"
        for report in traced.reports:
            yield from _report_lines(report, markdown)


def _event_lines(event: Event) -> Iterator[str]:
    yield f"{event.type}{''.join(f' {mode}' for mode in event.modes)}, {event.modality}: {_parties(event.actors, event.recipients)}"
    yield f"when: {said_time(event.time)}"
    if event.place is not None:
        yield f"where: {event.place.name}"
    bounds = (
        f"{event.independent_origins}"
        if event.independent_origins == event.origins_upper
        else f"{event.independent_origins} to {event.origins_upper}"
    )
    yield f"independent origins: {bounds}; reports: {len(event.reports)}"
    for disagreement in event.disagreements:
        yield f"disagree on {disagreement.field}: {'; '.join(f'{one.value} ({len(one.claims)} claims)' for one in disagreement.versions)}"
    for candidate in event.candidates:
        yield f"may be the same as {candidate.event} ({candidate.probability:.2f}): {'; '.join(candidate.reasons)}"


def _report_lines(report: TrailReport, markdown: bool) -> Iterator[str]:
    head = f"{report.id}: {report.outlet or 'outlet unknown'}, {said_time(report.published)}"
    yield ""
    yield f"**{_shown(head, markdown)}**\\" if markdown else f"  {head}"
    place = report.url or report.path or "from standard input"
    yield f"{_shown(place, markdown)}\\" if markdown else f"  {place}"
    yield f"sha256 {report.sha256}" if markdown else f"  sha256 {report.sha256}"
    for claim in report.claims:
        yield ""
        quoted = _shown(" ".join(claim.passage.text.split()), markdown)
        yield f"> “{quoted}”\\" if markdown else f"    “{quoted}”"
        yield f"{'> ' if markdown else '    '}{_shown(_about(claim), markdown)}"


def _about(claim: Claim) -> str:
    """Say where the words stand, what was coded from them, and who says so."""
    said = " < ".join(voice(source) for source in claim.attribution)
    coded = " ".join(filter(None, (claim.type, claim.kind if claim.kind != "event" else None, claim.modality)))
    return f"[{claim.passage.start}..{claim.passage.end}] {coded}; said by {said or 'the report'}; claim {claim.id}, rule {claim.rule}"


def _parties(actors: tuple[ActorRef, ...], recipients: tuple[ActorRef, ...]) -> str:
    return " -> ".join(filter(None, (", ".join(one.name for one in actors), ", ".join(one.name for one in recipients)))) or "nobody named"


def said_time(time: Time | None) -> str:
    """Say an interval by its first and last day, and what it rests on."""
    if time is None or (time.start is None and time.end is None):
        return "undated"
    last = None if time.end is None else time.end.fromordinal(time.end.toordinal() - 1)
    if time.start is None:
        days = f"not after {last}"
    elif last is None:
        days = f"not before {time.start}"
    else:
        days = f"{time.start}" if time.start == last else f"{time.start} to {last}"
    return f"{days} ({time.basis})" if time.basis is not None and time.basis != "explicit" else days


def _shown(text: str, markdown: bool) -> str:
    """Return text that is no mark-up where it would be read as such."""
    if not markdown:
        return text
    return "".join(f"\\{sign}" if sign in _MARKS else sign for sign in text)
