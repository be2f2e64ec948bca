from collections.abc import Callable

import pytest

from truceline.claims.fields import field_of, read_fields
from truceline.claims.lexicon import Lexicon
from truceline.claims.parsing import Sentence

Parse = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Iraq crushed Oman in a qualifier for the cup.", "sport"),
        ("Police fought supporters after the cup final.", None),
        ("The series follows an agent who kills a general in Tehran.", "fiction"),
        ("In the play, the king murders his brother in Mali.", "fiction"),
        ("The army attacked the town in Mali, and the film tells of it.", None),
        ("The army attacked the town in Mali.", None),
    ],
)
def test_a_sentence_belongs_to_a_field(text: str, field: str | None, sentence_of: Parse, lexicon: Lexicon) -> None:
    assert field_of(sentence_of(text).doc, lexicon.fields) == field


def test_fields_are_read_with_their_words() -> None:
    (field,) = read_fields([{"id": "chess", "words": ["rook"], "public": ["army"]}])
    assert (field.id, sorted(field.words), sorted(field.public)) == ("chess", ["rook"], ["army"])
    assert not field.tells
    assert not field.verbs
