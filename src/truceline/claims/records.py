"""CLAIM and ATTRIBUTION: what a report says, and who says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from truceline.codebook import Modality
from truceline.reports import Passage
from truceline.text.dates import Time


class ClaimKind(StrEnum):
    """What sort of thing is claimed."""

    EVENT = "event"
    TIE = "tie"
    COUNT = "count"
    SCHEDULED = "scheduled"
    CONDITION = "condition"
    ASSESSMENT = "assessment"


class SourceKind(StrEnum):
    """What sort of voice a link of an attribution is."""

    OUTLET = "outlet"
    WIRE = "wire"
    PERSON = "person"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain of attribution.

    Attributes:
        kind: What sort of voice it is.
        name: Who, as named in the register or else in the report.
        count: How many people speak, or None when it is not said.
        affiliation: Id of the registered actor they speak for, or None.
        cue: The word that marks the attribution ("said", "according to"), empty for the outlet itself.
        passage: Where the source stands in the report, or None for an outlet known from elsewhere.
        quoted: Whether the words stand between quotation marks as the source's own.
    """

    kind: SourceKind
    name: str
    count: int | None = None
    affiliation: str | None = None
    cue: str = ""
    passage: Passage | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor as a claim names it.

    Attributes:
        id: Id in the register, or None when it could not be resolved.
        name: Name in the register, or the words of the report.
        text: The words of the report.
        start: Offset of those words in the report's text.
        reason: How the words were resolved ("alias", "surname of ...", "the commander: last commander named").
    """

    id: str | None
    name: str
    text: str
    start: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """A place as a claim names it.

    Attributes:
        id: Id in the register, or None.
        name: Name in the register, or the words of the report.
        country: ISO 3166-1 alpha-3 code, or None.
        lat: Latitude in degrees, or None.
        lon: Longitude in degrees, or None.
        precision: "site", "city", "district", "province", "region", "country" or None when it is not known.
    """

    id: str | None
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts.

    Attributes:
        what: What is counted, in the words of the report ("attacks", "soldiers killed").
        value: The number said, or None when only bounds follow ("dozens").
        min: Smallest number that the words allow, or None.
        max: Largest number that the words allow, or None.
        unit: Unit, or None for plain counts.
        period: The time over which it is counted, or None.
    """

    what: str
    value: float | None
    min: float | None = None
    max: float | None = None
    unit: str | None = None
    period: Time | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one report says.

    Attributes:
        id: Stable across runs: made from the report's id, the trigger and the type.
        report: Id of the report.
        kind: What sort of thing is claimed.
        type: PLOVER 2.0 root; for a tie its tie type; else None.
        modes: PLOVER modes of the type.
        contexts: PLOVER contexts.
        actors: Who acts; all parties of a reciprocal event; the source of a tie.
        recipients: Who is acted upon; the target of a tie.
        place: Where, or None.
        time: When, or None when the report does not say.
        modality: Whether the coded act happened, see the output contract.
        attribution: Who says so, outermost first.
        quantities: Numbers that belong to it.
        passage: The words that say it.
        trigger: The word or words that made the coder propose it.
        rule: Name of the lexicon entry or rule that coded it.
        confidence: From 0 to 1.
        why: The steps that led here, one sentence each.
        coder: Who coded it: "truceline" for rules and encoder, else the name of a second coder and its model.
    """

    id: str
    report: str
    kind: ClaimKind
    type: str | None
    actors: tuple[ActorRef, ...]
    recipients: tuple[ActorRef, ...]
    modality: Modality
    attribution: tuple[Source, ...]
    passage: Passage
    trigger: Passage
    rule: str
    confidence: float
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    place: PlaceRef | None = None
    time: Time | None = None
    quantities: tuple[Quantity, ...] = ()
    why: tuple[str, ...] = ()
    coder: str = "truceline"


@dataclass(frozen=True, slots=True)
class Dropped:
    """How many proposals of a second coder were dropped for one reason."""

    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Proposed:
    """What became of a second coder's proposals for one report.

    Attributes:
        coder: Who proposed.
        admitted: How many became claims.
        dropped: How many did not, by reason.
        loss: Why there are none at all, or None when it answered.
    """

    coder: str
    admitted: int = 0
    dropped: tuple[Dropped, ...] = ()
    loss: str | None = None


@dataclass(frozen=True, slots=True)
class Sourcing:
    """What a report rests on as a whole.

    Attributes:
        report: Id of the report.
        outlet: The outlet itself, or None when the report does not name one.
        credits: Outlets and wires that it credits, the principal one first.
        inventory: Unnamed sources as the report lists them, with numbers.
        written: When it was written, as far as the text and the register tell.
        principal: The one of the credits that carries over to the whole report, or None.
        cited: Everybody whom it lets speak, in order, whether or not a claim was coded from it.
        proposed: What became of a second coder's proposals, or None when none was asked.
    """

    report: str
    outlet: Source | None
    credits: tuple[Source, ...]
    inventory: tuple[Source, ...]
    written: Time
    principal: Source | None = None
    cited: tuple[Source, ...] = ()
    proposed: Proposed | None = None


@dataclass(frozen=True, slots=True)
class CodedReport:
    """All that the coder found in one report."""

    sourcing: Sourcing
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Coding:
    """What `code` found in several reports; iterating gives the claims."""

    reports: tuple[CodedReport, ...]

    def __iter__(self) -> Iterator[Claim]:
        for coded in self.reports:
            yield from coded.claims

    def __len__(self) -> int:
        return sum(len(coded.claims) for coded in self.reports)
