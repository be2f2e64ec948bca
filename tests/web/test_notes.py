"""Numbers that cite notes."""

import pytest
from markdown_it import MarkdownIt

from truceline.web.notes import link_notes


def rendered(markdown: str) -> str:
    parser = MarkdownIt("commonmark")
    tokens = parser.parse(markdown)
    link_notes(tokens)
    return str(parser.renderer.render(tokens, parser.options, {}))


def test_a_number_leads_to_its_note() -> None:
    html = rendered("He came [1][2], she left [2].\n\n- [1] A\n- [2] B\n")
    assert '<li id="note-1">[1] A</li>' in html
    assert html.count('<a href="#note-2" class="note">[2]</a>') == 2
    assert 'came <a href="#note-1" class="note">[1]</a><a href="#note-2"' in html


@pytest.mark.parametrize("markdown", ["No note [3].\n", "- [x] done\n", "[1]\n\n[2]\n", "`[1]`\n\n- a\n", "- say [1]\n"])
def test_what_cites_no_note_stays_as_it_is(markdown: str) -> None:
    assert "<a" not in rendered(markdown)
    assert "id=" not in rendered(markdown)


def test_code_is_left_alone() -> None:
    assert "<code>[1]</code>" in rendered("`[1]`\n\n- [1] A\n")


def test_a_note_may_cite_another_note() -> None:
    html = rendered("- [1] as in [2]\n- [2] B\n")
    assert '[1] as in <a href="#note-2" class="note">[2]</a>' in html


def test_of_two_notes_with_one_number_the_first_is_meant() -> None:
    assert rendered("- [1] A\n\ntext\n\n- [1] B\n").count('id="note-1"') == 1
