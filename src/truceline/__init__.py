"""Truceline: from a pile of news reports to a sourced, dated, computable picture of a patron-proxy conflict.

```python
import truceline as tl

reports = tl.read("examples/baghdad/")
coding = tl.code(reports)
actors = tl.resolve(coding)
linked = tl.link(coding, actors, reports=reports)
with tl.Ledger("baghdad.db") as ledger:
    ledger.record(reports, coding, actors, linked, copies=linked.copies)
    for event in ledger.events(type="CONSULT", actor="esmail-qaani"):
        print(event.time, event.place, event.independent_origins)
    state = tl.derive(ledger)
```
"""

from truceline.actors import Identity, resolve
from truceline.analysis import Effect, estimate
from truceline.claims import ActorRef, Claim, ClaimKind, CodedReport, Coder, Coding, PlaceRef, Quantity, Source, Sourcing, code
from truceline.codebook import Modality, explain
from truceline.errors import TrucelineError
from truceline.events import Copy, Event, Linking, Origin, link
from truceline.ledger import ActorRow, Ledger, ReportRow, Trail
from truceline.ledger import program_version as _program_version
from truceline.pipeline import IngestReport, Means, ingest
from truceline.register import Register, load_register
from truceline.reports import Passage, Report, read
from truceline.settings import Settings, load_settings
from truceline.state import Mission, State, Tie, Truce, derive
from truceline.text import Precision, Time

__version__ = _program_version()

__all__ = [
    "ActorRef",
    "ActorRow",
    "Claim",
    "ClaimKind",
    "CodedReport",
    "Coder",
    "Coding",
    "Copy",
    "Effect",
    "Event",
    "Identity",
    "IngestReport",
    "Ledger",
    "Linking",
    "Means",
    "Mission",
    "Modality",
    "Origin",
    "Passage",
    "PlaceRef",
    "Precision",
    "Quantity",
    "Register",
    "Report",
    "ReportRow",
    "Settings",
    "Source",
    "Sourcing",
    "State",
    "Tie",
    "Time",
    "Trail",
    "Truce",
    "TrucelineError",
    "code",
    "derive",
    "estimate",
    "explain",
    "ingest",
    "link",
    "load_register",
    "load_settings",
    "read",
    "resolve",
]
