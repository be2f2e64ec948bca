"""RESPONSE: who heeded an envoy's message and who did not."""

import re

from truceline.claims import ActorRef, Claim, ClaimKind
from truceline.codebook import Modality
from truceline.state.records import Answer, Response
from truceline.state.view import View
from truceline.text.dates import Time

_YES = frozenset({"RETREAT", "AGREE", "CONCEDE"})
NOT_DONE = frozenset({Modality.NOT_OCCURRED, Modality.DENIED, Modality.HYPOTHETICAL, Modality.REQUESTED})
"""What is told in one of these did not happen, as far as its report says."""
_ANSWERING = frozenset({"armed-group", "party", "alliance", "organisation", "person"})
_ASKED = re.compile(r"\b(?:request|call|demand|appeal|proposal|message|suspend|halt|stop|cease|ease|de-?escalat)", re.IGNORECASE)
_GOES_ON = re.compile(r"\bcontinue\b|\bkeep\b|\bnot (?:stop|halt|suspend|agree|approve)\b", re.IGNORECASE)
_TRUCE = re.compile(r"\b(?:truce|ceasefire|cease-fire|armistice)\b", re.IGNORECASE)
_SOURCES = re.compile(r"\b(?:sources?|officials?|diplomats?|analysts?|politicians?)\b", re.IGNORECASE)


def responses_to(envoy: ActorRef, time: Time | None, near: list[Claim], view: View) -> tuple[Response, ...]:
    """Return who complied and who refused, as the mission's own reports tell it.

    Args:
        envoy: Who brought the message.
        time: When, or None; an act dated before it is no answer.
        near: Claims of the reports that tell of the mission.
        view: All claims, for the register.
    """
    found: dict[tuple[str, Answer], Response] = {}
    for claim in near:
        answer = _answer(claim, envoy)
        if answer is None or (time is not None and claim.time is not None and _before(claim.time, time)):
            continue
        for ref in claim.actors:
            if _may_answer(ref, envoy, view):
                key = (ref.id or ref.name.lower(), answer)
                earlier = found.get(key)
                found[key] = Response(
                    ref, answer, earlier.time if earlier and earlier.time else claim.time, (*(earlier.claims if earlier else ()), claim.id)
                )
    return tuple(found.values())


def _answer(claim: Claim, envoy: ActorRef) -> Answer | None:
    if claim.kind is not ClaimKind.EVENT or claim.modality in NOT_DONE:
        return None
    words = claim.passage.text
    to_envoy = any(ref.id == envoy.id for ref in claim.recipients)
    if claim.type == "AGREE" and _TRUCE.search(words):
        return None
    if claim.type in _YES and claim.modality is not Modality.ALLEGED and (to_envoy or _ASKED.search(words)):
        return Answer.COMPLIED
    if claim.type == "AGREE" and "agree" in claim.trigger.text:
        return Answer.COMPLIED
    if claim.type == "REJECT" and (to_envoy or _ASKED.search(words) or claim.trigger.text.lower().startswith("refus")):
        return Answer.REFUSED
    return Answer.REFUSED if claim.type == "THREATEN" and _GOES_ON.search(words) else None


def _may_answer(ref: ActorRef, envoy: ActorRef, view: View) -> bool:
    if ref.id == envoy.id and ref.id is not None:
        return False
    actor = view.register.actors.get(ref.id or "")
    return actor.kind in _ANSWERING if actor is not None else not _SOURCES.search(ref.text)


def _before(earlier: Time, later: Time) -> bool:
    return earlier.end is not None and later.start is not None and earlier.end <= later.start
