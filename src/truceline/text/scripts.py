"""Names the script in which something is written, by its ISO 15924 code."""

import unicodedata
from collections import Counter
from typing import Final

LATIN: Final = "Latn"
_CODES: Final = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "HANGUL": "Hang",
    "HEBREW": "Hebr",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "LATIN": LATIN,
    "MONGOLIAN": "Mong",
    "MYANMAR": "Mymr",
    "SINHALA": "Sinh",
    "SYRIAC": "Syrc",
    "TAMIL": "Taml",
    "THAANA": "Thaa",
    "THAI": "Thai",
    "TIBETAN": "Tibt",
    "TIFINAGH": "Tfng",
}
_OTHER: Final = "Zzzz"
_NONE: Final = "Zyyy"


def script_of_letter(letter: str) -> str | None:
    """Return the script of one character, "Zzzz" for one that we have no code for, None for what is no letter."""
    if not letter.isalpha():
        return None
    return _CODES.get(unicodedata.name(letter, "").partition(" ")[0], _OTHER)


def script_of(text: str) -> str:
    """Return the script that most letters of a text have; "Zyyy" for a text without letters."""
    counts = Counter(script for letter in text if (script := script_of_letter(letter)) is not None)
    return min(counts, key=lambda script: (-counts[script], script)) if counts else _NONE
