from hypothesis import given
from hypothesis import strategies as st

from truceline.reports.lines import cut_lines


def shown(text: str) -> list[str]:
    return [text[line.start : line.end] for line in cut_lines(text)]


def test_lines_lose_their_blanks_and_invisible_edges() -> None:
    assert shown("  One \r\n\r\n\u200b\n\tTwo\u00a0\u2028Three\x85") == ["One", "Two", "Three"]


def test_a_heading_is_not_joined_to_the_next_line() -> None:
    assert shown("The boycott\nThe cleric told his followers to stay at home.\nThe end") == [
        "The boycott",
        "The cleric told his followers to stay at home.",
        "The end",
    ]


def test_a_text_broken_at_a_column_is_joined_again() -> None:
    text = (
        "Rockets near the base\n\n"
        "Two rockets fell close to the western base on Monday night and\n"
        "wounded a guard, the army said in a short note that it gave to\n"
        "reporters.\n\n"
        "No group said that it had fired them, and the police found the\n"
        "launcher in an orchard east of the river.\n"
    )
    assert [" ".join(line.split()) for line in shown(text)] == [
        "Rockets near the base",
        "Two rockets fell close to the western base on Monday night and wounded a guard, "
        "the army said in a short note that it gave to reporters.",
        "No group said that it had fired them, and the police found the launcher in an orchard east of the river.",
    ]


def test_long_paragraphs_on_one_line_are_never_joined() -> None:
    long = "The army said that " + "it saw nothing and " * 10 + "left"
    assert shown(f"{long}\nand so on\n{long}\nand so on") == [long, "and so on", long, "and so on"]


@given(st.text())
def test_lines_never_overlap_and_show_something(text: str) -> None:
    last = 0
    for line in cut_lines(text):
        assert last <= line.start < line.end <= len(text)
        assert text[line.start : line.end].strip()
        last = line.end
