"""Reads claims as signals about truces: begun, kept, lapsed, restored, stayed out of, broken."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from truceline.claims import ActorRef, Claim, ClaimKind
from truceline.codebook import Modality
from truceline.register import MeaningKind
from truceline.state.sides import Side, group_name, side_of
from truceline.state.view import View
from truceline.text.dates import Time

_REAL = frozenset({Modality.OCCURRED, Modality.ONGOING, Modality.PROMISED, Modality.PLANNED, Modality.ALLEGED})
_TRUCE = re.compile(r"\b(?:truce|ceasefire|cease-fire|armistice|lull)\b", re.IGNORECASE)
TRUCE_WORDS = ("truce", "ceasefire", "cease-fire", "armistice", "lull", "calm")


class SignalKind(StrEnum):
    """What a claim says about a truce."""

    BEGUN = "begun"
    AGREED = "agreed"
    KEPT = "kept"
    QUIET = "quiet"
    LAPSED = "lapsed"
    COLLAPSED = "collapsed"
    RESTORED = "restored"
    HOLDOUT = "holdout"
    ATTACK = "attack"
    MEDIATED = "mediated"


_NAMING = frozenset({SignalKind.AGREED, SignalKind.BEGUN, SignalKind.KEPT})
"""What names the sides of a truce."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A claim, read as a word about a truce.

    Attributes:
        kind: What it says.
        claim: The claim.
        acting: Sides that act or undertake.
        affected: Sides that are acted upon, or the other parties.
        time: When what it says was so, or None.
        told: First day on which it can have been told.
        elsewhere: Countries (ISO-3) of the places by which it names the truce ("the Gaza ceasefire").
    """

    kind: SignalKind
    claim: Claim
    acting: frozenset[Side]
    affected: frozenset[Side]
    time: Time | None
    told: date | None
    elsewhere: frozenset[str] = frozenset()

    @property
    def sides(self) -> frozenset[Side]:
        """All sides that it names."""
        return self.acting | self.affected

    @property
    def since(self) -> date | None:
        """First day of what it says, else the first day on which it was told."""
        return self.time.start if self.time is not None and self.time.start is not None else self.told


def read_signals(view: View) -> list[Signal]:
    """Return the signals of a view, in order of report and passage."""
    found: list[Signal] = []
    for report in sorted(view.reports):
        told = [signal for claim in view.in_report(report) for signal in _signals(claim, view)]
        found.extend(_with_named_groups(told, _at_home(report, view)))
    return found


def _with_named_groups(signals: list[Signal], home: Side) -> list[Signal]:
    """Take "militant groups" for the armed groups that the same report names as party to a truce with the same other side.

    Where it names none or several, they are taken for the groups of the country that the report is about.
    """
    pairs = {signal.sides for signal in signals if signal.kind in _NAMING and len(signal.sides) == 2}
    named = {side for pair in pairs for side in pair if side.armed_groups and side.country}
    only = next(iter(named)) if len(named) == 1 else None

    def known(sides: frozenset[Side]) -> frozenset[Side]:
        return frozenset((only or home) if side.armed_groups and not side.country else side for side in sides)

    return [replace(signal, acting=known(signal.acting), affected=known(signal.affected)) for signal in signals]


def _at_home(report: str, view: View) -> Side:
    country = view.homes.get(report, "")
    return Side(country, armed_groups=True, name=group_name(country, view.register))


def _signals(claim: Claim, view: View) -> Iterator[Signal]:
    kind = _kind(claim)
    if kind is None:
        return
    acting = _sides(claim.actors, view)
    affected = _sides(claim.recipients, view)
    if claim.kind is ClaimKind.CONDITION:
        acting, affected = frozenset(), frozenset(side for side in affected)
    written = view.sourcing[claim.report].written if claim.report in view.sourcing else None
    time = claim.quantities[0].period if kind is SignalKind.QUIET and claim.quantities else claim.time
    yield Signal(kind, claim, acting, affected, time, written.start if written is not None else None, _places_near(claim, view))


def _places_near(claim: Claim, view: View) -> frozenset[str]:
    """Return the countries of the places that stand right beside the word for the truce."""
    text = claim.passage.text
    found = _TRUCE.search(text)
    if found is None:
        return frozenset()
    after = re.match(r" in ([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?)", text[found.end() :])
    beside = (text[max(0, found.start() - 20) : found.start()], after.group(1) if after else "")
    matches = [match for words in beside for match in view.register.find(words)]
    places = [meaning.id for match in matches for meaning in match.meanings if meaning.kind is MeaningKind.PLACE]
    return frozenset(country for one in places if (country := view.register.places[one].country) is not None)


def _sides(refs: tuple[ActorRef, ...], view: View) -> frozenset[Side]:
    return frozenset(side for ref in refs if (side := side_of(ref, view.register)) is not None)


def _kind(claim: Claim) -> SignalKind | None:
    if claim.kind is ClaimKind.COUNT:
        zero = claim.type == "ASSAULT" and any(quantity.max == 0 for quantity in claim.quantities)
        return SignalKind.QUIET if zero else None
    if claim.kind is ClaimKind.CONDITION:
        return _condition(claim)
    if claim.kind is not ClaimKind.EVENT or claim.modality not in _REAL:
        return None
    return _event(claim)


def _condition(claim: Claim) -> SignalKind | None:
    if claim.modality not in {Modality.OCCURRED, Modality.ONGOING}:
        return SignalKind.KEPT if claim.modality is Modality.PLANNED and "truce-in-force" in claim.modes else None
    names = {"truce-restored": SignalKind.RESTORED, "truce-collapsed": SignalKind.COLLAPSED, "truce-in-force": SignalKind.KEPT}
    return next((names[mode] for mode in claim.modes if mode in names), None)


def _event(claim: Claim) -> SignalKind | None:
    words = claim.passage.text.lower()
    about_truce = any(word in words for word in TRUCE_WORDS)
    match claim.type:
        case "RETREAT" if "ceasefire" in claim.modes:
            return SignalKind.BEGUN
        case "CONCEDE" if about_truce or "suspen" in words:
            return SignalKind.BEGUN
        case "AGREE" if about_truce:
            return SignalKind.AGREED
        case "CONSULT" if "third-party" in claim.modes and about_truce:
            return SignalKind.MEDIATED
        case "THREATEN" if "violence" in claim.modes and claim.modality is Modality.OCCURRED:
            return SignalKind.HOLDOUT
        case "ASSAULT" if claim.modality in {Modality.OCCURRED, Modality.ONGOING}:
            return SignalKind.LAPSED if any("acts told before" in step for step in claim.why) else SignalKind.ATTACK
        case _:
            return None
