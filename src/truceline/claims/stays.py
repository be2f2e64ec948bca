"""STAY: where somebody is on a visit or at a meeting that the report tells, and what else they are told to do there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from truceline.claims.records import Claim, ClaimKind, PlaceRef
from truceline.codebook import Modality
from truceline.register import Register
from truceline.text.dates import Time

_REACH = 900
"""Characters after the last act told of a stay within which words are still taken to be spoken there."""
_TOLD = frozenset({Modality.OCCURRED, Modality.ONGOING})
_MEETING = "CONSULT"
_SPOKEN = frozenset({"REQUEST", "SUPPORT"})
_FAR = frozenset({"phone", "third-party"})


@dataclass(frozen=True, slots=True)
class Stay:
    """Where somebody is, since when in the report, and until where it is told.

    Attributes:
        place: Where.
        visit: Whether a visit is told, not only a meeting.
        time: When, or None.
        end: Offset after the last act that is told of it.
    """

    place: PlaceRef
    visit: bool
    time: Time | None
    end: int


@dataclass(slots=True)
class Stays:
    """The stays that one report has told so far, one a person: the last."""

    register: Register
    _last: dict[str, Stay] = field(default_factory=dict)

    def settle(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Give each claim without a place that of the stay in which it falls, and remember the stays that claims tell."""
        for claim in claims:
            person = self._person(claim)
            stay = self._last.get(person) if person is not None else None
            settled = claim
            if stay is not None and claim.place is None and _falls_into(claim, stay):
                told = "visit" if stay.visit else "meeting"
                settled = replace(claim, place=stay.place, why=(*claim.why, f"place: that of the {told} told before"))
            if person is not None and settled.place is not None and settled.modality in _TOLD:
                self._note(person, settled, settled.place, stay)
            yield settled

    def _person(self, claim: Claim) -> str | None:
        """Return the person whose act a claim tells, where they are known by name."""
        first = claim.actors[0].id if claim.actors else None
        if claim.kind is not ClaimKind.EVENT or first is None or self.register.actors[first].kind != "person":
            return None
        return first

    def _note(self, person: str, claim: Claim, place: PlaceRef, stay: Stay | None) -> None:
        """Remember a visit or meeting, or that an earlier one is still told of."""
        end = claim.passage.end
        if stay is not None and stay.place == place:
            self._last[person] = replace(stay, end=max(stay.end, end), time=stay.time if claim.time is None else claim.time)
        elif claim.type == _MEETING and not _FAR & set(claim.modes):
            self._last[person] = Stay(place, "visit" in claim.modes, claim.time, end)


def _falls_into(claim: Claim, stay: Stay) -> bool:
    """Tell whether an act without a place was done on a stay: a meeting or visit at no other time, or words told soon after."""
    if claim.modality not in _TOLD or _FAR & set(claim.modes):
        return False
    if claim.time is not None and stay.time is not None and not claim.time.may_overlap(stay.time):
        return False
    if claim.type == _MEETING:
        return stay.visit
    return claim.type in _SPOKEN and claim.trigger.start <= stay.end + _REACH
