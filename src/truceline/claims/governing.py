"""Judges an act by the words that govern it: "denied that", "vowed to", "fears of", "if", "after"."""

from spacy.tokens import Token

from truceline.claims.lexicon import Lexicon
from truceline.claims.reality import CONDITIONS, ENDS, FUTURE, POSSIBLE, Reality
from truceline.claims.syntax import ancestors, children, is_passive, is_verbal, objects
from truceline.claims.triggers import is_negated
from truceline.codebook import Modality

_CEASING = frozenset({"stop", "cease", "halt", "suspend", "end", "quit", "finish"})
_HEARSAY = frozenset({"say", "report", "believe", "allege", "think", "understand", "suspect", "rumour", "rumor", "claim", "consider"})
_QUESTIONS = frozenset({"whether", "how", "when", "if"})
_CALLING = frozenset({"call", "appeal", "push", "press", "ask", "plead", "campaign", "lobby"})
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


def judge_by_context(token: Token, lexicon: Lexicon, inner: Token) -> Reality | None:
    """Return what the words above an act say about its reality, the strongest of them.

    Args:
        token: The verb or noun that carries the act.
        lexicon: What embedding words say.
        inner: The noun that names it, when a support verb carries it.
    """
    if inner is not token and (found_above := _nominal_above(inner, lexicon)):
        return found_above
    strongest: Reality | None = None
    nominal = not is_verbal(token)
    for child, parent in ancestors(token):
        if _is_presupposed(child):
            future = {one.lower_ for one in children(parent, "aux")} & FUTURE and _marks(child) & {"until", "till", "when", "once"}
            return Reality(Modality.HYPOTHETICAL, "a condition that is still to come") if future else strongest
        if child.dep_ == "conj" and (nominal or (parent.tag_ == "VB" and child.tag_ in {"VBD", "VBZ", "VBP"})):
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
    marks = _marks(child)
    return child.dep_ in {"advcl", "pcomp", "relcl"} and (
        bool(marks & _TEMPORAL) or child.dep_ == "relcl" or (child.dep_ == "pcomp" and child.head.lower_ in _TEMPORAL)
    )


def _marks(clause: Token) -> set[str]:
    return {one.lower_ for one in clause.children if one.dep_ in {"mark", "advmod"}}


def _possible_clause(child: Token, verb: Token) -> Reality | None:
    """Judge an act that a noun names by the helpers of its clause ("a withdrawal would help", "if hostilities intensify")."""
    helpers = {one.lower_ for one in children(verb, "aux", "auxpass")}
    if helpers & POSSIBLE - {"can", "should", "must"} or any(one.lower_ in {"if", "unless"} for one in verb.children):
        return Reality(Modality.HYPOTHETICAL, "told as a possibility")
    if child.dep_ in {"nsubj", "nsubjpass"} and helpers & FUTURE:
        would = "would" in helpers
        return Reality(Modality.HYPOTHETICAL if would else Modality.PLANNED, "would" if would else "will")
    return None


def _over_noun(child: Token, parent: Token, lexicon: Lexicon) -> Reality | None:
    """Judge an act that a noun names by the word that governs the noun ("denied the attack", "fears of an attack")."""
    if not is_verbal(parent):
        return _step(child, parent, lexicon)
    if child.dep_ == "prep" and child.lower_ == "of" and parent.lemma_ in {"accuse", "suspect"}:
        return Reality(Modality.ALLEGED, f"below {parent.lemma_!r}")
    if child.dep_ == "prep" and child.lower_ == "for" and parent.lemma_ in _CALLING:
        return Reality(Modality.REQUESTED, f"below {parent.lemma_!r}")
    if child.dep_ == "prep" and child.lower_ == "from" and parent.lemma_ in {"refrain", "abstain", "desist"}:
        return Reality(Modality.NOT_OCCURRED, f"{parent.text} from")
    if child.dep_ not in {"dobj", "nsubjpass"}:
        return None
    if parent.lemma_ in {"reject", "dismiss"}:
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
    if child.dep_ in {"ccomp", "csubj"} and _opens_question(child):
        return Reality(Modality.HYPOTHETICAL, "an open question")
    if child.dep_ == "advcl":
        return _from_adverbial(child, parent, infinitive=infinitive)
    if child.dep_ not in {"ccomp", "xcomp", "dobj", "prep"} or (
        child.dep_ == "dobj" and parent.lemma_ in {"say", "tell", "report", "announce", "describe", "condemn", "ask"}
    ):
        return None
    return _from_embedding(child, parent, lexicon, infinitive=infinitive)


def _opens_question(clause: Token) -> bool:
    """Tell whether a clause is a question that is left open ("it is unclear how long the truce will last")."""
    return any(one.lower_ in _QUESTIONS and one.dep_ in {"mark", "advmod"} for one in clause.subtree if one.i < clause.i)


def _from_adverbial(child: Token, parent: Token, *, infinitive: bool) -> Reality | None:
    if any(one.lower_ in CONDITIONS and one.dep_ == "mark" for one in child.children):
        return Reality(Modality.HYPOTHETICAL, "a condition")
    words = {parent.lemma_, *(noun.lemma_ for noun in objects(parent))}
    spoke = words & _SPEAKING and child.lemma_ in _SPEECH_ACTS
    return Reality(Modality.PLANNED, "an aim") if infinitive and not spoke else None


def _from_embedding(child: Token, parent: Token, lexicon: Lexicon, *, infinitive: bool) -> Reality | None:
    if parent.lemma_ in _CEASING and (child.dep_ == "xcomp" or (child.dep_ == "prep" and children(child, "pcomp"))):
        return Reality(Modality.NOT_OCCURRED, ENDS)
    embeddings = lexicon.embedding.get(parent.lemma_.lower(), ())
    if not embeddings:
        return None
    if is_passive(parent) and child.dep_ == "xcomp" and any(one.communicates for one in embeddings) and parent.lemma_ in _HEARSAY:
        return Reality(Modality.ALLEGED, f"is {parent.text} to")
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
    if negated:
        return Reality(Modality.HYPOTHETICAL, f"not {parent.lemma_}")
    if parent.lemma_ in {"call", "press"} and not infinitive:
        return None
    reason = f"below {parent.lemma_!r}"
    if parent.lemma_ in {"accuse", "suspect", "blame"} and objects(parent):
        return Reality(Modality.ALLEGED, reason)
    return Reality(Modality(chosen.modality), reason)
