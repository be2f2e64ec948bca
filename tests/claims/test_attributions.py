from collections.abc import Callable

import pytest
from factories import a_report

from truceline.claims.attributions import Attributed, joined, read_attributions
from truceline.claims.parsing import Parser

Read = Callable[[str], list[tuple[str, str, str]]]


@pytest.fixture
def attributed(parser: Parser) -> Callable[[str], tuple[Attributed, ...]]:
    def read(text: str) -> tuple[Attributed, ...]:
        report = a_report(text=text)
        return read_attributions(report, parser.sentences(report, every=True))

    return read


@pytest.fixture
def read(attributed: Callable[[str], tuple[Attributed, ...]]) -> Read:
    """Return a function that gives source, cue and content of all attributions, as written."""

    def words(text: str) -> list[tuple[str, str, str]]:
        return [
            (" ".join(text[a:b] for a, b in one.source), one.cue, " ".join(text[a:b] for a, b in one.content)) for one in attributed(text)
        ]

    return words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the dam broke.", [("The mayor", "said", "the dam broke")]),
        ("The dam, the mayor said, broke.", [("the mayor", "said", "The dam broke")]),
        ("“It broke. We ran,” the mayor said.", [("the mayor", "said", "“It broke. We ran,”")]),
        ("“It broke,” the mayor said. “We ran.”", [("the mayor", "said", "“It broke,” “We ran.”")]),
        ("The mayor praised the “heroes” of the flood.", [("The mayor", "praised", "the “heroes” of the flood")]),
        ("The dam broke at noon.", []),
    ],
)
def test_who_says_what(text: str, expected: list[tuple[str, str, str]], read: Read) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("“I think it broke and we believe it,” the mayor said.", ["said"]),
        ("“The guards told us that it broke,” the mayor said.", ["told", "said"]),
    ],
)
def test_who_speaks_of_himself_within_a_quotation_is_no_second_source(text: str, cues: list[str], read: Read) -> None:
    assert [cue for _, cue, _ in read(text)] == cues


def test_a_clause_that_only_adds_is_not_attributed(read: Read) -> None:
    assert read("The mayor said the dam, which was old, broke.") == [("The mayor", "said", "the dam broke")]


def test_offsets_quote_the_text(attributed: Callable[[str], tuple[Attributed, ...]]) -> None:
    text = "At noon the dam broke. “We ran,” the mayor said."
    (one,) = attributed(text)
    assert [text[a:b] for a, b in one.quoted] == ["“We ran,”"]
    assert one.told == one.content
    assert one.sentence == 1


def test_spans_that_touch_are_joined() -> None:
    assert joined([(5, 9), (0, 2)], [(2, 4), (8, 12)]) == ((0, 4), (5, 12))
