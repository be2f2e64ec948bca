from collections.abc import Callable

import pytest
from spacy.tokens import Token

from truceline.claims.mentions import MentionReader

Read = Callable[[str], MentionReader]


def word(reader: MentionReader, text: str) -> Token:
    return next(token for token in reader.sentence.doc if token.text == text)


def test_a_capital_stands_for_its_government_only_where_it_acts(reader_of: Read) -> None:
    reader = reader_of("Kigali attacked the camp.")
    (match,) = reader.sentence.matches
    acting = reader.from_match(match, metonym=True, whole=True)
    assert acting is not None
    assert acting.id == "rwanda-government"
    assert reader.from_match(match, metonym=False, whole=True) is None


@pytest.mark.parametrize(
    ("text", "name", "acts"),
    [
        ("An Israeli strike on the camp failed.", "Israeli", True),
        ("A US strike on the camp failed.", "US", True),
        ("The Jordan attack killed three soldiers.", "Jordan", False),
        ("A deadly strike on the camp in Iraq failed.", "deadly", False),
    ],
)
def test_a_name_before_a_noun_tells_who_or_where(text: str, name: str, acts: bool, reader_of: Read) -> None:
    reader = reader_of(text)
    assert reader.may_act_as_modifier(word(reader, name)) is acts


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [("Esmail Qaani met Hamas.", "Qaani", True), ("Esmail Qaani met Hamas.", "Hamas", False)],
)
def test_people_are_told_from_groups(text: str, name: str, person: bool, reader_of: Read) -> None:
    reader = reader_of(text)
    match = reader.match_at(word(reader, name))
    assert match is not None
    ref = reader.ref_of(match)
    assert ref is not None
    assert reader.is_person(ref) is person


def test_a_place_is_known(reader_of: Read) -> None:
    reader = reader_of("Hamas attacked Tel Aviv.")
    assert reader.is_place(word(reader, "Aviv"))
    assert not reader.is_place(word(reader, "Hamas"))


def test_a_name_in_a_description_is_put_in_its_registered_form(reader_of: Read) -> None:
    reader = reader_of("Fighters of ISIS attacked the base.")
    assert "Islamic State" in reader.canonical(word(reader, "Fighters"))
    assert reader.text_of(word(reader, "Fighters")) == "Fighters of ISIS"
