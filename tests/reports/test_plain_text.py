from datetime import date

import pytest

from truceline.reports.plain_text import read_plain_text
from truceline.reports.refusals import FormatError


def test_the_text_is_what_stands_in_the_file() -> None:
    raw = "  Truce, day two\r\n\r\n\u201cQuiet\u201d, he said.\n".encode()
    assert read_plain_text(raw).text == raw.decode()


def test_front_matter_stands_beside_the_text() -> None:
    draft = read_plain_text(b"---\noutlet: Gulf Ledger\npublished: 2025-03-26\n---\n\nBody.")
    assert draft.text == "\nBody."
    assert draft.outlet == "Gulf Ledger"
    assert draft.published is not None
    assert draft.published.start == date(2025, 3, 26)
    assert draft.raw.startswith(b"---")


@pytest.mark.parametrize("raw", [b"", b" \n\n", b"\xef\xbb\xbf", b"---\ntitle: x\n---\n"])
def test_a_file_without_words_is_refused(raw: bytes) -> None:
    with pytest.raises(FormatError, match="no text"):
        read_plain_text(raw)


def test_an_unreadable_day_names_its_line() -> None:
    with pytest.raises(FormatError, match="2025-03-26") as caught:
        read_plain_text(b"---\noutlet: x\npublished: 03/04/2025\n---\nBody.")
    assert caught.value.line == 3
