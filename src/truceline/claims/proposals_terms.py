"""Holds proposals to the codebook: types, modes and contexts that exist, and the parties that a type needs."""

from functools import cache

from truceline.claims.lexicon import load_lexicon
from truceline.claims.proposals import Drop, Proposal
from truceline.claims.records import ClaimKind
from truceline.codebook import load_codebook

_CODED = frozenset({ClaimKind.EVENT, ClaimKind.COUNT})


def fault_of_terms(proposal: Proposal) -> Drop | None:
    """Return why the terms or the number of parties of a proposal will not do, or None."""
    contexts = load_codebook().contexts
    if not (_typed(proposal) and all(one in contexts for one in proposal.contexts)):
        return Drop.CODEBOOK
    return None if _peopled(proposal) else Drop.ALONE


def _typed(proposal: Proposal) -> bool:
    """Tell whether the type and the modes belong to the kind."""
    book = load_codebook()
    if proposal.kind in _CODED:
        kind = book.types.get(proposal.type or "")
        return kind is not None and set(proposal.modes) <= {mode.term.id for mode in kind.modes}
    if proposal.kind is ClaimKind.TIE:
        return proposal.type in book.ties and not proposal.modes
    if proposal.kind is ClaimKind.CONDITION:
        return proposal.type is None and len(proposal.modes) == 1 and proposal.modes[0] in conditions()
    known = judgements() if proposal.kind is ClaimKind.ASSESSMENT else frozenset()
    return proposal.type is None and set(proposal.modes) <= known


def _peopled(proposal: Proposal) -> bool:
    """Tell whether the parties are there that the kind and the type need."""
    actors, recipients = bool(proposal.actors), bool(proposal.recipients)
    match proposal.kind:
        case ClaimKind.EVENT:
            needed = load_codebook().types[proposal.type or ""].recipient_required
            return recipients if needed else actors or recipients
        case ClaimKind.TIE:
            return actors and recipients
        case ClaimKind.COUNT:
            return bool(proposal.quantities)
        case ClaimKind.CONDITION | ClaimKind.ASSESSMENT:
            return actors
        case _:
            return True


@cache
def conditions() -> frozenset[str]:
    """Return the words for how an actor or a truce stands."""
    return frozenset(frame.type for frame in load_lexicon("en").frames.values() if frame.kind == ClaimKind.CONDITION.value)


@cache
def judgements() -> frozenset[str]:
    """Return what a judgement may be about."""
    return frozenset(cue.mode for cue in load_lexicon("en").cues if cue.mode)
