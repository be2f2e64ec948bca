"""Claims, reports and a small register for the tests of this room; every person, place and outlet is invented."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from truceline.claims import ActorRef, Claim, ClaimKind, CodedReport, Coding, PlaceRef, Quantity, Source, SourceKind, Sourcing
from truceline.codebook import Modality
from truceline.events.tellings import Lore, Telling, rarities, tell
from truceline.events.weights import load_weights
from truceline.register import Actor, Country, Outlet, Register
from truceline.reports import Passage, Report, Unit, UnitKind
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time, on_day

_ACTORS = (
    Actor("envoy", "Esrin Kavan", "person", "PTR", parents=("legion",)),
    Actor("minister", "Doren Hale", "person", "ADV"),
    Actor("premier", "Malik Sorun", "person", "HST"),
    Actor("captain", "Yusef Tarkan", "person", "HST"),
    Actor("captain-brother", "Idris Tarkan", "person", "HST"),
    Actor("legion", "Patrian Legion", "military", "PTR"),
    Actor("patria", "Patria", "state", "PTR"),
    Actor("patria-government", "Government of Patria", "government", "PTR", parents=("patria",)),
    Actor("adversia", "Adversia", "state", "ADV"),
    Actor("adversian-forces", "Adversian forces", "military", "ADV", parents=("adversia",)),
    Actor("adversian-ministry", "Foreign Ministry of Adversia", "ministry", "ADV"),
    Actor("hostland", "Hostland", "state", "HST"),
    Actor("brigade", "River Brigade", "armed-group", "HST"),
    Actor("brigade-wing", "River Brigade Coast Wing", "armed-group", "HST", parents=("brigade",)),
    Actor("league", "League of the Plain", "armed-group", "HST"),
    Actor("bloc", "Unity Bloc", "alliance", "HST"),
)
_OUTLETS = (
    Outlet("global-wire", "Global Wire", "wire", reliability="B"),
    Outlet("lighthouse", "The Lighthouse", "outlet", reliability="C"),
    Outlet("courier", "Courier", "outlet"),
)
REGISTER = Register(
    actors={actor.id: actor for actor in _ACTORS},
    places={},
    outlets={outlet.id: outlet for outlet in _OUTLETS},
    offices={},
    wars={},
    countries={"patria": Country("patria", "PTR", "Patria", "", "", ("Patrian",), "patria-government", "")},
)

CITY = PlaceRef("rivertown", "Rivertown", "HST", 33.0, 44.0, "city")
AIRPORT = PlaceRef("rivertown-airport", "Rivertown Airport", "HST", 33.1, 44.1, "site")
PORT = PlaceRef("southport", "Southport", "HST", 30.5, 47.8, "city")
HOST = PlaceRef("hostland", "Hostland", "HST", 33.0, 43.0, "country")
OUTPOST = PlaceRef("outpost-9", "Outpost 9", "NBR", 33.3, 38.7, "site")

WIRE = Source(SourceKind.WIRE, "Global Wire", None, "global-wire")
LIGHTHOUSE = Source(SourceKind.OUTLET, "The Lighthouse", None, "lighthouse")
COURIER = Source(SourceKind.OUTLET, "Courier", None, "courier")
EXAMINER = Source(SourceKind.OUTLET, "Examiner")
SOURCES = Source(SourceKind.ANONYMOUS, "two officials", 2)


def someone(id_: str | None, text: str | None = None, start: int = 0) -> ActorRef:
    """Make a reference; without an id it is unresolved."""
    name = text or "" if id_ is None else REGISTER.actors[id_].name
    return ActorRef(id_, name, text or name, start)


def on(year: int, month: int, day: int, days: int = 1) -> Time:
    """Make a time of one or more days."""
    start = date(year, month, day)
    if days == 1:
        return on_day(start)
    return Time(start, start + timedelta(days=days), Precision.RANGE, Basis.ANCHORED)


def since(year: int, month: int, day: int) -> Time:
    """Make a time that has no end."""
    return Time(date(year, month, day), None, Precision.UNKNOWN, Basis.INFERRED)


def a_claim(report: str, word: str = "visit", *, at: int = 10, says: str = "", **changes: Any) -> Claim:
    """Make a claim of an occurred CONSULT by the envoy; the passage stands around the word."""
    passage = says or f"there was a {word} that day"
    values: dict[str, Any] = {
        "id": f"cl-{sha256(f'{report}{word}{at}'.encode()).hexdigest()[:12]}",
        "report": report,
        "kind": ClaimKind.EVENT,
        "type": "CONSULT",
        "actors": (someone("envoy"),),
        "recipients": (),
        "modality": Modality.OCCURRED,
        "attribution": (),
        "passage": Passage(at, at + len(passage), passage),
        "trigger": Passage(at, at + len(word), word),
        "rule": f"test-{word}-noun",
        "confidence": 0.8,
    }
    return Claim(**{**values, **changes})


def a_visit(report: str, *, at: int = 10, place: PlaceRef | None = CITY, time: Time | None = None, **changes: Any) -> Claim:
    """Make a claim of the envoy's visit to a city."""
    return a_claim(report, "visit", at=at, place=place, time=time, **{"modes": ("visit",), **changes})


def an_attack(report: str, word: str = "strike", *, at: int = 10, **changes: Any) -> Claim:
    """Make a claim of the adversary's attack on the brigade."""
    values: dict[str, Any] = {"type": "ASSAULT", "actors": (someone("adversia"),), "recipients": (someone("brigade"),)}
    return a_claim(report, word, at=at, **{**values, **changes})


def a_killing(report: str, victim: ActorRef | None = None, *, at: int = 10, **changes: Any) -> Claim:
    """Make a claim of somebody's killing."""
    values: dict[str, Any] = {"recipients": (victim or someone("captain"),), "modes": ("targeted",), "rule": "assault-kill-verb"}
    return an_attack(report, "killed", at=at, **{**values, **changes})


def deaths(number: float) -> Quantity:
    """Make a toll."""
    return Quantity("soldiers killed", number)


def a_coding(*claims: Claim, outlets: dict[str, Source] | None = None, credits: dict[str, tuple[Source, ...]] | None = None) -> Coding:
    """Make the coding of all reports that the claims come from."""
    reports = sorted({claim.report for claim in claims})
    coded = []
    for report in reports:
        sourcing = Sourcing(report, (outlets or {}).get(report), (credits or {}).get(report, ()), (), UNKNOWN_TIME)
        coded.append(CodedReport(sourcing, tuple(claim for claim in claims if claim.report == report)))
    return Coding(tuple(coded))


def written(coding: Coding, **when: Time) -> Coding:
    """Say when reports were written."""
    return Coding(
        tuple(
            replace(coded, sourcing=replace(coded.sourcing, written=when.get(coded.sourcing.report, coded.sourcing.written)))
            for coded in coding.reports
        )
    )


def a_report(id_: str, text: str) -> Report:
    """Make a report of one paragraph."""
    units = (Unit(0, len(text), UnitKind.PARAGRAPH),)
    return Report(id_, None, None, None, None, None, "en", sha256(text.encode()).hexdigest(), text, units)


def lore_of(claims: Iterable[Claim] = (), *, reuse: dict[tuple[str, str], float] | None = None, coding: Coding | None = None) -> Lore:
    """Make what comparisons may know."""
    sourcing = {coded.sourcing.report: coded for coded in coding.reports} if coding is not None else {}
    return Lore(REGISTER, load_weights(), {}, rarities(claims, {}), sourcing, reuse or {})


def telling(*claims: Claim, lore: Lore | None = None) -> Telling:
    """Sum up claims of one report."""
    return tell(claims, lore or lore_of(claims))
