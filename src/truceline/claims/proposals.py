"""PROPOSAL: what a second coder believes that a report says, before anything of it has been checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Protocol

from pydantic import Field

from truceline.claims.records import ClaimKind, SourceKind
from truceline.codebook import Modality
from truceline.reports import Report

MOST_PROPOSALS = 200
"""Proposals that one report may have; what comes after them is dropped."""
LONGEST_PASSAGE = 600
"""Characters that a claim may quote."""

Words = Annotated[str, Field(min_length=1, max_length=200)]
Term = Annotated[str, Field(min_length=1, max_length=40)]
Offset = Annotated[int, Field(ge=0)]
Figure = Annotated[float, Field(ge=0, le=1e12)]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the report.

    Attributes:
        text: The characters, exactly as they stand in the report.
        start: Offset of the first character, or None where the words are to be looked up.
        end: Offset after the last character, or None.
    """

    text: Annotated[str, Field(min_length=1, max_length=LONGEST_PASSAGE)]
    start: Offset | None = None
    end: Offset | None = None


@dataclass(frozen=True, slots=True)
class NamedParty:
    """Who acts or is acted upon, in words of the passage."""

    text: Words


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """Where, in words of the line in which the passage stands."""

    name: Words


@dataclass(frozen=True, slots=True)
class DatingWords:
    """When, in words of the line: the day that they mean is worked out by the rules."""

    text: Words


@dataclass(frozen=True, slots=True)
class NamedSource:
    """Who says so, in words of the line.

    Attributes:
        kind: What sort of voice it is.
        name: Its name or description.
        cue: The word that marks it ("said"), or empty.
        count: How many people speak, where it is said, or None.
    """

    kind: SourceKind
    name: Words
    cue: Annotated[str, Field(max_length=60)] = ""
    count: Annotated[int, Field(ge=1, le=1_000_000)] | None = None


@dataclass(frozen=True, slots=True)
class NamedQuantity:
    """A number of the line, and what it counts.

    Attributes:
        what: What is counted, in words of the line.
        value: The number said, or None.
        min: Smallest number that the words allow, or None.
        max: Largest number that the words allow, or None.
    """

    what: Words
    value: Figure | None = None
    min: Figure | None = None
    max: Figure | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim as a second coder proposes it: the fields of a claim that can be shown in the words of the report.

    Attributes:
        kind: What sort of thing is claimed.
        type: Event type of an event or a count, tie type of a tie, else null.
        passage: The words that say it.
        trigger: The word or words of the passage that tell the act.
        modality: Whether the coded act happened.
        modes: Modes of the type; of a condition the one word for it.
        contexts: Contexts of the codebook.
        actors: Who acts, each in words of the passage; all parties of a meeting.
        recipients: Who is acted upon, each in words of the passage.
        place: Where, or null.
        time: When, or null.
        attribution: Who says so, outermost first; the outlet itself is left out.
        quantities: Numbers that belong to it.
    """

    kind: ClaimKind
    passage: Quote
    trigger: Quote
    modality: Modality
    type: Term | None = None
    modes: Annotated[tuple[Term, ...], Field(max_length=4)] = ()
    contexts: Annotated[tuple[Term, ...], Field(max_length=8)] = ()
    actors: Annotated[tuple[NamedParty, ...], Field(max_length=12)] = ()
    recipients: Annotated[tuple[NamedParty, ...], Field(max_length=12)] = ()
    place: NamedPlace | None = None
    time: DatingWords | None = None
    attribution: Annotated[tuple[NamedSource, ...], Field(max_length=6)] = ()
    quantities: Annotated[tuple[NamedQuantity, ...], Field(max_length=6)] = ()


class Drop(StrEnum):
    """Why a proposal is dropped."""

    SCHEMA = "not in the schema"
    MANY = f"beyond the {MOST_PROPOSALS} that a report may have"
    PASSAGE = "its passage does not stand in the report"
    LINE = "its passage is no part of one coded line"
    TRIGGER = "its trigger does not stand in its passage"
    CODEBOOK = "outside the codebook"
    PARTY = "a party does not stand in its passage"
    ALONE = "without a party that its type needs"
    PLACE = "its place does not stand in its line"
    TIME = "its time does not stand in its line"
    SOURCE = "a source does not stand in its line"
    NUMBER = "a number does not stand in its line"
    REPEAT = "told already"


class NoProposals(Exception):
    """A second coder has nothing to say of one report; its words say why, and hold nothing that the coder answered."""


class ProposingCoder(Protocol):
    """Somebody who proposes claims, one report at a time, and whose every word is checked."""

    @property
    def label(self) -> str:
        """Its name and that of its model, as claims carry it."""

    def propose(self, report: Report) -> Sequence[object]:
        """Return proposals in the form of JSON, of whatever worth.

        Raises:
            NoProposals: There are none to be had for this report.
        """
