"""Chooses which two spans of a sentence the encoder is asked about: the parties of a claim, or a party and what it acts upon."""

from collections.abc import Sequence

from spacy.tokens import Token

from truceline.claims.encoder import Span
from truceline.claims.noun_phrases import noun_phrase
from truceline.claims.parsing import Sentence
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, objects
from truceline.claims.triggers import Hit

Pair = tuple[Span, Span]
"""Offsets of the acting party and of the other one, within a sentence."""


def pair_of(actors: Sequence[ActorRef], recipients: Sequence[ActorRef], sentence: Sentence) -> Pair | None:
    """Return the spans of two parties, or None when one of them does not stand in the sentence."""
    acting, other = span_of(actors, sentence), span_of(recipients or actors[1:], sentence)
    return (acting, other) if acting is not None and other is not None and acting != other else None


def pair_with_thing(actors: Sequence[ActorRef], hit: Hit, sentence: Sentence) -> Pair | None:
    """Return the spans of a party and of the thing that a trigger acts upon ("declared *a truce*"), or None."""
    acting = span_of(actors, sentence)
    if acting is None:
        return None
    for noun in _things(hit.token):
        start, end = noun_phrase(noun)
        if end <= acting[0] or start >= acting[1]:
            return acting, (start, end)
    return None


def span_of(refs: Sequence[ActorRef], sentence: Sentence) -> Span | None:
    """Return the span, within a sentence, of the first actor that stands in it."""
    for ref in refs:
        start = ref.start - sentence.start
        if start >= 0 and ref.start + len(ref.text) <= sentence.end:
            return start, start + len(ref.text)
    return None


def _things(trigger: Token) -> list[Token]:
    behind = [noun for preposition in children(trigger, "prep", "agent", "dative") for noun in children(preposition, "pobj")]
    return [*objects(trigger), *behind, *([] if trigger.pos_ == "VERB" else [trigger])]
