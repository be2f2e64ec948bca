"""Tells whether an act happened, was planned, asked for, threatened, alleged, denied or did not happen."""

from dataclasses import dataclass

from spacy.tokens import Token

from truceline.claims.lexicon import Lexicon
from truceline.claims.syntax import ancestors, children, is_verbal, objects
from truceline.claims.triggers import Hit, is_negated
from truceline.codebook import Modality

ENDING = frozenset({"stop", "halt", "suspend", "cease", "end", "ease", "pause", "freeze", "cancel", "abandon", "reduce", "curb"})
"""Support verbs that say that an act does not go on."""
_CALLING = frozenset({"call", "appeal", "push", "press", "ask", "plead", "campaign", "lobby"})
HABIT = "a habit, told in the present"
_FUTURE = frozenset({"will", "would", "shall", "’ll", "'ll"})
_POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must"})
_CONDITIONS = frozenset({"if", "unless", "whether", "should", "lest"})
_TEMPORAL = frozenset(
    {"after", "since", "when", "while", "as", "because", "although", "though", "until", "before", "once", "where", "following"}
)
_NOMINAL = frozenset({"denied", "threatened", "hypothetical", "planned", "requested", "promised"})
_SPEAKING = frozenset(
    {"call", "phone", "telephone", "letter", "message", "statement", "meet", "meeting", "write", "speak", "speech", "address", "post"}
)
_SPEECH_ACTS = frozenset(
    {
        "stress",
        "urge",
        "demand",
        "ask",
        "warn",
        "condemn",
        "praise",
        "underline",
        "emphasise",
        "emphasize",
        "press",
        "call",
        "say",
        "tell",
        "threaten",
        "denounce",
        "express",
    }
)
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
        "renewed-threat",
        "expected",
        "forthcoming",
        "eventual",
        "scheduled",
    }
)
_RENEWED = frozenset({"continuing", "ongoing", "continued", "repeated", "frequent", "daily", "persistent"})
_HABITUAL_ADVERBS = frozenset({"repeatedly", "regularly", "often", "routinely", "frequently", "continually", "continuously"})


@dataclass(frozen=True, slots=True)
class Reality:
    """A modality and the words it rests on."""

    modality: Modality
    reason: str


def judge(hit: Hit, lexicon: Lexicon) -> Reality:
    """Return what the sentence says about the reality of the act that a trigger tells."""
    if hit.frame.modality is not None:
        return Reality(Modality(hit.frame.modality), f"{hit.frame.id} speaks of what may follow")
    token = hit.token
    own = _own(token, hit)
    if own is not None and own.modality in {Modality.NOT_OCCURRED, Modality.DENIED, Modality.HYPOTHETICAL}:
        return own
    above = _above(hit.support if hit.support is not None else token, lexicon, token)
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
        return Reality(Modality.NOT_OCCURRED, "negated")
    if any(child.lower_ in _NO for child in token.lefts) or _without(token):
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
        return Reality(Modality.PLANNED, f"{verb.lemma_} {hit.token.text}") if verb.tag_ != "VBN" else None
    return None


def _is_denied(verb: Token) -> bool:
    shared = _is_coordinated(verb) and is_negated(verb.head)
    return is_negated(verb) or shared or _negative_subject(verb)


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
    if any(child.lower_ in _CONDITIONS and child.dep_ == "mark" for child in verb.children):
        return Reality(Modality.HYPOTHETICAL, "a condition")
    if helpers & _POSSIBLE:
        return Reality(Modality.HYPOTHETICAL, f"{min(helpers & _POSSIBLE)!r}")
    if helpers & _FUTURE and not hit.frame.negated:
        return Reality(Modality.PLANNED, f"{min(helpers & _FUTURE)!r}")
    if verb.tag_ in {"VBZ", "VBP"} and not helpers and hit.frame.kind == "event" and verb.dep_ != "ROOT":
        return Reality(Modality.ONGOING, HABIT)
    if verb.tag_ == "VBG" and helpers & {"is", "are", "’s", "'s", "been"}:
        return Reality(Modality.ONGOING, "a progressive")
    return None


def _above(token: Token, lexicon: Lexicon, inner: Token) -> Reality | None:
    if inner is not token and (found_above := _nominal_above(inner, lexicon)):
        return found_above
    strongest: Reality | None = None
    nominal = not is_verbal(token)
    for child, parent in ancestors(token):
        if _is_presupposed(child):
            break
        found = _over_noun(child, parent, lexicon) if nominal else _step(child, parent, lexicon)
        if found is not None and (strongest is None or _rank(found.modality) > _rank(strongest.modality)):
            strongest = found
        if {one.lower_ for one in children(parent, "aux")} >= {"would", "have"}:
            return Reality(Modality.HYPOTHETICAL, "told as what would have been")
        if nominal and is_verbal(parent):
            strongest = strongest if strongest is not None else _possible_clause(child, parent)
            if parent.lemma_ != "be" or strongest is not None:
                break
            nominal = False
    return strongest


def _is_presupposed(child: Token) -> bool:
    """Tell whether a clause of time or reason is told as a fact, whatever stands above it ("vowed revenge after the army killed X")."""
    marks = {one.lower_ for one in child.children if one.dep_ in {"mark", "advmod"}}
    return child.dep_ in {"advcl", "pcomp", "relcl"} and (
        bool(marks & _TEMPORAL) or child.dep_ == "relcl" or (child.dep_ == "pcomp" and child.head.lower_ in _TEMPORAL)
    )


def _possible_clause(child: Token, verb: Token) -> Reality | None:
    """Judge an act that a noun names by the helpers of its clause ("a withdrawal would help", "if hostilities intensify")."""
    helpers = {one.lower_ for one in children(verb, "aux", "auxpass")}
    if helpers & _POSSIBLE - {"can", "should", "must"} or any(one.lower_ in {"if", "unless"} for one in verb.children):
        return Reality(Modality.HYPOTHETICAL, "told as a possibility")
    if child.dep_ in {"nsubj", "nsubjpass"} and helpers & _FUTURE:
        would = "would" in helpers
        return Reality(Modality.HYPOTHETICAL if would else Modality.PLANNED, "would" if would else "will")
    return None


def _over_noun(child: Token, parent: Token, lexicon: Lexicon) -> Reality | None:
    """Judge an act that a noun names by the word that governs the noun ("denied the attack", "fears of an attack")."""
    if not is_verbal(parent):
        return _step(child, parent, lexicon)
    if child.dep_ == "prep" and child.lower_ == "of" and parent.lemma_ in {"accuse", "suspect"}:
        return Reality(Modality.ALLEGED, f"below {parent.lemma_!r}")
    if child.dep_ == "prep" and child.lower_ in {"for", "on"} and parent.lemma_ in _CALLING:
        return Reality(Modality.REQUESTED, f"below {parent.lemma_!r}")
    if child.dep_ not in {"dobj", "nsubjpass"}:
        return None
    for embedding in lexicon.embedding.get(parent.lemma_.lower(), ()):
        if embedding.modality in _NOMINAL and is_negated(parent):
            return Reality(Modality.HYPOTHETICAL, f"not {parent.lemma_}") if embedding.modality != "denied" else None
        if embedding.modality in _NOMINAL:
            return Reality(Modality(embedding.modality), f"below {parent.lemma_!r}")
    return None


def _nominal_above(token: Token, lexicon: Lexicon) -> Reality | None:
    head = token.head
    if token.dep_ == "pobj" and head.head.pos_ == "NOUN" and (modality := lexicon.nominal_embedding.get(head.head.lemma_)):
        return Reality(Modality(modality), f"{head.head.text!r} above it")
    return None


def _rank(modality: Modality) -> int:
    order = (
        Modality.OCCURRED,
        Modality.ONGOING,
        Modality.ALLEGED,
        Modality.PLANNED,
        Modality.PROMISED,
        Modality.THREATENED,
        Modality.REQUESTED,
        Modality.HYPOTHETICAL,
        Modality.NOT_OCCURRED,
        Modality.DENIED,
    )
    return order.index(modality)


def _step(child: Token, parent: Token, lexicon: Lexicon) -> Reality | None:
    if parent.pos_ == "NOUN":
        clausal = child.dep_ == "acl" and child.tag_ == "VB"
        below = child.dep_ == "prep" and child.lower_ in {"of", "for", "to", "against"}
        modality = lexicon.nominal_embedding.get(parent.lemma_) if clausal or below else None
        return Reality(Modality(modality), f"{parent.text!r} above it") if modality else None
    if not is_verbal(parent) and parent.pos_ != "ADJ":
        return None
    infinitive = any(one.lower_ == "to" and one.dep_ == "aux" for one in child.children)
    if child.dep_ == "advcl":
        return _from_adverbial(child, parent, infinitive=infinitive)
    if child.dep_ not in {"ccomp", "xcomp", "dobj", "prep"} or (
        child.dep_ == "dobj" and parent.lemma_ in {"say", "tell", "report", "announce", "describe", "condemn", "ask"}
    ):
        return None
    return _from_embedding(child, parent, lexicon, infinitive=infinitive)


def _from_adverbial(child: Token, parent: Token, *, infinitive: bool) -> Reality | None:
    if any(one.lower_ in _CONDITIONS and one.dep_ == "mark" for one in child.children):
        return Reality(Modality.HYPOTHETICAL, "a condition")
    words = {parent.lemma_, *(noun.lemma_ for noun in objects(parent))}
    spoke = words & _SPEAKING and child.lemma_ in _SPEECH_ACTS
    return Reality(Modality.PLANNED, "an aim") if infinitive and not spoke else None


def _from_embedding(child: Token, parent: Token, lexicon: Lexicon, *, infinitive: bool) -> Reality | None:
    embeddings = lexicon.embedding.get(parent.lemma_.lower(), ())
    if not embeddings:
        return None
    gerund = child.dep_ == "prep" and bool(children(child, "pcomp"))
    if child.dep_ in {"dobj", "prep"} and not gerund:
        return None
    negated = is_negated(parent)
    chosen = embeddings[-1] if infinitive and len(embeddings) > 1 else embeddings[0]
    if chosen.modality is None:
        return (
            Reality(Modality.DENIED, f"not {parent.lemma_}")
            if negated and parent.lemma_ in {"confirm", "admit", "acknowledge", "announce"}
            else None
        )
    if parent.lemma_ in {"warn", "tell", "ask", "urge", "press", "call"} and not infinitive and chosen.modality == "requested":
        return Reality(Modality.HYPOTHETICAL, "a warning") if parent.lemma_ == "warn" else None
    if chosen.modality == "planned" and parent.lemma_ in {"decide", "move", "look", "expect"} and not infinitive:
        return None
    if negated and chosen.modality in {"denied", "not-occurred"}:
        return Reality(Modality.OCCURRED, f"not {parent.lemma_}")
    if negated and chosen.modality == "alleged":
        return None
    if parent.lemma_ in {"call", "press"} and not infinitive:
        return None
    reason = f"below {parent.lemma_!r}"
    if parent.lemma_ in {"accuse", "suspect", "blame"} and objects(parent):
        return Reality(Modality.ALLEGED, reason)
    return Reality(Modality(chosen.modality), reason)
