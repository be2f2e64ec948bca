"""The keys under which spellings of one place's name meet: "Deir ez-Zor" and "Deir ezzor" have the same."""

import re

from anyascii import anyascii

_ARTICLES = frozenset({"al", "el", "ul"})
_ASSIMILATED = frozenset("ad adh ar as ash at ath az an ed edh er es esh et eth ez en".split())
_JOINED_ARTICLE = re.compile(r"^[ae]([sztdrnl])\1")
_APOSTROPHES = re.compile(r"[\u0027\u0060\u00b4\u2018\u2019\u02bb\u02bc\u02be\u02bf\u2032]")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_REPEATED = re.compile(r"([a-z])\1+")
_ARTICLE = "al"
_SHORTEST = 2


def place_keys(name: str) -> tuple[str, ...]:
    """Return the keys of a place's name, the exact one first: with its articles, and without them.

    Case, accents, hyphens, spaces and apostrophes do not count, nor do doubled letters, a last "h" after "a", "ou" for "u" and the
    assimilation of the Arabic article: "as-Suwaydā'" is "alsuwayda" and "suwayda".
    """
    words = _articles_alike(_NOT_A_LETTER.sub(" ", _letters(name)).split())
    exact = _sounded("".join(words))
    bare = _sounded("".join(word for word in words if word != _ARTICLE))
    return tuple(key for key in dict.fromkeys((exact, bare)) if len(key) >= _SHORTEST)


def _letters(name: str) -> str:
    return _APOSTROPHES.sub("", anyascii(_APOSTROPHES.sub("", name)).lower())


def _articles_alike(words: list[str]) -> list[str]:
    """Write every form of the Arabic article as one: "az" before "zawr", "ezzor" behind another word."""
    alike: list[str] = []
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else ""
        if after and (word in _ARTICLES or (word in _ASSIMILATED and after.startswith(word[1:]))):
            alike.append(_ARTICLE)
        elif place and _JOINED_ARTICLE.match(word):
            alike.extend((_ARTICLE, word[2:]))
        else:
            alike.append(word)
    return alike


def _sounded(letters: str) -> str:
    even = letters.replace("ou", "u").replace("iy", "i")
    return _REPEATED.sub(r"\1", even[:-1] if even.endswith("ah") else even)
