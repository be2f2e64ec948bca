from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from truceline.claims.lexicon import Lexicon
from truceline.claims.parsing import Sentence
from truceline.claims.triggers import clause_heads, find_hits, is_negated, support_verb

Parse = Callable[[str], Sentence]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("The rebels attacked the base in Mali.", ["assault-verb"]),
        ("The minister attacked the plan of Mali.", []),
        ("Rwanda and the DRC struck a deal.", ["agree-truce-verb"]),
        ("Turkish jets struck a camp in Iraq.", ["assault-strike-verb"]),
        ("The militia fired rockets at the base in Iraq.", ["assault-launch-weapon-verb"]),
        ("A hunger strike in Iran grew.", []),
    ],
)
def test_the_most_specific_entry_stands_first(text: str, rules: list[str], sentence_of: Parse, lexicon: Lexicon) -> None:
    hits = find_hits(sentence_of(text).doc, lexicon)
    first: dict[tuple[int, str], str] = {}
    for hit in hits:
        first.setdefault((hit.token.i, hit.frame.type), hit.frame.id)
    assert [rule for rule in first.values() if not rule.startswith("truce")] == rules


def test_a_weekday_is_no_particle(sentence_of: Parse, lexicon: Lexicon) -> None:
    hits = find_hits(sentence_of("Antony Blinken called Benjamin Netanyahu on Friday.").doc, lexicon)
    assert [hit.frame.id for hit in hits if hit.token.text == "called"][:1] == ["consult-call-verb"]


def test_an_attack_that_ends_is_no_attack(sentence_of: Parse, lexicon: Lexicon) -> None:
    hits = find_hits(sentence_of("The militia suspended its attacks on the base in Iraq.").doc, lexicon)
    assert "ASSAULT" not in {hit.frame.type for hit in hits}


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The rebels did not attack Goma.", True),
        ("The rebels never attacked Goma.", True),
        ("The rebels attacked Goma.", False),
    ],
)
def test_negation_hangs_on_the_verb(text: str, negated: bool, sentence_of: Parse) -> None:
    assert is_negated(sentence_of(text).doc[:].root) is negated


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The envoy made a visit to Baghdad.", "visit", "made"),
        ("The M23 carried out an attack on Goma.", "attack", "carried"),
        ("The M23 carried out dozens of attacks on Goma.", "attacks", "carried"),
        ("The base in Iraq came under attack.", "attack", "came"),
        ("The report on Iraq described an attack.", "attack", None),
    ],
)
def test_a_support_verb_says_whose_act_a_noun_names(text: str, noun: str, verb: str | None, sentence_of: Parse, lexicon: Lexicon) -> None:
    found = support_verb(word(sentence_of(text).doc, noun), lexicon)
    assert (found.text if found is not None else None) == verb


def test_the_clause_below_is_found(sentence_of: Parse) -> None:
    doc = sentence_of("Hamas vowed to attack Israel.").doc
    assert [head.text for head in clause_heads(word(doc, "vowed"))] == ["attack"]
