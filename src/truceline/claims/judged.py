"""JUDGEMENT: what a sentence judges of whom, and how the parts of its clause are read."""

from dataclasses import dataclass

from spacy.tokens import Token

from truceline.claims.cues import Cue
from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.owners import owners
from truceline.claims.reality import CONDITIONS, FUTURE, POSSIBLE
from truceline.claims.records import ActorRef
from truceline.claims.syntax import children, is_verbal, objects, subject_or_patient, subjects

LINKS = frozenset({"be", "remain", "become", "stay", "grow", "look", "feel", "prove"})
"""Verbs between somebody and what he is said to be."""
_QUESTIONS = frozenset({"whether", "if", "unless", "lest"})
_SPEAKERS = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a sentence judges of whom.

    Attributes:
        cue: The entry that fits.
        token: The word that tells the judgement.
        about: Whom it is about.
        content: The word that says what is judged of them.
        top: Head of the clause or phrase that holds the whole judgement.
        judges: Nouns of those who judge, where the clause itself names them.
        mode: What it is about, where that is certain.
        slot: Where `about` was read.
    """

    cue: Cue
    token: Token
    about: tuple[ActorRef, ...]
    content: Token
    top: Token
    slot: str
    judges: tuple[Token, ...] = ()
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What the reader of judgements needs of a sentence.

    Attributes:
        reader: Reads who is meant.
        lexicon: What words tell.
        events: Offsets of words that tell events as facts: these are no judgements.
    """

    reader: MentionReader
    lexicon: Lexicon
    events: frozenset[int] = frozenset()

    def is_listed(self, token: Token, *lists: str) -> bool:
        """Tell whether a word stands in one of the lists of judged words."""
        return any({token.lemma_.lower(), token.lower_} & self.lexicon.judged[name] for name in lists)

    def who(self, nouns: list[Token]) -> list[ActorRef]:
        """Return the actors that nouns name; nobody where one speaks of himself or of his hearers."""
        if any(noun.lower_ in _SPEAKERS for noun in nouns):
            return []
        return [ref for noun in nouns for ref in self.reader.parties(noun) if not is_verbal(noun)]

    def whose(self, nouns: list[Token]) -> list[ActorRef]:
        """Return the actors to whom things belong ("Kigali's visit", "the absence of images from the general's trip")."""
        return [ref for noun in nouns if not is_verbal(noun) for ref in owners(noun, self.reader)][:3]

    def is_act(self, noun: Token) -> bool:
        """Tell whether a noun names what somebody did, so that it can show something of him."""
        return self.is_listed(noun, "acts") or noun.lower_ in {"it", "this", "that", "which", "these"}

    def mode_of(self, content: Token) -> str | None:
        """Return what a judgement is about, by the word that says it."""
        words = [content, *children(content, "amod", "acomp", "attr", "oprd", "dobj")]
        if content.lemma_ in {"lose", "lack"}:
            return "weakness"
        names = ("intent", "motive", "weakness", "strength", "influence", "meaning")
        found = next((name for name in names for word in words if self.is_listed(word, name)), None)
        if found is None and is_verbal(content) and {one.lower_ for one in children(content, "aux")} & (FUTURE | POSSIBLE):
            return "outlook"
        return found


def is_unreal(verb: Token, *, modal: bool = True) -> bool:
    """Tell whether a clause asks, or tells what may be: no judgement is made there.

    Args:
        verb: Head of the clause.
        modal: Whether "would" and "could" make it unreal.
    """
    if any(child.lower_ in _QUESTIONS | CONDITIONS and child.dep_ == "mark" for child in verb.children):
        return True
    if modal and {child.lower_ for child in children(verb, "aux")} & (FUTURE | POSSIBLE):
        return True
    return verb.doc[verb.sent.end - 1].text == "?" or verb.doc[verb.sent.start].lower_ in _QUESTIONS


def clause_about(clause: Token, scene: Scene) -> tuple[list[ActorRef], str]:
    """Return whom a clause is about: its subject, or the one whose influence, aim or ranks its subject is."""
    nouns = subject_or_patient(clause)
    if refs := scene.who(nouns):
        return refs, "subject of the clause judged by"
    return scene.whose(nouns), "owner of the subject judged"


def subject_about(verb: Token, scene: Scene) -> tuple[list[ActorRef], str]:
    """Return whom a predicate is said of: its subject, or the one whose thing its subject is."""
    nouns = subject_or_patient(verb)
    if refs := scene.who(nouns):
        return refs, "subject"
    judged = [
        noun for noun in nouns if scene.is_act(noun) or scene.is_listed(noun, "influence", "strength", "weakness", "meaning", "intent")
    ]
    return scene.whose(judged), "owner of the subject"


def complements(word: Token) -> list[Token]:
    """Return the infinitives and clauses that a verb or an adjective governs."""
    found = [*children(word, "xcomp", "ccomp"), *(one for prep in children(word, "prep") for one in children(prep, "pcomp"))]
    return found or (children(word.head, "xcomp") if word.dep_ in {"acomp", "oprd"} else [])


def has_infinitive(word: Token) -> bool:
    """Tell whether an infinitive with "to" stands below a word."""
    return any(one.tag_ == "VB" or children(one, "aux") for one in complements(word) if is_verbal(one))


def is_finite(verb: Token) -> bool:
    """Tell whether a verb form can carry a statement: finite, with a helper, or a participle beside a main clause."""
    return verb.tag_ in _FINITE or bool(children(verb, "aux", "auxpass")) or (verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"})


def acted_upon(verb: Token) -> list[Token]:
    """Return the objects of an active verb."""
    return [noun for noun in objects(verb) if noun.dep_ in {"dobj", "attr", "oprd"}]


def speaking_subjects(token: Token, scene: Scene) -> list[Token]:
    """Return the nouns of those who say the clause in which a word stands."""
    nouns: list[Token] = []
    while token.head.i != token.i:
        says = any(one.communicates for one in scene.lexicon.embedding.get(token.head.lemma_.lower(), ()))
        if says and is_verbal(token.head) and token.dep_ in {"ccomp", "parataxis", "dep"}:
            nouns += subjects(token.head)
        token = token.head
    return nouns
