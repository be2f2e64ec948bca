"""Writes names in Latin letters, and as the consonants that all their spellings share."""

import re

from anyascii import anyascii

from truceline.text.normalise import fold, strip_invisible

_ARTICLES = frozenset({"al", "el", "ul", "as", "ash", "at", "ath", "an", "ar", "az", "ad", "adh", "the", "ol", "il"})
_SERVANT = frozenset({"abd", "abdul", "abdel", "abdal", "abdol"})
_NOT_A_LETTER = re.compile(r"[^a-z]+")
_JOINED_ARTICLE = re.compile(r"^(?:abdul|abdel|abdal|abdol|abd)(?=[a-z]{3})")
_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tch|ch|č", "X"),
        (r"sch|sh", "C"),
        (r"kh|gh|ck|q|k|g", "K"),
        (r"c(?=[eiy])", "S"),
        (r"c", "K"),
        (r"x", "KS"),
        (r"dh|dz", "D"),
        (r"zh", "Z"),
        (r"th", "T"),
        (r"ph", "F"),
        (r"dj|j", "J"),
        (r"w(?=[aeiou])|v", "V"),
        (r"(?<![a-zA-Z])y(?=[aeiou])", "Y"),
        (r"(?<=[aeiou])h$", ""),
    )
)
_VOWELS = re.compile(r"[aeiouwy]+")
_REPEATED = re.compile(r"(.)\1+")


def romanise(text: str) -> str:
    """Write a text in plain Latin letters, whatever its script."""
    return anyascii(strip_invisible(text))


def consonant_key(name: str) -> str:
    """Return the consonants that the spellings of a name share: "Qaani", "Kaani" and "Ghaani" give one key.

    Articles are dropped, the sounds that transliterations confuse fall together, vowels go except for a mark where a name
    begins with one. Two people can have the same key: equal keys allow a match, they do not prove it.
    """
    tokens = _NOT_A_LETTER.sub(" ", fold(romanise(name)).replace("'", "")).split()
    return " ".join(key for key in map(_sounds, _join_servants(tokens)) if key)


def _join_servants(tokens: list[str]) -> list[str]:
    """Write "Abd al-Mahdi", "Abdul Mahdi" and "Abdulmahdi" as one word, and drop articles."""
    joined: list[str] = []
    servant = False
    for place, token in enumerate(tokens):
        if token in _ARTICLES and (place + 1 < len(tokens)):
            continue
        if token in _SERVANT and place + 1 < len(tokens):
            servant = True
            continue
        joined.append(f"abdl{token}" if servant else _JOINED_ARTICLE.sub("abdl", token))
        servant = False
    return joined


def _sounds(token: str) -> str:
    """Return the consonants of one word."""
    first = "A" if token[0] in "aeiou" else ""
    for pattern, sound in _SOUNDS:
        token = pattern.sub(sound, token)
    return first + _REPEATED.sub(r"\1", _VOWELS.sub("", token).upper())
