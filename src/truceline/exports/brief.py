"""BRIEF: what a ledger knows, as a page that an editor can read and check."""

from collections.abc import Iterator, Mapping
from datetime import date

from truceline.claims import Claim, ClaimKind
from truceline.codebook import Modality
from truceline.events import Event
from truceline.exports.brief_missions import mission_lines
from truceline.exports.brief_system import contested_lines, tie_lines, truce_lines
from truceline.exports.notes import Notes
from truceline.exports.phrases import code, counted, escaped, names, shortened, when
from truceline.ledger import Ledger, ReportRow
from truceline.state import State

_NO_DISPUTE = "The program found nothing that one source tells and another denies; it does not read every denial."


def brief(state: State, ledger: Ledger) -> str:
    """Write the brief of a ledger's state as Markdown.

    Args:
        state: What `derive` returned.
        ledger: Where it was derived from, for reports, claims and events.

    Returns:
        Sections on missions, truces, ties, what is contested, what is scheduled, what is unknown, the reports and their
        origins; each statement carries the numbers of its notes, and each note quotes the words with their offsets.
    """
    reports = {row.id: row for row in ledger.reports()}
    claims = {claim.id: claim for claim in ledger.claims()}
    events = {event.id: event for event in ledger.events()}
    notes = Notes(claims, reports)
    body = [
        *_head(state, reports, claims),
        *_missions(state, events, notes),
        *_truces(state, notes),
        *_ties(state, notes),
        *_section("What is contested", [*contested_lines(state, notes), *_disputed(claims, events, notes)] or [_NO_DISPUTE]),
        *_section("What is scheduled", list(_scheduled(claims, notes)) or ["No report dates anything ahead."]),
        *_section("What is unknown", list(_unknown(state, reports, ledger)) or ["Nothing of note."]),
        *_section("Reports and where they have it from", list(_reports(reports, ledger))),
    ]
    return "\n".join([*body, *_section("Notes", notes.lines())])


def _section(title: str, lines: list[str]) -> list[str]:
    return [f"## {title}", "", *lines, ""]


def _head(state: State, reports: Mapping[str, ReportRow], claims: Mapping[str, Claim]) -> list[str]:
    coded = sum(1 for row in reports.values() if row.coded)
    on = f" on {state.on.isoformat()}" if state.on is not None else ", as the reports leave it"
    told = f"{counted(len(state.missions), 'mission')}, {counted(len(state.truces), 'truce')}{on}."
    said = f"{counted(len(reports), 'report')} ({coded} coded), {counted(len(claims), 'claim')}, {told}"
    caution = "Claims were coded by a program from the words quoted in the notes; read the words before you rely on them."
    return ["# Brief", "", said, "", f"*{caution}*", ""]


def _missions(state: State, events: Mapping[str, Event], notes: Notes) -> list[str]:
    lines = [line for number, mission in enumerate(state.missions, 1) for line in mission_lines(number, mission, events, notes)]
    return _section("Missions", lines or ["No report tells of an envoy's visit."])


def _truces(state: State, notes: Notes) -> list[str]:
    lines = [line for truce in state.truces for line in truce_lines(truce, notes)]
    return _section("Truces", lines or ["No report tells of a truce or of attacks suspended."])


def _ties(state: State, notes: Notes) -> list[str]:
    return _section("Who is connected to whom", list(tie_lines(state.ties, notes)) or ["No report tells of a tie."])


def _scheduled(claims: Mapping[str, Claim], notes: Notes) -> Iterator[str]:
    found: dict[str, list[Claim]] = {}
    for claim in claims.values():
        if claim.kind is ClaimKind.SCHEDULED and claim.time is not None:
            found.setdefault(claim.passage.text.lower(), []).append(claim)
    for told in sorted(found.values(), key=lambda one: (min(_first_day(claim) for claim in one), one[0].passage.text)):
        dates = dict.fromkeys(when(claim.time) for claim in told if _first_day(claim) != date.max) or {when(told[0].time): None}
        yield f"- {escaped(told[0].passage.text)}: {' or '.join(dates)} {notes.cite(claim.id for claim in told)}"


def _first_day(claim: Claim) -> date:
    return claim.time.start if claim.time is not None and claim.time.start is not None else date.max


def _unknown(state: State, reports: Mapping[str, ReportRow], ledger: Ledger) -> Iterator[str]:
    for mission in state.missions:
        if mission.time is None or mission.time.start is None or mission.time.end is None:
            yield f"- When {names([mission.envoy])} was there: {when(mission.time)} ({code(mission.id)})."
        if mission.messages and not mission.responses:
            yield f"- Who heeded {names([mission.envoy])} ({when(mission.time)}): no report says."
    for truce in state.truces:
        if truce.status.value == "unknown":
            why = truce.reasons[0].text if truce.reasons else "no report says"
            yield f"- How the truce between {names(truce.parties)} stands: {escaped(why)}."
    for row in reports.values():
        if row.published is None and row.coded:
            sourcing = ledger.sourcing(row.id)
            written = sourcing.written if sourcing is not None else None
            bounds = f"; its words put it {when(written)}" if written is not None and written.start is not None else ""
            yield f"- When {code(row.id)} was published{bounds}."


def _disputed(claims: Mapping[str, Claim], events: Mapping[str, Event], notes: Notes) -> Iterator[str]:
    for claim in claims.values():
        if claim.kind is ClaimKind.EVENT and claim.modality is Modality.DENIED:
            yield f"- Denied: “{escaped(shortened(claim.passage.text))}” {notes.cite([claim.id])}"
    for event in events.values():
        for disagreement in event.disagreements:
            told = [claim for version in disagreement.versions for claim in version.claims]
            versions = " or ".join(version.value for version in disagreement.versions)
            words = next((claims[claim].passage.text for claim in event.claims if claim in claims), event.id)
            said = f"“{escaped(shortened(words, longest=120))}”"
            yield f"- {said}: accounts differ on {disagreement.field}: {escaped(versions)} {notes.cite(told)}"


def _reports(reports: Mapping[str, ReportRow], ledger: Ledger) -> Iterator[str]:
    for row in reports.values():
        origins = ", ".join(f"{one.name or 'not named'} ({one.basis.value})" for one in row.origins) or "not named"
        copies = "".join(f"; shares {one.share:.0%} of its words with {code(one.report)}" for one in row.copy_of)
        dated = when(row.published) if row.published is not None else "undated"
        coded = "" if row.coded else f"; **not coded** (language {escaped(row.language)})"
        yield f"- {code(row.id)}: {escaped(row.outlet or 'outlet not named')}, {dated}; origin {escaped(origins)}{copies}{coded}"
        sourcing = ledger.sourcing(row.id)
        if sourcing is not None and sourcing.inventory:
            total = sum(source.count or 0 for source in sourcing.inventory)
            listed = ", ".join(f"{source.name}" for source in sourcing.inventory)
            yield f"  - it rests on {total} unnamed people: {escaped(listed)}"
