"""The part of a brief that tells of missions: when, where, whom, what was asked, who heeded it, what followed."""

from collections.abc import Iterator, Mapping

from truceline.claims import Claim, ClaimKind
from truceline.events import Event
from truceline.exports.notes import Notes
from truceline.exports.phrases import basis, code, counted, escaped, name, names, place, quantity, shortened, when
from truceline.state import Answer, Mission, Outcome

_ANSWERS = (
    (Answer.COMPLIED, "Complied"),
    (Answer.PARTIAL, "Complied in part"),
    (Answer.REFUSED, "Refused or held out"),
    (Answer.UNKNOWN, "Answer not told"),
)


def mission_lines(number: int, mission: Mission, events: Mapping[str, Event], notes: Notes) -> Iterator[str]:
    """Yield the lines of one mission."""
    sender = f" ({name(mission.sender)})" if mission.sender is not None else ""
    yield f"### {number}. {name(mission.envoy)}{sender} {place(mission.place)}, {when(mission.time)}"
    yield ""
    yield f"- **Told by**: {notes.cite(mission.claims)} — {_origins(mission, events)}"
    if reason := basis(mission.time):
        yield f"- **Date**: {when(mission.time)}; {escaped(reason)}."
    elif mission.time is None or mission.time.start is None:
        yield "- **Date**: cannot be told from the report; it is not merged with a dated visit."
    if mission.hosts:
        yield f"- **Host**: {names(mission.hosts)}."
    yield f"- **Met**: {names(mission.counterparts) if mission.counterparts else 'not told'}."
    yield from _messages(mission, notes)
    if mission.trigger is not None and mission.trigger in events:
        yield f"- **Came after**: {_event_words(events[mission.trigger], notes)}"
    yield from _responses(mission, notes)
    yield from _followed(mission, notes)
    yield from _candidates(mission, events)
    yield ""


def _origins(mission: Mission, events: Mapping[str, Event]) -> str:
    low, high = mission.independent_origins, mission.origins_upper
    named = sorted({one.name for event in mission.events if event in events for one in events[event].origins if one.name})
    who = " and ".join(escaped(one) for one in named) or "a source that is not named"
    doubt = f", at most {high}" if high > low else ""
    return f"{counted(low, 'independent origin')}{doubt}: {who}"


def _messages(mission: Mission, notes: Notes) -> Iterator[str]:
    if not mission.messages:
        yield "- **Message**: not told."
        return
    yield "- **Message**:"
    for message in mission.messages:
        to = f" (to {names(message.to)})" if message.to else ""
        yield f"  - “{escaped(shortened(message.text))}”{to} {notes.cite(message.claims)}"


def _responses(mission: Mission, notes: Notes) -> Iterator[str]:
    for answer, label in _ANSWERS:
        told = [one for one in mission.responses if one.response is answer]
        if told:
            parts = [
                f"{name(one.actor)}{f', {when(one.time)}' if one.time and one.time.start else ''} {notes.cite(one.claims)}" for one in told
            ]
            yield f"- **{label}**: {'; '.join(parts)}."
    if not mission.responses:
        yield "- **Answers**: no report tells who complied or refused."


def _followed(mission: Mission, notes: Notes) -> Iterator[str]:
    if mission.followed:
        yield "- **What followed** (in time; not shown to be its effect):"
        for outcome in mission.followed:
            yield f"  - {_outcome(outcome, notes)} {notes.cite(outcome.claims)}"


def _outcome(outcome: Outcome, notes: Notes) -> str:
    counted = [_counted(notes.claims[one]) for one in outcome.claims if one in notes.claims and notes.claims[one].kind is ClaimKind.COUNT]
    said = "; ".join(one for one in counted if one)
    return said or f"“{escaped(shortened(outcome.text))}”" + (f" ({when(outcome.time)})" if outcome.time else "")


def _counted(claim: Claim) -> str:
    on = f" on {names(claim.recipients)}" if claim.recipients else ""
    by = f" by {names(claim.actors)}" if claim.actors else ""
    return "; ".join(f"{quantity(one)}{by}{on}" for one in claim.quantities)


def _event_words(event: Event, notes: Notes) -> str:
    words = next((notes.claims[one].passage.text for one in event.claims if one in notes.claims), event.id)
    dated = f" ({when(event.time)})" if event.time is not None and event.time.start is not None else ""
    return f"“{escaped(shortened(words))}”{dated} {notes.cite(event.claims)}"


def _candidates(mission: Mission, events: Mapping[str, Event]) -> Iterator[str]:
    found = {
        one.event: one for event in mission.events if event in events for one in events[event].candidates if one.event not in mission.events
    }
    if found:
        yield "- **May be the same as**:"
        for candidate in sorted(found.values(), key=lambda one: (-one.probability, one.event)):
            other = events.get(candidate.event)
            said = f"{names(other.actors)} {place(other.place)}, {when(other.time)}" if other is not None else escaped(candidate.event)
            yield f"  - {said} ({code(candidate.event)}, probability {candidate.probability:.2f}): {escaped('; '.join(candidate.reasons))}"
