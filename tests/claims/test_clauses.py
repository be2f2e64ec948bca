import pytest
from spacy.tokens import Token

from truceline.claims.clauses import (
    answers_a_claim,
    asks_about_a_fact,
    follows_at_once,
    form_of,
    is_claiming,
    is_of,
    is_reduced,
    is_singled_out,
    is_still_to_come,
    is_temporal,
    marks_of,
    noun_before,
    opens_question,
    stands_apart,
    stands_beside,
    tells_a_deed,
)
from truceline.claims.parsing import load_pipeline


def _word(text: str, word: str) -> Token:
    return next(token for token in load_pipeline()(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "form"),
    [
        ("They want to attack Goma.", "attack", "to"),
        ("They said that they attacked Goma.", "attacked", "that"),
        ("They stopped attacking Goma.", "attacking", "ing"),
        ("They made the army leave Goma.", "leave", "to"),
        ("They want to leave and attack Goma.", "attack", "to"),
    ],
)
def test_a_clause_has_a_form(text: str, word: str, form: str) -> None:
    assert form_of(_word(text, word)) == form


def test_a_sentence_before_a_semicolon_stands_apart() -> None:
    clause = _word("Chinese drones were found in the depot; Islamabad disputes it.", "found")
    assert stands_apart(clause, _word("Chinese drones were found in the depot; Islamabad disputes it.", "disputes"))
    joined = load_pipeline()("The army attacked Goma, Kigali said.")
    assert not stands_apart(joined[2], joined[6])


def test_a_clause_with_its_own_subject_only_stands_beside() -> None:
    clause = _word("They left, with their leader accusing the army.", "accusing")
    assert stands_beside(clause, clause.head)
    alone = _word("They began with attacking Goma.", "attacking")
    assert not stands_beside(alone, alone.head)


def test_a_plot_that_is_foiled_owns_its_infinitive() -> None:
    clause = _word("Police foiled a plot to attack the parliament.", "attack")
    found = noun_before(clause, clause.head)
    assert clause.head.pos_ == "NOUN" or (found is not None and found.text == "plot")


@pytest.mark.parametrize(
    ("text", "word", "deed"),
    [
        ("He called the premier to stress his support.", "stress", True),
        ("His aim in Baghdad was to urge restraint.", "urge", True),
        ("He bought tanks to attack Goma.", "attack", False),
    ],
)
def test_an_occasion_of_speech_is_for_what_is_said(text: str, word: str, *, deed: bool) -> None:
    clause = _word(text, word)
    assert tells_a_deed(clause, clause.head) is deed


def test_a_clause_of_time_is_told_as_known_unless_it_is_waited_for() -> None:
    past = _word("The rebels fled after the army attacked Goma.", "attacked")
    future = _word("The rebels will leave once the army frees the hostages.", "frees")
    assert is_temporal(past)
    assert marks_of(past) == {"after"}
    assert not is_still_to_come(past, past.head)
    assert is_still_to_come(future, future.head)


def test_a_question_is_open_but_why_asks_about_a_fact() -> None:
    assert opens_question(_word("It is unclear whether they attacked Goma.", "attacked"))
    assert not opens_question(_word("They said that they attacked Goma.", "attacked"))
    assert not opens_question(_word("They recalled how the army attacked Goma.", "attacked"))
    assert asks_about_a_fact(_word("They would not say why they attacked Goma.", "attacked"))


def test_a_claim_is_told_apart_from_what_is_done_with_it() -> None:
    doc = load_pipeline()("It was a claim that Baku dismissed.")
    assert is_claiming(doc[3])
    assert answers_a_claim(doc[6], doc[3])
    assert not is_claiming(doc[5])
    assert is_of(load_pipeline()("The plan failed.")[1], {"plan"})


def test_a_participle_that_describes_a_noun_is_told_apart_from_what_the_noun_says() -> None:
    assert is_reduced(_word("The plan offered in May failed.", "offered"))
    assert not is_reduced(_word("Claims that the army was beaten spread.", "beaten"))


def test_the_first_to_do_something_did_it() -> None:
    assert is_singled_out(_word("Chad was the first country to leave.", "country"))
    assert not is_singled_out(_word("Chad was a country to leave.", "country"))


def test_what_is_to_be_done_follows_at_once() -> None:
    awaited = _word("The army is still to leave Goma.", "leave")
    purpose = _word("The army is here to leave weapons.", "leave")
    assert follows_at_once(awaited, next(token for token in awaited.doc if token.text == "is"))
    assert not follows_at_once(purpose, next(token for token in purpose.doc if token.text == "is"))
