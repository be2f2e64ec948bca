"""Finds numbers in a text, in digits and in words, with the bounds that the words around them set."""

import re
from dataclasses import dataclass
from functools import lru_cache

from truceline.text.words import MONTHS

_ONES = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
_TEENS = dict(zip("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), range(10, 20), strict=True))
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SMALL = {"zero": 0, **_ONES, **_TEENS, **_TENS}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
_VAGUE = {
    "several": 3,
    "a few": 2,
    "a couple": 2,
    "a couple dozen": 24,
    "a couple of": 2,
    "multiple": 2,
    "numerous": 3,
    "many": 3,
    "a handful": 3,
    "scores": 40,
    "dozens": 24,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
    "dozens or hundreds": 24,
    "hundreds or thousands": 200,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "tens of millions": 20_000_000,
    "hundreds of millions": 200_000_000,
}
"""The least that words without a number can mean."""
_CURRENCIES = {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP"}

_ABOVE = (
    r"(?:(?:well|far|just|slightly|much) )?(?:more than|over|above|beyond)|in excess of|greater than"
    r"|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)"
)
_LEAST = r"at the very least|at least|(?:no|not) (?:fewer|less) than|a minimum of|upwards? of|as few as|(?<=\s)>=?"
_BELOW = r"(?:(?:well|far|just|slightly) )?(?:fewer than|less than|under|below)"
_MOST = r"up to|at most|(?:no|not) more than|as many as|a maximum of|not exceeding"
_ABOUT = r"about|around|some|nearly|almost|close to|roughly|approximately|(?:an )?estimated|in the region of|on the order of|circa|~"
_BOUNDS = (("above", _ABOVE), ("least", _LEAST), ("below", _BELOW), ("most", _MOST), ("about", _ABOUT))
_BOUND = "|".join(rf"(?P<{name}>{words})" for name, words in _BOUNDS)
_AFTER = r"(?P<more>\+|-plus\b| or more\b| or above\b)|(?P<less> or (?:fewer|less)\b)|(?P<so> or so\b)"

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?|{'|'.join(_TEENS)}|{'|'.join(_ONES)}|zero"
_SCALE = "|".join(_SCALES)
_VAGUE_WORDS = "|".join(sorted(_VAGUE, key=len, reverse=True))
_CORE = (
    rf"(?:half an? (?:{_SCALE})"
    rf"|(?:{_DIGITS}|{_WORD}|\ban?(?= (?:{_SCALE})\b)|several(?= (?:{_SCALE})\b)|a few(?= (?:{_SCALE})\b))(?:[ -](?:{_SCALE})\b)+"
    rf"(?:(?: and | )(?:{_WORD})\b(?: (?:{_SCALE})\b)*)*"
    rf"|{_DIGITS}|{_VAGUE_WORDS}|{_WORD}|dozen)"
)
_UNFIT_BEFORE = r"(?<![\w./:'$€£-])(?<!\d,)"
_UNFIT_AFTER = r"(?![\w'/:%]|[.,]\d|-(?!plus)|(?:st|nd|rd|th)\b)"
_NUMERAL = re.compile(
    rf"(?:\b(?:{_BOUND}) ?(?:an? total of )?(?:about |some |around |an estimated )?)?"
    rf"{_UNFIT_BEFORE}(?:between (?P<from>{_CORE}) and (?P<to>{_CORE})"
    rf"|(?P<first>{_CORE})(?:(?<=\d)[-–](?=\d)| to | or )(?P<last>{_CORE})"
    rf"|(?P<money>\bUS\$|[$€£]) ?(?P<sum>{_CORE})|(?P<core>{_CORE}))"
    rf"{_UNFIT_AFTER}(?:{_AFTER})?",
    re.IGNORECASE,
)
_MAY_NUMBER = re.compile(rf"\d|\b(?:{_WORD}|{_SCALE}|{_VAGUE_WORDS})\b", re.IGNORECASE)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NO_COUNT_BEFORE = re.compile(
    rf"(?:\b(?:{_MONTH})\.?,? (?:\d{{1,2}},? )?(?:and )?|\b(?:aged?|page|no\.|number|version|verse|chapter) ?"
    r"|\b(?:resolution|article|tower|unit|route|highway|channel|flight|section|paragraph|task force|law|decree|phase|annex) )$",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:Camp|Base|Point|Day|Group|Gate|Zone|Area|Sector|Hill|Block|Division|Brigade|Battalion|Regiment|Squadron|Checkpoint|Operation|"
    r"Bloc|Type|Mark|Building|Room|Site|Field|Force|Order|Kilomet(?:re|er)|Outpost|Pier|Terminal|District|Region|Directorate|Office|"
    r"Agenda|Vision) $"
)
_NO_COUNT_AFTER = re.compile(
    rf" ?(?:a\.?m\b|p\.?m\b|o'clock|gmt\b|utc\b|hours gmt|local time|(?:of )?(?:{_MONTH})\b|years? old|%|per ?cent\b"
    r"|percentage|pc\b|degrees)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as a text writes it.

    Attributes:
        start: Offset of its first character, the words that bound it included.
        end: Offset after its last character.
        core: Offset of the number itself.
        value: The number said, or None when only bounds are ("dozens").
        low: The smallest number that the words allow, or None.
        high: The largest number that the words allow, or None.
        unit: The currency of a sum of money, or None.
        may_be_year: Whether its digits may be a year.
    """

    start: int
    end: int
    core: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None = None
    may_be_year: bool = False


@lru_cache(maxsize=256)
def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Return the numbers of a text in order; those of dates, ages, times, shares and names are left out.

    Args:
        text: A sentence, with straight quotes.
    """
    if not _MAY_NUMBER.search(text):
        return ()
    found = [_read(match) for match in _NUMERAL.finditer(text) if _is_count(text, match)]
    return tuple(one for numerals in found for one in numerals)


def _is_count(text: str, match: re.Match[str]) -> bool:
    start = _core_start(match)
    before = text[max(0, start - 40) : start]
    if match.group("money"):
        return True
    bounded = any(match.group(name) for name, _ in _BOUNDS)
    if _NO_COUNT_AFTER.match(text, match.end()) or (not bounded and (_NO_COUNT_BEFORE.search(before) or _NAMES.search(before))):
        return False
    aged = re.search(r"[A-Z][\w'-]+, $", before) and match.group(0).isdigit() and text[match.end() : match.end() + 1] == ","
    return not (aged and int(match.group(0)) < 120)


def _core_start(match: re.Match[str]) -> int:
    return next(match.start(name) for name in ("from", "first", "money", "core") if match.group(name))


def _read(match: re.Match[str]) -> list[Numeral]:
    groups = match.groupdict()
    for left, right in (("from", "to"), ("first", "last")):
        if groups[left]:
            return _range(match, left, right)
    words = groups["sum"] or groups["core"]
    value, low, high = _bounded(words, groups)
    unit = _CURRENCIES[groups["money"].lower()] if groups["money"] else None
    year = _YEAR.fullmatch(words) is not None and unit is None
    return [Numeral(match.start(), match.end(), _core_start(match), value, low, high, unit, year)]


def _bounded(words: str, groups: dict[str, str | None]) -> tuple[float | None, float | None, float | None]:
    """Return value, lower and upper bound of a number with the words around it."""
    value, least = _value(words)
    if value is None:
        return None, least, None
    if groups["above"]:
        return value, value + 1 if value == int(value) else value, None
    if groups["least"] or groups["more"]:
        return value, value, None
    if groups["below"]:
        return value, None, max(value - 1, 0) if value == int(value) else value
    if groups["most"] or groups["less"]:
        return value, None, value
    return (value, None, None) if groups["about"] or groups["so"] or "dozen" in words.lower() else (value, value, value)


def _range(match: re.Match[str], left: str, right: str) -> list[Numeral]:
    """Return "30 to 40" as one number with two bounds; what is no range as the two numbers it is."""
    low, high = _value(match.group(left))[0], _value(match.group(right))[0]
    low = low * _scale_of(match.group(right)) if low is not None and low < 100 and _shares_scale(match.group(left)) else low
    before = match.string[max(0, match.start() - 5) : match.start()].lower()
    years = _YEAR.fullmatch(match.group(left)) and not match.group(right).startswith(",")
    if low is not None and high is not None and low < high and not before.endswith("from ") and not years:
        return [Numeral(match.start(), match.end(), match.start(left), None, low, high)]
    if years:
        return []
    found: list[Numeral] = []
    for name in (left, right):
        value, least = _value(match.group(name))
        found.append(Numeral(match.start(name), match.end(name), match.start(name), value, least if value is None else value, value))
    return found


def _shares_scale(words: str) -> bool:
    return not any(scale in words.lower() for scale in _SCALES)


def _scale_of(words: str) -> int:
    return next((number for scale, number in _SCALES.items() if words.lower().endswith(f" {scale}")), 1)


def _value(words: str) -> tuple[float | None, float | None]:
    """Return a number's value, or None and the least that vague words mean."""
    lower = words.lower()
    if lower in _VAGUE:
        return None, _VAGUE[lower]
    if lower.startswith("half a"):
        return _SCALES[lower.split()[-1]] / 2, None
    vague = next((word for word in ("several ", "a few ") if lower.startswith(word)), None)
    if vague is not None:
        return None, _VAGUE[vague.strip()] * _sum(lower.removeprefix(vague).split())
    return _sum(re.split(r"[\s-]+", lower)), None


def _sum(words: list[str]) -> float:
    total, current = 0.0, 0.0
    for word in words:
        if word in _SMALL:
            current += _SMALL[word]
        elif word in _SCALES:
            scale = _SCALES[word]
            current = (current or 1) * scale
            if scale >= 1_000:
                total, current = total + current, 0.0
        elif word[0].isdigit():
            current += float(word.replace(",", ""))
        elif word in {"a", "an"}:
            current += 1
    return total + current
