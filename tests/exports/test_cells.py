"""Single values, as people read them."""

import pytest

from truceline.exports.cells import days, for_markdown, for_people, guarded, shortened, unguarded


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2024-01-29", "2024-01-30", "2024-01-29"),
        ("2025-06-25", "2025-11-11", "2025-06-25..2025-11-10"),
        ("2024-02-28", "2024-03-01", "2024-02-28..2024-02-29"),
        ("2025-06-25", None, "from 2025-06-25"),
        (None, "2025-11-11", "until 2025-11-10"),
        (None, None, "undated"),
    ],
)
def test_intervals_are_said_by_their_first_and_last_day(start: str | None, end: str | None, said: str) -> None:
    assert days(start, end) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (0.5, "0.5"),
        (2.0, "2"),
        (0.333333, "0.33"),
        ("two\nlines", "two lines"),
        ([], ""),
        (["a", "b"], "a, b"),
        (list("abcdefgh"), "a, b, c, d, e, f (+2)"),
        ({"start": None, "end": None, "precision": "unknown"}, "undated"),
        ({"id": None, "name": "the militia", "text": "militiamen"}, "the militia"),
        ([{"id": "a", "name": "A", "text": "x"}, {"id": "b", "name": "B", "text": "y"}], "A, B"),
        ({"start": 3, "end": 8, "text": "words"}, "words"),
        ({"office": "commander", "of": "force", "start": None}, "commander of force"),
        ({"actor": {"id": "a", "name": "A"}, "response": "refused"}, "A: refused"),
        ({"what": "attacks", "value": 20.0, "min": 20.0, "max": None}, "20 attacks"),
        ({"what": "soldiers", "value": None, "min": 24.0, "max": None}, "24..? soldiers"),
        ({"report": "first", "share": 0.9}, "first"),
        ({"name": None, "kind": "unknown", "basis": "none"}, "unknown"),
        ({"field": "time", "versions": [{"value": "2024", "claims": []}, {"value": "2025", "claims": []}]}, "time: 2024 / 2025"),
        ({"who": "Washington", "says": "they are directed", "claims": ["a"]}, "Washington: they are directed"),
        ({"other": 1}, '{"other":1}'),
    ],
)
def test_values_are_said(value: object, said: str) -> None:
    assert for_people(value) == said


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("short", 10, "short"),
        ("one two three four", 12, "one two…"),
        ("abcdefghijkl", 6, "abcde…"),
        ("a\x1b[31m\u2028b", 20, "a [31m b"),
    ],
)
def test_text_is_cut_at_a_word(text: str, length: int, short: str) -> None:
    assert shortened(text, length) == short


@pytest.mark.parametrize("text", ["plain", "'quoted' name", "'Asaib", "3 - 2", "a=b", ""])
def test_harmless_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


def test_markdown_and_html_lose_their_meaning() -> None:
    assert for_markdown("[x](y) `z` <i> a_b") == "\\[x\\](y) \\`z\\` &lt;i&gt; a\\_b"
