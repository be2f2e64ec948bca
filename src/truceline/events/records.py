"""EVENT and ORIGIN: what several reports tell of, and from where they have it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from truceline.claims import ActorRef, PlaceRef
from truceline.codebook import Modality
from truceline.text.dates import Time


class OriginKind(StrEnum):
    """What sort of source an origin is."""

    WIRE = "wire"
    OUTLET = "outlet"
    OFFICIAL = "official"
    OWN = "own"
    UNKNOWN = "unknown"


class OriginBasis(StrEnum):
    """How an origin was found."""

    CREDITED = "credited"
    TEXT_REUSE = "text-reuse"
    OWN = "own"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Origin:
    """The first telling that reports of an event go back to.

    Attributes:
        name: The wire, outlet or official body, or the report's outlet for its own reporting.
        kind: What sort of source it is.
        basis: How it was found.
        reports: Ids of the reports that have it from there, sorted.
    """

    name: str
    kind: OriginKind
    basis: OriginBasis
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against two claims telling of one event.

    Attributes:
        feature: What was compared.
        weight: Log-odds; negative speaks against; minus infinity forbids.
        detail: The comparison in words.
    """

    feature: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that may be the same, when it cannot be told.

    Attributes:
        event: Id of the other event.
        probability: From 0 to 1.
        reasons: Why it may be, and why it is not merged.
    """

    event: str
    probability: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One value of a disputed field, and the claims that give it."""

    value: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field on which the claims of an event differ."""

    field: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, was planned or threatened, as told by one or more claims.

    Attributes:
        id: Stable as the ledger grows.
        type: PLOVER 2.0 root.
        modes: Union of the claims' modes, sorted.
        modality: The strongest that a claim gives, with the rule named in `why`.
        time: The narrowest interval that the claims agree on, or None.
        place: The most exact place that the claims agree on, or None.
        actors: Who acts.
        recipients: Who is acted upon.
        claims: Ids, in order of report and passage.
        reports: Ids, sorted.
        origins: The independent and the unknown first tellings.
        independent_origins: Lower bound of the number of independent origins.
        origins_upper: Upper bound.
        disagreements: Where the claims differ.
        reliability: Admiralty letter of the sources, or None when it cannot be judged.
        credibility: Admiralty number, or None when it cannot be judged.
        candidates: Other events that may be this one.
        why: Why these claims were put together and how values were chosen.
    """

    id: str
    type: str
    modality: Modality
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    actors: tuple[ActorRef, ...]
    recipients: tuple[ActorRef, ...]
    modes: tuple[str, ...] = ()
    time: Time | None = None
    place: PlaceRef | None = None
    origins: tuple[Origin, ...] = ()
    independent_origins: int = 0
    origins_upper: int = 0
    disagreements: tuple[Disagreement, ...] = ()
    reliability: str | None = None
    credibility: int | None = None
    candidates: tuple[Candidate, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """A report that shares its words with another.

    Attributes:
        report: Id of the report.
        of: Id of the other report.
        share: Share of the report's word shingles that stand in the other, from 0 to 1.
    """

    report: str
    of: str
    share: float


@dataclass(frozen=True, slots=True)
class Linking:
    """What `link` found; iterating gives the events.

    Attributes:
        events: The events, in order of their ids.
        copies: Reports that share their words.
        redirects: Ids of known events that ended, each with the id of the event that took over its claims.
    """

    events: tuple[Event, ...]
    copies: tuple[Copy, ...] = ()
    redirects: tuple[tuple[str, str], ...] = ()

    def __iter__(self) -> Iterator[Event]:
        yield from self.events

    def __len__(self) -> int:
        return len(self.events)
