"""The spellings under which one alias may stand in a text."""

import re

from truceline.register.folding import fold

_ARABIC_ARTICLES = frozenset({"Al", "El"})
_SMALL_INSIDE = _ARABIC_ARTICLES | {"Bin", "Ibn", "Of", "The", "And", "For", "De", "Du", "Da"}
_INNER_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_SHORTEST_DATELINE = 4


def spellings(alias: str) -> tuple[str, ...]:
    """List the folded spellings of an alias: sentence start, headline case, small articles, without inner apostrophes."""
    folded = fold(alias).text.strip()
    words = folded.split(" ")
    forms = {folded, folded[:1].upper() + folded[1:], " ".join(word[:1].upper() + word[1:] for word in words), _small_articles(words)}
    forms |= {_INNER_APOSTROPHE.sub("", form) for form in forms if "'" in form}
    return tuple(sorted(form for form in forms if form))


def dateline(alias: str) -> tuple[str, ...]:
    """List the spellings of a place's name in capitals, as datelines have it; none for names too short to be told from abbreviations."""
    folded = fold(alias).text.strip()
    if len(folded) < _SHORTEST_DATELINE or folded.isupper():
        return ()
    capitals = folded.upper()
    return tuple(sorted({capitals, _INNER_APOSTROPHE.sub("", capitals)}))


def _small_articles(words: list[str]) -> str:
    """Write articles and particles small: "Al Sudani" as "al Sudani", "Deir Al Zor" as "Deir al Zor"."""
    small = [word.lower() if word in (_SMALL_INSIDE if place else _ARABIC_ARTICLES) else word for place, word in enumerate(words)]
    return " ".join(small)
