"""IDENTITY and JUDGEMENT: who is meant, and why we think so."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What was decided about two names."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a name in a report means an actor, and why.

    Attributes:
        text: The name as written.
        actor: Id of the actor.
        verdict: The decision.
        score: From 0 to 1.
        reasons: One sentence each.
    """

    text: str
    actor: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """An actor of the ledger: registered, or known only from reports.

    Attributes:
        id: Id in the register, or "unresolved/<slug>" for a name that only reports know.
        name: Its name.
        kind: Kind in the register; "unknown" for a name that only reports know, "described" for a group without a name.
        names: Every spelling met in the reports, sorted.
        reports: Ids of the reports that name it, sorted.
        registered: Whether the register knows it.
        judgements: Name matches that were weighed, best first.
    """

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    reports: tuple[str, ...]
    registered: bool
    judgements: tuple[Judgement, ...] = ()
