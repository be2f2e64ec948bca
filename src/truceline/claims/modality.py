"""Tells whether an act happened, was planned, asked for, threatened, alleged, denied or did not happen."""

from spacy.tokens import Token

from truceline.claims.governing import context_of, reality_above
from truceline.claims.lexicon import Lexicon
from truceline.claims.markers import mark_noun, mark_verb
from truceline.claims.nominal import as_named
from truceline.claims.reality import FACT, HABIT, Reality, stronger
from truceline.claims.signatures import load_signatures
from truceline.claims.syntax import children, is_verbal
from truceline.claims.triggers import Hit, is_negated
from truceline.codebook import Modality

ENDING = frozenset({"stop", "halt", "suspend", "cease", "end", "ease", "pause", "freeze", "cancel", "abandon", "reduce", "curb"})
"""Support verbs that say that an act does not go on."""
_DEEDS = frozenset({"ASSAULT", "AID", "COERCE", "MOBILIZE", "SANCTION", "COOPERATE", "RETREAT"})
_DENYING = frozenset({"deny", "reject", "dismiss", "dispute", "refute", "contest"})
_CHARGES = frozenset({"charge", "accusation", "claim", "allegation", "assertion"})
_PREVENTING = frozenset({"avoid", "prevent", "avert", "deter"})


def judge(hit: Hit, lexicon: Lexicon) -> Reality:
    """Return what the sentence says about the reality of the act that a trigger tells."""
    if hit.frame.modality is not None:
        return Reality(Modality(hit.frame.modality), f"{hit.frame.id} speaks of what may follow")
    reality = _told(hit, lexicon)
    if reality.is_positive and (hit.frame.kind == "tie" or hit.frame.type in _DEEDS) and _is_disputed(hit.token):
        return Reality(Modality.ALLEGED, "the sentence says that somebody denies it", "claiming")
    return FACT if reality.reason == HABIT and hit.frame.kind != "event" else reality


def _is_disputed(act: Token) -> bool:
    """Tell whether the sentence goes on to say that the act is denied ("..., a charge that Kigali rejects", "..., which it denies")."""
    for verb in act.doc[act.i + 1 :]:
        if verb.lemma_ not in _DENYING or not is_verbal(verb):
            continue
        between = [one.lower_ for one in act.doc[act.i + 1 : verb.i]]
        if "," not in between:
            continue
        opening = between[len(between) - between[::-1].index(",") :][:4]
        charge = bool(opening) and opening[0] in {"a", "an"} and bool(set(opening) & _CHARGES)
        if charge or opening[:1] == ["which"]:
            return True
    return False


def _told(hit: Hit, lexicon: Lexicon) -> Reality:
    if hit.support is not None:
        return _supported(hit, hit.support, lexicon)
    token = hit.token
    if is_verbal(token):
        return mark_verb(token, context_of(token), negative=hit.frame.negated)
    return mark_noun(token, context_of(token))


def _supported(hit: Hit, verb: Token, lexicon: Lexicon) -> Reality:
    """Judge an act that a noun names and a verb tells ("made a visit", "called off the visit", "plans for attacks")."""
    if (named := as_named(verb)) is not None:
        return named
    above = reality_above(verb)
    if (signature := load_signatures().of(verb, "noun")) is not None and signature.beside:
        return mark_noun(hit.token, signature.below(above, verb))
    noun = mark_noun(hit.token, FACT)
    if noun.modality is Modality.NOT_OCCURRED and noun.reason == "there was none" and not above.is_positive:
        return noun
    told = f"{verb.lemma_} {hit.token.text}"
    if verb.lemma_ in _PREVENTING:
        return (
            Reality(Modality.HYPOTHETICAL, told, "unsure-preventing")
            if not above.is_positive or verb.lemma_ in {"deter"}
            else Reality(Modality.NOT_OCCURRED, told, "preventing")
        )
    if verb.lemma_ in ENDING:
        return above if above.is_negative else Reality(Modality.NOT_OCCURRED, told, "ceasing")
    if verb.lemma_ in {"plan", "order"} and not is_negated(verb) and (verb.tag_ != "VBN" or children(verb, "aux")):
        above = stronger(above, Reality(Modality.PLANNED, told, "plan"))
    found = stronger(above, noun)
    if lexicon.support[verb.lemma_][0] == "ongoing" and found.is_positive:
        return Reality(Modality.ONGOING, f"{verb.text} {hit.token.text}", "continuing")
    return found
