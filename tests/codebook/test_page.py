"""The page holds every term under a heading of its own."""

import pytest

from truceline.codebook import codebook_page, known_terms, load_codebook

PAGE = codebook_page(load_codebook())
HEADINGS = [line.lstrip("#").strip() for line in PAGE.splitlines() if line.startswith("#")]


@pytest.mark.parametrize(
    "name",
    [name for name in known_terms() if name.isupper() or ("-" in name and name[0].isupper())]
    + [name for found in (load_codebook().contexts, load_codebook().modalities, load_codebook().ties) for name in found]
    + [*load_codebook().sources, *load_codebook().origins],
)
def test_every_term_has_a_heading(name: str) -> None:
    assert name in HEADINGS


def test_number_of_headings_is_that_of_terms_and_sections() -> None:
    title_and_sections = 1 + 6
    assert len(HEADINGS) == title_and_sections + 16 + 67 + 37 + 10 + 14 + 6 + 5


def test_overview_and_credit_are_there() -> None:
    assert "| SANCTION | material conflict | -6 | needed | convict, expel, withdraw, discontinue |" in PAGE
    assert "CC BY-SA 4.0" in PAGE
    assert "PLOVER 2.0" in PAGE


def test_page_is_tidy_markdown() -> None:
    assert "\n\n\n" not in PAGE
    assert PAGE.endswith("\n")
    assert not PAGE.endswith("\n\n")
    assert all(line == line.rstrip() for line in PAGE.splitlines())


def test_page_is_the_same_each_time() -> None:
    assert codebook_page(load_codebook()) == PAGE
