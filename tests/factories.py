"""Small records for tests; every argument has a default, every passage stands in its report."""

from datetime import date, timedelta
from hashlib import sha256

from truceline.actors import Identity
from truceline.claims import ActorRef, Claim, ClaimKind, CodedReport, Source, SourceKind, Sourcing
from truceline.codebook import Modality
from truceline.events import Event, Origin
from truceline.reports import Report, Unit, UnitKind
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time, on_day

TEXT = "The envoy met the premier in the capital on Monday. The militia said it would halt its attacks."


def a_report(
    identity: str = "first", *, text: str = TEXT, published: date | None = date(2024, 2, 1), outlet: str | None = "Gulf Courier"
) -> Report:
    """Make an English report of one paragraph that became known when it was published."""
    time = None if published is None else on_day(published)
    return Report(
        id=identity,
        path=f"reports/{identity}.txt",
        url=None,
        outlet=outlet,
        title=f"Title of {identity}",
        published=time,
        language="en",
        sha256=sha256(identity.encode()).hexdigest(),
        text=text,
        units=(Unit(0, len(text), UnitKind.PARAGRAPH),),
        known=time or UNKNOWN_TIME,
    )


def an_actor(identity: str | None = "envoy", text: str = "The envoy") -> ActorRef:
    """Make a reference to an actor; with None for the id it is unresolved."""
    return ActorRef(identity, identity or text, text)


def a_claim(report: Report, trigger: str = "met", *, identity: str | None = None, type: str = "CONSULT", **changes: object) -> Claim:
    """Make a claim whose trigger is the first such word of the report and whose passage is the whole text."""
    start = report.text.index(trigger)
    values: dict[str, object] = {
        "id": identity or f"{report.id}-{trigger}",
        "report": report.id,
        "kind": ClaimKind.EVENT,
        "type": type,
        "actors": (an_actor(),),
        "recipients": (an_actor("premier", "the premier"),),
        "modality": Modality.OCCURRED,
        "attribution": (Source(SourceKind.OUTLET, report.outlet or "unknown"),),
        "passage": report.passage(0, len(report.text)),
        "trigger": report.passage(start, start + len(trigger)),
        "rule": f"verb {trigger}",
        "confidence": 0.8,
    }
    return Claim(**{**values, **changes})  # type: ignore[arg-type]


def a_coding(report: Report, *claims: Claim, credits: tuple[Source, ...] = ()) -> CodedReport:
    """Make the coding of a report with these claims."""
    outlet = None if report.outlet is None else Source(SourceKind.OUTLET, report.outlet)
    return CodedReport(Sourcing(report.id, outlet, credits, (), report.published or UNKNOWN_TIME, credits[0] if credits else None), claims)


def an_event(identity: str, *claims: Claim, time: Time | None = None, type: str = "CONSULT", origins: tuple[Origin, ...] = ()) -> Event:
    """Make an event that rests on these claims and has their actors."""
    return Event(
        id=identity,
        type=type,
        modality=Modality.OCCURRED,
        claims=tuple(claim.id for claim in claims),
        reports=tuple(sorted({claim.report for claim in claims})),
        actors=tuple(dict.fromkeys(actor for claim in claims for actor in claim.actors)),
        recipients=tuple(dict.fromkeys(actor for claim in claims for actor in claim.recipients)),
        time=time,
        origins=origins,
        independent_origins=len(origins),
        origins_upper=max(len(origins), 1),
    )


def an_identity(identity: str = "envoy", *, names: tuple[str, ...] = ("The envoy",), registered: bool = True) -> Identity:
    """Make an actor as it was resolved."""
    return Identity(identity, names[0], "person" if registered else "unknown", names, ("first",), registered)


def days(start: date, length: int) -> Time:
    """Make a time of some days."""
    return on_day(start) if length == 1 else Time(start, start + timedelta(days=length), Precision.RANGE, Basis.ANCHORED)
