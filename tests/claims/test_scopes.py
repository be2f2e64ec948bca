import pytest
from spacy.tokens import Doc, Token

from truceline.claims.parsing import load_pipeline
from truceline.claims.scopes import additions, below, clause_around, clause_of, phrase_of, trimmed, turns


def parse(text: str) -> Doc:
    return load_pipeline()(text)


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def words(doc: Doc, numbers: frozenset[int]) -> str:
    return " ".join(doc[number].text for number in sorted(numbers))


def test_below_leaves_out_what_hangs_below_others() -> None:
    doc = parse("The mayor of the town left.")
    assert words(doc, below(word(doc, "mayor"), word(doc, "of"))) == "The mayor"


@pytest.mark.parametrize(
    ("text", "noun", "phrase"),
    [
        ("They praised the mayor, who had left.", "mayor", "the mayor ,"),
        ("They praised the mayor who had left.", "mayor", "the mayor who had left"),
    ],
)
def test_a_noun_keeps_the_clause_that_says_which_one_is_meant(text: str, noun: str, phrase: str) -> None:
    doc = parse(text)
    assert words(doc, phrase_of(word(doc, noun))).rstrip(" ,") == phrase.rstrip(" ,")


def test_a_verb_of_saying_behind_a_comma_goes_on_with_the_speaker() -> None:
    doc = parse("The mayor said the dam broke, adding that nobody was hurt.")
    assert "adding" not in words(doc, clause_of(word(doc, "broke"), {"add"}))


def test_a_clause_that_turns_against_another_is_left_out() -> None:
    doc = parse("The army left, the mayor said, but the militia denied it.")
    left = word(doc, "left")
    assert [token.text for token in turns(left)] == ["denied"] or not turns(left)
    assert "denied" not in words(doc, clause_around(left, word(doc, "said")))


def test_additions_stand_behind_a_comma() -> None:
    doc = parse("The town, which the army left, was quiet.")
    assert [token.text for token in additions(word(doc, "was"))] == ["left"]


def test_runs_end_without_punctuation_but_keep_quotation_marks() -> None:
    doc = parse('"We go," he said.')
    runs = trimmed(range(5), doc)
    assert [[token.text for token in run] for run in runs] == [['"', "We", "go", ",", '"']]
