import pytest
from spacy.tokens import Token

from truceline.claims.markers import helpers_of, is_denied, is_inverted, is_without, mark_noun, mark_verb, shares_helpers
from truceline.claims.parsing import load_pipeline
from truceline.claims.reality import FACT
from truceline.codebook import Modality


def _word(text: str, word: str) -> Token:
    return next(token for token in load_pipeline()(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "denied"),
    [
        ("The army did not attack Goma.", "attack", True),
        ("The army has never attacked Goma.", "attacked", True),
        ("No soldiers attacked Goma.", "attacked", True),
        ("The army made no arrests.", "made", True),
        ("The army hardly attacked Goma.", "attacked", True),
        ("The army at no time attacked Goma.", "attacked", True),
        ("The army attacked Goma.", "attacked", False),
        ("The army attacked Goma with no hesitation.", "attacked", False),
    ],
)
def test_a_verb_is_denied_by_itself_or_by_nobody_and_nothing(text: str, word: str, *, denied: bool) -> None:
    assert is_denied(_word(text, word)) is denied


@pytest.mark.parametrize(
    ("text", "word", "inverted"),
    [
        ("Should Russia invade Moldova, Romania will respond.", "invade", True),
        ("Had the rebels attacked Goma, Kigali would have reacted.", "attacked", True),
        ("Were the rebels to attack Goma, Kigali would react.", "Were", True),
        ("Should Russia invade Moldova?", "invade", False),
        ("The rebels had attacked Goma.", "attacked", False),
        ("Never had the rebels attacked Goma.", "attacked", False),
    ],
)
def test_a_condition_shows_in_the_order_of_words(text: str, word: str, *, inverted: bool) -> None:
    assert is_inverted(_word(text, word)) is inverted


@pytest.mark.parametrize(
    ("text", "word", "without"),
    [
        ("They left without attacking Goma.", "attacking", True),
        ("They left without an attack.", "attack", True),
        ("They left instead of attacking Goma.", "attacking", True),
        ("They left after attacking Goma.", "attacking", False),
    ],
)
def test_what_is_left_undone_shows_in_the_preposition(text: str, word: str, *, without: bool) -> None:
    assert is_without(_word(text, word)) is without


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("The army has yet to act and did not attack Goma.", "attack", Modality.NOT_OCCURRED),
        ("The army may not attack Goma.", "attack", Modality.HYPOTHETICAL),
        ("The army must attack Goma.", "attack", Modality.REQUESTED),
        ("The army must have attacked Goma.", "attacked", Modality.HYPOTHETICAL),
        ("The army would have attacked Goma.", "attacked", Modality.NOT_OCCURRED),
        ("The army almost attacked Goma.", "attacked", Modality.NOT_OCCURRED),
        ("The army had been attacking Goma.", "attacking", Modality.OCCURRED),
        ("The army is attacking Goma.", "attacking", Modality.ONGOING),
        ("The army probably attacked Goma.", "attacked", Modality.HYPOTHETICAL),
        ("The army supposedly attacked Goma.", "attacked", Modality.ALLEGED),
    ],
)
def test_small_words_change_a_verb(text: str, word: str, modality: Modality) -> None:
    assert mark_verb(_word(text, word), FACT).modality is modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("No attack followed.", Modality.NOT_OCCURRED),
        ("The alleged attack followed.", Modality.ALLEGED),
        ("The foiled attack followed.", Modality.NOT_OCCURRED),
        ("A possible attack followed.", Modality.PLANNED),
        ("The continuing attack followed.", Modality.ONGOING),
        ("The deadly attack followed.", Modality.OCCURRED),
    ],
)
def test_small_words_change_a_noun(text: str, modality: Modality) -> None:
    assert mark_noun(_word(text, "attack"), FACT).modality is modality


def test_coordinated_verbs_share_their_helpers_unless_they_are_set_against_each_other() -> None:
    assert helpers_of(_word("The army would not bomb Goma or strike Sake.", "bomb")) == {"would"}
    assert shares_helpers(_word("The army would not bomb Goma or strike Sake.", "strike"))
    assert not shares_helpers(_word("The army was not beaten but captured.", "captured"))
