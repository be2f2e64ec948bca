"""Turns bytes into text, and says what was lost."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from truceline.reports.refusals import FormatError

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FILES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
)
_WESTERN = "cp1252"
_CANDIDATES = [_WESTERN, "cp1256", "cp1251", "cp1250", "cp1255", "cp1254", "gb18030", "shift_jis", "euc_kr"]
_SAMPLE = 200_000
_REPLACEMENT = "\ufffd"
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and what was lost on the way to it."""

    text: str
    losses: tuple[str, ...]


def decode(raw: bytes) -> Decoded:
    """Decode the bytes of a text file; the byte order mark goes, everything else stays.

    Raises:
        FormatError: They are no text.
    """
    for magic, what in _OTHER_FILES:
        if raw.startswith(magic):
            raise FormatError(f"is {what}, not a text; export its text to .txt or .html and read that")
    text, losses = _decode(raw)
    if len(_CONTROLS.findall(text)) + text.count("\x00") > _MOST_CONTROLS * len(text) + 4:
        raise FormatError("holds binary data, not a text; export its text to .txt or .html and read that")
    clean, lost = clean_text(text)
    return Decoded(clean, (*losses, *lost))


def clean_text(text: str) -> tuple[str, tuple[str, ...]]:
    """Replace what no text may hold (NUL, halves of surrogate pairs), one for one, and say so."""
    found = len(_UNWRITABLE.findall(text))
    if not found:
        return text, ()
    return _UNWRITABLE.sub(_REPLACEMENT, text), (f"{found} characters that no text may hold were replaced",)


def _decode(raw: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _replacing(raw[len(mark) :], encoding)
    if _looks_like_utf16(raw):
        text, losses = _replacing(raw, "utf-16-le" if raw[1:2] == b"\x00" else "utf-16-be")
        return text, (*losses, "read as UTF-16, which it does not say")
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _damaged_or_legacy(raw)


def _replacing(raw: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Decode, and replace the bytes that do not fit."""
    try:
        return raw.decode(encoding), ()
    except UnicodeDecodeError:
        text = raw.decode(encoding, errors="replace")
        return text, (f"{text.count(_REPLACEMENT)} places that are not valid {encoding.upper()} were replaced",)


def _looks_like_utf16(raw: bytes) -> bool:
    """Tell whether every other byte of the beginning is zero."""
    head = raw[:400]
    half = len(head) // 2
    return half >= 4 and max(head[0::2].count(0), head[1::2].count(0)) >= 0.9 * half > 0.1 * half >= min(
        head[0::2].count(0), head[1::2].count(0)
    )


def _damaged_or_legacy(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode bytes that are not UTF-8: damaged UTF-8 when most of it is right, an older encoding otherwise."""
    text, losses = _replacing(raw, "utf-8")
    bad = text.count(_REPLACEMENT)
    if sum(1 for letter in text if letter > "\x7f") - bad >= 3 * bad:
        return text, losses
    encoding = _guess(raw[:_SAMPLE])
    legacy, lost = _replacing(raw, encoding)
    return legacy, (f"read as {encoding}, guessed from its bytes: single letters may be wrong; save it as UTF-8 to be sure", *lost)


def _guess(raw: bytes) -> str:
    """Guess an older encoding; Western European where another fits no better."""
    fits = from_bytes(raw, cp_isolation=_CANDIDATES, enable_fallback=False)
    best = fits.best()
    if best is None:
        return _WESTERN
    western = any(fit.encoding == _WESTERN and (fit.chaos, fit.coherence) == (best.chaos, best.coherence) for fit in fits)
    return _WESTERN if western else best.encoding
