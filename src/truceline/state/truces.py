"""TRUCE: who stopped fighting whom, since when, who stayed out, and how it stands on a day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from truceline.claims import ActorRef
from truceline.state.records import Reason, Truce, TruceStatus
from truceline.state.sides import Side
from truceline.state.signals import Signal, SignalKind, read_signals
from truceline.state.view import View
from truceline.text.dates import Basis, Precision, Time

_OPENING = timedelta(days=45)
"""Undertakings this close together are one beginning."""
STALE = timedelta(days=90)
"""After this long without a word the state of a truce is unknown."""

_INFORMAL = re.compile(r"\b(?:unofficial|informal|unannounced|undeclared|tacit|unsigned|unwritten|lull|calm)\b", re.IGNORECASE)
_FORMAL = re.compile(r"\b(?:signed|signing|formal|officially|agreement|accord)\b", re.IGNORECASE)
_STARTS = frozenset({SignalKind.BEGUN, SignalKind.AGREED, SignalKind.QUIET})


@dataclass(slots=True)
class _Draft:
    """The signals of one truce between two sides."""

    sides: frozenset[Side]
    signals: list[Signal] = field(default_factory=list)

    def of(self, *kinds: SignalKind) -> list[Signal]:
        return [signal for signal in self.signals if signal.kind in kinds]


def derive_truces(view: View, *, on: date | None) -> tuple[Truce, ...]:
    """Return the truces that a view tells of, with their status on a day.

    Args:
        view: Claims and events.
        on: The day; None for the day of the latest word about each truce.
    """
    signals = read_signals(view)
    drafts = _drafts(signals)
    signals = [_named(signal, drafts) for signal in signals]
    _attach(signals, drafts)
    return tuple(sorted((_truce(draft, view, on) for draft in drafts if _is_told(draft)), key=lambda one: one.id))


def _is_told(draft: _Draft) -> bool:
    return bool(draft.of(SignalKind.BEGUN, SignalKind.AGREED))


def _drafts(signals: list[Signal]) -> list[_Draft]:
    """Open a draft for each pair of sides between which a truce or a suspension of attacks is told."""
    pairs: dict[frozenset[Side], _Draft] = {}
    for signal in signals:
        if signal.kind in {SignalKind.AGREED, SignalKind.BEGUN} and len(signal.sides) == 2:
            pairs.setdefault(signal.sides, _Draft(signal.sides))
    return [pairs[key] for key in sorted(pairs, key=sorted) if not _is_told_by_name(key, pairs)]


def _is_told_by_name(sides: frozenset[Side], pairs: Iterable[frozenset[Side]]) -> bool:
    """Tell whether "the factions and the US" can only mean one pair that another report names."""
    others = sides - {side for side in sides if side.armed_groups and not side.country}
    return (
        len(others) == 1 and sum(1 for pair in pairs if pair != sides and others <= pair and any(side.armed_groups for side in pair)) == 1
    )


def _named(signal: Signal, drafts: list[_Draft]) -> Signal:
    """Take groups without a country for those of the only truce that they can belong to."""
    if not any(side.armed_groups and not side.country for side in signal.sides):
        return signal
    known = {side for side in signal.sides if side.country}
    fitting = [draft for draft in drafts if known <= draft.sides]
    groups = {side for draft in fitting for side in draft.sides if side.armed_groups}
    if len(fitting) != 1 or len(groups) != 1:
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
            if signal.kind in {SignalKind.AGREED, SignalKind.BEGUN} and signal.sides == draft.sides and draft not in told:
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


def _truce(draft: _Draft, view: View, on: date | None) -> Truce:
    start = _start(draft)
    day = on if on is not None else _latest(draft)
    status, reasons = _status(draft, start, day)
    restored = [signal for signal in draft.of(SignalKind.RESTORED) if _by(signal, day)]
    breaches = [signal for signal in _breaches(draft, start) if _by(signal, day)]
    holdouts = [signal for signal in draft.of(SignalKind.HOLDOUT) if _by(signal, day)]
    names = sorted(draft.sides)
    return Truce(
        id="truce-" + "-".join(f"{side.country or 'any'}{'-groups' if side.armed_groups else ''}".lower() for side in names),
        parties=_parties(draft),
        mediators=_mediators(draft, view),
        formal=_formal(draft),
        start=start,
        holdouts=_distinct(ref for signal in holdouts for ref in signal.claim.actors),
        breaches=tuple(dict.fromkeys(view.event_of[signal.claim.id].id for signal in breaches if signal.claim.id in view.event_of)),
        restorations=tuple(signal.claim.id for signal in restored),
        status=status,
        reasons=tuple(reasons),
        claims=tuple(dict.fromkeys(signal.claim.id for signal in draft.signals if signal.kind is not SignalKind.ATTACK)),
    )


def _by(signal: Signal, day: date | None) -> bool:
    return day is None or signal.since is None or signal.since <= day


def _latest(draft: _Draft) -> date | None:
    return max((day for signal in draft.signals for day in (signal.told, signal.since) if day is not None), default=None)


def _parties(draft: _Draft) -> tuple[ActorRef, ...]:
    return tuple(ActorRef(None, side.name, side.name, reason="a side: all actors of it that reports name") for side in sorted(draft.sides))


def _distinct(refs: Iterable[ActorRef]) -> tuple[ActorRef, ...]:
    found: dict[str, ActorRef] = {}
    for ref in refs:
        found.setdefault(ref.id or ref.name.lower(), ref)
    return tuple(found.values())


def _mediators(draft: _Draft, view: View) -> tuple[ActorRef, ...]:
    reports = {signal.claim.report for signal in draft.of(SignalKind.BEGUN, SignalKind.AGREED, SignalKind.KEPT)}
    told = [
        signal
        for signal in read_signals(view)
        if signal.kind is SignalKind.MEDIATED and signal.claim.report in reports and not _names_elsewhere(signal, draft)
    ]
    return _distinct(ref for signal in told for ref in signal.claim.actors)


def _formal(draft: _Draft) -> bool | None:
    words = " ".join(signal.claim.passage.text for signal in draft.of(SignalKind.AGREED, SignalKind.KEPT, SignalKind.BEGUN))
    if _INFORMAL.search(words):
        return False
    return True if _FORMAL.search(words) else None


def _start(draft: _Draft) -> Time | None:
    """Return the bounds of a truce's begin: from the first dated undertaking to the first day that is told as quiet."""
    begun = sorted(
        (signal.time for signal in draft.signals if signal.kind in _STARTS and signal.time is not None and signal.time.start), key=_opening
    )
    if not begun or begun[0].start is None:
        return None
    first = begun[0].start
    near = [time for time in begun if time.start is not None and time.start - first < _OPENING]
    last = max((time.start for time in near if time.start is not None and (time.is_day or time.end is None)), default=first)
    end = last + timedelta(days=1)
    basis = Basis.INFERRED if any(time.basis is Basis.INFERRED for time in near) else begun[0].basis
    reason = "; ".join(dict.fromkeys(time.text for time in near if time.text))
    return Time(first, end, Precision.RANGE, basis, "", reason)


def _opening(time: Time) -> tuple[date, str]:
    return time.start or date.max, time.text


def _breaches(draft: _Draft, start: Time | None) -> list[Signal]:
    """Return dated attacks by a side that undertook to stop them, after the truce began."""
    undertook = {side for signal in draft.of(SignalKind.BEGUN) for side in signal.acting} or set(draft.sides)
    return [
        signal
        for signal in draft.of(SignalKind.ATTACK)
        if start is not None
        and start.end is not None
        and signal.time is not None
        and signal.time.start is not None
        and signal.time.is_day
        and signal.time.start >= start.end
        and signal.acting & undertook
    ]


def _status(draft: _Draft, start: Time | None, day: date | None) -> tuple[TruceStatus, list[Reason]]:
    known = [signal for signal in draft.signals if _by(signal, day)]
    reasons = [_reason(signal) for signal in known if signal.kind not in {SignalKind.ATTACK}]
    if start is not None and start.start is not None and day is not None and day < start.start:
        return TruceStatus.UNKNOWN, [Reason(f"it is first told of for {start.start}", ())]
    words = [signal.since for signal in known if signal.kind is not SignalKind.ATTACK and signal.since is not None]
    last = max(
        (
            max(filter(None, (signal.since, signal.told if _by_told(signal, day) else None)), default=None) or date.min
            for signal in known
            if signal.kind is not SignalKind.ATTACK
        ),
        default=None,
    )
    if not words or last is None:
        return TruceStatus.UNKNOWN, [Reason("no report dates it", ())]
    if day is not None and day - last > STALE:
        return TruceStatus.UNKNOWN, [Reason(f"no report after {last} speaks of it", ()), *reasons]
    return _standing(known, draft, start, day), reasons


def _by_told(signal: Signal, day: date | None) -> bool:
    return signal.told is not None and (day is None or signal.told <= day)


def _standing(known: list[Signal], draft: _Draft, start: Time | None, day: date | None) -> TruceStatus:
    kinds = {signal.kind for signal in known}
    if SignalKind.RESTORED in kinds:
        return TruceStatus.RESTORED
    if SignalKind.COLLAPSED in kinds:
        return TruceStatus.BROKEN
    if SignalKind.LAPSED in kinds:
        return TruceStatus.LAPSED
    if [signal for signal in _breaches(draft, start) if _by(signal, day)]:
        return TruceStatus.STRAINED
    return TruceStatus.HOLDING


_SAYS = {
    SignalKind.BEGUN: "attacks suspended",
    SignalKind.AGREED: "a truce is spoken of",
    SignalKind.KEPT: "it is in force",
    SignalKind.QUIET: "no attacks",
    SignalKind.LAPSED: "attacks resumed",
    SignalKind.COLLAPSED: "it collapsed",
    SignalKind.RESTORED: "it was restored",
    SignalKind.HOLDOUT: "violence threatened",
    SignalKind.MEDIATED: "mediated",
    SignalKind.ATTACK: "attack",
}


def _reason(signal: Signal) -> Reason:
    who = ", ".join(ref.name for ref in signal.claim.actors)
    when = f" ({signal.time.text})" if signal.time is not None and signal.time.text else ""
    return Reason(f"{_SAYS[signal.kind]}{': ' + who if who else ''}{when}", (signal.claim.id,))
