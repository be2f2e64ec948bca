"""Admits proposals of a second coder as claims, when every word of theirs stands in the report and every term in the codebook."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter, ValidationError

from truceline.claims.attribution import Voices
from truceline.claims.credits import chain
from truceline.claims.drafting import claim_id
from truceline.claims.explanation import time_step
from truceline.claims.proposals import MOST_PROPOSALS, Drop, Proposal
from truceline.claims.proposals_terms import fault_of_terms
from truceline.claims.proposals_words import Unfounded, WordFinder, quotes_of
from truceline.claims.records import Claim, ClaimKind, Dropped, SourceKind, Sourcing
from truceline.register import Register
from truceline.reports import Report

RULE = "llm"
"""Rule of the claims that a language model proposes."""
CONFIDENCE = 0.5
"""Of every admitted proposal: that its words are there says nothing of how rightly they were read."""
_OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.WIRE})


@dataclass(frozen=True, slots=True)
class Admitted:
    """What became of proposals: the claims, and how many were dropped for which reason."""

    claims: tuple[Claim, ...]
    dropped: tuple[Dropped, ...] = ()


def admit(report: Report, proposals: Sequence[object], *, coder: str, sourcing: Sourcing, register: Register) -> Admitted:
    """Check each proposal against the words of its report and the codebook, and make claims of those that hold.

    Args:
        report: The one report that the proposals may quote.
        proposals: Anything in the form of JSON.
        coder: Who proposes, as its claims carry it.
        sourcing: What the report rests on, as the rules read it.
        register: Who and what is known.

    Returns:
        The claims, in the order of their triggers. Nothing of a dropped proposal is kept but the reason.
    """
    desk = _Admission(report, coder, sourcing, register)
    claims: dict[str, Claim] = {}
    dropped: Counter[Drop] = Counter()
    for proposal in proposals[:MOST_PROPOSALS]:
        try:
            claim = desk.claim(_read(proposal))
        except Unfounded as fault:
            dropped[fault.drop] += 1
            continue
        if claims.setdefault(claim.id, claim) is not claim:
            dropped[Drop.REPEAT] += 1
    if len(proposals) > MOST_PROPOSALS:
        dropped[Drop.MANY] += len(proposals) - MOST_PROPOSALS
    ordered = sorted(claims.values(), key=lambda one: (one.trigger.start, one.kind, one.type or "", one.id))
    return Admitted(tuple(ordered), tuple(Dropped(drop.value, dropped[drop]) for drop in Drop if dropped[drop]))


def _read(proposal: object) -> Proposal:
    """Return what has the form of a proposal.

    Raises:
        Unfounded: It has another form, or is no JSON.
    """
    try:
        return _adapter().validate_json(json.dumps(proposal), strict=True)
    except (ValidationError, TypeError, ValueError, RecursionError) as error:
        raise Unfounded(Drop.SCHEMA) from error


@cache
def _adapter() -> TypeAdapter[Proposal]:
    return TypeAdapter(Proposal)


@dataclass(frozen=True, slots=True)
class _Admission:
    """Makes claims of the proposals for one report."""

    report: Report
    coder: str
    sourcing: Sourcing
    register: Register

    def claim(self, proposal: Proposal) -> Claim:
        """Return the claim that a proposal makes.

        Raises:
            Unfounded: Something of it does not stand in the report or the codebook.
        """
        passage, trigger, line = quotes_of(proposal, self.report)
        if fault := fault_of_terms(proposal):
            raise Unfounded(fault)
        words = WordFinder(self.report, self.register, passage, line, self.sourcing.written)
        time = words.time(proposal.time.text) if proposal.time is not None else None
        kind = proposal.kind
        named = proposal.type or ("".join(proposal.modes) if kind is ClaimKind.CONDITION else "")
        return Claim(
            id=claim_id(self.report.id, kind, named, trigger.start, RULE),
            report=self.report.id,
            kind=kind,
            type=proposal.type,
            actors=tuple(words.party(one.text) for one in proposal.actors),
            recipients=tuple(words.party(one.text) for one in proposal.recipients),
            modality=proposal.modality,
            attribution=chain(self.sourcing.outlet, self.sourcing.principal, self._voices(proposal, words)),
            passage=passage,
            trigger=trigger,
            rule=RULE,
            confidence=CONFIDENCE,
            modes=tuple(dict.fromkeys(proposal.modes)),
            contexts=tuple(dict.fromkeys(proposal.contexts)),
            place=words.place(proposal.place.name) if proposal.place is not None else None,
            time=time,
            quantities=tuple(words.quantity(one) for one in proposal.quantities),
            why=(f"{trigger.text!r} is what {self.coder} quotes", f"{proposal.modality.value}: so says {self.coder}", *time_step(time)),
            coder=self.coder,
        )

    def _voices(self, proposal: Proposal, words: WordFinder) -> Voices:
        sources = [words.source(one) for one in proposal.attribution]
        through = tuple(one for one in sources if one.kind in _OUTLETS)
        return Voices(through, tuple(one for one in sources if one.kind not in _OUTLETS))
