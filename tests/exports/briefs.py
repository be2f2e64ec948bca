"""A small ledger of an invented conflict, one report of it hostile, for the tests of the brief."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from state.stories import AIRPORT, ENVOY, REGISTER, day, keep, paper, say, told, visit, who

from truceline.claims import ActorRef, ClaimKind, PlaceRef, Quantity, Source, SourceKind
from truceline.codebook import Modality
from truceline.events import Candidate, Disagreement, Origin, OriginBasis, OriginKind, Version
from truceline.exports import brief
from truceline.exports.notes import Notes
from truceline.ledger import Ledger
from truceline.state import State, derive
from truceline.text.dates import Basis, Precision, Time

HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) | **bold** `code`"
VISIT = paper(
    "visit",
    "Kavan flew to Sorun after gunmen killed three soldiers. Kavan urged the factions to hold their fire. "
    "The brigade suspended its attacks on Adversian forces. The league vowed to continue its attacks. "
    "No attacks were counted since. The election is due on 11 November.",
)
UNDATED = paper("undated", "Kavan travelled to Sorun. Patria commands the league, Adversia says.", day=None, outlet=None)
DENIAL = paper("denial", "Patria denies that it commands the tide. It arms the tide.", day=date(2024, 3, 1))
ATTACK = paper("attack", f"A militia {HOSTILE} met nobody.", outlet=HOSTILE)
SINCE = Time(date(2024, 2, 4), None, Precision.RANGE, Basis.ANCHORED, "since February 4")
ELECTION = Time(date(2024, 11, 11), date(2024, 11, 12), Precision.DAY, Basis.INFERRED, "11 November")
STRANGER = ActorRef(None, HOSTILE, HOSTILE, reason="described, not named")
PATRIA = Source(SourceKind.ORGANISATION, "Patria", affiliation="patria", cue="denies")

FLEW = visit(VISIT, time=replace(day("2024-01-29"), basis=Basis.INFERRED, reason="the year follows from the report"), place=AIRPORT)
KILLED = say(VISIT, "killed", "ASSAULT", who(None, "gunmen"))
ASKED = say(VISIT, "urged", "REQUEST", ENVOY, to=(who(None, "the factions"),))
HALTED = say(VISIT, "suspended", "RETREAT", who("brigade"), to=(who("adversian-forces"),), modes=("ceasefire",), time=day("2024-01-30"))
VOWED = say(VISIT, "vowed", "THREATEN", who("league"), modes=("violence",), time=day("2024-02-01"))
COUNTED = say(VISIT, "counted", "ASSAULT", kind=ClaimKind.COUNT, quantities=(Quantity("attacks", 0, 0, 0, None, SINCE),))
DUE = say(VISIT, "election", None, kind=ClaimKind.SCHEDULED, time=ELECTION)
TRAVELLED = visit(UNDATED, trigger="travelled")
COMMANDS = say(UNDATED, "commands", "commands", who("patria"), to=(who("league"),), kind=ClaimKind.TIE)
DENIES = say(
    DENIAL, "denies", "commands", who("patria"), to=(who("tide"),), kind=ClaimKind.TIE, modality=Modality.DENIED, attribution=(PATRIA,)
)
ARMS = say(DENIAL, "arms", "arms", who("patria"), to=(who("tide"),), kind=ClaimKind.TIE, modality=Modality.ALLEGED)
OWNS = say(
    ATTACK, "met", "sponsors", STRANGER, to=(who("league"),), kind=ClaimKind.TIE, attribution=(Source(SourceKind.ANONYMOUS, HOSTILE),)
)
CAME = say(ATTACK, "nobody", "CONSULT", ENVOY, STRANGER, modes=("visit",), place=PlaceRef(None, HOSTILE), time=day("2024-05-01"))
PAPERS = (
    (VISIT, (FLEW, KILLED, ASKED, HALTED, VOWED, COUNTED, DUE)),
    (UNDATED, (TRAVELLED, COMMANDS)),
    (DENIAL, (DENIES, ARMS)),
    (ATTACK, (OWNS, CAME)),
)
EVENTS = (
    replace(
        told("ev-flew", FLEW), origins=(Origin("Global Wire", OriginKind.WIRE, OriginBasis.CREDITED, ("visit",)),), independent_origins=1
    ),
    replace(
        told("ev-travelled", TRAVELLED),
        candidates=(Candidate("ev-flew", 0.3, ("both in Sorun", "one is not dated")),),
        disagreements=(Disagreement("place", (Version("Sorun", (TRAVELLED.id,)), Version("Saltport", ()))),),
    ),
    *(told(f"ev-{claim.trigger.text}", claim) for claim in (KILLED, ASKED, HALTED, VOWED, CAME)),
)


def ledger_at(path: Path) -> Ledger:
    """Record the reports."""
    return keep(path, *PAPERS, events=EVENTS)


def state_of(ledger: Ledger, *, on: date | None = None) -> State:
    """Derive the state with the invented register."""
    return derive(ledger, on=on, register=REGISTER)


def brief_of(ledger: Ledger, *, on: date | None = None) -> str:
    """Write the brief."""
    return brief(state_of(ledger, on=on), ledger)


def notes_of(ledger: Ledger) -> Notes:
    """Make empty notes on all claims."""
    return Notes({claim.id: claim for claim in ledger.claims()}, {row.id: row for row in ledger.reports()})
