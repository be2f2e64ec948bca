from typing import Any

import pytest
from spacy.tokens import Doc

from truceline.claims.parsing import load_pipeline
from truceline.claims.word_classes import WordClasses

TEXTS = [
    "The army, which Iran's generals said they'd trained, didn't attack; it got nothin' but a gun.",
    'He counted "five" prisoners (two of them French).',
    "There were no attacks, was the answer that he gets when those who had been freed spoke.",
    "Y'all must not've heard what's left: mine, its own, 24 of the 30 men -- and ...",
    "Do not shoot! Did the rebels withdraw?",
    "  ",
]


def tagged(text: str) -> Doc:
    return load_pipeline()(text, disable=["ner", "attribute_ruler", "lemmatizer"])


def read(doc: Doc) -> list[tuple[str, str, str, str, str]]:
    return [(token.pos_, token.tag_, token.dep_, str(token.morph), token.lemma_) for token in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_the_tables_find_what_the_ruler_finds(text: str) -> None:
    ruler: Any = load_pipeline().get_pipe("attribute_ruler")
    assert read(WordClasses(ruler)(tagged(text))) == read(ruler(tagged(text)))


class Strange:
    """A ruler with a pattern that no table understands."""

    patterns = ({"patterns": [[{"POS": "NOUN"}]], "attrs": {"LEMMA": "x"}, "index": 0},)
    asked = 0

    def set_annotations(self, doc: Doc, matches: list[tuple[int, int, int, int]]) -> None:
        raise AssertionError(doc, matches)

    def __call__(self, doc: Doc) -> Doc:
        self.asked += 1
        return doc


def test_patterns_that_are_not_known_are_left_to_the_ruler() -> None:
    ruler: Any = Strange()
    WordClasses(ruler)(tagged("The army left."))
    assert ruler.asked == 1
