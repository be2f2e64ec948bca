"""TIE: who sponsors, arms, commands, leads, opposes whom, as claimed; what is contested."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from truceline.claims import ActorRef, Claim, ClaimKind
from truceline.codebook import Modality, load_codebook
from truceline.register import Register
from truceline.state.records import Stance, Tie
from truceline.state.sides import side_of
from truceline.state.view import View
from truceline.text.dates import Basis, Precision, Time

_AFFIRMED = frozenset({Modality.OCCURRED, Modality.ONGOING})
_DENIED = frozenset({Modality.NOT_OCCURRED, Modality.DENIED})
_STEERING = frozenset({"commands"})


@dataclass(slots=True)
class _Draft:
    type: str
    source: ActorRef
    target: ActorRef
    claims: list[Claim] = field(default_factory=list)

    def told(self, modalities: frozenset[Modality]) -> list[Claim]:
        """Return the claims of some modalities."""
        return [claim for claim in self.claims if claim.modality in modalities]


def derive_ties(view: View, *, on: date | None) -> tuple[Tie, ...]:
    """Return the ties that reports claim, those of the register marked as background, in order of type and names.

    Args:
        view: Claims and events.
        on: A day; ties that are told to have begun after it are left out, and terms of the register that do not hold on it.
    """
    drafts: dict[tuple[str, str, str], _Draft] = {}
    for claim in sorted(view.claims.values(), key=lambda one: (one.report, one.trigger.start, one.id)):
        if claim.kind is not ClaimKind.TIE or claim.type is None:
            continue
        for source in claim.actors:
            for target in claim.recipients:
                ends = _collected(source, view), _collected(target, view)
                key = (claim.type, _key(ends[0]), _key(ends[1]))
                drafts.setdefault(key, _Draft(claim.type, *ends)).claims.append(claim)
    told = [_tie(draft) for draft in drafts.values()]
    named = {_ends(tie) for tie in told}
    ties = [*_contested(told, drafts.values()), *(tie for tie in _background(view, on) if _ends(tie) not in named)]
    return tuple(
        sorted((tie for tie in ties if _holds(tie, on)), key=lambda one: (one.background, one.type, one.source.name, one.target.name))
    )


def _key(ref: ActorRef) -> str:
    return ref.id or ref.name.lower()


def _ends(tie: Tie) -> tuple[str, str, str]:
    return tie.type, _key(tie.source), _key(tie.target)


def _collected(ref: ActorRef, view: View) -> ActorRef:
    """Return a government as its state, and a group without a name as the armed groups of its country."""
    if ref.id is not None:
        actor = view.register.actors.get(ref.id)
        country = view.register.country(actor.country) if actor is not None and actor.country is not None else None
        if country is not None and country.government == ref.id:
            state = view.register.country_state(country.iso3)
            return replace(ref, id=state.id, name=state.name)
        return ref
    several = any(word.lower().strip(",.").endswith("s") for word in ref.text.split() if word[:1].islower())
    side = side_of(ref, view.register) if several else None
    return replace(side.as_actor(), text=ref.text, start=ref.start) if side is not None else ref


def _tie(draft: _Draft) -> Tie:
    kind = load_codebook().ties[draft.type]
    times = [claim.time for claim in draft.told(_AFFIRMED) if claim.time is not None and claim.time.start is not None]
    digest = hashlib.sha256("\0".join((draft.type, _key(draft.source), _key(draft.target))).encode()).hexdigest()
    return Tie(
        id=f"tie-{digest[:10]}",
        type=draft.type,
        source=draft.source,
        target=draft.target,
        sign=kind.sign,
        time=times[0] if times else None,
        strength=strength(draft.claims),
        stance=tuple(_stances(draft.claims)),
        contested=bool(draft.told(_AFFIRMED)) and bool(draft.told(_DENIED)),
        claims=tuple(claim.id for claim in draft.claims),
    )


def strength(claims: list[Claim]) -> float:
    """Return how well a tie is supported: one origin gives 0.5, each further one halves what is missing; denials count against it."""
    for_it = {_origin(claim) for claim in claims if claim.modality in _AFFIRMED}
    against = {_origin(claim) for claim in claims if claim.modality in _DENIED}
    support = len(for_it) - len(against)
    return round(1 - 0.5 ** max(support, 0), 3)


def _origin(claim: Claim) -> str:
    outlets = [link.name for link in claim.attribution if link.kind in {"outlet", "wire"}]
    return outlets[-1] if outlets else claim.report


def _stances(claims: list[Claim]) -> list[Stance]:
    found: dict[tuple[str, str], list[str]] = {}
    for claim in claims:
        who = claim.attribution[-1].name if claim.attribution else f"the report {claim.report}"
        found.setdefault((who, claim.passage.text), []).append(claim.id)
    return [Stance(who, says, tuple(ids)) for (who, says), ids in found.items()]


def _contested(ties: list[Tie], drafts: Iterable[_Draft]) -> list[Tie]:
    """Mark ties of steering of a patron of whom one voice affirms that it steers and another denies it."""
    steering = [draft for draft in drafts if draft.type in _STEERING]
    affirmed = {_key(draft.source) for draft in steering if draft.told(_AFFIRMED)}
    denied = {_key(draft.source) for draft in steering if draft.told(_DENIED)}
    return [replace(tie, contested=True) if tie.type in _STEERING and _key(tie.source) in affirmed & denied else tie for tie in ties]


def _background(view: View, on: date | None) -> list[Tie]:
    """Return the register's own ties between actors that the reports name."""
    named = {ref.id for claim in view.claims.values() for ref in (*claim.actors, *claim.recipients) if ref.id is not None}
    found: list[Tie] = []
    for actor_id in sorted(named & set(view.register.actors)):
        actor = view.register.actors[actor_id]
        known = load_codebook().ties
        found.extend(
            _known(tie.type, actor_id, tie.target, view.register, note=tie.note)
            for tie in actor.ties
            if tie.target in named and tie.type in known
        )
        found.extend(
            replace(_known("leads", actor_id, role.of, view.register, note=role.office), time=_period(role.start, role.end))
            for role in actor.roles
            if role.of in named
            and role.office in {"leader", "commander"}
            and role.may_hold_on(on, None)
            and (on is not None or role.end is None)
        )
    return found


def _period(start: date | None, end: date | None) -> Time | None:
    return Time(start, end, Precision.RANGE, Basis.EXPLICIT, "", "term in the register") if start or end else None


def _known(kind: str, source: str, target: str, register: Register, *, note: str) -> Tie:
    digest = hashlib.sha256("\0".join((kind, source, target)).encode()).hexdigest()
    ends = [ActorRef(one, register.actors[one].name, "") for one in (source, target)]
    stance = (Stance("the register", note or "known beforehand", ()),)
    return Tie(f"tie-{digest[:10]}", kind, ends[0], ends[1], load_codebook().ties[kind].sign, None, 0.0, stance, False, (), background=True)


def _holds(tie: Tie, on: date | None) -> bool:
    if on is None or tie.time is None:
        return True
    started = tie.time.start is None or tie.time.start <= on
    return started and (not tie.background or tie.time.end is None or on < tie.time.end)
