"""Reads the shape of a clause: its form, the conjunction that opens it, and what it hangs on where the parser is mistaken."""

from collections.abc import Set

from spacy.tokens import Token

from truceline.claims.markers import helpers_of
from truceline.claims.reality import FUTURE, POSSIBLE
from truceline.claims.signatures import load_signatures
from truceline.claims.syntax import PURPOSES, children, is_verbal, objects

_TEMPORAL = frozenset(
    "after since when while as because although though until before once where following whereas".split(),
)
_STILL_OPEN = frozenset({"until", "till", "when", "once", "before"})
_QUESTIONS = frozenset({"whether", "how", "when", "if"})
_TELLING = frozenset("recall recount describe explain tell show remember relate detail reveal see hear".split())
"""What is told with "how" is told as a fact ("recalled how the army attacked")."""
_FACTUAL = frozenset({"why", "who", "what", "where", "which"})
_SPEECH = frozenset(
    "call phone telephone letter message statement meet meeting write speak speech address post fly travel visit trip summon".split()
)
_SPEECH_ACTS = frozenset(
    "stress urge demand ask warn condemn praise underline emphasise emphasize press call say tell threaten denounce express protest".split()
)
_ANSWERS = frozenset({"dismiss", "reject", "deny", "dispute", "refute", "make", "repeat", "call", "denounce", "ignore", "contradict"})
"""What is done with a claim, not what it says ("a claim that Baku dismissed")."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def form_of(clause: Token) -> str:
    """Return the form of a clause: "to", "that" or "ing"; a bare infinitive counts as "to"."""
    while clause.dep_ == "conj" and is_verbal(clause.head) and not helpers_of(clause):
        clause = clause.head
    helpers = children(clause, "aux", "auxpass")
    if any(child.lower_ == "to" for child in helpers):
        return "to"
    first = helpers[0] if helpers else clause
    if first.tag_ == "VBG":
        return "ing"
    return "to" if first.tag_ == "VB" and not children(clause, "mark") and clause.dep_ != "ROOT" else "that"


def stands_apart(clause: Token, parent: Token) -> bool:
    """Tell whether a clause is a sentence of its own beside its parent.

    Before it: "X met Y; Z denies it", "X left, Z threatened to stay"; behind a colon: "nobody expected what followed: X met Y".
    """
    if clause.i > parent.i:
        first = min(one.i for one in clause.subtree)
        colon = first > 0 and any(one.text == ":" for one in clause.doc[max(parent.i, first - 2) : first + 1])
        return colon and clause.tag_ in _FINITE and bool(children(clause, "nsubj", "nsubjpass"))
    if any(one.text == ";" for one in clause.doc[clause.i : parent.i]):
        return True
    return clause.dep_ == "ccomp" and any(one.i > parent.i for one in children(parent, "xcomp"))


def noun_before(clause: Token, parent: Token) -> Token | None:
    """Return the noun that an infinitive belongs to where the parser hangs it on the verb ("foiled a plot to attack")."""
    if clause.dep_ not in {"advcl", "xcomp"}:
        return None
    first = min(one.i for one in clause.subtree)
    foiled = (found := load_signatures().of(parent, "noun")) is not None and found.construction == "preventing"
    for noun in children(parent, "dobj", "nsubjpass"):
        if noun.i < first and (foiled or noun.i == first - 1) and load_signatures().of(noun, "to"):
            return noun
    return None


def tells_a_deed(clause: Token, parent: Token) -> bool:
    """Tell whether an infinitive tells what was said on an occasion, or what a mission was ("flew in to urge", "his aim was to urge")."""
    words = {parent.lemma_, *(noun.lemma_ for noun in objects(parent))}
    if words & _SPEECH and clause.lemma_ in _SPEECH_ACTS:
        return True
    return parent.lemma_ == "be" and any(noun.lemma_ in PURPOSES for noun in children(parent, "nsubj"))


def marks_of(clause: Token) -> set[str]:
    """Return the words that open a clause."""
    return {one.lower_ for one in clause.children if one.dep_ in {"mark", "advmod"} and one.i < clause.i}


def is_temporal(clause: Token) -> bool:
    """Tell whether a clause says when or why something is, and so is told as known."""
    return clause.dep_ == "advcl" and bool(marks_of(clause) & _TEMPORAL)


def is_still_to_come(clause: Token, parent: Token) -> bool:
    """Tell whether a clause of time waits for something ("will withdraw once the hostages are freed")."""
    helpers = helpers_of(parent)
    waits = helpers & (FUTURE | POSSIBLE) or form_of(parent) == "to"
    reported = "would" in helpers  # "said it would stay until the government fell"
    return bool(marks_of(clause) & _STILL_OPEN) and (clause.tag_ != "VBD" or reported) and bool(waits)


def is_reduced(clause: Token) -> bool:
    """Tell whether a participle only describes a noun ("a plan offered in May", "soldiers guarding the camp")."""
    return clause.tag_ in {"VBN", "VBG"} and not helpers_of(clause) and not children(clause, "mark", "nsubj", "nsubjpass")


def is_singled_out(noun: Token) -> bool:
    """Tell whether a noun is picked out by what it did ("the first country to leave")."""
    return any(one.lower_ in {"first", "last", "only", "second", "third", "latest"} for one in noun.lefts)


def follows_at_once(clause: Token, verb: Token) -> bool:
    """Tell whether nothing stands between a verb and its infinitive but small words ("is still to leave", not "is here to stay")."""
    start = next((one.i for one in clause.children if one.lower_ == "to"), clause.i)
    return all(
        one.lower_ in {"still", "now", "also", "not", "never", "soon", "then", "yet", "later"} for one in clause.doc[verb.i + 1 : start]
    )


def opens_question(clause: Token) -> bool:
    """Tell whether a clause is a question that is left open ("it is unclear how long the truce will last")."""
    if clause.head.lemma_ in _TELLING and "how" in marks_of(clause):
        return False
    return any(one.lower_ in _QUESTIONS and one.dep_ in {"mark", "advmod"} for one in clause.subtree if one.i < clause.i)


def stands_beside(clause: Token, preposition: Token) -> bool:
    """Tell whether a clause with a subject of its own only accompanies another ("..., with its leader accusing the army")."""
    return preposition.lower_ in {"with", "amid"} and clause.dep_ == "pcomp" and bool(children(clause, "nsubj", "nsubjpass"))


def asks_about_a_fact(clause: Token) -> bool:
    """Tell whether a clause asks for the particulars of a fact ("would not say why it attacked")."""
    return any(one.lower_ in _FACTUAL and one.i < clause.i for one in clause.children)


def answers_a_claim(clause: Token, noun: Token) -> bool:
    """Tell whether a clause says what was done with a claim, not what the claim is ("a claim that Baku dismissed")."""
    own = [one for one in children(clause, "dobj", "ccomp") if one.lower_ not in {"that", "which"}]
    return is_claiming(noun) and clause.lemma_ in _ANSWERS and not own


def is_claiming(noun: Token) -> bool:
    """Tell whether a noun names something said that may be true or not ("claims", "reports")."""
    return is_of(noun, {"claiming", "reporting"})


def is_of(noun: Token, constructions: Set[str]) -> bool:
    """Tell whether the lexicon puts a noun in one of the constructions."""
    return any(one.construction in constructions for one in load_signatures().nouns.get(noun.lemma_.lower(), ()))
