"""CLAIM and ATTRIBUTION: codes what reports say, and who says so."""

from truceline.claims.attributions import Attributed, read_attributions
from truceline.claims.coder import Coder, code
from truceline.claims.explanation import dependency_words
from truceline.claims.proposals import MOST_PROPOSALS, Drop, NoProposals, Proposal, ProposingCoder
from truceline.claims.proposals_admission import Admitted, admit
from truceline.claims.proposals_coder import SecondCoder
from truceline.claims.proposals_terms import conditions, judgements
from truceline.claims.records import (
    ActorRef,
    Claim,
    ClaimKind,
    CodedReport,
    Coding,
    Dropped,
    PlaceRef,
    Proposed,
    Quantity,
    Source,
    SourceKind,
    Sourcing,
)
from truceline.claims.rules import Rule, find_rule, nearest_rules, rules, slot_words
from truceline.claims.verdicts import Method

__all__ = [
    "MOST_PROPOSALS",
    "ActorRef",
    "Admitted",
    "Attributed",
    "Claim",
    "ClaimKind",
    "CodedReport",
    "Coder",
    "Coding",
    "Drop",
    "Dropped",
    "Method",
    "NoProposals",
    "PlaceRef",
    "Proposal",
    "Proposed",
    "ProposingCoder",
    "Quantity",
    "Rule",
    "SecondCoder",
    "Source",
    "SourceKind",
    "Sourcing",
    "admit",
    "code",
    "conditions",
    "dependency_words",
    "find_rule",
    "judgements",
    "nearest_rules",
    "read_attributions",
    "rules",
    "slot_words",
]
