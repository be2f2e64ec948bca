import pytest

from truceline.claims.parsing import load_pipeline
from truceline.claims.sayings import load_sayings
from truceline.claims.scopes import Scope
from truceline.claims.speaking import scopes_of, taken_up


def scopes(text: str) -> list[Scope]:
    return list(scopes_of(load_pipeline()(text), load_sayings()))


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Israel accused Hamas of attacking Haifa.", "accused", ["Israel"]),
        ("Hamas was accused by Israel of attacking Haifa.", "accused", ["Israel"]),
        ("The treaty would be signed, said the minister.", "said", ["minister"]),
        ("The minister confirmed the talks.", "confirmed", ["minister"]),
        ("The talks were confirmed by the minister.", "confirmed", ["minister"]),
        ("The minister is confident that the talks will go on.", "confident", ["minister"]),
        ("The minister's claim that the talks failed was wrong.", "claim", ["minister"]),
        ("The jeweller is said to have fled.", "said", []),
    ],
)
def test_who_says_it(text: str, cue: str, source: list[str]) -> None:
    (found,) = [one for one in scopes(text) if one.cue.text == cue]
    assert [head.text for head in found.sources] == source


@pytest.mark.parametrize(
    "text",
    [
        "The accused left the court.",
        "The minister called the premier on Monday.",
        "That said, the talks go on.",
        "The talks go on.",
    ],
)
def test_words_that_say_nothing(text: str) -> None:
    assert [one.cue.text for one in scopes(text) if one.told] == []


def test_what_somebody_rejects_is_not_what_he_tells() -> None:
    (found,) = [one for one in scopes("They demanded the withdrawal, which the army rejected.") if one.cue.text == "rejected"]
    assert found.content
    assert not found.told


def test_a_relative_pronoun_takes_up_its_noun() -> None:
    doc = load_pipeline()("The general who spoke left.")
    assert taken_up(doc[2]).text == "general"
    assert taken_up(doc[1]).text == "general"
