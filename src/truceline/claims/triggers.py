"""Finds the words of a sentence that may tell of an act, and the frame that fits each."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.claims.contents import acted_upon, modifiers_fit, object_fits, phrase_fits, tells_of, verb_fits, with_mode, words_fit
from truceline.claims.endings import ENDED, is_ended
from truceline.claims.fields import field_of
from truceline.claims.frames import Frame, Trigger
from truceline.claims.lexicon import Lexicon
from truceline.claims.syntax import MEASURES, children, is_verbal, objects, prepositional, subjects


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger found in a sentence.

    Attributes:
        token: Its head word.
        trigger: The entry that fits.
        below: Head words of acts told in the clause below it.
        support: For a noun, the verb that says whose act it is ("made a visit"), or None.
    """

    token: Token
    trigger: Trigger
    below: tuple[Token, ...] = ()
    support: Token | None = None

    @property
    def frame(self) -> Frame:
        """The frame of the entry."""
        return self.trigger.frame


_QUADS = {
    "ASSAULT": "conflict",
    "COERCE": "conflict",
    "SANCTION": "conflict",
    "MOBILIZE": "conflict",
    "PROTEST": "conflict",
    "THREATEN": "conflict",
    "ACCUSE": "words",
    "REJECT": "words",
    "REQUEST": "words",
}
_LOSSES = frozenset({"lose", "kill", "assassinate", "mourn", "bury", "killing", "assassination", "death", "loss", "murder", "funeral"})
_NAMING = frozenset(
    {"describe", "brand", "label", "regard", "denounce", "condemn", "see", "portray", "depict", "characterise", "characterize"}
)
_OPERATIONS = frozenset({"operation", "attack", "strike", "fighting", "hostility"})
_RELATIVE = frozenset({"which", "that", "who"})
_ABOUT = ("for", "of", "on", "against", "with", "over", "to")
"""Prepositions that say what a noun is about ("war on drugs", "battle with cancer")."""
_SELF = frozenset({"it", "they", "he", "she", "we", "i"})
_OWN_BODIES = frozenset("group movement country army government party organisation organization militia force front".split())
_STOPPING = frozenset({"stop", "halt", "suspend", "end", "cease"})
_RESPONSES = frozenset({"respond", "retaliate", "avenge", "revenge", "escalate", "resume", "continue"})


def find_hits(doc: Doc, lexicon: Lexicon) -> list[Hit]:
    """Return the triggers of a parsed sentence in order; of several entries of one type for a word the most specific stands first."""
    found: list[Hit] = []
    if field_of(doc, lexicon.fields) is not None:
        return found
    for token in doc:
        if not _is_ungoverned(token) and not _is_ungoverned(token.head):
            found.extend(_hits_at(token, lexicon))
    ended = {
        noun.i
        for hit in found
        if hit.frame.type in {"RETREAT", "CONCEDE"} or hit.frame.id == "reject-talks-verb"
        for noun in (*objects(hit.token), *prepositional(hit.token, "of", "to", "in"), *_own_subjects(hit))
    }
    agents = {noun.i for hit in found if hit.frame.type == "ASSAULT" and hit.frame.verbs for noun in prepositional(hit.token, "by")}
    kept = [hit for hit in found if hit.frame.type != "ASSAULT" or hit.frame.verbs or hit.token.i not in ended | agents]
    kept = [hit for hit in kept if hit.frame.verbs or hit.frame.type not in ENDED or not is_ended(hit.token)]
    phrases = [hit for hit in kept if hit.frame.verbs]
    return [hit for hit in kept if not any(_tells_the_same(phrase, hit) for phrase in phrases)]


def _tells_the_same(phrase: Hit, noun: Hit) -> bool:
    """Tell whether a verb's entry has coded a noun already ("held drills", "met at a summit")."""
    if noun.frame.type == phrase.frame.type and noun.token.lemma_.lower() in phrase.frame.with_phrase:
        return noun.token.head.head.i == phrase.token.i
    if noun.support is None or noun.support.i != phrase.token.i or noun.frame.type != phrase.frame.type:
        return False
    return noun.token.lemma_.lower() in phrase.frame.with_object or noun.token.lemma_.lower() in phrase.trigger.after


def _own_subjects(hit: Hit) -> list[Token]:
    return subjects(hit.token) if hit.frame.intransitive else []


def _hits_at(token: Token, lexicon: Lexicon) -> list[Hit]:
    """Return the entries that fit a word, the most specific first, and only the negated ones when one of these fits."""
    hits = [hit for trigger in _entries(token, lexicon) if (hit := _fit(token, trigger, lexicon))]
    negated = [hit for hit in hits if hit.frame.negated]
    others = [hit for hit in hits if hit.frame.kind != "event"]
    return [*negated, *others] if negated else hits


def _is_ungoverned(token: Token) -> bool:
    """Tell whether a bare verb form hangs on a finite verb without "to" or a modal: the parser has lost its way there."""
    if token.tag_ != "VB" or token.dep_ != "conj" or token.head.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return False
    return not any(child.dep_ == "aux" for child in token.children) and not any(child.tag_ == "MD" for child in token.head.children)


def _entries(token: Token, lexicon: Lexicon) -> tuple[Trigger, ...]:
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX"} or (token.pos_ == "ADJ" and token.tag_ == "VBN"):
        return lexicon.verbs.get(lemma, ())
    if token.pos_ in {"NOUN", "PROPN"} and not (token.pos_ == "PROPN" and token.ent_type_ == "PERSON"):
        return lexicon.nouns.get(lemma, ())
    return ()


def _fit(token: Token, trigger: Trigger, lexicon: Lexicon) -> Hit | None:
    if not words_fit(token, trigger):
        return None
    frame = trigger.frame
    if is_verbal(token) or token.tag_.startswith("VB"):
        return _fit_verb(token, trigger, lexicon)
    if frame.type == "leads" and _is_lost(token):
        return None
    if not modifiers_fit([token], frame) or token.dep_ == "compound" or _is_only_named(token):
        return None
    if token.lemma_.lower() in frame.plural_only and token.tag_ not in {"NNS", "NNPS"}:
        return None
    if frame.with_of and not any(noun.lemma_.lower() in frame.with_of for noun in prepositional(token, "of", "to", "in")):
        return None
    if frame.not_object and any(noun.lemma_.lower() in frame.not_object for noun in prepositional(token, *_ABOUT)):
        return None
    if not verb_fits(token, frame):
        return None
    below = clause_heads(token)
    if not phrase_fits(token, frame) or not tells_of(token, below, frame):
        return None
    return Hit(token, with_mode(trigger, token, below), below=below, support=support_verb(token, lexicon))


def _is_lost(noun: Token) -> bool:
    """Tell whether somebody is named as dead or gone, which tells of no tie now ("lost its leader", "the killing of its leader")."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun.head
    return noun.dep_ in {"dobj", "nsubjpass", "pobj"} and above.lemma_ in _LOSSES


def _is_only_named(noun: Token) -> bool:
    """Tell whether a noun is what somebody calls a thing ("called it an aggression"), which is no act of theirs."""
    if noun.dep_ == "oprd":
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ == "as" and noun.head.head.lemma_ in _NAMING


def _fit_verb(token: Token, trigger: Trigger, lexicon: Lexicon) -> Hit | None:
    frame = trigger.frame
    nouns = acted_upon(token, trigger)
    patients = {noun.lemma_.lower() for noun in nouns}
    patients |= {deeper.lemma_.lower() for noun in nouns for deeper in (*children(noun, "conj", "compound"), *prepositional(noun, "of"))}
    if patients & set(frame.not_object) or not phrase_fits(token, frame):
        return None
    words = " ".join((trigger.head, *trigger.after))
    optional = words in frame.object_optional and not patients
    if frame.with_object and not optional and not patients & set(frame.with_object):
        return None
    named = children(token, "oprd") if children(token, "dobj") else []
    if frame.intransitive and patients:
        return None
    if frame.with_helper and not any(one.lower_ in frame.with_helper for one in children(token, "aux")):
        return None
    if frame.bare_object and (named or children(token, "prt", "ccomp", "xcomp") or not objects(token)):
        return None
    if not _subject_fits(token, frame) or not _clause_fits(token, frame) or not modifiers_fit(nouns, frame):
        return None
    if is_negated(token) and any(one.communicates and one.modality is None for one in lexicon.embedding.get(trigger.head, ())):
        return None
    below = clause_heads(token)
    if not tells_of(token, below, frame) or (frame.below_negated and not any(is_negated(head) for head in below)):
        return None
    if frame.negated != is_negated(token):
        return None if frame.negated else Hit(token, with_mode(trigger, token, below), below=below)
    if any(child.lower_ in frame.not_prep for child in children(token, "prep")):
        return None
    if frame.with_below and not _below_fits(below, frame, lexicon):
        return None
    if frame.same_subject and not all(_speaks_of_itself(head) for head in below):
        return None
    if frame.not_below and any(head.lemma_ in frame.not_below for head in below):
        return None
    return Hit(token, with_mode(trigger, token, below), below=below)


def _subject_fits(token: Token, frame: Frame) -> bool:
    if not frame.not_subject and not frame.with_subject:
        return True
    nouns = [token.head if noun.lower_ in _RELATIVE and token.dep_ == "relcl" else noun for noun in subjects(token)]
    nouns = [deep for noun in nouns for deep in (prepositional(noun, "of") if noun.lemma_ in MEASURES else [noun]) or [noun]]
    lemmas = {one.lemma_.lower() for noun in nouns for one in (noun, *children(noun, "compound"))}
    return not lemmas & set(frame.not_subject) and (not frame.with_subject or bool(lemmas & set(frame.with_subject)))


def _clause_fits(token: Token, frame: Frame) -> bool:
    heads = children(token, "ccomp", "xcomp")
    if (
        frame.with_modal
        and not any(
            child.lemma_.lower() in frame.with_modal or child.lower_ in frame.with_modal
            for head in heads
            for child in (head, *head.children)
            if child.dep_ in {"aux", "ccomp", "ROOT"} or child.tag_ == "MD"
        )
        and not ("bare" in frame.with_modal and any(_is_subjunctive(head) for head in heads))
    ):
        return False
    return not frame.with_infinitive or any(child.lower_ == "to" and child.dep_ == "aux" for head in heads for child in head.children)


def _is_subjunctive(clause: Token) -> bool:
    """Tell whether a clause asks for what it tells by its bare verb ("insists that the group withdraw")."""
    subject = [noun.tag_ for noun in children(clause, "nsubj", "nsubjpass")]
    bare = clause.tag_ == "VB" or (clause.tag_ == "VBP" and subject[:1] in (["NN"], ["NNP"]))
    return bare and bool(subject) and not children(clause, "aux")


def is_negated(token: Token) -> bool:
    """Tell whether a verb is directly negated."""
    words = {"never", "neither", "nor"}
    longer = any(child.lower_ == "longer" and any(one.lower_ == "no" for one in child.children) for child in token.children)
    return longer or any(child.dep_ == "neg" or child.lower_ in words for child in token.children)


def clause_heads(token: Token) -> tuple[Token, ...]:
    """Return the heads of the clauses and coordinated clauses that a word governs."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ in {"ccomp", "xcomp", "acl", "pcomp"}:
            found.extend([child, *(other for other in child.children if other.dep_ == "conj" and is_verbal(other))])
        elif child.dep_ == "prep" and child.lower_ in {"of", "against", "from", "for"}:
            found.extend(children(child, "pcomp"))
    return tuple(found)


def _speaks_of_itself(clause: Token) -> bool:
    """Tell whether a clause tells of its own speaker ("said it would"), not of somebody else ("said the militia would")."""
    return all(noun.lower_ in _SELF or _is_own(noun) for noun in children(clause, "nsubj", "nsubjpass"))


def _is_own(noun: Token) -> bool:
    """Tell whether a bare "the group" or "his country" is the speaker's own."""
    return noun.lemma_.lower() in _OWN_BODIES and {child.lower_ for child in noun.children} <= {"the", "his", "her", "its", "their", "our"}


def _below_fits(below: tuple[Token, ...], frame: Frame, lexicon: Lexicon) -> bool:
    if not below:
        return False
    wanted = set(frame.with_below)
    if "any" in wanted:
        return True
    kinds = {kind for head in below for kind in _act_kinds(head, lexicon)}
    if "violence" in wanted:
        return "violence" in kinds
    return bool(wanted & kinds)


def _act_kinds(head: Token, lexicon: Lexicon) -> Iterator[str]:
    if head.lemma_ in {"go", "keep"}:
        return
    if is_negated(head) or any(child.lemma_.lower() in _STOPPING for child in (head, *children(head, "xcomp"))):
        yield "cooperation"
        return
    if head.lemma_ in _RESPONSES - {"resume", "continue"}:
        yield from ("conflict", "violence")
    if head.lemma_ in _RESPONSES and any(noun.lemma_ in _OPERATIONS for noun in objects(head)):
        yield from ("conflict", "violence")
    for token in (head, *children(head, "dobj", "xcomp"), *prepositional(head, "with", "in", "on")):
        for trigger in _entries(token, lexicon):
            if trigger.frame.kind == "event" and words_fit(token, trigger) and object_fits(token, trigger):
                kind = _QUADS.get(trigger.frame.type, "cooperation")
                yield kind
                if trigger.frame.type == "ASSAULT":
                    yield "violence"


def support_verb(noun: Token, lexicon: Lexicon) -> Token | None:
    """Return the verb that says whose act a noun names ("conducted a visit", "carried out an attack", "came under attack")."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.pos_ == "NOUN" and head.head.lemma_ in MEASURES:
        return support_verb(head.head, lexicon)
    if noun.dep_ == "conj" and not is_verbal(head):
        return support_verb(head, lexicon)
    if noun.dep_ in {"dobj", "nsubjpass", "attr", "oprd"} and head.lemma_ in lexicon.support:
        return head
    if noun.dep_ == "pobj" and is_verbal(head.head):
        light = head.head
        if light.lemma_ in lexicon.support and (light.lemma_ in {"carry", "step", "come", "go", "engage", "take"} or head.dep_ == "prt"):
            return light
    return None
