import json

import pytest

from truceline.reports.drafts import Draft
from truceline.reports.json_files import read_json, read_json_lines
from truceline.reports.refusals import FormatError

ONE = {
    "id": "a1",
    "url": "https://example.org/a",
    "source": {"name": "Gulf Ledger"},
    "headline": "Truce",
    "date": "2025-03-26",
    "body": "It holds.",
}


def test_fields_are_read_by_any_of_their_names() -> None:
    (draft,) = read_json(json.dumps(ONE).encode())
    assert isinstance(draft, Draft)
    assert (draft.id, draft.url, draft.outlet, draft.title, draft.text) == (
        "a1",
        "https://example.org/a",
        "Gulf Ledger",
        "Truce",
        "It holds.",
    )
    assert draft.published is not None
    assert draft.line is None


def test_a_bad_line_is_named_and_does_not_stop_the_others() -> None:
    lines = [
        json.dumps(ONE),
        "{broken",
        "",
        '{"title": "no text"}',
        "[1]",
        '{"text": "x", "published": "soon"}',
        json.dumps(ONE) + " x",
        '{"text": "Last."}',
    ]
    found = list(read_json_lines("\n".join(lines).encode()))
    assert [(outcome.line, type(outcome)) for outcome in found] == [
        (1, Draft),
        (2, FormatError),
        (4, FormatError),
        (5, FormatError),
        (6, FormatError),
        (7, FormatError),
        (8, Draft),
    ]
    reasons = [outcome.reason for outcome in found if isinstance(outcome, FormatError)]
    for reason, words in zip(reasons, ["valid JSON", "has no text", "no object", "cannot read the day", "follows the object"], strict=True):
        assert words in reason


def test_the_bytes_of_a_line_are_its_own() -> None:
    line = json.dumps(ONE).encode()
    first, second = read_json_lines(b"\xef\xbb\xbf" + line + b"\r\n" + line)
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert second.raw == line


@pytest.mark.parametrize("joint", [",\n", "\n"])
def test_lists_and_rows_of_objects_are_read(joint: str) -> None:
    objects = joint.join(['{"text": "One."}', '{"text": "Two."}'])
    text = f"[{objects}]" if "," in joint else objects
    assert [(draft.text, draft.line) for draft in read_json(text.encode()) if isinstance(draft, Draft)] == [("One.", 1), ("Two.", 2)]


@pytest.mark.parametrize(
    ("raw", "line", "fault"),
    [
        (b"", None, "holds no object"),
        (b'[{"text": "x"},\n{"text": ', 2, "valid JSON"),
        (b'[{"text": "x"},\n', 2, "not closed"),
        (b'{"text": 1}', 1, "has no text"),
        (b'{"a":' * 100_000, 1, "nested|valid JSON"),
        (b'{"text": "' + b"\xff\xd8" + b'"', 1, "valid JSON"),
    ],
)
def test_faults_name_their_line(raw: bytes, line: int | None, fault: str) -> None:
    faults = [outcome for outcome in read_json(raw) if isinstance(outcome, FormatError)]
    assert faults[0].line == line
    assert any(words in faults[0].reason for words in fault.split("|"))


def test_half_characters_are_replaced_and_noted() -> None:
    (draft,) = read_json(b'{"text": "a\\ud800b"}')
    assert isinstance(draft, Draft)
    assert draft.text == "a\ufffdb"
    assert draft.losses


def test_endless_figures_are_no_trouble() -> None:
    (draft,) = read_json(b'{"n": ' + b"9" * 10_000 + b', "text": "Body."}')
    assert isinstance(draft, Draft)
