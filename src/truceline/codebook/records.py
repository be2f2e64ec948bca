"""The field's terms, typed."""

from dataclasses import dataclass, field
from enum import StrEnum


class Modality(StrEnum):
    """What a source says about the reality of the coded act."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROMISED = "promised"
    REQUESTED = "requested"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"
    ALLEGED = "alleged"
    DENIED = "denied"
    NOT_OCCURRED = "not-occurred"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the codebook that an analyst may ask about.

    Attributes:
        id: The term, as it stands in records ("ASSAULT", "drone", "occurred", "sponsors").
        kind: "event type", "mode", "context", "modality", "tie type", "source kind" or "origin kind".
        definition: What it means, in our own words.
        example: A sentence to which it applies.
        counter_example: A sentence to which it seems to apply and does not.
        note: Why the counter-example is none, or a borderline rule.
    """

    id: str
    kind: str
    definition: str
    example: str
    counter_example: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mode:
    """How an event of a type is done."""

    term: Term
    score: float | None


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER root.

    Attributes:
        term: Definition and examples.
        quad: "verbal_coop", "material_coop", "verbal_conf" or "material_conf".
        score: Conflict (negative) to cooperation (positive), -10 to 10.
        recipient_required: Whether an event without a recipient is not coded.
        modes: Its modes, in the order of the codebook.
    """

    term: Term
    quad: str
    score: float
    recipient_required: bool
    modes: tuple[Mode, ...]


@dataclass(frozen=True, slots=True)
class TieType:
    """A kind of relation between two actors.

    Attributes:
        term: Definition and examples.
        sign: 1 friendly, -1 hostile, 0 neither.
        directed: Whether source and target differ in meaning.
        source: What stands at its beginning ("sponsor").
        target: What stands at its end ("client").
    """

    term: Term
    sign: int
    directed: bool
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """All terms, by id.

    Attributes:
        version: Which PLOVER it follows.
        types: Event types with their modes, in PLOVER's order.
        contexts: PLOVER's contexts.
        modalities: What a source says about the reality of an act.
        ties: Kinds of relation between actors.
        sources: Kinds of voice in a chain of attribution.
        origins: Kinds of first telling.
        credit: To whom names and structure are owed, and under which licence.
    """

    version: str
    types: dict[str, EventType]
    contexts: dict[str, Term]
    modalities: dict[str, Term]
    ties: dict[str, TieType]
    sources: dict[str, Term]
    origins: dict[str, Term] = field(default_factory=dict)
    credit: str = ""
