import pytest

from truceline.reports.front_matter import read_front_matter
from truceline.reports.refusals import FormatError


def test_fields_are_read_by_any_of_their_names() -> None:
    text = (
        "---\nurl: https://example.org/a\nsource: Gulf Ledger\nheadline: 'Truce: day two'\ndate: 2025-03-26\nlang: en\nauthor: x\n---\nBody"
    )
    front = read_front_matter(text)
    assert front.values == {
        "url": "https://example.org/a",
        "outlet": "Gulf Ledger",
        "title": "Truce: day two",
        "published": "2025-03-26",
        "language": "en",
    }
    assert front.lines["published"] == 5
    assert text[front.body :] == "Body"


@pytest.mark.parametrize("text", ["Body", "", "--- \nA rule stood above this line.", "----\ntitle: x\n---\n", " ---\ntitle: x\n---\nBody"])
def test_a_text_without_it_begins_at_its_beginning(text: str) -> None:
    assert read_front_matter(text).body == 0


@pytest.mark.parametrize(
    ("text", "line", "fault"),
    [
        ("---\noutlet: Gulf Ledger\nBody", 1, "not closed"),
        ("---\noutlet: Gulf Ledger\npublishd: 2025-03-26\n---\nBody", 3, "did you mean 'published'"),
        ("---\noutlet: Gulf Ledger\ntitle: Truce: day two\n---\nBody", 3, "quote values"),
        ("---\ntitle: [a, b]\n---\nBody", 2, "one value"),
        ("---\ntitle: " + "[" * 200 + "\n---\nBody", 1, "nested"),
        ("---\ntitle: a\x00b\n---\nBody", 1, "characters"),
        ("---\nkey_only:\n - a\n- b\n---\nBody", 4, "no YAML"),
    ],
)
def test_faults_name_their_line(text: str, line: int, fault: str) -> None:
    with pytest.raises(FormatError, match=fault) as caught:
        read_front_matter(text)
    assert caught.value.line == line


def test_windows_lines_and_empty_values_are_fine() -> None:
    front = read_front_matter("---\r\noutlet:\r\ntitle: Truce\r\n---\r\nBody")
    assert front.values == {"title": "Truce"}


def test_references_are_not_expanded() -> None:
    bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: Truce\n---\nBody"
    assert read_front_matter(bomb).values == {"title": "Truce"}
