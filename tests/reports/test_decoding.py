import pytest

from truceline.reports.decoding import clean_text, decode
from truceline.reports.refusals import FormatError

CAFE = "The envoy met officers in a caf\u00e9 \u2013 \u201cbriefly\u201d, he said, na\u00efvely. "
ARABIC = "أعلنت الحكومة العراقية أن الهدنة مستمرة في بغداد. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_whole_and_its_mark_dropped(encoding: str) -> None:
    decoded = decode(CAFE.encode(encoding))
    assert (decoded.text, decoded.losses) == (CAFE, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_recognised_and_noted(encoding: str) -> None:
    decoded = decode(CAFE.encode(encoding))
    assert decoded.text == CAFE
    assert decoded.losses == ("read as UTF-16, which it does not say",)


@pytest.mark.parametrize(("text", "encoding"), [(CAFE * 8, "cp1252"), (ARABIC * 8, "cp1256")])
def test_older_encodings_are_guessed_and_noted(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert "guessed" in decoded.losses[0]


def test_one_broken_byte_does_not_change_the_encoding() -> None:
    raw = (CAFE * 4).encode() + b"\xff end"
    decoded = decode(raw)
    assert decoded.text.startswith(CAFE)
    assert decoded.text.endswith("\ufffd end")
    assert decoded.losses == ("1 places that are not valid UTF-8 were replaced",)


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n").text == "a\r\nb\rc\n"


def test_nul_and_half_characters_are_replaced_one_for_one() -> None:
    text, losses = clean_text("a\x00b\ud800c")
    assert text == "a\ufffdb\ufffdc"
    assert losses == ("2 characters that no text may hold were replaced",)


@pytest.mark.parametrize("raw", [b"%PDF-1.7 x", b"PK\x03\x04x", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", bytes(range(32)) * 20])
def test_other_files_are_refused_with_the_mend(raw: bytes) -> None:
    with pytest.raises(FormatError, match="export its text"):
        decode(raw)
