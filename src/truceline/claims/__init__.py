"""CLAIM and ATTRIBUTION: codes what reports say, and who says so."""

from truceline.claims.coder import Coder, code
from truceline.claims.records import ActorRef, Claim, ClaimKind, CodedReport, Coding, PlaceRef, Quantity, Source, SourceKind, Sourcing

__all__ = [
    "ActorRef",
    "Claim",
    "ClaimKind",
    "CodedReport",
    "Coder",
    "Coding",
    "PlaceRef",
    "Quantity",
    "Source",
    "SourceKind",
    "Sourcing",
    "code",
]
