"""Dates acts that are told without a date by the dated act that they belong to: a request made on a visit was made on its day."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from truceline.claims.parsing import Sentence
from truceline.claims.records import ActorRef, Claim, ClaimKind
from truceline.codebook import Modality
from truceline.register import Register, Role
from truceline.text.calendar import find_dates
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time
from truceline.text.words import Anchors
from truceline.text.years import basis_of

_NEAR = 2
"""How many sentences on an act may still belong to the occasion, or be the act that a noun with "the" takes up."""
_LONGEST_DAYS = 31
_SAID = frozenset({"REQUEST", "THREATEN", "CONSULT"})
_VOICED = re.compile(
    r"(?:express|voic|convey|reiterat|reaffirm|stress|underlin|confirm|assur|pledg|promis|prais|endors|offer|vow|renew)\w*", re.IGNORECASE
)
_DEFINITE = frozenset({"the", "that", "this", "these", "those"})
_IN_OFFICE = frozenset(
    {"commander", "deputy-commander", "leader", "deputy-leader", "chief-of-staff", "secretary-general", "supreme-leader"}
)
"""Offices whose holders were killed in office, where a text that tells of their killing names them by it."""


@dataclass(frozen=True, slots=True)
class _Occasion:
    """A dated visit or meeting.

    Attributes:
        claim: The claim that tells it.
        sentence: The last sentence that spoke of it.
    """

    claim: Claim
    sentence: int


def dated_by_occasion(claims: Sequence[Claim], sentences: Sequence[Sentence], register: Register) -> list[Claim]:
    """Give undated acts the date of the act that they belong to, where the text or the register tells which.

    A sentence that tells a date of its own takes none from another.

    Args:
        claims: The claims of a report, in its order.
        sentences: Its sentences.
        register: Who is known, for the ends of terms of office.
    """
    starts = [sentence.start for sentence in sentences]
    occasions: dict[str, _Occasion] = {}
    told: list[Claim] = []
    done: list[Claim] = []
    for claim in claims:
        number = bisect_right(starts, claim.trigger.start) - 1
        found = claim
        if claim.kind is ClaimKind.EVENT and _is_undated(claim) and claim.modality is Modality.OCCURRED and number >= 0:
            found = _on_occasion(claim, number, occasions, register) or _taken_up(claim, number, told, sentences, starts) or claim
            found = claim if found is not claim and find_dates(sentences[number].text, Anchors(UNKNOWN_TIME)) else found
            found = _killed_in_office(found, sentences[number], register) if found is claim else found
        _remember(claim, number, occasions, belongs=found is not claim)
        told.append(claim)
        done.append(found)
    return done


def _is_undated(claim: Claim) -> bool:
    return claim.time is None or (claim.time.start is None and claim.time.end is None and not claim.time.text)


def _envoy(claim: Claim) -> str | None:
    """Return who acts, when it is one known actor."""
    return claim.actors[0].id if claim.actors else None


def _remember(claim: Claim, number: int, occasions: dict[str, _Occasion], *, belongs: bool) -> None:
    """Keep the last visit or meeting of each person; one without a date, in some other place, ends the one before."""
    envoy = _envoy(claim)
    if envoy is None or claim.kind is not ClaimKind.EVENT or claim.modality is not Modality.OCCURRED:
        return
    known = occasions.get(envoy)
    if belongs and known is not None:
        occasions[envoy] = replace(known, sentence=number)
    elif claim.type == "CONSULT" and claim.time is not None and _is_short(claim.time):
        occasions[envoy] = _Occasion(claim, number)
    elif claim.type == "CONSULT" and claim.place is not None:
        occasions.pop(envoy, None)


def _is_short(time: Time) -> bool:
    return time.start is not None and time.end is not None and (time.end - time.start).days <= _LONGEST_DAYS


def _on_occasion(claim: Claim, number: int, occasions: dict[str, _Occasion], register: Register) -> Claim | None:
    """Return what a person asked, threatened or voiced with the date of the visit or meeting that the lines before tell of."""
    envoy = _envoy(claim)
    occasion = occasions.get(envoy) if envoy is not None else None
    known = register.actors.get(envoy) if envoy is not None else None
    if occasion is None or known is None or known.kind != "person":
        return None
    if number - occasion.sentence > _NEAR or not _is_spoken(claim) or _elsewhere(claim, occasion.claim):
        return None
    return _redated(claim, occasion.claim)


def _is_spoken(claim: Claim) -> bool:
    if claim.type == "CONSULT":
        return not {"visit", "phone"} & set(claim.modes)
    return claim.type in _SAID or (claim.type in {"SUPPORT", "AGREE", "REJECT"} and _VOICED.fullmatch(claim.trigger.text) is not None)


def _elsewhere(claim: Claim, visit: Claim) -> bool:
    """Tell whether an act names another place or other people than the occasion."""
    if claim.place is not None and visit.place is not None and claim.place.country != visit.place.country:
        return True
    met = _ids((*visit.actors[1:], *visit.recipients))
    addressed = _ids(claim.recipients) if claim.type in {"REQUEST", "CONSULT"} else set()
    return "visit" not in visit.modes and bool(met) and bool(addressed) and not met & addressed


def _ids(refs: Sequence[ActorRef]) -> set[str]:
    return {ref.id for ref in refs if ref.id is not None}


def _taken_up(claim: Claim, number: int, told: Sequence[Claim], sentences: Sequence[Sentence], starts: Sequence[int]) -> Claim | None:
    """Return what a noun with "the" takes up with the date of the like act told just before ("The attack killed two")."""
    if not _is_definite_noun(claim, sentences[number]):
        return None
    for other in reversed(told):
        gap = number - (bisect_right(starts, other.trigger.start) - 1)
        if gap > _NEAR:
            return None
        if gap > 0 and _is_like(claim, other):
            return _redated(claim, other) if other.time is not None and _is_short(other.time) else None
    return None


def _is_definite_noun(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether an act is told by a noun that stands right behind "the" or "that"."""
    at = claim.trigger.start - sentence.start
    span = sentence.doc.char_span(at, at + len(claim.trigger.text), alignment_mode="expand")
    return span is not None and span[0].pos_ == "NOUN" and span[0].i > 0 and span[0].nbor(-1).lower_ in _DEFINITE


def _is_like(claim: Claim, other: Claim) -> bool:
    """Tell whether two acts may be one: type and doer agree, and nobody else suffers it elsewhere."""
    if other.kind is not ClaimKind.EVENT or other.type != claim.type or other.modality is not Modality.OCCURRED:
        return False
    doers, others = _ids(claim.actors), _ids(other.actors)
    suffer, suffered = _ids(claim.recipients), _ids(other.recipients)
    same_doer = doers == others if claim.actors else True
    same_place = claim.place is None or other.place is None or claim.place.id == other.place.id
    return same_doer and same_place and (not suffer or bool(suffer & suffered))


def _redated(claim: Claim, source: Claim) -> Claim:
    """Return a claim with the date of another, said so."""
    told = source.time
    if told is None:
        return claim
    reason = "; ".join(part for part in (told.reason, f"the date is that of {source.trigger.text!r} told before ({told.text!r})") if part)
    time = Time(told.start, told.end, told.precision, basis_of(told), "", reason)
    return replace(claim, time=time, why=(*claim.why, f"time: {reason}"))


def _killed_in_office(claim: Claim, sentence: Sentence, register: Register) -> Claim:
    """Return the killing of somebody who is named by an office with the year in which the register has the term end."""
    if claim.type != "ASSAULT" or not re.match(r"kill|assassinat", claim.trigger.text, re.IGNORECASE) or len(claim.recipients) != 1:
        return claim
    actor = register.actors.get(claim.recipients[0].id or "")
    if actor is None or actor.kind != "person" or not actor.roles or any(role.end is None for role in actor.roles):
        return claim
    role = max(actor.roles, key=lambda one: one.end or date.min)
    if role.end is None or role.office not in _IN_OFFICE or not _named_by(role, sentence.text, register):
        return claim
    reason = f"{actor.name} is told of as killed and was {role.office} of {role.of} until {role.end}"
    time = Time(date(role.end.year, 1, 1), date(role.end.year + 1, 1, 1), Precision.YEAR, Basis.INFERRED, "", reason)
    return replace(claim, time=time, why=(*claim.why, f"time: {reason}"))


def _named_by(role: Role, text: str, register: Register) -> bool:
    """Tell whether a sentence gives somebody the title of an office."""
    office = register.offices.get(role.office)
    titles = [re.escape(title) for title in office.titles] if office is not None else []
    return bool(titles) and re.search(rf"\b(?:{'|'.join(titles)})\b", text, re.IGNORECASE) is not None
