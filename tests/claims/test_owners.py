from collections.abc import Callable

import pytest

from truceline.claims.mentions import MentionReader
from truceline.claims.owners import bearers, bearers_of_phrase, owners

Read = Callable[[str], MentionReader]


@pytest.mark.parametrize(
    ("text", "noun", "whose"),
    [
        ("Iran's influence has waned.", "influence", ["iran"]),
        ("The influence of Iran has waned.", "influence", ["iran"]),
        ("Iranian influence has waned.", "influence", ["iran"]),
        ("It was an attempt by Kigali to win time.", "attempt", ["rwanda-government"]),
        ("It was a sign of the erosion of Iran's influence.", "sign", ["iran"]),
        ("The weather in May was good.", "weather", []),
    ],
)
def test_a_thing_belongs_to_the_one_named_beside_it(text: str, noun: str, whose: list[str], reader_of: Read) -> None:
    reader = reader_of(text)
    token = next(one for one in reader.sentence.doc if one.text == noun)
    assert [ref.id for ref in owners(token, reader)] == whose


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("The isolated movement met the army.", "isolated", "movement"),
        ("The movement was isolated by the army.", "isolated", "movement"),
        ("The movement, isolated and broke, met the army.", "isolated", "movement"),
        ("The war left the movement isolated.", "isolated", "movement"),
        ("Isolated and broke, the movement met the army.", "Isolated", "movement"),
    ],
)
def test_an_adjective_is_said_of_a_noun(text: str, word: str, noun: str, reader_of: Read) -> None:
    token = next(one for one in reader_of(text).sentence.doc if one.text == word)
    assert [one.text for one in bearers(token)] == [noun]


@pytest.mark.parametrize(
    "text",
    [
        "The movement is in disarray, the army said.",
        "The movement is in a state of disarray, the army said.",
        "The raid threw the movement into disarray.",
    ],
)
def test_a_phrase_is_said_of_a_noun(text: str, reader_of: Read) -> None:
    token = next(one for one in reader_of(text).sentence.doc if one.text == "disarray")
    assert [one.text for one in bearers_of_phrase(token)] == ["movement"]
