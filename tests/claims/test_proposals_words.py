import pytest
from factories import a_report

from truceline.claims.proposals import Drop, NamedSource
from truceline.claims.proposals_words import Unfounded, WordFinder, find_words, stands_whole
from truceline.claims.records import SourceKind
from truceline.register import Register
from truceline.text.dates import UNKNOWN_TIME

TEXT = "The Houthis said that the U.S. Navy had struck Sanaa; Tehran’s envoy, he said, was in Sanaa when 1,200 people fled."


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("The Houthis", 0),
        ("Houthi", None),
        ("U.S. Navy", TEXT.index("U.S.")),
        ("Tehran’s envoy", TEXT.index("Tehran")),
        ("Tehran's envoy", None),
        ("Tehran", TEXT.index("Tehran")),
        ("said", TEXT.index("said")),
        ("fled.", TEXT.index("fled")),
        ("; ", None),
        ("", None),
    ],
)
def test_words_are_found_whole_and_exact(words: str, at: int | None) -> None:
    assert find_words(words, TEXT, 0, len(TEXT)) == at


def test_words_are_looked_for_between_the_offsets_alone() -> None:
    assert find_words("Sanaa", TEXT, TEXT.index("Tehran"), len(TEXT)) == TEXT.rindex("Sanaa")
    assert find_words("Houthis", TEXT, 5, len(TEXT)) is None


def test_a_stretch_may_end_where_a_word_ends() -> None:
    assert stands_whole("one two", 4, 7)
    assert not stands_whole("one two", 4, 6)


@pytest.fixture
def finder(register: Register) -> WordFinder:
    report = a_report(text=TEXT)
    return WordFinder(report, register, report.passage(0, len(TEXT)), report.units[0], UNKNOWN_TIME)


@pytest.mark.parametrize(("words", "identity"), [("The Houthis", "houthis"), ("people", None), ("Sanaa", None)])
def test_an_actor_has_an_id_where_its_words_can_mean_only_one(words: str, identity: str | None, finder: WordFinder) -> None:
    ref = finder.party(words)
    assert (ref.id or "").startswith(identity or "")
    assert (ref.text, TEXT[ref.start : ref.start + len(ref.text)]) == (words, words)


@pytest.mark.parametrize("words", ["he", "that", "Oman", "Houthi"])
def test_nobody_is_named_by_a_pronoun_or_by_words_that_are_not_there(words: str, finder: WordFinder) -> None:
    with pytest.raises(Unfounded) as caught:
        finder.party(words)
    assert caught.value.drop is Drop.PARTY


def test_a_place_that_the_register_does_not_know_keeps_its_words(finder: WordFinder) -> None:
    assert finder.place("Sanaa").country == "YEM"
    assert finder.place("people").country is None


def test_a_source_keeps_where_it_stands(finder: WordFinder) -> None:
    source = finder.source(NamedSource(SourceKind.ORGANISATION, "The Houthis", "said"))
    assert source.passage is not None
    assert (source.passage.text, source.cue) == ("The Houthis", "said")
