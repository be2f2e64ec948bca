from collections.abc import Callable

import pytest
from spacy.tokens import Token

from truceline.claims.judged import Scene, clause_about, is_unreal, subject_about
from truceline.claims.lexicon import load_lexicon
from truceline.claims.mentions import MentionReader

Read = Callable[[str], MentionReader]
LEXICON = load_lexicon("en")


def root(reader: MentionReader) -> Token:
    return next(one for one in reader.sentence.doc if one.dep_ == "ROOT")


@pytest.mark.parametrize(
    ("text", "about", "slot"),
    [
        ("Iran lacks support in Syria.", ["iran"], "subject"),
        ("Iran's influence is limited in Syria.", ["iran"], "owner of the subject"),
        ("We want the army of Iran to leave.", [], "owner of the subject"),
        ("The weather in Iran signals rain.", [], "owner of the subject"),
    ],
)
def test_a_predicate_is_said_of_its_subject_or_of_the_owner_of_it(text: str, about: list[str], slot: str, reader_of: Read) -> None:
    reader = reader_of(text)
    refs, found = subject_about(root(reader), Scene(reader, LEXICON))
    assert ([ref.id for ref in refs], found) == (about, slot)


def test_a_clause_is_about_its_subject(reader_of: Read) -> None:
    reader = reader_of("The visit shows that the grip of Iran on Syria is weak.")
    clause = next(one for one in reader.sentence.doc if one.dep_ == "ccomp")
    assert [ref.id for ref in clause_about(clause, Scene(reader, LEXICON))[0]] == ["iran"]


@pytest.mark.parametrize(
    ("text", "unreal"),
    [
        ("The visit signals resolve in Iran.", False),
        ("The visit would signal resolve in Iran.", True),
        ("Does the visit signal resolve in Iran?", True),
        ("The visit does not signal resolve in Iran.", False),
    ],
)
def test_what_is_asked_or_only_possible_is_unreal(text: str, unreal: bool, reader_of: Read) -> None:
    verb = next(one for one in reader_of(text).sentence.doc if one.lemma_ == "signal")
    assert is_unreal(verb) is unreal


@pytest.mark.parametrize(
    ("text", "word", "mode"),
    [
        ("The visit shows the fear of Iran.", "fear", "motive"),
        ("The visit shows that Iran is worried.", "is", "motive"),
        ("The visit shows that Iran is losing its grip.", "losing", "weakness"),
        ("The visit shows that Iran will leave.", "leave", "outlook"),
        ("The visit shows that Iran left.", "left", None),
    ],
)
def test_a_mode_is_told_by_the_word_judged_by(text: str, word: str, mode: str | None, reader_of: Read) -> None:
    reader = reader_of(text)
    token = next(one for one in reader.sentence.doc if one.text == word)
    assert Scene(reader, LEXICON).mode_of(token) == mode
