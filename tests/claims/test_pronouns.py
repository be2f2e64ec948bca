from collections.abc import Callable

import pytest
from spacy.tokens import Token

from truceline.claims import Claim
from truceline.claims.mentions import MentionReader

Code = Callable[..., tuple[Claim, ...]]
Read = Callable[[str], MentionReader]


def word(reader: MentionReader, text: str) -> Token:
    return next(token for token in reader.sentence.doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "pronoun", "id"),
    [
        ("Hamas said it would release the hostages.", "it", "hamas"),
        ("Benjamin Netanyahu said that he had met Donald Trump.", "he", "benjamin-netanyahu"),
        ("Esmail Qaani visited Baghdad. He met leaders of the factions.", "He", "esmail-qaani"),
        ("Esmail Qaani met Hamas. She left.", "She", None),
    ],
)
def test_a_pronoun_means_whom_the_rules_say(text: str, pronoun: str, id: str | None, reader_of: Read) -> None:
    reader = reader_of(text)
    if not reader.sentence.parsed:
        assert id is None
        return
    assert [ref.id for ref in reader.parties(word(reader, pronoun))] == ([id] if id else [])


def test_it_at_the_start_of_a_sentence_is_the_group_told_of_before(code: Code) -> None:
    claims = code("The M23 seized Goma. It attacked Bukavu on Friday.", type="ASSAULT")
    assert [[(ref.id, ref.text) for ref in claim.actors] for claim in claims] == [[("m23", "M23")], [("m23", "It")]]


def test_a_pronoun_without_anyone_before_it_is_nobody(code: Code) -> None:
    assert code("It attacked Bukavu on Friday.") == ()
