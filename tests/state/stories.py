"""An invented conflict for the tests of this room: a patron, its envoy, a host state with two groups, an adversary."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from factories import a_claim, a_coding, a_report, an_event

from truceline.claims import ActorRef, Claim, Coding, PlaceRef
from truceline.events import Event
from truceline.ledger import Ledger, ReportRow
from truceline.register import Actor, Country, KnownTie, Place, Register, Role
from truceline.reports import Report
from truceline.state import View
from truceline.text.dates import Time, on_day

_ACTORS = (
    Actor("envoy", "Esrin Kavan", "person", "PTR", roles=(Role("commander", "legion", date(2020, 1, 3)),)),
    Actor("old-envoy", "Borun Tal", "person", "PTR", roles=(Role("commander", "legion", None, date(2020, 1, 3)),)),
    Actor("legion", "Patrian Legion", "military", "PTR", ties=(KnownTie("arms", "league", "stated by both"),)),
    Actor("patria", "Patria", "state", "PTR", ties=(KnownTie("sponsors", "league", "stated by both"),)),
    Actor("patria-government", "Government of Patria", "government", "PTR", parents=("patria",)),
    Actor("hostland", "Hostland", "state", "HST"),
    Actor("premier", "Malik Sorun", "person", "HST", roles=(Role("prime-minister", "hostland-government"),)),
    Actor("hostland-government", "Government of Hostland", "government", "HST", parents=("hostland",)),
    Actor("adversia", "Adversia", "state", "ADV"),
    Actor("adversian-forces", "Adversian forces", "military", "ADV", parents=("adversia",)),
    Actor("brigade", "River Brigade", "armed-group", "HST"),
    Actor("league", "League of the Plain", "armed-group", "HST"),
    Actor("chief", "Yusef Tarkan", "person", "HST", roles=(Role("leader", "league"),)),
    Actor("tide", "Tide Movement", "armed-group", "CST"),
    Actor("coastland", "Coastland", "state", "CST"),
    Actor("midland", "Midland", "state", "MID"),
    Actor("bloc", "Unity Bloc", "alliance", "HST"),
)
_COUNTRIES = (
    Country("patria", "PTR", "Patria", "", "", ("Patrian",), "patria-government", "patria-city"),
    Country("hostland", "HST", "Hostland", "", "", ("Hostish",), "hostland-government", "sorun"),
    Country("adversia", "ADV", "Adversia", "", "", ("Adversian",), "adversia-government", "adver"),
    Country("coastland", "CST", "Coastland", "", "", ("Coastish",), "coastland-government", "saltport"),
    Country("midland", "MID", "Midland", "", "", ("Midlandic",), "midland-government", "mid"),
)
_PLACES = (Place("sorun", "Sorun", "HST", "city"), Place("farport", "Farport", "FAR", "city"))
REGISTER = Register(
    actors={actor.id: actor for actor in _ACTORS},
    places={place.id: place for place in _PLACES},
    outlets={},
    offices={},
    wars={},
    countries={country.id: country for country in _COUNTRIES},
)

HOSTLAND = PlaceRef("hostland", "Hostland", "HST", precision="country")
SORUN = PlaceRef("sorun", "Sorun", "HST", precision="city")
AIRPORT = PlaceRef("sorun-airport", "Sorun Airport", "HST", precision="site")
SALTPORT = PlaceRef("saltport", "Saltport", "CST", precision="city")
TALE = "The envoy flew to Sorun and urged the factions to stop."


def who(identity: str | None, text: str = "") -> ActorRef:
    """Name an actor of the register, or one that is only described."""
    if identity is None:
        return ActorRef(None, text, text, reason="described, not named")
    return ActorRef(identity, REGISTER.actors[identity].name, text or REGISTER.actors[identity].name)


ENVOY = who("envoy")


def paper(identity: str, text: str = TALE, *, day: date | None = date(2024, 2, 10), outlet: str | None = "Gulf Courier") -> Report:
    """Make a report."""
    return a_report(identity, text=text, published=day, outlet=outlet)


def say(report: Report, trigger: str, type: str | None, *actors: ActorRef, to: Iterable[ActorRef] = (), **changes: Any) -> Claim:
    """Make a claim of the sentence of a report in which a word first stands."""
    start = report.text.rfind(". ", 0, report.text.index(trigger)) + 2 if ". " in report.text[: report.text.index(trigger)] else 0
    end = report.text.find(". ", start) + 1 or len(report.text)
    values: dict[str, object] = {"passage": report.passage(start, end), "actors": actors, "recipients": tuple(to)}
    return a_claim(report, trigger, identity=f"{report.id}/{trigger}", type=type, **{**values, **changes})  # type: ignore[arg-type]


def visit(
    report: Report, *, time: Time | None = None, place: PlaceRef | None = SORUN, envoy: ActorRef = ENVOY, trigger: str = "flew"
) -> Claim:
    """Make the claim that the envoy came."""
    return say(report, trigger, "CONSULT", envoy, modes=("visit",), time=time, place=place)


def told(identity: str, *claims: Claim) -> Event:
    """Make the event that claims tell of, with the time, place, modes and modality of the first."""
    first = claims[0]
    event = an_event(identity, *claims, time=first.time, type=first.type or "")
    return replace(event, modes=first.modes, place=first.place, modality=first.modality)


def see(*papers: tuple[Report, Iterable[Claim]], events: Iterable[Event] | None = None) -> View:
    """Make a view; without events each event claim of its own is one."""
    claims = [claim for _, claims in papers for claim in claims]
    made = events if events is not None else [told(f"ev-{claim.id}", claim) for claim in claims if claim.kind.value == "event"]
    return View(
        reports={report.id: row(report) for report, _ in papers},
        claims={claim.id: claim for claim in claims},
        events={event.id: event for event in made},
        sourcing={report.id: a_coding(report).sourcing for report, _ in papers},
        texts={report.id: report.text for report, _ in papers},
        register=REGISTER,
    )


def row(report: Report) -> ReportRow:
    """Make the row that a ledger gives for a report."""
    return ReportRow(
        id=report.id,
        path=report.path,
        url=report.url,
        outlet=report.outlet,
        title=report.title,
        published=report.published,
        known=report.known,
        language=report.language,
        coded=True,
        sha256=report.sha256,
        words=len(report.text.split()),
        origins=(),
        copy_of=(),
    )


def keep(path: Path, *papers: tuple[Report, Iterable[Claim]], events: Iterable[Event] | None = None) -> Ledger:
    """Record reports, claims and events in a ledger."""
    ledger = Ledger(path)
    found = [(report, tuple(claims)) for report, claims in papers]
    made = events if events is not None else see(*found).events.values()
    ledger.record([report for report, _ in found], Coding(tuple(a_coding(report, *claims) for report, claims in found)), (), made)
    return ledger


def day(text: str) -> Time:
    """Make the time that is one day, written 2024-01-29."""
    return on_day(date.fromisoformat(text), text=text)
