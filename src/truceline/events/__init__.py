"""EVENT and ORIGIN: which claims tell of the same event, and from where they have it."""

from truceline.events.linking import link
from truceline.events.records import (
    Candidate,
    Copy,
    Disagreement,
    Event,
    Evidence,
    Linking,
    Origin,
    OriginBasis,
    OriginKind,
    Version,
)

__all__ = [
    "Candidate",
    "Copy",
    "Disagreement",
    "Event",
    "Evidence",
    "Linking",
    "Origin",
    "OriginBasis",
    "OriginKind",
    "Version",
    "link",
]
