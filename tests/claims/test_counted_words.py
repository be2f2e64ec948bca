import pytest

from truceline.claims.counted_words import load_counted


@pytest.mark.parametrize(
    ("field", "word", "meaning"), [("harming", "kill", "killed"), ("states", "dead", "killed"), ("stocks", "troop", "forces")]
)
def test_a_word_stands_for_what_the_lexicon_says(field: str, word: str, meaning: str) -> None:
    assert getattr(load_counted(), field)[word] == meaning


def test_whoever_may_be_a_source_is_not_counted() -> None:
    assert not {"source", "official", "diplomat", "analyst"} & set(load_counted().stocks)


def test_words_are_in_lower_case_except_units() -> None:
    words = load_counted()
    assert [word for table in (words.harming, words.stocks, words.states) for word in table if word != word.lower()] == []
