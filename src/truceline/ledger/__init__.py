"""LEDGER: keeps what reports say and what was made of it; recording is `Ledger.record`."""

from truceline.ledger.abilities import SqliteAbilities, sqlite_abilities
from truceline.ledger.ledger import Ledger
from truceline.ledger.opening import ledger_path, program_version
from truceline.ledger.records import ActorRow, CopyOf, Problem, ReportOrigin, ReportRow, Trail, TrailOrigin, TrailReport

__all__ = [
    "ActorRow",
    "CopyOf",
    "Ledger",
    "Problem",
    "ReportOrigin",
    "ReportRow",
    "SqliteAbilities",
    "Trail",
    "TrailOrigin",
    "TrailReport",
    "ledger_path",
    "program_version",
    "sqlite_abilities",
]
