"""What the ledger answers with: rows of the output contract, and the TRAIL from an event to its sentences."""

from dataclasses import dataclass

from truceline.actors import Judgement
from truceline.claims import Claim
from truceline.events import Event, Origin, OriginBasis, OriginKind
from truceline.register import Alias, Role
from truceline.reports import Passage
from truceline.text.dates import Time


@dataclass(frozen=True, slots=True)
class ReportOrigin:
    """From where a report says it has its story, or from where it can be shown to have it.

    Attributes:
        name: The wire, outlet or body, or None when it is not known.
        kind: What sort of source it is.
        basis: How it was found.
        passage: The words that credit it, or None.
    """

    name: str | None
    kind: OriginKind
    basis: OriginBasis
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class CopyOf:
    """A report whose words another report shares, and how many of them."""

    report: str
    share: float


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report as the output contract lists it.

    Attributes:
        id: File stem, or hash.
        path: Where it was read from, or None.
        url: Address of publication, or None.
        outlet: Who published it, or None.
        title: Its headline, or None.
        published: Day of publication, or None.
        known: Interval in which it became known.
        language: ISO 639-1 code, "und" when it cannot be told.
        coded: Whether the coder read it.
        sha256: Digest of the raw bytes.
        words: Number of words.
        origins: Where it has its story from.
        copy_of: Reports whose words it shares, the largest share first.
        losses: What could not be read faithfully.
    """

    id: str
    path: str | None
    url: str | None
    outlet: str | None
    title: str | None
    published: Time | None
    known: Time
    language: str
    coded: bool
    sha256: str
    words: int
    origins: tuple[ReportOrigin, ...]
    copy_of: tuple[CopyOf, ...]
    losses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor as the output contract lists it.

    Attributes:
        id: Id in the register, or "unresolved/<slug>".
        name: Its name.
        aliases: Spellings that the register knows.
        kind: Kind in the register, or "unknown".
        country: ISO 3166-1 alpha-3 code, or None.
        roles: Offices it holds or held.
        parents: Ids of the bodies that it belongs to.
        claims: Number of claims in which it acts or is acted upon.
        names: Spellings met in the reports.
        reports: Ids of the reports that name it.
        registered: Whether the register knows it.
        judgements: Name matches that were weighed.
    """

    id: str
    name: str
    aliases: tuple[Alias, ...]
    kind: str
    country: str | None
    roles: tuple[Role, ...]
    parents: tuple[str, ...]
    claims: int
    names: tuple[str, ...]
    reports: tuple[str, ...]
    registered: bool
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class TrailReport:
    """A report at the end of a trail, with the claims it makes.

    Attributes:
        id: Id of the report.
        outlet: Who published it, or None.
        title: Its headline, or None.
        url: Address of publication, or None.
        path: Where it was read from, or None.
        published: Day of publication, or None.
        sha256: Digest of the raw bytes.
        claims: Claims in order of their passages; each holds its words, their offsets and who says so.
    """

    id: str
    outlet: str | None
    title: str | None
    url: str | None
    path: str | None
    published: Time | None
    sha256: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class TrailOrigin:
    """A first telling, and the reports that have it from there."""

    origin: Origin
    reports: tuple[TrailReport, ...]


@dataclass(frozen=True, slots=True)
class Trail:
    """The way from a record back to the words of reports.

    Attributes:
        subject: Id of the record that was asked for; for a merged event the id that survives.
        event: The event, or None when the record is not one.
        origins: First tellings, each with its reports and their claims.
    """

    subject: str
    event: Event | None
    origins: tuple[TrailOrigin, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that `verify` found wrong: which record or file, and what is the matter with it."""

    record: str
    what: str
