from collections.abc import Callable

import pytest

from truceline.claims.endings import is_ended
from truceline.claims.parsing import Sentence


@pytest.mark.parametrize(
    ("text", "noun", "ended"),
    [
        ("Britain suspended part of its aid to Rwanda.", "aid", True),
        ("Sweden froze its aid to Mali.", "aid", True),
        ("The ceasefire was violated by the rebels.", "ceasefire", True),
        ("The rebels had broken off their ceasefire with the government.", "ceasefire", True),
        ("Britain sent aid to Rwanda.", "aid", False),
        ("Britain suspended talks about aid.", "aid", False),
    ],
)
def test_what_is_ended(text: str, noun: str, ended: bool, sentence_of: Callable[[str], Sentence]) -> None:
    token = next(one for one in sentence_of(text).doc if one.text == noun)
    assert is_ended(token) is ended
