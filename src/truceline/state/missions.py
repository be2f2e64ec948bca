"""MISSION: the visits and errands of envoys, with what they asked for and what came of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from truceline.claims import ActorRef, Claim, ClaimKind, PlaceRef
from truceline.codebook import Modality
from truceline.events import Event
from truceline.register import Actor
from truceline.state.answers import NOT_DONE, responses_to
from truceline.state.records import Message, Mission, Outcome
from truceline.state.view import View
from truceline.text.dates import Precision, Time

_REAL = frozenset({Modality.OCCURRED, Modality.ONGOING, Modality.ALLEGED})
_AFTER = re.compile(r"\b(?:after|following|since|in the wake of|in response to|hours after|days after)\b", re.IGNORECASE)
WINDOW = timedelta(days=30)
"""What is dated later than this after a mission is not said to have followed it."""


@dataclass(slots=True)
class _Draft:
    """Events of one envoy that are one mission."""

    envoy: ActorRef
    events: list[Event] = field(default_factory=list)
    reports: set[str] = field(default_factory=set)
    time: Time | None = None
    place: PlaceRef | None = None


def derive_missions(view: View) -> tuple[Mission, ...]:
    """Return the missions that a view tells of, in order of time, undated ones last."""
    drafts: list[_Draft] = []
    for event in _in_order(event for event in view.events.values() if _may_be_mission(event)):
        envoy = _envoy(event, view)
        if envoy is not None:
            _place_event(event, envoy, drafts)
    missions = [_mission(draft, view) for draft in drafts if any("visit" in event.modes for event in draft.events)]
    return tuple(sorted(missions, key=_order))


def _order(mission: Mission) -> tuple[bool, date, date, str]:
    time = mission.time
    exact = time is not None and time.start is not None and time.end is not None
    return (not exact, (time.start if time and time.start else date.max), (time.end if time and time.end else date.max), mission.id)


def _in_order(events: Iterable[Event]) -> list[Event]:
    """Put the most exactly dated events first, visits before meetings, so that undated ones find their place."""

    def exactness(event: Event) -> tuple[int, int, bool, str]:
        time = event.time
        days = (time.end - time.start).days if time and time.start and time.end else 10**6
        return (days, 0 if event.place else 1, "visit" not in event.modes, event.id)

    return sorted(events, key=exactness)


def _may_be_mission(event: Event) -> bool:
    return event.type == "CONSULT" and event.modality in _REAL and "phone" not in event.modes and "third-party" not in event.modes


def _envoy(event: Event, view: View) -> ActorRef | None:
    for ref in event.actors:
        actor = view.register.actors.get(ref.id or "")
        if actor is not None and actor.kind == "person" and not _at_home(actor, event):
            return ref
        if actor is None and "visit" in event.modes and event.place is not None and _is_official(ref):
            return ref
    return None


def _at_home(actor: Actor, event: Event) -> bool:
    return event.place is not None and event.place.country is not None and event.place.country == actor.country


def _is_official(ref: ActorRef) -> bool:
    return bool(
        re.search(
            r"\b(?:adviser|advisor|minister|envoy|president|commander|ambassador|delegation|secretary|chief|general|premier)\b",
            ref.text,
            re.IGNORECASE,
        )
    )


def _place_event(event: Event, envoy: ActorRef, drafts: list[_Draft]) -> None:
    fitting = [
        draft for draft in drafts if _same_envoy(draft.envoy, envoy) and draft.reports & set(event.reports) and _compatible(draft, event)
    ]
    draft = fitting[0] if fitting else None
    if draft is None:
        draft = _Draft(envoy)
        drafts.append(draft)
    draft.events.append(event)
    draft.reports |= set(event.reports)
    if event.time is not None and event.time.precision is not Precision.UNKNOWN:
        draft.time = event.time if draft.time is None else (draft.time.within(event.time) or draft.time)
    if event.place is not None and (draft.place is None or _finer(event.place, draft.place)):
        draft.place = event.place


def _same_envoy(left: ActorRef, right: ActorRef) -> bool:
    return (left.id, left.name if left.id is None else "") == (right.id, right.name if right.id is None else "")


def _compatible(draft: _Draft, event: Event) -> bool:
    if draft.time is not None and event.time is not None and not draft.time.may_overlap(event.time):
        return False
    if draft.place is None or event.place is None:
        return True
    return _nested(draft.place, event.place)


def _nested(left: PlaceRef, right: PlaceRef) -> bool:
    if left.country != right.country:
        return False
    wide = {"country", "region", "province", "district", None}
    first, second = left.name.lower(), right.name.lower()
    return left.precision in wide or right.precision in wide or first in second or second in first


def _finer(one: PlaceRef, other: PlaceRef) -> bool:
    order = {"site": 0, "city": 1, "district": 2, "province": 3, "region": 4, "country": 5}
    return order.get(one.precision or "country", 5) < order.get(other.precision or "country", 5)


def _mission(draft: _Draft, view: View) -> Mission:
    events = sorted(draft.events, key=lambda one: one.id)
    main = next((event for event in draft.events if "visit" in event.modes), draft.events[0])
    claims = [claim for event in draft.events for claim in view.told(event)]
    near = _nearby(draft, view)
    answers = responses_to(draft.envoy, draft.time, near, view)
    answered = {view.claims[one].passage.text for answer in answers for one in answer.claims}
    messages = tuple(message for message in _messages(near, draft) if message.text not in answered)
    return Mission(
        id="mission-" + main.id.removeprefix("ev-"),
        sender=_sender(draft, view),
        envoy=draft.envoy,
        hosts=_distinct([ref for event in draft.events for ref in event.recipients if _is_host(ref, view)], draft.envoy),
        counterparts=_counterparts(draft, messages, view),
        place=draft.place,
        time=draft.time,
        messages=messages,
        trigger=_trigger(draft, view),
        responses=answers,
        followed=tuple(_followed(near, draft)),
        events=tuple(event.id for event in events),
        claims=tuple(dict.fromkeys(claim.id for claim in sorted(claims, key=lambda one: (one.report, one.trigger.start)))),
        independent_origins=max(event.independent_origins for event in draft.events),
        origins_upper=max(event.origins_upper for event in draft.events),
    )


def _nearby(draft: _Draft, view: View) -> list[Claim]:
    """Return all claims of the reports whose main visit this is."""
    mine = {claim for event in draft.events for claim in event.claims}
    return [
        claim
        for report in sorted(draft.reports)
        for claim in view.in_report(report)
        if _is_main_visit(report, mine, view) or claim.id in mine
    ]


def _is_main_visit(report: str, mine: set[str], view: View) -> bool:
    visits = [
        claim.id for claim in view.in_report(report) if claim.kind is ClaimKind.EVENT and claim.type == "CONSULT" and "visit" in claim.modes
    ]
    return sum(1 for one in visits if one in mine) * 2 > len(visits) or not visits


def _sender(draft: _Draft, view: View) -> ActorRef | None:
    actor = view.register.actors.get(draft.envoy.id or "")
    if actor is None:
        return None
    for role in actor.roles:
        start, end = (draft.time.start, draft.time.end) if draft.time else (None, None)
        if role.may_hold_on(start, end) and role.end is None and role.of in view.register.actors:
            return ActorRef(role.of, view.register.actors[role.of].name, "", reason=f"{actor.name} is its {role.office} in the register")
    return None


def _is_host(ref: ActorRef, view: View) -> bool:
    actor = view.register.actors.get(ref.id or "")
    return actor is not None and actor.kind in {"state", "government", "ministry"}


def _counterparts(draft: _Draft, messages: tuple[Message, ...], view: View) -> tuple[ActorRef, ...]:
    met = [ref for event in draft.events for ref in (*event.actors, *event.recipients) if not _is_host(ref, view)]
    told = [ref for message in messages for ref in message.to if not _is_host(ref, view)]
    return _distinct([*met, *told], draft.envoy)


def _distinct(refs: list[ActorRef], envoy: ActorRef) -> tuple[ActorRef, ...]:
    found: dict[str, ActorRef] = {}
    for ref in refs:
        if not _same_envoy(ref, envoy) and ref.text.lower() not in {"he", "she", "they", "them", "him", "it"}:
            found.setdefault(ref.id or ref.name.lower().removeprefix("the "), ref)
    return tuple(found.values())


def _messages(near: list[Claim], draft: _Draft) -> Iterable[Message]:
    """Yield what the envoy said, the same words of several reports once."""
    found: dict[str, list[Claim]] = {}
    for claim in near:
        if claim.kind is ClaimKind.EVENT and _spoke(claim, draft.envoy) and _in_time(claim, draft.time):
            found.setdefault(claim.passage.text, []).append(claim)
    for text, told in found.items():
        yield Message(text, _distinct([ref for claim in told for ref in claim.recipients], draft.envoy), tuple(one.id for one in told))


def _spoke(claim: Claim, envoy: ActorRef) -> bool:
    """Tell whether a claim is the envoy's own demand, threat, support or carried message, or a threat that the envoy told of."""
    if claim.type == "THREATEN" and envoy.id is not None and any(link.affiliation == envoy.id for link in claim.attribution):
        return True
    said = claim.type in {"REQUEST", "THREATEN", "SUPPORT"} or _carries(claim)
    return said and claim.modality is not Modality.DENIED and any(_same_envoy(ref, envoy) for ref in claim.actors)


def _carries(claim: Claim) -> bool:
    return (
        claim.type == "CONSULT"
        and "third-party" in claim.modes
        and re.search(r"\b(?:message|letter|proposal|warning)", claim.passage.text) is not None
    )


def _in_time(claim: Claim, time: Time | None) -> bool:
    return claim.time is None or time is None or claim.time.may_overlap(time)


def _trigger(draft: _Draft, view: View) -> str | None:
    """Return the act that the report says the visit came after: the nearest violent one told behind "after" in the same sentence."""
    for event in draft.events:
        for claim in view.told(event):
            for other in view.in_report(claim.report):
                gap = other.trigger.start - claim.trigger.end
                if (
                    other.type == "ASSAULT"
                    and other.kind is ClaimKind.EVENT
                    and 0 < gap < 260
                    and _says_after(view.texts[claim.report], claim, other)
                ):
                    found = view.event_of.get(other.id)
                    return found.id if found else None
    return None


def _says_after(text: str, claim: Claim, other: Claim) -> bool:
    words = text[claim.trigger.end : other.trigger.start]
    return "\n" not in words and ". " not in words and _AFTER.search(words) is not None


def _followed(near: list[Claim], draft: _Draft) -> Iterable[Outcome]:
    """Yield what is told to have come after, the same words of several reports once."""
    found: dict[str, Outcome] = {}
    for claim in near:
        periods = [one.period for one in claim.quantities if one.period is not None and _from_then_on(one.period, draft.time)]
        if claim.kind is ClaimKind.COUNT and periods:
            when: Time | None = periods[0]
        elif _may_follow(claim) and _soon_after(claim.time, draft.time):
            when = claim.time
        else:
            continue
        earlier = found.get(claim.passage.text)
        found[claim.passage.text] = Outcome(claim.passage.text, when, (*(earlier.claims if earlier else ()), claim.id))
    yield from found.values()


def _may_follow(claim: Claim) -> bool:
    is_turn = claim.kind is ClaimKind.EVENT and claim.type in {"RETREAT", "CONSULT"} and "visit" not in claim.modes
    return is_turn and claim.modality not in NOT_DONE


def _from_then_on(period: Time, time: Time | None) -> bool:
    """Tell whether a count begins with the last day of a mission or soon after it."""
    if time is None or time.end is None or period.start is None:
        return False
    return time.end - timedelta(days=1) <= period.start <= time.end + WINDOW


def _soon_after(later: Time | None, time: Time | None) -> bool:
    """Tell whether something is dated after every day on which the mission can have been, and within the window."""
    if later is None or later.start is None or time is None or time.end is None:
        return False
    return time.end <= later.start <= time.end + WINDOW
