"""Weighs proposals by the encoder's judgement: how sure a claim of the rules is, and what only the encoder sees."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from truceline.claims.candidates import Candidate
from truceline.claims.confidence import confidence, grounds_of
from truceline.claims.descriptions import POSSESSIVES
from truceline.claims.encoder import NONE, Encoder, Judgement
from truceline.claims.noun_phrases import singular
from truceline.claims.pairs import Pair, pair_of, pair_with_thing
from truceline.claims.parsing import Sentence
from truceline.claims.place_names import SITE_NOUNS
from truceline.claims.records import ActorRef, Claim, ClaimKind
from truceline.claims.roles import Roles
from truceline.claims.triggers import Hit
from truceline.codebook import Modality

ENCODER_RULE = "encoder"
"""Rule of the claims that only the encoder proposes."""
PROPOSED = 0.75
"""Probability of a type from which a proposal without an entry of the lexicons is coded."""
KNOWN = 0.9
"""The same for a word that the lexicons hold and did not take here: more is needed to overrule them."""
SURE = 0.7
"""Confidence that a claim of the encoder beside the rules must have: analysts quote what they are shown."""
_MODE = 0.5
_MUTUAL = frozenset({"CONSULT", "COOPERATE"})
_PAST = frozenset({Modality.OCCURRED, Modality.ONGOING})
_FUTURE = frozenset({Modality.PLANNED, Modality.PROMISED, Modality.THREATENED, Modality.HYPOTHETICAL})
_COOPERATION = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})
_CONFLICT = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})


class Method(StrEnum):
    """How reports are coded."""

    RULES = "rules"
    ENCODER = "encoder"
    BOTH = "both"


Draft = Callable[[Hit, Roles], Iterable[Claim]]
"""Writes the claim of an act."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the encoder says of a proposal: how probable its type, no event at all, and its modality are; and the reason in words."""

    support: float
    none: float
    reality: float
    reason: str


class Judge:
    """Reviews what the rules propose, and adds what only the encoder sees.

    A claim of the rules is never dropped on the encoder's word: on texts that neither had seen it was wrong about as often as the rules.
    It makes the claim less sure instead.

    Args:
        encoder: The encoder.
        alone: Whether it codes without the rules, so that no word is one that they have refused.
    """

    def __init__(self, encoder: Encoder, *, alone: bool = False) -> None:
        self._encoder = encoder
        self._alone = alone

    def review(self, sentence: Sentence, coded: Sequence[tuple[Hit, Claim]], found: Sequence[Candidate], draft: Draft) -> list[Claim]:
        """Return the claims of a sentence, in the order in which they were proposed; the sentence is encoded once.

        Args:
            sentence: The sentence.
            coded: Claims of the rules, with the triggers that they rest on.
            found: Words with two parties that no rule has coded.
            draft: Writes the claim of an act.
        """
        known = [_pair(hit, claim, sentence) for hit, claim in coded]
        new = [pair_of(one.roles.actors, one.roles.recipients, sentence) for one in found]
        asked = [pair for pair in (*known, *new) if pair is not None]
        answers = dict(zip(asked, self._encoder.judge(sentence.text, asked), strict=True))
        held = [
            claim if pair is None else _sure(claim, support_of(claim.type or "", claim.modality, answers[pair]), kind="both")
            for (_, claim), pair in zip(coded, known, strict=True)
        ]
        proposed = [
            _sure(claim, support_of(claim.type or "", claim.modality, answers[pair]), kind="encoder")
            for one, pair in zip(found, new, strict=True)
            if pair is not None and (typed := self._typed(one, answers[pair])) is not None
            for claim in draft(*typed)
        ]
        proposed = [claim for claim in proposed if self._alone or claim.confidence >= SURE]
        completed = [_completed(claim, proposed) for claim in held]
        begun = {claim.trigger.start for claim in held}
        return [*completed, *without_repeats((claim for claim in proposed if claim.trigger.start not in begun), completed)]

    def _typed(self, candidate: Candidate, judgement: Judgement) -> tuple[Hit, Roles] | None:
        """Return a candidate as the encoder sees it; beside the rules, only as what the lexicons hold its word for."""
        held = candidate.known if not self._alone else frozenset()
        typed = proposal(candidate, judgement, least=KNOWN if held else PROPOSED)
        return typed if typed is None or not held or typed[0].frame.type in held else None


def _sure(claim: Claim, verdict: Verdict, *, kind: str) -> Claim:
    """Return a claim with the confidence and the reason that the encoder's judgement gives it."""
    grounds = replace(
        grounds_of(claim.actors, claim.recipients, claim.modality), support=verdict.support, none=verdict.none, reality=verdict.reality
    )
    return replace(claim, confidence=confidence(grounds, kind=kind), why=(*claim.why, verdict.reason))


def _completed(claim: Claim, proposed: Sequence[Claim]) -> Claim:
    """Return a one-sided claim with the other side that the encoder sees in an act of the same type at the same word."""
    if claim.kind is not ClaimKind.EVENT or claim.recipients or len(claim.actors) != 1 or "visit" in claim.modes:
        return claim  # whoever visits a place has not thereby visited its government
    for other in proposed:
        own = any(ref.text.split()[0].lower() in POSSESSIVES or _is_site(ref) for ref in other.recipients)
        if (other.trigger.start, other.type) == (claim.trigger.start, claim.type) and other.actors[:1] == claim.actors and not own:
            reason = f"the other side: the encoder sees {other.type} ({other.confidence:.2f})"
            return replace(claim, actors=other.actors, recipients=other.recipients, why=(*claim.why, reason))
    return claim


def _is_site(ref: ActorRef) -> bool:
    """Tell whether a description only says what kind of place was struck ("Khiam, a village in the south")."""
    return ref.id is None and singular(ref.text.split(" in ")[0].split(" of ")[0].split()[-1]) in SITE_NOUNS


def _pair(hit: Hit, claim: Claim, sentence: Sentence) -> Pair | None:
    if claim.kind is not ClaimKind.EVENT:
        return None
    return pair_of(claim.actors, claim.recipients, sentence) or pair_with_thing(claim.actors, hit, sentence)


def support_of(type_: str, modality: Modality, judgement: Judgement) -> Verdict:
    """Return how far the encoder bears a type out; what is still to come may also be the promise or the threat of it.

    The rule is the codebook's: cooperation that is still to come is AGREE or CONCEDE, force that is still to come is THREATEN.
    """
    table = judgement.types
    support = table.get(type_, 0.0)
    if modality in _FUTURE and type_ in _COOPERATION:
        support += table["AGREE"] + (table["CONCEDE"] if type_ == "RETREAT" else 0.0)
    if modality in _FUTURE and type_ in _CONFLICT:
        support += table["THREATEN"]
    best = max(table, key=lambda name: (table[name], name))
    reason = f"encoder: {best} {table[best]:.2f}" + (f", {type_} {support:.2f}" if best != type_ else "")
    return Verdict(min(1.0, support), table[NONE], _reality(modality, judgement), reason)


def _reality(modality: Modality, judgement: Judgement) -> float:
    """Return how far the encoder bears a modality out; what goes on has happened, too."""
    said = judgement.modalities
    if modality in _PAST:
        return min(1.0, sum(said.get(one.value, 0.0) for one in _PAST))
    return said.get(modality.value, 0.0)


def proposal(candidate: Candidate, judgement: Judgement, *, least: float) -> tuple[Hit, Roles] | None:
    """Return a candidate with the type, mode and roles that the encoder sees, or None when it sees no event or is not sure."""
    table = judgement.types
    best = max(table, key=lambda name: (table[name], name))
    if best == NONE or table[best] < least:
        return None
    mode = _mode_of(best, judgement)
    roles = candidate.roles
    if best in _MUTUAL and mode != "visit":
        roles = replace(roles, actors=(*roles.actors, *roles.recipients), recipients=())
    slots = (*roles.slots, f"no entry of the lexicons; the encoder sees {best} ({table[best]:.2f})")
    frame = replace(candidate.hit.frame, id=ENCODER_RULE, type=best, mode=mode, reciprocal=best in _MUTUAL)
    return replace(candidate.hit, trigger=replace(candidate.hit.trigger, frame=frame)), replace(roles, slots=slots)


def _mode_of(type_: str, judgement: Judgement) -> str | None:
    modes = {name: share for name, share in judgement.modes.items() if name.startswith(f"{type_}-")}
    best = max(modes, key=lambda name: (modes[name], name), default=None)
    return best.split("-", 1)[1] if best is not None and modes[best] >= _MODE else None


def without_repeats(proposed: Iterable[Claim], coded: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the proposed claims that no coded claim of the same type between the same parties tells already."""
    told = {(claim.type, _parties(claim)) for claim in coded if claim.kind is ClaimKind.EVENT}
    for claim in proposed:
        key = (claim.type, _parties(claim))
        if key not in told:
            told.add(key)
            yield claim


def _parties(claim: Claim) -> frozenset[str]:
    return frozenset(ref.id or ref.text for ref in (*claim.actors, *claim.recipients))
