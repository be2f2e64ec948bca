"""Tells when a sentence is about sport, the markets or a story: their words are those of conflict, but nothing of it happened."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc, Token

from truceline.claims.syntax import children, is_verbal


@dataclass(frozen=True, slots=True)
class Field:
    """A field of life that borrows the words of conflict.

    Attributes:
        id: Its name.
        words: Lemmas that put a sentence into it.
        public: Lemmas that take a sentence out again.
        tells: Nouns that tell a story, as the subject of one of `verbs` or after a leading "in".
        verbs: Verbs by which a story is told.
    """

    id: str
    words: frozenset[str]
    public: frozenset[str]
    tells: frozenset[str]
    verbs: frozenset[str]


def read_fields(entries: Iterable[Mapping[str, Any]]) -> tuple[Field, ...]:
    """Return the fields that a lexicon lists."""
    return tuple(Field(entry["id"], *(frozenset(entry.get(key, ())) for key in ("words", "public", "tells", "verbs"))) for entry in entries)


def field_of(doc: Doc, fields: Iterable[Field]) -> str | None:
    """Return the field that a parsed sentence belongs to, or None where it may tell of public life.

    Args:
        doc: The sentence.
        fields: The fields of the lexicon.
    """
    lemmas = {token.lemma_.lower() for token in doc} | {token.lower_ for token in doc}
    for field in fields:
        if lemmas & field.words and not lemmas & field.public:
            return field.id
        if lemmas & field.tells and any(_tells_a_story(token, field) for token in doc):
            return field.id
    return None


def _tells_a_story(noun: Token, field: Field) -> bool:
    """Tell whether a noun opens a story: "the novel follows a spy who ...", "in the play, the king murders ..."."""
    if noun.lemma_.lower() not in field.tells or noun.pos_ != "NOUN":
        return False
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.dep_ == "ROOT" and verb.lemma_ in field.verbs:
        return verb.lemma_ != "be" or bool(children(verb, "attr"))
    above = verb.head
    return noun.dep_ == "pobj" and verb.lower_ == "in" and is_verbal(above) and verb.i < above.i and above.tag_ in {"VBZ", "VBP"}
