from collections.abc import Callable

import pytest

from truceline.claims.pairs import pair_of, span_of
from truceline.claims.parsing import Sentence
from truceline.claims.records import ActorRef

TEXT = "The army shelled the rebels near Goma."


def ref(text: str, start: int) -> ActorRef:
    return ActorRef(None, text, text, start)


@pytest.mark.parametrize(
    ("actors", "recipients", "pair"),
    [
        ([("The army", 0)], [("the rebels", 17)], ((0, 8), (17, 27))),
        ([("The army", 0), ("the rebels", 17)], [], ((0, 8), (17, 27))),
        ([("The army", 0)], [], None),
        ([("The army", 0)], [("Kigali", 90)], None),
        ([], [("the rebels", 17)], None),
        ([("The army", 0)], [("The army", 0)], None),
    ],
)
def test_pair(
    sentence_of: Callable[[str], Sentence], actors: list[tuple[str, int]], recipients: list[tuple[str, int]], pair: object
) -> None:
    sentence = sentence_of(TEXT)
    assert pair_of([ref(*one) for one in actors], [ref(*one) for one in recipients], sentence) == pair


def test_the_first_party_inside_the_sentence_counts(sentence_of: Callable[[str], Sentence]) -> None:
    assert span_of([ref("Kigali", 90), ref("the rebels", 17)], sentence_of(TEXT)) == (17, 27)
