"""Tells whether an act happened, was planned, asked for, threatened, alleged, denied or did not happen."""

from spacy.tokens import Token

from truceline.claims.governing import judge_by_context
from truceline.claims.lexicon import Lexicon
from truceline.claims.reality import CONDITIONS, FUTURE, HABIT, POSSIBLE, UNREAL, Reality
from truceline.claims.syntax import children, is_verbal
from truceline.claims.triggers import Hit, is_negated
from truceline.codebook import Modality

NEGATED = "negated"
_NOT_FACTS = frozenset({Modality.PROMISED, Modality.REQUESTED, Modality.THREATENED, Modality.PLANNED, Modality.HYPOTHETICAL})
ENDING = frozenset({"stop", "halt", "suspend", "cease", "end", "ease", "pause", "freeze", "cancel", "abandon", "reduce", "curb"})
"""Support verbs that say that an act does not go on."""
_NO = frozenset({"no", "neither", "nor", "none", "without", "zero"})
_ALLEGING_ADVERBS = frozenset({"allegedly", "purportedly", "supposedly"})
_POSSIBLE_ADVERBS = frozenset({"possibly", "potentially", "perhaps", "maybe", "probably", "likely"})
_FUTURE_WORDS = frozenset(
    {
        "potential",
        "possible",
        "future",
        "upcoming",
        "planned",
        "prospective",
        "further",
        "expected",
        "forthcoming",
        "eventual",
        "scheduled",
    }
)
_RENEWED = frozenset({"continuing", "ongoing", "continued", "repeated", "frequent", "daily", "persistent"})
_HABITUAL_ADVERBS = frozenset({"repeatedly", "regularly", "often", "routinely", "frequently", "continually", "continuously"})


def judge(hit: Hit, lexicon: Lexicon) -> Reality:
    """Return what the sentence says about the reality of the act that a trigger tells."""
    if hit.frame.modality is not None:
        return Reality(Modality(hit.frame.modality), f"{hit.frame.id} speaks of what may follow")
    token = hit.token
    own = _own(token, hit)
    above = judge_by_context(hit.support if hit.support is not None else token, lexicon, token)
    if own is not None and own.reason == NEGATED and above is not None and above.modality in _NOT_FACTS:
        return Reality(Modality.NOT_OCCURRED, UNREAL)
    if own is not None and own.modality in {Modality.NOT_OCCURRED, Modality.DENIED, Modality.HYPOTHETICAL}:
        return own
    if own is not None and (above is None or above.modality in {Modality.OCCURRED, Modality.ONGOING}):
        return own
    return above or own or _plain(hit, lexicon)


def _plain(hit: Hit, lexicon: Lexicon) -> Reality:
    """Judge an act told as a fact: one that is resumed or kept up goes on."""
    if hit.support is not None and lexicon.support[hit.support.lemma_][0] == "ongoing":
        return Reality(Modality.ONGOING, f"{hit.support.text} {hit.token.text}")
    return Reality(Modality.OCCURRED, "told as a fact")


def _own(token: Token, hit: Hit) -> Reality | None:
    carrier = hit.support if hit.support is not None else token
    if hit.support is not None and (support := _from_support(hit)):
        return support
    verbal = is_verbal(carrier)
    if (
        not hit.frame.negated
        and verbal
        and (is_negated(carrier) or (_is_coordinated(carrier) and is_negated(carrier.head)) or _negative_subject(carrier))
    ):
        future = {child.lower_ for child in children(carrier, "aux")} & FUTURE
        return Reality(Modality.NOT_OCCURRED, UNREAL if future else NEGATED)
    if any(one.lower_ in _NO for child in token.lefts for one in (child, *child.children)) or _without(token):
        return Reality(Modality.NOT_OCCURRED, "there was none")
    words = {child.lower_ for child in (*token.lefts, *carrier.lefts)}
    if words & _ALLEGING_ADVERBS:
        return Reality(Modality.ALLEGED, f"{min(words & _ALLEGING_ADVERBS)!r}")
    if words & _POSSIBLE_ADVERBS:
        return Reality(Modality.HYPOTHETICAL, f"{min(words & _POSSIBLE_ADVERBS)!r}")
    if not verbal and words & _FUTURE_WORDS:
        return Reality(Modality.PLANNED, f"{min(words & _FUTURE_WORDS)!r}")
    if words & (_RENEWED | _HABITUAL_ADVERBS):
        return Reality(Modality.ONGOING, f"{min(words & (_RENEWED | _HABITUAL_ADVERBS))!r}")
    return _from_auxiliaries(carrier, hit) if verbal else None


def _from_support(hit: Hit) -> Reality | None:
    verb = hit.support
    if verb is None:
        return None
    if verb.lemma_ in {"avoid", "prevent", "avert", "deter"}:
        return Reality(Modality.HYPOTHETICAL, f"{verb.lemma_} {hit.token.text}")
    if verb.lemma_ in ENDING:
        return Reality(Modality.NOT_OCCURRED, f"{verb.lemma_} {hit.token.text}")
    if verb.lemma_ in {"plan", "order"} and not is_negated(verb):
        return Reality(Modality.PLANNED, f"{verb.lemma_} {hit.token.text}") if verb.tag_ != "VBN" or children(verb, "aux") else None
    return None


def _without(token: Token) -> bool:
    return token.dep_ in {"pobj", "pcomp"} and token.head.lower_ == "without"


def _negative_subject(verb: Token) -> bool:
    for noun in children(verb, "nsubj", "nsubjpass"):
        if noun.lower_ in {"none", "nobody", "neither"} or any(child.lower_ in {"no", "neither"} for child in noun.lefts):
            return True
    return False


def _is_coordinated(verb: Token) -> bool:
    """Tell whether a verb shares the helpers and the negation of the one before it ("would not bomb A or strike B")."""
    return verb.dep_ == "conj" and is_verbal(verb.head) and verb.tag_ == verb.head.tag_ and not children(verb, "aux", "nsubj", "nsubjpass")


def _from_auxiliaries(verb: Token, hit: Hit) -> Reality | None:
    carrier = verb.head if _is_coordinated(verb) else verb
    helpers = {child.lower_ for one in (verb, carrier) for child in children(one, "aux", "auxpass")}
    if any(child.lower_ in CONDITIONS and child.dep_ == "mark" for child in verb.children):
        return Reality(Modality.HYPOTHETICAL, "a condition")
    if helpers & POSSIBLE:
        return Reality(Modality.HYPOTHETICAL, f"{min(helpers & POSSIBLE)!r}")
    if helpers & FUTURE and not hit.frame.negated:
        return Reality(Modality.PLANNED, f"{min(helpers & FUTURE)!r}")
    if verb.tag_ in {"VBZ", "VBP"} and not helpers and hit.frame.kind == "event" and verb.dep_ != "ROOT":
        return Reality(Modality.ONGOING, HABIT)
    if verb.tag_ == "VBG" and helpers & {"is", "are", "’s", "'s", "been"}:
        return Reality(Modality.ONGOING, "a progressive")
    return None
