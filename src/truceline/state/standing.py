"""How a truce stands on a day: when it began, who broke it, and its status with the reasons."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from truceline.codebook import Modality
from truceline.state.records import Reason, TruceStatus
from truceline.state.sides import Side
from truceline.state.signals import Signal, SignalKind
from truceline.text.dates import Basis, Precision, Time

_OPENING = timedelta(days=45)
"""Undertakings this close together are one beginning."""
STALE = timedelta(days=90)
"""After this long without a word the state of a truce is unknown."""

_STARTS = frozenset({SignalKind.BEGUN, SignalKind.AGREED, SignalKind.QUIET})
_AHEAD = frozenset({Modality.PLANNED, Modality.PROMISED})
_TURNS = {SignalKind.LAPSED: TruceStatus.LAPSED, SignalKind.COLLAPSED: TruceStatus.BROKEN, SignalKind.RESTORED: TruceStatus.RESTORED}
"""What changes a truce; told of one day, the later one here counts."""


@dataclass(frozen=True, slots=True)
class Account:
    """All that is told of one truce between two sides, as far as it concerns a day.

    Attributes:
        sides: Who stopped fighting whom.
        signals: What is told, in order of its days.
        start: Bounds of its begin, or None.
        day: The day, or None when nothing is dated.
    """

    sides: frozenset[Side]
    signals: tuple[Signal, ...]
    start: Time | None
    day: date | None

    @classmethod
    def of(cls, sides: frozenset[Side], signals: Iterable[Signal], *, on: date | None) -> "Account":
        """Gather what is told by a day, else by the last day that is told; threats made before it began are left out."""
        told = sorted(signals, key=lambda signal: signal.since or date.min)
        start = _begin(told)
        day = (
            on if on is not None else max((one for signal in told for one in (signal.told, signal.since) if one is not None), default=None)
        )
        by = (signal for signal in told if day is None or signal.since is None or signal.since <= day)
        return cls(sides, tuple(signal for signal in by if not _threat_before(signal, start)), start, day)

    def told(self, *kinds: SignalKind) -> list[Signal]:
        """Return the signals of some kinds."""
        return [signal for signal in self.signals if signal.kind in kinds]

    def breaches(self) -> list[Signal]:
        """Return attacks of one known day by a side that undertook to stop them, after the truce began."""
        undertook = {side for signal in self.told(SignalKind.BEGUN) for side in signal.acting} or self.sides
        begun = self.start.end if self.start is not None else None
        return [
            signal
            for signal in self.told(SignalKind.ATTACK)
            if begun is not None
            and signal.time is not None
            and signal.time.is_day
            and _since(signal) >= begun
            and signal.acting & undertook
        ]

    def status(self) -> tuple[TruceStatus, tuple[Reason, ...]]:
        """Return how the truce stands, and why."""
        if self.start is not None and self.start.start is not None and self.day is not None and self.day < self.start.start:
            return TruceStatus.UNKNOWN, (Reason(f"it is first told of for {self.start.start}", ()),)
        spoken = [signal for signal in self.signals if signal.kind is not SignalKind.ATTACK]
        reasons = tuple(_reason(signal) for signal in spoken)
        last = max((one for signal in spoken for one in (signal.since, signal.told) if one and self.day and one <= self.day), default=None)
        if self.day is None or last is None:
            return TruceStatus.UNKNOWN, (Reason("no report dates it", ()),)
        if self.day - last > STALE:
            return TruceStatus.UNKNOWN, (Reason(f"no report after {last} speaks of it", ()), *reasons)
        return self._standing(), (*reasons, *(_reason(signal) for signal in self.breaches()))

    def _standing(self) -> TruceStatus:
        order = list(_TURNS)
        turns = sorted(self.told(*_TURNS), key=lambda signal: (_since(signal), order.index(signal.kind)))
        breaches = self.breaches()
        if turns and turns[-1].kind is not SignalKind.RESTORED:
            return TruceStatus.RESTORED if self._kept_after(turns[-1]) else _TURNS[turns[-1].kind]
        later = [signal for signal in breaches if not turns or _since(signal) > _since(turns[-1])]
        if later and not self._kept_after(later[-1]):
            return TruceStatus.STRAINED
        if turns or later:
            return TruceStatus.RESTORED
        return TruceStatus.PROPOSED if self._is_ahead() else TruceStatus.HOLDING

    def _kept_after(self, turn: Signal) -> bool:
        return any(_since(signal) > _since(turn) for signal in self.told(SignalKind.KEPT))

    def _is_ahead(self) -> bool:
        """Tell whether a truce is only planned or promised, not told to be in force."""
        agreed = self.told(SignalKind.AGREED)
        in_force = self.told(SignalKind.BEGUN, SignalKind.KEPT, SignalKind.QUIET)
        return bool(agreed) and not in_force and all(signal.claim.modality in _AHEAD for signal in agreed)


def _since(signal: Signal) -> date:
    return signal.since or date.min


def _threat_before(signal: Signal, start: Time | None) -> bool:
    begun = start.start if start is not None else None
    return signal.kind is SignalKind.HOLDOUT and begun is not None and signal.since is not None and signal.since < begun


def _begin(signals: Iterable[Signal]) -> Time | None:
    """Return the bounds of a truce's begin: from the first dated undertaking to the first day that is told as quiet."""
    times = (signal.time for signal in signals if signal.kind in _STARTS)
    begun = sorted(
        ((time.start, time.text, time) for time in times if time is not None and time.start is not None), key=lambda one: one[:2]
    )
    if not begun:
        return None
    first = begun[0][0]
    near = [time for day, _, time in begun if day - first < _OPENING]
    exact = [day + timedelta(days=1) for day, _, time in begun if time in near and _names_first_day(time)]
    end = max(exact or [time.end for time in near if time.end is not None])
    basis = Basis.INFERRED if any(time.basis is Basis.INFERRED for time in near) else near[0].basis
    return Time(first, end, Precision.RANGE, basis, "", "; ".join(dict.fromkeys(time.text for time in near if time.text)))


def _names_first_day(time: Time) -> bool:
    """Tell whether a time gives the first day, not only a month in which it lies."""
    return time.is_day or time.end is None or time.text.lower().startswith("since ")


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
    said = _SAYS[signal.kind]
    if signal.kind is SignalKind.KEPT and signal.claim.modality is Modality.PLANNED:
        said = "wanted to be kept"
    return Reason(f"{said}{': ' + who if who else ''}{when}", (signal.claim.id,))
