"""CLAIM and ATTRIBUTION: codes what reports say, and who says so."""

from truceline.claims.coder import Coder, code
from truceline.claims.explanation import dependency_words
from truceline.claims.records import ActorRef, Claim, ClaimKind, CodedReport, Coding, PlaceRef, Quantity, Source, SourceKind, Sourcing
from truceline.claims.rules import Rule, find_rule, nearest_rules, rules, slot_words
from truceline.claims.verdicts import Method

__all__ = [
    "ActorRef",
    "Claim",
    "ClaimKind",
    "CodedReport",
    "Coder",
    "Coding",
    "Method",
    "PlaceRef",
    "Quantity",
    "Rule",
    "Source",
    "SourceKind",
    "Sourcing",
    "code",
    "dependency_words",
    "find_rule",
    "nearest_rules",
    "rules",
    "slot_words",
]
