"""Judges an act by the words that govern it ("denied that", "vowed to", "fears of", "if", "after"), composed down the tree."""

from spacy.tokens import Token

from truceline.claims.clauses import (
    answers_a_claim,
    asks_about_a_fact,
    follows_at_once,
    form_of,
    is_claiming,
    is_reduced,
    is_singled_out,
    is_still_to_come,
    is_temporal,
    noun_before,
    opens_question,
    stands_apart,
    stands_beside,
    tells_a_deed,
)
from truceline.claims.markers import helpers_of, is_inverted, is_without, mark_noun, mark_verb
from truceline.claims.nominal import Standing, as_denied_truth, as_named, in_clause, within_clause
from truceline.claims.reality import CONTENT, ENDS, FACT, FUTURE, OPEN, POSSIBLE, UNREAL, Reality, stronger
from truceline.claims.signatures import Signature, load_signatures
from truceline.claims.syntax import children, is_passive, is_verbal, objects
from truceline.codebook import Modality

_DEEPEST = 50
"""Words nested deeper than any sentence nests them tell nothing."""
_CEASING = frozenset({"stop", "cease", "halt", "suspend", "end", "quit", "finish", "discontinue"})
_PRESUPPOSING = frozenset("after since following despite amid during over because from about on at by until before".split())
"""Prepositions below which an act is told as known, whatever the clause around them says."""
_EVIDENCE = frozenset(
    "picture image footage film photograph photo video evidence data record document analysis satellite test finding trace".split()
)
"""What suggests something without anybody claiming it."""
_STEERING = frozenset({"request", "order", "causing", "enabling", "wish", "expectation", "purpose", "duty"})
"""Constructions whose object does what the infinitive tells ("urged X to withdraw", not "refused food to protest")."""
_COPULAS = frozenset({"be", "become", "remain", "seem"})
_TO_COME = Reality(Modality.HYPOTHETICAL, "a condition that is still to come", "condition-to-come")
_NONE = Reality(Modality.NOT_OCCURRED, "there was none", "none")


def context_of(token: Token) -> Reality:
    """Return how real an act is by the words above it, its own markers left out.

    Args:
        token: The verb or noun that tells of it.
    """
    if token.head.i == token.i or sum(1 for _ in token.ancestors) > _DEEPEST:
        return FACT
    if token.dep_ == "conj":
        return context_of(_first_conjunct(token))
    if is_without(token):
        return _NONE
    return _of_clause(token) if is_verbal(token) or token.tag_.startswith("VB") else _of_noun(token)


def reality_above(word: Token) -> Reality:
    """Return how real what a governing word tells is, its own markers included."""
    return _standing(word).reality


def _standing(word: Token) -> Standing:
    if word.dep_ in {"acomp", "oprd", "attr"} and word.pos_ == "ADJ" and is_verbal(word.head):
        return _standing(word.head)
    context = context_of(word)
    if is_verbal(word):
        return Standing(word, context, mark_verb(word, context))
    return Standing(word, context, mark_noun(word, context) if word.pos_ in {"NOUN", "PROPN"} else context)


def _first_conjunct(token: Token) -> Token:
    """Return the first of several coordinated acts; what a finite verb beside an infinitive is coordinated with stands higher up."""
    head = token.head
    if not (is_verbal(token) and is_verbal(head)):
        return head
    if token.tag_ in {"VBD", "VBZ", "VBP"}:
        while head.tag_ in {"VB", "VBG"} and not helpers_of(head) & (FUTURE | POSSIBLE) and is_verbal(head.head) and head.head.i != head.i:
            head = head.head
    elif token.tag_ == "VB" and head.tag_ == "VBG" and head.dep_ in {"xcomp", "pcomp", "dobj"} and head.head.tag_ == "VB":
        head = head.head
    elif token.tag_ == "VB" and not helpers_of(token) - {"to"} and head.tag_ in {"VBD", "VBZ", "VBP", "VBN"}:
        lower = [one for one in children(head, "xcomp", "ccomp", "advcl") if one.tag_ == "VB" and one.i < token.i]
        head = lower[-1] if lower else head
    return head


def _of_clause(clause: Token) -> Reality:
    parent = clause.head
    if stands_apart(clause, parent):
        return context_of(parent)
    if parent.dep_ == "prep" or clause.dep_ == "pcomp":
        return FACT if stands_beside(clause, parent) else _below_preposition(parent)
    if answers_a_claim(clause, parent):
        return FACT
    if clause.dep_ in {"relcl", "advcl", "acl"} and (found := _presupposed(clause, parent)) is not None:
        return found
    infinitive = form_of(clause) == "to"
    if infinitive and (noun := noun_before(clause, parent)) is not None:
        return _complement(clause, _standing(noun), infinitive=True)
    if clause.dep_ in {"ccomp", "csubj"} and asks_about_a_fact(clause):
        return FACT
    if clause.dep_ in {"ccomp", "csubj", "acl"} and opens_question(clause):
        return Reality(Modality.HYPOTHETICAL, "an open question", "open-question")
    if clause.dep_ == "advcl":
        return _adverbial(clause, _standing(parent), infinitive=infinitive)
    if clause.dep_ in {"ccomp", "xcomp", "acl", "csubj", "relcl", "oprd"}:
        return _complement(clause, _standing(parent), infinitive=infinitive)
    return context_of(parent)


def _presupposed(clause: Token, parent: Token) -> Reality | None:
    """Judge a clause told as known ("vowed revenge after the army killed X"), whatever stands above it."""
    if clause.dep_ == "relcl" and form_of(clause) == "that":
        effect = any(one.lower_ in {"that", "which"} for one in children(clause, "nsubj"))
        return FACT if effect else _carried_over(parent)
    if (clause.dep_ == "acl" and is_reduced(clause)) or (clause.dep_ in {"acl", "relcl"} and is_singled_out(parent)):
        return _carried_over(parent)
    if not is_temporal(clause):
        return None
    return _TO_COME if is_still_to_come(clause, parent) else FACT


def _carried_over(noun: Token) -> Reality:
    """Give what a noun's clause tells the alleged or denied reality of the noun ("accused X of a campaign in which ...").

    What somebody is blamed for is there, and so is what it did: "accused X of an attack that killed two".
    """
    charged = noun.dep_ in {"appos", "conj"} or (noun.dep_ == "pobj" and noun.head.lower_ in {"of", "including"})
    above = context_of(noun) if charged and not is_claiming(noun) else FACT
    return above if above.modality in CONTENT else FACT


def _complement(clause: Token, parent: Standing, *, infinitive: bool) -> Reality:
    form, word, above = form_of(clause), parent.word, parent.reality
    if word.lemma_ in _CEASING and form == "ing":
        return Reality(Modality.NOT_OCCURRED, ENDS, "ceasing")
    if word.lemma_ == "deny" and word.dep_ == "conj" and word.head.lemma_ == "confirm" and above.is_negative:
        return Reality(Modality.HYPOTHETICAL, "neither confirmed nor denied", "not-saying")
    if infinitive and tells_a_deed(clause, word):
        return above
    if infinitive and word.lemma_ == "be" and not follows_at_once(clause, word) and not children(word, "acomp", "oprd", "attr"):
        return stronger(above, Reality(Modality.PLANNED, "an aim", "aim"))
    if is_passive(word) and infinitive and any(one.construction == "hearsay" for one in load_signatures().verbs.get(word.lemma_, ())):
        return stronger(above, Reality(Modality.ALLEGED, f"is {word.text} to", "hearsay"))
    for governor in reversed([word, *(children(word, "acomp", "oprd", "attr") if word.lemma_ in _COPULAS else [])]):
        if signature := load_signatures().of(governor, form):
            return above if _is_shown(signature, word) else signature.below(above, governor)
    if infinitive:
        return _infinitive(clause, above)
    if above.is_negative and form == "that" and is_verbal(word):
        return Reality(Modality.HYPOTHETICAL, f"not {word.lemma_}", "not-saying")
    return parent.context if above.is_negative else above


def _is_shown(signature: Signature, verb: Token) -> bool:
    """Tell whether a thing, not a person, suggests something ("satellite pictures suggest that ...")."""
    return signature.construction == "claiming" and any(noun.lemma_ in _EVIDENCE for noun in children(verb, "nsubj"))


def _infinitive(clause: Token, above: Reality) -> Reality:
    """Judge an infinitive below a word that the lexicon does not know: what it tells is still to be done."""
    if above.is_negative:
        return Reality(Modality.NOT_OCCURRED, UNREAL, "negated-possibility")
    if "have" in helpers_of(clause):
        return above
    return stronger(above, Reality(Modality.PLANNED, "an infinitive", "infinitive"))


def _adverbial(clause: Token, parent: Standing, *, infinitive: bool) -> Reality:
    word, above = parent.word, parent.reality
    if is_inverted(clause):
        return Reality(Modality.HYPOTHETICAL, "a condition", "condition")
    if not infinitive:
        carried = clause.i > word.i and form_of(clause) == "ing" and above.modality in {Modality.PLANNED, Modality.HYPOTHETICAL}
        return above if carried else parent.context
    for governor in (word, *children(word, "acomp", "oprd")):
        signature = load_signatures().of(governor, "to")
        if signature and (not objects(word) or signature.construction in _STEERING):
            return signature.below(above, governor)
    if tells_a_deed(clause, word):
        return above
    if above.is_negative:
        return Reality(Modality.NOT_OCCURRED, UNREAL, "negated-possibility")
    return stronger(above, Reality(Modality.PLANNED, "an aim", "aim"))


def _below_preposition(preposition: Token) -> Reality:
    """Judge a gerund below a preposition ("accused X of attacking", "refrained from attacking", "by attacking")."""
    governor = _governor_of(preposition)
    word, above = governor.word, governor.reality
    if word.lemma_ in _CEASING and preposition.lower_ == "from" and not objects(word):
        return Reality(Modality.NOT_OCCURRED, ENDS, "ceasing")
    if signature := load_signatures().of(word, _form_of_preposition(preposition)):
        return signature.below(above, word)
    if preposition.lower_ == "before" and helpers_of(word) & (FUTURE | POSSIBLE):
        return _TO_COME
    if preposition.lower_ in {"after", "since", "following", "despite", "before"}:
        return FACT
    return governor.context if above.is_negative else above


def _form_of_preposition(preposition: Token) -> str:
    """Return the form that signatures list; "to" there is the infinitive's."""
    return "to-noun" if preposition.lower_ == "to" else preposition.lower_


def _governor_of(preposition: Token) -> Standing:
    """Return the word that a preposition belongs to, and how real it is; "accused the army of" belongs to "accused"."""
    word = preposition.head
    while word.dep_ == "prep" and word.head.i != word.i:
        preposition, word = word, word.head
    steered = preposition.lower_ in {"of", "from", "against"} and word.dep_ in {"dobj", "nsubjpass"} and is_verbal(word.head)
    if steered and load_signatures().of(word.head, preposition.lower_):
        word = word.head
    if preposition.lower_ == "of" and word.lower_ == "short" and is_verbal(word.head):
        word = word.head
    return _standing(word)


def _of_noun(noun: Token) -> Reality:
    """Judge an act that a noun names by the word that governs the noun ("denied the attack", "fears of an attack")."""
    parent = noun.head
    if parent.dep_ in {"prep", "agent"} or noun.dep_ == "pobj":
        return _noun_below_preposition(noun, parent)
    if noun.dep_ in {"compound", "nmod"} and parent.pos_ == "NOUN":
        signature = load_signatures().of(parent, "compound")
        return signature.below(reality_above(parent), parent) if signature else FACT
    if noun.dep_ == "appos":
        above = context_of(parent)
        return above if above.modality in CONTENT else FACT
    if not is_verbal(parent):
        return FACT
    if (named := as_named(parent)) is not None:
        return named
    return within_clause(noun, _standing(parent))


def _noun_below_preposition(noun: Token, preposition: Token) -> Reality:
    if (found := as_denied_truth(noun)) is not None:
        return found
    governor = _governor_of(preposition)
    word, above = governor.word, governor.reality
    if signature := load_signatures().of(word, _form_of_preposition(preposition)):
        return signature.below(above, word)
    if is_verbal(word) and preposition.lower_ not in _PRESUPPOSING:
        aim = preposition.lower_ in {"for", "to", "into"} and above.modality in OPEN and not _is_definite(noun)
        return above if aim else in_clause(noun, governor)
    if word.pos_ == "NOUN" and preposition.lower_ in {"of", "including", "like"} and governor.context.modality in CONTENT:
        return governor.context
    return FACT


def _is_definite(noun: Token) -> bool:
    return any(one.lower_ in {"the", "this", "that", "these", "those", "which", "what"} or one.dep_ == "poss" for one in noun.lefts)
