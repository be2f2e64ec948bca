"""TIE, MISSION, TRUCE: the system that claims and events describe, on any day."""

from truceline.state.derivation import derive
from truceline.state.records import Answer, Message, Mission, Outcome, Reason, Response, Stance, State, Tie, Truce, TruceStatus
from truceline.state.view import View

__all__ = [
    "Answer",
    "Message",
    "Mission",
    "Outcome",
    "Reason",
    "Response",
    "Stance",
    "State",
    "Tie",
    "Truce",
    "TruceStatus",
    "View",
    "derive",
]
