"""TIE, MISSION and TRUCE: the system that claims and events describe."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from truceline.claims import ActorRef, PlaceRef
from truceline.text.dates import Time


@dataclass(frozen=True, slots=True)
class Stance:
    """One party's version of a tie.

    Attributes:
        who: Who says so, the innermost named source.
        says: What they say, in their words.
        claims: Ids of the claims.
    """

    who: str
    says: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between two actors.

    Attributes:
        id: Stable across runs: made from type, source and target.
        type: Tie type of the codebook.
        source: Who stands at its beginning (the sponsor, the commander, the member).
        target: Who stands at its end.
        sign: 1 friendly, -1 hostile, 0 neither.
        time: Since when and until when, as far as it is told.
        strength: From 0 to 1, see `docs/state.md`.
        stance: Versions by who says so.
        contested: Whether versions contradict each other.
        claims: Ids of the claims.
        background: Whether only the register says so.
    """

    id: str
    type: str
    source: ActorRef
    target: ActorRef
    sign: int
    time: Time | None
    strength: float
    stance: tuple[Stance, ...]
    contested: bool
    claims: tuple[str, ...]
    background: bool = False


class Answer(StrEnum):
    """How an actor answered a message."""

    COMPLIED = "complied"
    REFUSED = "refused"
    PARTIAL = "partial"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Response:
    """What an actor did about a mission's message."""

    actor: ActorRef
    response: Answer
    time: Time | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """What an envoy asked for or conveyed."""

    text: str
    to: tuple[ActorRef, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is told to have followed a mission: an event, a count of attacks, resumed talks."""

    text: str
    time: Time | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mission:
    """A visit or errand of an envoy for a sender.

    Attributes:
        id: Id of its visit event with the prefix "mission-".
        sender: Whom the envoy acts for, or None.
        envoy: Who travelled.
        hosts: Who received the envoy.
        counterparts: Whom the envoy met.
        place: Where, or None.
        time: When, or None.
        messages: What was asked or conveyed.
        trigger: Id of the event that it followed, or None.
        responses: Who complied, who refused.
        followed: What came after.
        events: Ids of the events it is made of.
        claims: Ids of the claims that tell of the visit itself.
        independent_origins: Lower bound.
        origins_upper: Upper bound.
    """

    id: str
    sender: ActorRef | None
    envoy: ActorRef
    hosts: tuple[ActorRef, ...]
    counterparts: tuple[ActorRef, ...]
    place: PlaceRef | None
    time: Time | None
    messages: tuple[Message, ...]
    trigger: str | None
    responses: tuple[Response, ...]
    followed: tuple[Outcome, ...]
    events: tuple[str, ...]
    claims: tuple[str, ...]
    independent_origins: int
    origins_upper: int


class TruceStatus(StrEnum):
    """Whether a truce is in force on a day."""

    PROPOSED = "proposed"
    HOLDING = "holding"
    STRAINED = "strained"
    LAPSED = "lapsed"
    BROKEN = "broken"
    RESTORED = "restored"
    ENDED = "ended"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a status was given, with the claims it rests on."""

    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Truce:
    """A ceasefire, lull, suspension or stand-down, formal or not.

    Attributes:
        id: Stable across runs.
        parties: Who stopped fighting whom.
        mediators: Who brought it about.
        formal: Whether it was signed or announced as such; None when it is not said.
        start: Bounds of its begin, or None.
        holdouts: Who stayed out.
        breaches: Ids of events against it.
        restorations: Ids of claims that it was put in force again.
        status: On the day asked for.
        as_of: That day; when none was asked for, the day of the last word about this truce.
        reasons: Why.
        claims: Ids of the claims.
    """

    id: str
    parties: tuple[ActorRef, ...]
    mediators: tuple[ActorRef, ...]
    formal: bool | None
    start: Time | None
    holdouts: tuple[ActorRef, ...]
    breaches: tuple[str, ...]
    restorations: tuple[str, ...]
    status: TruceStatus
    reasons: tuple[Reason, ...]
    claims: tuple[str, ...]
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class State:
    """The whole picture on one day.

    Attributes:
        on: The day in the world, or None for "as the reports leave it".
        known: What was known by this day, or None for everything.
        ties: Relations between actors.
        missions: Errands of envoys, in order of time, undated last.
        truces: Truces and lulls.
    """

    on: date | None
    known: date | None
    ties: tuple[Tie, ...]
    missions: tuple[Mission, ...]
    truces: tuple[Truce, ...]
