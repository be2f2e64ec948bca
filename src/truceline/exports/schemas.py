"""The JSON Schema of each record that a verb lists."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter
from rapidfuzz import process

from truceline.analysis import Effect
from truceline.claims import Claim, Proposal
from truceline.errors import UnknownTerm
from truceline.events import Event
from truceline.ledger import ActorRow, ReportRow, Trail
from truceline.state import Mission, Tie, Truce

RECORDS: Mapping[str, type[Any]] = MappingProxyType(
    {
        "actor": ActorRow,
        "claim": Claim,
        "effect": Effect,
        "event": Event,
        "mission": Mission,
        "proposal": Proposal,
        "report": ReportRow,
        "tie": Tie,
        "trail": Trail,
        "truce": Truce,
    }
)
"""The records of the output contract, and what a second coder may propose, by the name that `truceline schema` takes."""


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a record as it is written by `--format jsonl`."""
    record = RECORDS.get(name)
    if record is None:
        near = [known for known, _, _ in process.extract(name, list(RECORDS), limit=1, score_cutoff=60)]
        hint = f"; did you mean {near[0]}?" if near else "."
        raise UnknownTerm(f"no record is called {name!r}{hint} One of {', '.join(RECORDS)}.")
    made = TypeAdapter(record).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": name}
