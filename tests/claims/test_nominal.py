import pytest
from spacy.tokens import Token

from truceline.claims.markers import mark_verb
from truceline.claims.nominal import Standing, as_denied_truth, as_named, in_clause, within_clause
from truceline.claims.parsing import load_pipeline
from truceline.claims.reality import FACT
from truceline.codebook import Modality


def _word(text: str, word: str) -> Token:
    return next(token for token in load_pipeline()(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The attack may follow.", Modality.HYPOTHETICAL),
        ("The attack will follow.", Modality.PLANNED),
        ("The attack never happened.", Modality.NOT_OCCURRED),
        ("There was no attack.", Modality.NOT_OCCURRED),
        ("They did not describe an attack.", Modality.NOT_OCCURRED),
        ("They did not describe the attack.", Modality.OCCURRED),
        ("They described the attack.", Modality.OCCURRED),
        ("They feared the attack.", Modality.HYPOTHETICAL),
        ("They foiled the attack.", Modality.NOT_OCCURRED),
        ("They did not foil the attack.", Modality.OCCURRED),
    ],
)
def test_a_noun_is_as_real_as_its_clause(text: str, modality: Modality) -> None:
    noun = _word(text, "attack")
    clause = Standing(noun.head, FACT, mark_verb(noun.head, FACT))
    assert within_clause(noun, clause).modality is modality


def test_a_clause_without_helpers_tells_facts() -> None:
    noun = _word("They described the attack.", "attack")
    assert in_clause(noun, Standing(noun.head, FACT, FACT)) == FACT


def test_what_somebody_calls_an_act_is_alleged() -> None:
    noun = _word("He was shot in what the president called an execution.", "execution")
    named = as_named(noun.head)
    assert named is not None
    assert named.modality is Modality.ALLEGED
    assert as_named(_word("He went.", "went")) is None


def test_claims_without_truth_are_denied() -> None:
    found = as_denied_truth(_word("There was no truth in the claims.", "claims"))
    assert found is not None
    assert found.modality is Modality.DENIED
    assert as_denied_truth(_word("The claims are true.", "claims")) is None
