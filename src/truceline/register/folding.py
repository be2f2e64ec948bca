"""Texts and names made comparable character by character, with the way back to the original offsets."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from anyascii import anyascii

_QUOTES = "\u2018\u2019\u201a\u201b\u02bc\u02bb\u02be\u02bf\u02b9\u2032\u0060\u00b4\uff07\u05f3"
_DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u058a\u05be"
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\f\v"
_ARABIC = {"\u06cc": "\u064a", "\u0649": "\u064a", "\u06a9": "\u0643", "\u06c1": "\u0647", "\u0629": "\u0647"}
_ONE_TO_ONE = str.maketrans({**dict.fromkeys(_QUOTES, "'"), **dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_SPACES, " "), **_ARABIC})
_IRREGULAR = re.compile(r" {2,}|[^\x00-\x7f]")
_JOINING_HYPHEN = re.compile(r"(?<=[^\W_])-(?=[^\W_])")
_TATWEEL = "\u0640"


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made comparable.

    Attributes:
        text: Straight quotes, plain hyphens and spaces, no accents; a hyphen between letters is a space. Line breaks stay.
        starts: For each of its characters the offset in the original where it begins.
        ends: For each of its characters the offset in the original where it ends.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def fold(text: str) -> Folded:
    """Make a text comparable, so that "Sana\u2019a" equals "Sana'a" and "al-Qaim" equals "al Qaim"."""
    plain = text.translate(_ONE_TO_ONE)
    if _IRREGULAR.search(plain) is None:
        return Folded(_JOINING_HYPHEN.sub(" ", plain), range(len(text)), range(1, len(text) + 1))
    return _fold_irregular(plain)


def _fold_irregular(plain: str) -> Folded:
    """Fold a text in which some characters vanish or become several."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for found in _IRREGULAR.finditer(plain):
        start, end = found.span()
        _copy(plain, done, start, pieces=pieces, starts=starts, ends=ends)
        done = end
        piece = " " if plain[start] == " " else _letter(plain[start])
        if piece:
            pieces.append(piece)
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))
        elif ends and ends[-1] == start and unicodedata.combining(plain[start]):
            ends[-1] = end  # an accent that stands alone belongs to the letter before it
    _copy(plain, done, len(plain), pieces=pieces, starts=starts, ends=ends)
    return Folded(_JOINING_HYPHEN.sub(" ", "".join(pieces)), starts, ends)


def _copy(plain: str, start: int, end: int, *, pieces: list[str], starts: list[int], ends: list[int]) -> None:
    """Append a regular stretch as it is."""
    pieces.append(plain[start:end])
    starts.extend(range(start, end))
    ends.extend(range(start + 1, end + 1))


@cache
def _letter(character: str) -> str:
    """Return a character without its accents, Latin letters as ASCII; empty for what is not seen."""
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    if category in {"Mn", "Me", "Cf"} or character == _TATWEEL:
        return ""
    bare = "".join(part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    if unicodedata.name(character, "").startswith("LATIN"):
        return anyascii(bare) or character
    return bare.translate(_ONE_TO_ONE) or character
