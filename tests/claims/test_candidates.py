from collections.abc import Callable

import pytest

from truceline.claims.candidates import candidates
from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader

Read = Callable[[str], MentionReader]


def found(text: str, reader_of: Read, lexicon: Lexicon, taken: frozenset[int] = frozenset()) -> list[tuple[str, str, str]]:
    reader = reader_of(text)
    return [
        (one.hit.token.text, one.roles.actors[0].text, one.roles.recipients[0].text)
        for one in candidates(reader.sentence.doc, reader, lexicon, taken)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya has scolded Somalia.", [("scolded", "Kenya", "Somalia")]),
        ("Somalia was scolded by Kenya.", [("scolded", "Kenya", "Somalia")]),
        ("Kenya poured scorn on Somalia.", [("poured", "Kenya", "Somalia")]),
        ("Kenya wants to scold Somalia.", [("wants", "Kenya", "Somalia")]),
    ],
)
def test_a_party_on_either_side_makes_a_candidate(
    text: str, expected: list[tuple[str, str, str]], reader_of: Read, lexicon: Lexicon
) -> None:
    assert found(text, reader_of, lexicon) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is a neighbour of Somalia.",  # no act
        "Kenya said Somalia scolded nobody.",  # two clauses, and nobody scolded
        "The weather has irked Somalia.",  # no party acts
        "Kenya has scolded nothing.",
        "Kenya scolded Ethiopia to please Somalia.",  # for whom something is done is no party to it
    ],
)
def test_what_has_no_party_on_either_side_makes_none(text: str, reader_of: Read, lexicon: Lexicon) -> None:
    assert ("scolded", "Kenya", "Somalia") not in found(text, reader_of, lexicon)
    assert all(actor != other for _, actor, other in found(text, reader_of, lexicon))


def test_what_is_coded_already_is_left_out(reader_of: Read, lexicon: Lexicon) -> None:
    assert found("Kenya has scolded Somalia.", reader_of, lexicon, frozenset({2})) == []
