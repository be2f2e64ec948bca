import pytest

from truceline.reports.drafts import Draft
from truceline.reports.formats import read_format
from truceline.reports.refusals import FormatError

PAGE = b"<!DOCTYPE html>\n<html><body><p>Words of the story.</p></body></html>"


@pytest.mark.parametrize(
    ("raw", "suffix", "text"),
    [
        (b"# Words", ".txt", "# Words"),
        (b"# Words", ".MD", "Words"),
        (PAGE, ".htm", "Words of the story."),
        (PAGE, ".txt", "Words of the story."),
        (b"\xef\xbb\xbf <!-- x --> <html><body><p>Words of the story.</p></body></html>", "", "Words of the story."),
        (b'{"text": "Words"}', ".json", "Words"),
        (b'{"text": "Words"}', "", "Words"),
        (b'[{"text": "Words"}]', ".dat", "Words"),
        (b"{Words} in braces", "", "{Words} in braces"),
        (b"[Words] in brackets", ".txt", "[Words] in brackets"),
    ],
)
def test_suffix_and_first_bytes_tell_the_format(raw: bytes, suffix: str, text: str) -> None:
    (draft,) = read_format(raw, suffix=suffix)
    assert isinstance(draft, Draft)
    assert draft.text == text


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".json", ".jsonl", ""])
def test_empty_files_are_faults_in_every_format(suffix: str) -> None:
    assert [type(outcome) for outcome in read_format(b"", suffix=suffix)] == [FormatError]
