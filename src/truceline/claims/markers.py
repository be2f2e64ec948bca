"""Reads the small words around a verb or noun that change its reality: negation, helper verbs, conditions, adverbs."""

from spacy.tokens import Token

from truceline.claims.reality import CONDITIONS, FUTURE, HABIT, NEGATED, POSSIBLE, UNREAL, Reality, negated, stronger
from truceline.claims.syntax import children, is_verbal
from truceline.claims.triggers import is_negated
from truceline.codebook import Modality

_NONE = frozenset({"no", "neither", "nor", "none", "nobody", "nothing", "without", "zero", "nowhere"})
_ALLEGING = frozenset({"allegedly", "purportedly", "supposedly", "ostensibly"})
_ALLEGED = frozenset({"alleged", "purported", "supposed", "rumoured", "rumored", "suspected", "claimed", "reported"})
_MAYBE = frozenset({"possibly", "potentially", "perhaps", "maybe", "probably", "likely", "presumably", "conceivably", "hypothetically"})
_HARDLY = frozenset({"hardly", "scarcely", "barely"})
_TO_COME = frozenset(
    "potential possible future upcoming planned prospective further expected forthcoming eventual scheduled proposed impending "
    "looming imminent intended would-be threatened feared anticipated hoped-for".split()
)
_UNDONE = frozenset({"foiled", "thwarted", "failed", "aborted", "cancelled", "canceled", "averted", "abortive", "botched"})
_RENEWED = frozenset({"continuing", "ongoing", "continued", "repeated", "frequent", "daily", "persistent"})
_HABITUAL = frozenset({"repeatedly", "regularly", "often", "routinely", "frequently", "continually", "continuously"})
_NEVER = (("at", "no", "time"), ("under", "no", "circumstances"), ("in", "no", "way"), ("in", "no", "case"))
_SPEAKING = frozenset({"say", "insist", "assert", "maintain", "state", "reiterate", "add", "tell", "retort", "reply", "claim"})
_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i"})
_GOING_ON = frozenset({"is", "are", "’s", "'s", "been", "’re", "'re", "am"})
_DENIABLE = frozenset({"had", "has", "have", "did", "’ve", "was", "were", "is", "are", "does", "do"})
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})


def mark_verb(verb: Token, above: Reality, *, negative: bool = False) -> Reality:
    """Return the reality of a verb whose surroundings make it as real as `above`.

    Args:
        verb: The verb.
        above: The reality of its clause.
        negative: The act is itself told by a negation ("did not recognise"), which then changes nothing.
    """
    shared = shares_helpers(verb)
    helpers = helpers_of(verb) | (helpers_of(verb.head) if shared else set())
    if not negative and (is_denied(verb) or (shared and is_denied(verb.head)) or _follows_neither(verb)):
        return _negate(verb, above, helpers)
    found = _from_adverbs(verb) or (_told_as_possible(verb, helpers) if not negative or helpers & POSSIBLE else None)
    if found is not None and found.modality is Modality.PLANNED and above.construction == "belief":
        return Reality(Modality.HYPOTHETICAL, "what somebody thinks will be", found.construction)
    return stronger(above, found) if found is not None else above


def _negate(verb: Token, above: Reality, helpers: set[str]) -> Reality:
    if any(child.lower_ == "yet" for child in verb.children) and above.is_positive:
        return Reality(Modality.NOT_OCCURRED, NEGATED, "negation")
    if helpers & {"might", "may"} and above.is_positive:
        return Reality(Modality.HYPOTHETICAL, "what may not be", "negated-possibility")
    if helpers & (FUTURE | {"should", "must", "shall", "ought"}) or _is_condition(verb):
        return Reality(Modality.NOT_OCCURRED, UNREAL, "negated-future" if helpers & FUTURE else "negated-possibility")
    if above.is_positive and _denies_for_itself(verb):
        return Reality(Modality.DENIED, "its own side denies it", "negation")
    none_of_it = above.is_positive and not is_negated(verb) and any(child.dep_ == "dobj" for child in verb.children)
    return Reality(Modality.NOT_OCCURRED, NEGATED, "negated-object") if none_of_it and not shares_helpers(verb) else negated(above)


def _denies_for_itself(verb: Token) -> bool:
    """Tell whether a negation answers a charge ("said it had never asked", "contrary to reports, it did not ask")."""
    head = verb.head
    told = helpers_of(verb) & _DENIABLE or verb.tag_ == "VBD"
    if verb.dep_ != "ccomp" or head.lemma_ not in _SPEAKING or not told:
        return False
    if any(child.lower_ == "contrary" for child in (*verb.lefts, *head.lefts)):
        return True
    inner, outer = children(verb, "nsubj", "nsubjpass"), children(head, "nsubj")
    own = any(noun.lower_ in _PRONOUNS or any(one.lower_ in _OWN for one in noun.lefts) for noun in inner)
    speaks_for = any(one.lower_ in _OWN for noun in outer for one in noun.lefts)
    return own or speaks_for or (head.lemma_ == "insist" and any(one.lower_ == "never" for one in verb.lefts))


def _from_adverbs(verb: Token) -> Reality | None:
    words = {child.lower_ for child in verb.children if child.dep_ in {"advmod", "amod", "dep", "npadvmod"} and child.i < verb.i}
    if words & _ALLEGING:
        return Reality(Modality.ALLEGED, f"{min(words & _ALLEGING)!r}", "hearsay")
    if words & _MAYBE and not _is_condition(verb):
        return Reality(Modality.HYPOTHETICAL, f"{min(words & _MAYBE)!r}", "possibility")
    if words & {"nearly", "almost"} and verb.i and verb.nbor(-1).lower_ in {"nearly", "almost"}:
        return Reality(Modality.NOT_OCCURRED, f"{verb.nbor(-1).lower_!r}", "negation")
    if words & (_RENEWED | _HABITUAL) and not helpers_of(verb) & (FUTURE | POSSIBLE) and not _is_infinitive(verb):
        return Reality(Modality.ONGOING, f"{min(words & (_RENEWED | _HABITUAL))!r}", "habit")
    return None


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _told_as_possible(verb: Token, helpers: set[str]) -> Reality | None:
    """Judge a verb by its helpers and by the conjunction that opens its clause."""
    if _is_condition(verb):
        return Reality(Modality.HYPOTHETICAL, "a condition", "condition")
    if _is_question(verb):
        return Reality(Modality.HYPOTHETICAL, "a question", "question")
    if "have" in helpers and helpers & {"would", "should", "could", "might"}:
        if "would" in helpers or _has_condition(verb):
            return Reality(Modality.NOT_OCCURRED, "told as what would have been", "counterfactual")
        return Reality(Modality.HYPOTHETICAL, "told as what may have been", "possibility")
    if helpers & {"must", "should", "ought"} and "have" not in helpers:
        return Reality(Modality.REQUESTED, f"{min(helpers & {'must', 'should', 'ought'})!r}", "duty")
    if helpers & POSSIBLE:
        return Reality(Modality.HYPOTHETICAL, f"{min(helpers & POSSIBLE)!r}", "possibility")
    if "would" in helpers:
        told = Modality.HYPOTHETICAL if _has_condition(verb) else Modality.PLANNED
        return Reality(told, "'would'", "would-if" if told is Modality.HYPOTHETICAL else "would")
    if helpers & FUTURE:
        return Reality(Modality.PLANNED, f"{min(helpers & FUTURE)!r}", "will")
    if verb.tag_ == "VB" and verb.dep_ == "ROOT" and not helpers and not children(verb, "nsubj", "nsubjpass", "expl"):
        return Reality(Modality.REQUESTED, "an order", "imperative")
    if verb.tag_ in {"VBZ", "VBP"} and not helpers and verb.dep_ != "ROOT":
        return Reality(Modality.ONGOING, HABIT, "habit")
    if verb.tag_ == "VBG" and "had" not in helpers and helpers & _GOING_ON:
        return Reality(Modality.ONGOING, "a progressive", "progressive")
    return None


def mark_noun(noun: Token, above: Reality) -> Reality:
    """Return the reality of an act that a noun names, given that of its clause."""
    if any(one.lower_ in _NONE for child in noun.lefts for one in (child, *child.children)) or is_without(noun):
        return Reality(Modality.NOT_OCCURRED, "there was none", "none")
    words = {child.lower_ for child in noun.lefts}
    if words & _ALLEGED:
        return stronger(above, Reality(Modality.ALLEGED, f"{min(words & _ALLEGED)!r}", "claiming"))
    if words & _UNDONE:
        return stronger(above, Reality(Modality.NOT_OCCURRED, f"{min(words & _UNDONE)!r}", "preventing"))
    if _is_so_called(noun):
        return stronger(above, Reality(Modality.ALLEGED, "'so-called'", "claiming"))
    if "any" in words and above.is_positive:
        return Reality(Modality.HYPOTHETICAL, "'any': none is told of", "possibility")
    if words & _MAYBE:
        return stronger(above, Reality(Modality.HYPOTHETICAL, f"{min(words & _MAYBE)!r}", "possibility"))
    if words & _TO_COME:
        return stronger(above, Reality(Modality.PLANNED, f"{min(words & _TO_COME)!r}", "to-come"))
    if words & _RENEWED:
        return stronger(above, Reality(Modality.ONGOING, f"{min(words & _RENEWED)!r}", "habit"))
    return above


def _is_so_called(noun: Token) -> bool:
    return any(
        child.lower_ in {"so-called", "self-styled"}
        or (child.lower_ in {"called", "styled"} and any(one.lower_ in {"so", "self"} for one in child.lefts))
        for child in noun.lefts
    )


def is_without(token: Token) -> bool:
    """Tell whether something is said to be missing or left undone ("without an attack", "instead of attacking")."""
    if token.dep_ not in {"pobj", "pcomp"}:
        return False
    preposition = token.head
    if preposition.lower_ == "without":
        return True
    words = {child.lower_ for child in preposition.children} | {preposition.head.lower_}
    return token.dep_ == "pcomp" and (
        (preposition.lower_ == "of" and bool(words & {"instead"})) or (preposition.lower_ == "than" and bool(words & {"rather"}))
    )


def is_denied(verb: Token) -> bool:
    """Tell whether a verb is negated, by itself or by what it says of nobody and nothing."""
    if is_negated(verb) or any(one.endswith(("n't", "n’t")) for one in helpers_of(verb)):
        return True
    if any(child.lower_ in _HARDLY and child.i == verb.i - 1 for child in verb.children):
        return True
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and (
            child.lower_ in {"none", "nobody", "neither", "nothing"} or any(one.lower_ in {"no", "neither"} for one in child.lefts)
        ):
            return child.dep_ != "attr" or child.lower_ != "nothing"
        if child.dep_ == "prep" and tuple(one.lower_ for one in child.subtree)[:3] in _NEVER:
            return True
    return False


def helpers_of(verb: Token) -> set[str]:
    """Return the helper verbs of a verb."""
    return {child.lower_ for child in children(verb, "aux", "auxpass")}


def shares_helpers(verb: Token) -> bool:
    """Tell whether a verb shares the helpers and the negation of the one before it ("would not bomb A or strike B")."""
    head = verb.head
    if verb.dep_ != "conj" or not is_verbal(head) or children(verb, "aux", "nsubj", "nsubjpass"):
        return False
    between = {child.lower_ for child in children(head, "cc") if child.i < verb.i}
    tags = {verb.tag_, head.tag_}
    alike = len(tags) == 1 or tags == {"VB", "VBP"} or ("or" in between and tags == {"VBN", "VBD"})
    return alike and "but" not in between


def _follows_neither(verb: Token) -> bool:
    """Tell whether a verb stands after "nor" ("neither attacked nor shelled")."""
    return verb.dep_ == "conj" and any(child.lower_ == "nor" and child.i < verb.i for child in verb.head.children)


def _is_condition(verb: Token) -> bool:
    chain = (verb, verb.head) if shares_helpers(verb) else (verb,)
    return any(
        any(child.lower_ in CONDITIONS and child.dep_ in {"mark", "prep", "advmod"} and child.i < one.i for child in one.children)
        or is_inverted(one)
        for one in chain
    )


def is_inverted(verb: Token) -> bool:
    """Tell whether a clause is a condition by its word order ("should Russia invade", "had they attacked", "were X to attack")."""
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None)
    if subject is None or verb.doc[-1].lower_ == "?":
        return verb.dep_ in {"xcomp", "advcl"} and verb.head.lower_ == "were" and _is_infinitive(verb) and is_inverted(verb.head)
    openers = [child for child in children(verb, "aux", "auxpass") if child.lower_ in {"should", "had", "were"}]
    first = openers[0] if openers else verb if verb.lower_ == "were" else None
    if first is None or first.i > subject.i or (first is verb and not any(one.tag_ == "TO" for one in verb.subtree)):
        return False
    before = [child for child in verb.lefts if child.i < first.i and not child.is_punct]
    led = first.i == 0 or verb.doc[first.i - 1].lower_ in {",", "and", "or", "but", "that", "“", '"', ";", "-", "–", "—", "only", "even"}
    return led and not any(child.dep_ in {"advmod", "prep", "neg", "preconj"} or child.tag_.startswith("W") for child in before)


def _has_condition(verb: Token) -> bool:
    """Tell whether a condition is told with a verb, or right above it ("would attack if ...", "without X, would have attacked")."""
    for one in (verb, verb.head) if verb.dep_ in {"ccomp", "conj"} else (verb,):
        for child in one.children:
            if child.i == verb.i:
                continue
            if child.dep_ in {"advcl", "ccomp", "parataxis"} and is_verbal(child) and _is_condition(child) and not _asks(child):
                return True
            if child.dep_ == "prep" and child.lower_ in {"without", "absent"}:
                return True
    if any(one.lower_ == "were" and is_inverted(one) for one in verb.doc):
        return True
    return any(one.lower_ in {"if", "unless"} and one.dep_ == "mark" and one.i > verb.i and not _asks(one.head) for one in verb.subtree)


def _asks(clause: Token) -> bool:
    """Tell whether a clause with "if" is what somebody asks or wonders."""
    return clause.dep_ == "ccomp" and clause.i > clause.head.i


def _is_question(verb: Token) -> bool:
    """Tell whether a main clause asks ("Will the army attack?", "Did they attack?")."""
    if verb.dep_ != "ROOT" or verb.doc[-1].text != "?":
        return False
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None)
    return subject is not None and any(child.i < subject.i for child in children(verb, "aux", "auxpass"))
