"""Derives the state of the system for a day, from what was known by a day."""

from datetime import date

from truceline.ledger import Ledger
from truceline.register import Register, load_register
from truceline.state.missions import derive_missions
from truceline.state.records import Mission, State
from truceline.state.ties import derive_ties
from truceline.state.truces import derive_truces
from truceline.state.view import View


def derive(ledger: Ledger, *, on: date | None = None, known: date | None = None, register: Register | None = None) -> State:
    """Derive ties, missions and truces from a ledger; nothing is written to it.

    Args:
        ledger: Where reports, claims and events are recorded.
        on: The day in the world to show; None for "as the reports leave it".
        known: Only reports that were known by this day; None for all.
        register: Who is known beforehand; the shipped register by default.
    """
    view = View.of(ledger, register if register is not None else load_register(), known=known)
    missions = tuple(mission for mission in derive_missions(view) if on is None or not _begins_after(mission, on))
    return State(on, known, derive_ties(view, on=on), missions, derive_truces(view, on=on))


def _begins_after(mission: Mission, day: date) -> bool:
    return mission.time is not None and mission.time.start is not None and mission.time.start > day
