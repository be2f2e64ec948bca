"""EVENT and ORIGIN: which claims tell of the same event, and from where they have it."""

from truceline.events.records import Candidate, Copy, Disagreement, Event, Evidence, Origin, OriginBasis, OriginKind, Version

__all__ = ["Candidate", "Copy", "Disagreement", "Event", "Evidence", "Origin", "OriginBasis", "OriginKind", "Version"]
