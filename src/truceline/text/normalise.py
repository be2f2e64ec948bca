"""Makes texts comparable: quotes, invisible characters, case, accents."""

import re
import unicodedata

from anyascii import anyascii

_SINGLE = "\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u0060\u00b4\uff07"
_DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02\u300c\u300d"
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_STRAIGHT = str.maketrans({**dict.fromkeys(_SINGLE, "'"), **dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_SPACES, " ")})
_DASHES = re.compile(r"[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u058a\u05be_-]+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"[\u2018\u2019\u02bc\u02bb\u02be\u02bf\u2032'`\u00b4]")


def straighten(text: str) -> str:
    """Replace curly quotes and odd spaces by plain ones; the length stays, so offsets stay."""
    return text.translate(_STRAIGHT)


def strip_invisible(text: str) -> str:
    """Remove characters that nobody sees: zero-width, soft hyphens, marks of writing direction, controls."""
    return "".join(letter for letter in text if letter in "\n\t\r" or unicodedata.category(letter) not in {"Cf", "Cc"})


def fold(text: str) -> str:
    """Return a form in which spellings that differ only in case, accents, quotes, hyphens or spaces are equal."""
    visible = straighten(strip_invisible(unicodedata.normalize("NFKC", text)))
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", visible.casefold()) if not unicodedata.combining(letter))
    return " ".join(_DASHES.sub(" ", unicodedata.normalize("NFC", bare)).split())


def slug(text: str) -> str:
    """Return a name in lower-case ASCII words joined by hyphens, empty when nothing can be written so."""
    return _NOT_SLUG.sub("-", anyascii(_APOSTROPHES.sub("", strip_invisible(text))).casefold()).strip("-")
