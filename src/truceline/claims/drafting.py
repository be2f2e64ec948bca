"""Writes claims: puts what was read of an act, a tie or a date into one record, with its reasons."""

import hashlib
from dataclasses import replace

from truceline.claims.assessments import Assessment
from truceline.claims.attribution import Voices
from truceline.claims.confidence import confidence, grounds_of
from truceline.claims.counts import Count
from truceline.claims.desk import Desk, Setting
from truceline.claims.explanation import confidence_step, named_steps, party_steps, place_step, time_step
from truceline.claims.moments import time_of
from truceline.claims.parsing import Sentence
from truceline.claims.passages import clause_span
from truceline.claims.places import place_of, truce_place
from truceline.claims.quantities import quantities_of
from truceline.claims.reality import Reality
from truceline.claims.records import Claim, ClaimKind, PlaceRef
from truceline.claims.roles import Roles
from truceline.claims.schedule import Scheduled
from truceline.claims.ties import Patronage
from truceline.claims.triggers import Hit
from truceline.codebook import Modality


def claim_id(report: str, kind: ClaimKind, type_: str, start: int, rule: str) -> str:
    """Return a claim's id: the same words coded by the same rule keep it."""
    digest = hashlib.sha256(f"{report}\0{kind}\0{type_}\0{start}\0{rule}".encode()).hexdigest()
    return f"cl-{digest[:12]}"


def draft_act(desk: Desk, sentence: Sentence, hit: Hit, roles: Roles, setting: Setting, reality: Reality) -> Claim:
    """Write the claim of an event, a tie or a condition that a trigger tells."""
    start, end = clause_span(hit, sentence, roles)
    begin = sentence.start + hit.token.idx
    trigger = desk.report.passage(begin, begin + len(hit.token))
    frame, kind = hit.frame, ClaimKind(hit.frame.kind)
    when = time_of(hit, setting.dates, setting.heads)
    place = _place(hit, setting)
    condition = kind is ClaimKind.CONDITION
    return Claim(
        id=claim_id(desk.report.id, kind, frame.type, trigger.start, frame.id),
        report=desk.report.id,
        kind=kind,
        type=None if condition else frame.type,
        actors=roles.actors,
        recipients=roles.recipients,
        modality=reality.modality,
        attribution=desk.sources(setting.voices),
        passage=desk.report.passage(start, end),
        trigger=trigger,
        rule=frame.id,
        confidence=_sureness(kind, roles, reality),
        modes=(frame.type,) if condition else (frame.mode,) if frame.mode else (),
        place=place,
        time=when,
        quantities=quantities_of(hit, setting.dates),
        why=(
            f"{trigger.text!r} is a word of {frame.id}" if frame.example else f"{trigger.text!r} stands between two parties",
            *party_steps(hit.token, roles, sentence),
            f"{reality.modality.value}: {reality.reason}",
            *time_step(when),
            *place_step(hit.token, place, sentence),
            confidence_step(roles, reality),
        ),
    )


def _place(hit: Hit, setting: Setting) -> PlaceRef | None:
    """Return where an event took place, or of which country a truce is; how an actor stands has no place."""
    if hit.frame.kind == "event":
        return place_of(hit, setting.reader)
    return truce_place(hit, setting.reader) if hit.frame.kind == "condition" and hit.frame.type.startswith("truce-") else None


def draft_count(desk: Desk, sentence: Sentence, hit: Hit, roles: Roles, setting: Setting, count: Count) -> Claim:
    """Write the claim of a number of acts over a period."""
    start, end = clause_span(hit, sentence, roles)
    begin = sentence.start + count.token.idx
    trigger = desk.report.passage(begin, begin + len(count.token))
    return Claim(
        id=claim_id(desk.report.id, ClaimKind.COUNT, hit.frame.type, trigger.start, hit.frame.id),
        report=desk.report.id,
        kind=ClaimKind.COUNT,
        type=hit.frame.type,
        actors=roles.actors,
        recipients=roles.recipients,
        modality=Modality.OCCURRED,
        attribution=desk.sources(setting.voices),
        passage=desk.report.passage(min(start, trigger.start), max(end, trigger.end)),
        trigger=trigger,
        rule=hit.frame.id,
        confidence=0.6,
        time=count.quantity.period,
        quantities=(count.quantity,),
        why=(
            f"{hit.token.text!r} is a word of {hit.frame.id}",
            *party_steps(hit.token, roles, sentence),
            f"a count: {count.reason}",
            *time_step(count.quantity.period),
        ),
    )


def draft_tie(desk: Desk, sentence: Sentence, tie: Patronage, voices: Voices) -> Claim:
    """Write the claim of a tie that an adjective tells."""
    start = sentence.start + tie.start
    trigger = desk.report.passage(start, sentence.start + tie.end)
    end = max(sentence.start + tie.noun.idx + len(tie.noun), trigger.end)
    return Claim(
        id=claim_id(desk.report.id, ClaimKind.TIE, tie.type, start, "tie-adjective"),
        report=desk.report.id,
        kind=ClaimKind.TIE,
        type=tie.type,
        actors=(tie.patron,),
        recipients=tie.clients,
        modality=Modality.OCCURRED,
        attribution=desk.sources(voices),
        passage=desk.report.passage(start, end),
        trigger=trigger,
        rule="tie-adjective",
        confidence=0.7,
        why=(
            f"{trigger.text!r} before {tie.noun.text!r}",
            *named_steps("actor", (tie.patron,), tie.noun, sentence),
            *named_steps("recipient", tie.clients, tie.noun, sentence),
            "occurred: told as a fact",
        ),
    )


def draft_assessment(desk: Desk, sentence: Sentence, found: Assessment, voices: Voices) -> Claim:
    """Write the claim of a judgement: who judges what of whom."""
    judgement = found.judgement
    begin = sentence.start + judgement.token.idx
    trigger = desk.report.passage(begin, begin + len(judgement.token))
    return Claim(
        id=claim_id(desk.report.id, ClaimKind.ASSESSMENT, "", trigger.start, judgement.cue.id),
        report=desk.report.id,
        kind=ClaimKind.ASSESSMENT,
        type=None,
        actors=judgement.about,
        recipients=(),
        modality=Modality.OCCURRED,
        attribution=desk.sources(voices),
        passage=desk.report.passage(sentence.start + found.start, sentence.start + found.end),
        trigger=trigger,
        rule=judgement.cue.id,
        confidence=0.6,
        modes=(judgement.mode,) if judgement.mode else (),
        why=(
            f"{trigger.text!r} is a cue of {judgement.cue.id}",
            f"about: {judgement.slot}",
            *named_steps("about", judgement.about, judgement.token, sentence),
            "occurred: the judgement was made",
        ),
    )


def draft_scheduled(desk: Desk, sentence: Sentence, plan: Scheduled, voices: Voices) -> Claim:
    """Write the claim of something that is still to come on a date."""
    passage = desk.report.passage(sentence.start + plan.start, sentence.start + plan.end)
    return Claim(
        id=claim_id(desk.report.id, ClaimKind.SCHEDULED, "", passage.start, "scheduled"),
        report=desk.report.id,
        kind=ClaimKind.SCHEDULED,
        type=None,
        actors=(),
        recipients=(),
        modality=Modality.PLANNED,
        attribution=desk.sources(voices),
        passage=passage,
        trigger=passage,
        rule="scheduled",
        confidence=0.7,
        time=plan.time,
        why=(f"{plan.what!r} is still to come", "planned: its date lies ahead", *time_step(plan.time)),
    )


def share_places(claims: list[Claim]) -> list[Claim]:
    """Give what was asked or talked about on a visit the place of the visit, when one sentence tells both of the same person."""
    visits = {claim.actors[0].id: claim.place for claim in claims if "visit" in claim.modes and claim.place is not None and claim.actors}
    return [
        replace(claim, place=visits[claim.actors[0].id], why=(*claim.why, "place: that of the visit told in the same sentence"))
        if claim.place is None
        and claim.kind is ClaimKind.EVENT
        and claim.type in {"CONSULT", "REQUEST"}
        and "phone" not in claim.modes
        and claim.actors
        and claim.actors[0].id is not None
        and claim.actors[0].id in visits
        else claim
        for claim in claims
    ]


def _sureness(kind: ClaimKind, roles: Roles, reality: Reality) -> float:
    """Return how sure a claim is: calibrated for events; for others a first number, named parties and plain facts being surer."""
    if kind is ClaimKind.EVENT:
        return confidence(grounds_of(roles.actors, roles.recipients, reality.modality))
    named = sum(1 for ref in (*roles.actors[:1], *roles.recipients[:1]) if ref.id is not None)
    return round(0.5 + 0.15 * named + 0.1 * (reality.modality is Modality.OCCURRED), 2)
