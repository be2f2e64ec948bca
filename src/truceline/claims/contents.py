"""Tells whether the words around a trigger suit its entry, and what its content is: what is asked for, refused or threatened."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from truceline.claims.frames import Frame, Trigger
from truceline.claims.lexicon import PREPOSITIONS
from truceline.claims.memory import remembered
from truceline.claims.syntax import MEASURES, children, is_verbal, objects, prepositional, subjects

_CONTENT = ("for", "with", "to", "of", "on", "against", "from", "in")
PARTICLES = frozenset({"off", "in", "out", "up", "down", "over", "back"})
_BELOW = ("to", "in", "for", "with", "from", "on", "off", "as")


def acted_upon(verb: Token, trigger: Trigger) -> list[Token]:
    """Return what a verb acts upon, read behind its particle too, which the parser may take for a preposition ("called off the talks")."""
    if found := objects(verb):
        return found
    particles = [child for child in children(verb, "prep", "prt", "advmod") if child.lower_ in trigger.after and child.lower_ in PARTICLES]
    return [noun for particle in particles for noun in children(particle, "pobj")]


def words_fit(token: Token, trigger: Trigger) -> bool:
    """Tell whether the other words of a trigger stand around its head ("carried out", "put under arrest")."""
    if trigger.before and not set(trigger.before) <= remembered(token.doc, ("left", token.i), lambda: _left_of(token)):
        return False
    if not trigger.after:
        return True
    around, deeper = remembered(token.doc, ("around", token.i), lambda: _around(token))
    return all(
        word in around or (index > 0 and word in deeper) or (word in deeper and len(trigger.after) == 1 and _object_has(token, word))
        for index, word in enumerate(trigger.after)
    )


def _left_of(token: Token) -> set[str]:
    near = [deeper for child in token.lefts for deeper in (child, *child.children)]
    return {form for one in near for form in (one.lemma_.lower(), one.lower_)}


def _around(token: Token) -> tuple[set[str], set[str]]:
    """Return the words that hang on a word, or on the measure above it, and those that hang on these further on."""
    above = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ in MEASURES else token
    around = {
        form for one in (token, above) for child in one.children if not _dates(child) for form in (child.lemma_.lower(), child.lower_)
    }
    deeper = {
        form for child in token.children for grand in child.children if grand.i > token.i for form in (grand.lemma_.lower(), grand.lower_)
    }
    return around, deeper


def _dates(preposition: Token) -> bool:
    """Tell whether a preposition only says when ("called the premier on Friday")."""
    nouns = children(preposition, "pobj") if preposition.dep_ == "prep" else []
    return bool(nouns) and all(noun.ent_type_ in {"DATE", "TIME"} for noun in nouns)


def _object_has(token: Token, word: str) -> bool:
    """Tell whether a word hangs on the object: a preposition ("a truce with"), or what the object is made ("held the crew captive")."""
    return any(
        child.lower_ == word
        for noun in children(token, "dobj")
        for child in noun.children
        if child.dep_ == "prep" or (child.dep_ == "amod" and child.i > noun.i)
    )


def object_fits(token: Token, trigger: Trigger) -> bool:
    """Tell whether what a verb acts upon is what the entry wants, where it wants something."""
    wanted = trigger.frame.with_object
    if not wanted or not is_verbal(token) or " ".join((trigger.head, *trigger.after)) in trigger.frame.object_optional:
        return True
    return any(noun.lemma_.lower() in wanted for noun in acted_upon(token, trigger))


def phrase_fits(token: Token, frame: Frame) -> bool:
    """Tell whether what stands behind a word's prepositions suits an entry ("walked out of the talks", not "blew up in his face")."""
    if not frame.with_phrase and not frame.not_phrase:
        return True
    behind = remembered(token.doc, ("behind", token.i), lambda: _behind(token))
    return not behind & set(frame.not_phrase) and (not frame.with_phrase or bool(behind & set(frame.with_phrase)))


def _behind(token: Token) -> set[str]:
    return {one.lemma_.lower() for noun in prepositional(token, *PREPOSITIONS) for one in (noun, *children(noun, "compound"))}


def modifiers_fit(nouns: Iterable[Token], frame: Frame) -> bool:
    """Tell whether the words before a noun, or before what a verb acts upon, are those that an entry wants and bears."""
    if not frame.with_modifier and not frame.not_modifier:
        return True
    before = {form for noun in nouns for child in noun.lefts for form in (child.lemma_.lower(), child.lower_)}
    return not before & set(frame.not_modifier) and (not frame.with_modifier or bool(before & set(frame.with_modifier)))


def verb_fits(noun: Token, frame: Frame) -> bool:
    """Tell whether the verb that a noun is subject or object of suits an entry ("the truce took effect", not "the truce held")."""
    if not frame.with_verb and not frame.not_verb:
        return True
    verb = _verb_of(noun)
    return verb not in frame.not_verb and (not frame.with_verb or verb in frame.with_verb)


def _verb_of(noun: Token) -> str:
    """Return the lemma of the verb that a noun is subject or object of, or that describes it ("a truce agreed by"), or ""."""
    made = next((clause for clause in children(noun, "acl") if clause.tag_ == "VBN"), None)
    above = noun.head if noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} else made
    return above.lemma_.lower() if above is not None and is_verbal(above) else ""


def tells_of(token: Token, below: tuple[Token, ...], frame: Frame) -> bool:
    """Tell whether a word's content holds one of the acts that an entry wants, and none that it forbids ("threatened to expel")."""
    if not frame.with_act and not frame.not_act:
        return True
    words = set(content(token, below))
    return not words & set(frame.not_act) and (not frame.with_act or bool(words & set(frame.with_act)))


def with_mode(trigger: Trigger, token: Token, below: tuple[Token, ...]) -> Trigger:
    """Return a trigger whose frame has the mode that its content tells ("urged the army to release ..." asks it to yield)."""
    frame = trigger.frame
    for modes, said in ((frame.modes, content), (frame.means, _instruments)):
        for word in said(token, below) if modes else ():
            for mode, words in modes.items():
                if word in words:
                    return replace(trigger, frame=replace(frame, mode=mode))
    return trigger


def _instruments(token: Token, _below: tuple[Token, ...]) -> Iterator[str]:
    """Yield the lemmas of what an act is done with or in, and of who does it ("killed in a drone strike", "jets pounded")."""
    acting = subjects(token) if is_verbal(token) else [child for child in token.lefts if child.dep_ in {"amod", "compound", "nmod", "poss"}]
    for noun in (*prepositional(token, "with", "in", "by", "using", "from"), *acting):
        for one in (*children(noun, "compound", "amod", "nmod"), noun):
            yield one.lemma_.lower()


def content(token: Token, below: tuple[Token, ...]) -> list[str]:
    """Return the lemmas of what a word's clause below tells, then of what the word acts upon or is about."""
    return remembered(token.doc, ("content", token.i, tuple(head.i for head in below)), lambda: list(_content(token, below)))


def _content(token: Token, below: tuple[Token, ...]) -> Iterator[str]:
    for head in below:
        if children(head, "neg"):
            yield "not"
        yield head.lemma_.lower()
        for noun in (*objects(head), *children(head, "prt", "xcomp", "attr", "oprd"), *prepositional(head, *_BELOW)):
            yield noun.lemma_.lower()
    for noun in (*prepositional(token, *_CONTENT), *objects(token)):
        yield noun.lemma_.lower()
        for deeper in (*children(noun, "compound", "amod", "conj", "acl", "ccomp"), *prepositional(noun, "of", "to", "for", "with")):
            yield deeper.lemma_.lower()
            yield from (one.lemma_.lower() for one in (objects(deeper) if is_verbal(deeper) else children(deeper, "compound", "amod")))
