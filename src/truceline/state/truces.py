"""TRUCE: who stopped fighting whom, since when, who stayed out, and how it stands on a day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from truceline.claims import ActorRef
from truceline.state.records import Truce
from truceline.state.sides import Side
from truceline.state.signals import Signal, SignalKind, read_signals
from truceline.state.standing import Account
from truceline.state.view import View

_INFORMAL = re.compile(r"\b(?:unofficial|informal|unannounced|undeclared|tacit|unsigned|unwritten|lull|calm)\b", re.IGNORECASE)
_FORMAL = re.compile(r"\b(?:signed|signing|formal|officially|agreement|accord)\b", re.IGNORECASE)
_UNDERTAKEN = (SignalKind.BEGUN, SignalKind.AGREED)


@dataclass(slots=True)
class _Draft:
    """The signals of one truce between two sides."""

    sides: frozenset[Side]
    signals: list[Signal] = field(default_factory=list)


def derive_truces(view: View, *, on: date | None) -> tuple[Truce, ...]:
    """Return the truces that a view tells of, with their status on a day.

    Args:
        view: Claims and events.
        on: The day; None for the day of the latest word about each truce.
    """
    signals = read_signals(view)
    named = _named(signals, [draft for draft in _drafts(signals) if all(side.country for side in draft.sides)])
    drafts = _drafts(named)
    _attach(named, drafts)
    told = (draft for draft in drafts if any(signal.kind in _UNDERTAKEN for signal in draft.signals))
    return tuple(sorted((_truce(draft, named, view, on=on) for draft in told), key=lambda one: one.id))


def _drafts(signals: list[Signal]) -> list[_Draft]:
    """Open a draft for each pair of sides between which a truce or a suspension of attacks is told."""
    pairs: dict[frozenset[Side], _Draft] = {}
    for signal in signals:
        if signal.kind in _UNDERTAKEN and len(signal.sides) == 2:
            pairs.setdefault(signal.sides, _Draft(signal.sides))
    return [pairs[key] for key in sorted(pairs, key=sorted)]


def _named(signals: list[Signal], drafts: list[_Draft]) -> list[Signal]:
    """Take groups without a country for those of the only truce that had begun by then and that they can belong to."""
    begun = {draft.sides: _first_day(draft.sides, signals) for draft in drafts}
    return [_with_group(signal, [sides for sides, day in begun.items() if _may_mean(signal, sides, day)]) for signal in signals]


def _first_day(sides: frozenset[Side], signals: list[Signal]) -> date:
    days = (signal.since for signal in signals if signal.sides == sides and signal.kind in _UNDERTAKEN)
    return min((day for day in days if day is not None), default=date.min)


def _may_mean(signal: Signal, sides: frozenset[Side], begun: date) -> bool:
    known = {side for side in signal.sides if side.country}
    told = max((day for day in (signal.since, signal.told) if day is not None), default=date.max)
    return known <= sides and begun <= told


def _with_group(signal: Signal, pairs: list[frozenset[Side]]) -> Signal:
    groups = {side for sides in pairs for side in sides if side.armed_groups}
    if len(pairs) != 1 or len(groups) != 1:
        return signal
    group = next(iter(groups))

    def named(sides: frozenset[Side]) -> frozenset[Side]:
        return frozenset(group if side.armed_groups and not side.country else side for side in sides)

    return replace(signal, acting=named(signal.acting), affected=named(signal.affected))


def _attach(signals: list[Signal], drafts: list[_Draft]) -> None:
    """Give each signal to the truce whose sides it names; one that names fewer sides to the truce that its report is about."""
    homes: dict[str, list[_Draft]] = {}
    for signal in signals:
        for draft in drafts:
            told = homes.setdefault(signal.claim.report, [])
            if signal.kind in _UNDERTAKEN and signal.sides == draft.sides and draft not in told:
                told.append(draft)
    for signal in signals:
        fitting = [draft for draft in drafts if _fits(signal, draft)]
        at_home = [draft for draft in fitting if draft in homes[signal.claim.report]] if drafts else []
        if len(signal.sides) < 2 and at_home:
            fitting = at_home
        if len(fitting) == 1 or len(signal.sides) == 2:
            for draft in fitting:
                draft.signals.append(signal)


def _names_elsewhere(signal: Signal, draft: _Draft) -> bool:
    """Tell whether a truce is named by a place that neither side is of ("the Gaza ceasefire")."""
    return bool(signal.elsewhere) and not signal.elsewhere & {side.country for side in draft.sides}


def _fits(signal: Signal, draft: _Draft) -> bool:
    match signal.kind:
        case SignalKind.ATTACK | SignalKind.LAPSED:
            return len(signal.sides) == 2 and signal.sides == draft.sides
        case SignalKind.MEDIATED:
            return False
        case SignalKind.HOLDOUT:
            return bool(signal.acting) and signal.acting <= draft.sides and all(side.armed_groups for side in signal.acting)
        case _:
            return signal.sides <= draft.sides and not (not signal.sides and _names_elsewhere(signal, draft))


def _truce(draft: _Draft, signals: list[Signal], view: View, *, on: date | None) -> Truce:
    account = Account.of(draft.sides, draft.signals, on=on)
    status, reasons = account.status()
    sides = sorted(draft.sides)
    breaches = (signal.claim.id for signal in account.breaches())
    return Truce(
        id="truce-" + "-".join(f"{side.country or 'any'}{'-groups' if side.armed_groups else ''}".lower() for side in sides),
        parties=tuple(side.as_actor() for side in sides),
        mediators=_mediators(draft, signals),
        formal=_formal(draft),
        start=account.start,
        holdouts=_holdouts(account, view),
        breaches=tuple(dict.fromkeys(view.event_of[claim].id for claim in breaches if claim in view.event_of)),
        restorations=tuple(signal.claim.id for signal in account.told(SignalKind.RESTORED)),
        status=status,
        reasons=reasons,
        claims=tuple(dict.fromkeys(signal.claim.id for signal in draft.signals if signal.kind is not SignalKind.ATTACK)),
        as_of=account.day,
    )


def _holdouts(account: Account, view: View) -> tuple[ActorRef, ...]:
    """Return the groups that threatened to go on and are not told to have stopped themselves."""
    joined = {_key(ref) for signal in account.told(*_UNDERTAKEN) for ref in signal.claim.actors}
    groups = [_group(ref, view) for signal in account.told(SignalKind.HOLDOUT) for ref in signal.claim.actors]
    return _distinct(ref for ref in groups if _key(ref) not in joined)


def _group(ref: ActorRef, view: View) -> ActorRef:
    """Return the armed group that a person speaks for."""
    actor = view.register.actors.get(ref.id or "")
    if actor is None or actor.kind != "person":
        return ref
    of = (*(role.of for role in actor.roles), *actor.parents)
    group = next(
        (view.register.actors[one] for one in of if one in view.register.actors and view.register.actors[one].kind == "armed-group"), None
    )
    return ref if group is None else replace(ref, id=group.id, name=group.name, reason=f"{actor.name} belongs to it in the register")


def _key(ref: ActorRef) -> str:
    return ref.id or ref.name.lower()


def _distinct(refs: Iterable[ActorRef]) -> tuple[ActorRef, ...]:
    found: dict[str, ActorRef] = {}
    for ref in refs:
        found.setdefault(_key(ref), ref)
    return tuple(found.values())


def _mediators(draft: _Draft, signals: list[Signal]) -> tuple[ActorRef, ...]:
    """Return who is told to have mediated between its sides, or in a report that tells of this truce."""
    about = {signal.claim.report for signal in draft.signals if signal.kind in {*_UNDERTAKEN, SignalKind.KEPT}}
    told = (signal for signal in signals if signal.kind is SignalKind.MEDIATED)
    mediated = (signal for signal in told if signal.affected == draft.sides or (not signal.affected and signal.claim.report in about))
    return _distinct(ref for signal in mediated if not _names_elsewhere(signal, draft) for ref in signal.claim.actors)


def _formal(draft: _Draft) -> bool | None:
    words = " ".join(signal.claim.passage.text for signal in draft.signals if signal.kind in {*_UNDERTAKEN, SignalKind.KEPT})
    if _INFORMAL.search(words):
        return False
    return True if _FORMAL.search(words) else None
