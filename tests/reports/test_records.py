import pytest

from truceline.reports import CODED_UNITS, Passage, Report, UnitKind


def report(language: str = "en") -> Report:
    return Report("x", None, None, None, None, None, language, "0" * 64, "Two words.", ())


def test_a_passage_holds_the_words_at_its_offsets() -> None:
    assert report().passage(4, 9) == Passage(4, 9, "words")


@pytest.mark.parametrize(("start", "end", "text"), [(4, 9, "word"), (4, 4, ""), (-1, 2, "abc"), (5, 4, "")])
def test_a_passage_that_does_not_fit_is_refused(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match="a passage must"):
        Passage(start, end, text)


def test_only_english_is_coded_and_never_what_surrounds_the_story() -> None:
    assert report().coded
    assert not report("ar").coded
    assert not report("und").coded
    assert UnitKind.CAPTION not in CODED_UNITS
    assert UnitKind.FURNITURE not in CODED_UNITS


def test_words_are_counted() -> None:
    assert report().words == 2
