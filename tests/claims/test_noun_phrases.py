from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from truceline.claims.noun_phrases import antecedent, companions, listed, noun_phrase, singular
from truceline.claims.parsing import Sentence

Parse = Callable[[str], Sentence]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("plural", "one"),
    [("militias", "militia"), ("Parties,", "party"), ("envoy", "envoy"), ("authorities", "authority"), ("gunmen", "gunman")],
)
def test_regular_plurals_are_undone(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Hamas, along with the Taliban, attacked Israel.", ["Taliban"]),
        ("Hamas together with the Taliban attacked Israel.", ["Taliban"]),
        ("Hamas alongside the Taliban attacked Israel.", ["Taliban"]),
        ("Hamas, with rockets, attacked Israel.", []),
        ("Hamas attacked Israel with rockets.", []),
    ],
)
def test_companions_of_a_subject_are_found(text: str, added: list[str], sentence_of: Parse) -> None:
    doc = sentence_of(text).doc
    assert [token.text for token in companions(word(doc, "Hamas"))] == added


def test_a_charge_is_no_part_of_the_one_who_is_charged(sentence_of: Parse) -> None:
    doc = sentence_of("Israel accused the leader of treason.").doc
    start, end = noun_phrase(word(doc, "leader"))
    assert doc.text[start:end] == "leader"


def test_names_behind_such_as_are_listed(sentence_of: Parse) -> None:
    doc = sentence_of("Groups such as Hamas attacked Israel.").doc
    assert [token.text for token in listed(word(doc, "Groups"))] == ["Hamas"]
    assert listed(word(doc, "Israel")) == []


def test_a_part_that_is_only_counted_does_not_say_who_is_meant(sentence_of: Parse) -> None:
    doc = sentence_of("Eleven Kenyan soldiers, including two officers, were killed.").doc
    assert listed(word(doc, "soldiers")) == []


@pytest.mark.parametrize(
    ("text", "pronoun", "noun"),
    [
        ("Fighters who attacked Goma fled.", "who", "Fighters"),
        ("The base that rebels in Mali attacked was empty.", "that", "base"),
        ("The army said that rebels attacked Goma.", "that", None),
    ],
)
def test_a_relative_pronoun_takes_up_its_noun(text: str, pronoun: str, noun: str | None, sentence_of: Parse) -> None:
    found = antecedent(word(sentence_of(text).doc, pronoun))
    assert (found.text if found is not None else None) == noun


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The senior leaders of Hamas met the envoy.", "leaders", "senior leaders of Hamas"),
        ("Two Malian soldiers, both young, were killed.", "soldiers", "Two Malian soldiers"),
        ("The general who led the army met the envoy of Iran.", "general", "general"),
    ],
)
def test_a_phrase_runs_from_its_first_modifier_to_its_of(text: str, head: str, phrase: str, sentence_of: Parse) -> None:
    doc = sentence_of(text).doc
    start, end = noun_phrase(word(doc, head))
    assert doc.text[start:end] == phrase
