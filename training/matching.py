"""Compares what the coder says of a labelled pair with its label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from rows import NONE, Row

from truceline.claims import ActorRef, Claim, ClaimKind, Coder
from truceline.reports import Report, Unit, UnitKind

STILL_TO_COME = frozenset({"planned", "promised", "threatened", "requested", "hypothetical"})
SAME = frozenset(
    {
        *(frozenset({"AGREE", type_}) for type_ in ("CONSULT", "SUPPORT", "COOPERATE", "AID")),
        *(frozenset({"THREATEN", type_}) for type_ in ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")),
        frozenset({"CONCEDE", "RETREAT"}),
    }
)
"""Types that tell the same of an act that is still to come: the codebook lets a planned visit be an agreement to meet."""


@dataclass(frozen=True, slots=True)
class Found:
    """A claim about a labelled pair."""

    row: Row
    claim: Claim

    @property
    def type_right(self) -> bool:
        """Tell whether the type is the labelled one."""
        later = self.claim.modality.value in STILL_TO_COME
        return self.claim.type == self.row.type or (later and frozenset({self.claim.type, self.row.type}) in SAME)

    @property
    def right(self) -> bool:
        """Tell whether type and modality are the labelled ones."""
        later = {self.claim.modality.value, self.row.modality} <= STILL_TO_COME
        happened = {self.claim.modality.value, self.row.modality} <= {"occurred", "ongoing"}
        same = self.claim.modality.value == self.row.modality or happened or (later and self.claim.type != self.row.type)
        return self.type_right and same


def coded(coder: Coder, text: str) -> tuple[Claim, ...]:
    """Return the event claims of a sentence."""
    name, line = sha256(text.encode()).hexdigest()[:12], Unit(0, len(text), UnitKind.PARAGRAPH)
    report = Report(name, None, None, None, None, None, "en", "0" * 64, text, (line,))
    return tuple(claim for claim in coder.code(report).claims if claim.kind is ClaimKind.EVENT)


def found_in(coder: Coder, rows: Sequence[Row]) -> Iterator[Found]:
    """Yield each claim that tells of a labelled pair, with the row of that pair."""
    claims: dict[str, tuple[Claim, ...]] = {}
    for row in rows:
        if row.text not in claims:
            claims[row.text] = coded(coder, row.text)
        for claim in claims[row.text]:
            if about(claim, row):
                yield Found(row, claim)


def about(claim: Claim, row: Row) -> bool:
    """Tell whether a claim tells of a labelled pair: its acting party acts, its other party is acted upon or acts along."""
    for acting in claim.actors:
        if _covers(acting, row.acting):
            return any(_covers(other, row.other) for other in (*claim.recipients, *claim.actors) if other is not acting)
    return False


def _covers(ref: ActorRef, span: tuple[int, int]) -> bool:
    return ref.start < span[1] and ref.start + len(ref.text) > span[0]


def told(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that tell an event."""
    return [row for row in rows if row.type != NONE]
