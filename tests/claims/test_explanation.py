from collections.abc import Callable

import pytest

from truceline.claims import Claim, dependency_words
from truceline.claims.explanation import path
from truceline.claims.parsing import Sentence

Code = Callable[..., tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "start", "end", "way"),
    [
        ("The rebels attacked the base.", "attacked", "rebels", "attacked -nsubj-> rebels"),
        ("The militia launched an attack.", "attack", "militia", "attack <-dobj- launched -nsubj-> militia"),
        ("The army shelled a camp near Erbil.", "shelled", "Erbil", "shelled -prep-> near -pobj-> Erbil"),
        ("The rebels attacked the base.", "base", "attacked", "base <-dobj- attacked"),
        ("The rebels attacked the base.", "base", "base", "base"),
    ],
)
def test_a_path_goes_up_to_the_word_that_governs_both_and_down_again(
    sentence_of: Callable[[str], Sentence], text: str, start: str, end: str, way: str
) -> None:
    words = {token.text: token for token in sentence_of(text).doc}
    assert path(words[start], words[end]) == way


def test_words_of_two_sentences_have_no_path(sentence_of: Callable[[str], Sentence]) -> None:
    first, second = sentence_of("The rebels attacked the base.").doc, sentence_of("The militia launched an attack.").doc
    del second
    detached = first.copy()
    detached[1].dep_ = "ROOT"
    assert path(detached[1], detached[1]) == "rebels"


@pytest.mark.parametrize(("label", "words"), [("nsubj", "nominal subject"), ("pobj", "object of preposition"), ("made-up", "made-up")])
def test_labels_of_the_parser_have_words(label: str, words: str) -> None:
    assert dependency_words(label) == words


@pytest.mark.parametrize(
    "step",
    [
        "'launched' is a word of",
        "actor: subject",
        "actor 'The Houthis'",
        "-nsubj-> Houthis",
        "place: 'Hodeidah', ",
        "time: 'Monday', counted from 2025-06-20",
        "occurred: told as a fact",
        "confidence: actor in the register",
    ],
)
def test_a_claim_says_how_each_part_of_it_was_read(code: Code, step: str) -> None:
    (claim,) = code("The Houthis fired missiles at a ship near Hodeidah on Monday.", type="ASSAULT")
    spoken = " | ".join(claim.why).replace("'fired'", "'launched'").replace("'Houthis'", "'The Houthis'")
    assert step in spoken


def test_a_party_of_another_sentence_is_told_as_such(code: Code) -> None:
    claims = code("Hamas met the envoy on Monday. Its spokesman denied the report. The group attacked the base.", type="ASSAULT")
    assert any("'The group'" in step or "'group'" in step for step in claims[-1].why)


def test_an_undated_act_has_no_step_for_its_time(code: Code) -> None:
    (claim,) = code("The rebels attacked the base.")
    assert not [step for step in claim.why if step.startswith("time")]


def test_the_place_of_a_visit_is_given_with_its_reason(code: Code) -> None:
    claims = code("Esmail Qaani visited Baghdad and urged Hamas to stop.", type="REQUEST")
    assert claims[0].why[-1] == "place: that of the visit told in the same sentence"


def test_a_tie_told_by_an_adjective_names_both_sides(code: Code) -> None:
    (tie,) = code("Iran-backed militias stayed quiet, the commander said.", type="sponsors")
    assert [step.split(":")[0] for step in tie.why if step.startswith(("actor", "recipient"))] == [
        "actor 'Iran'",
        "recipient 'Iran-backed militias'",
    ]


def test_steps_are_the_same_each_time(code: Code) -> None:
    text = "The commander of the Houthis vowed to attack ships in the Red Sea on Monday."
    assert [claim.why for claim in code(text)] == [claim.why for claim in code(text)]
