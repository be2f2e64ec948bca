"""Finds the lines that say when a report was published or updated."""

import re
from dataclasses import dataclass

from truceline.reports.days import find_days
from truceline.text.dates import Time, on_day
from truceline.text.normalise import straighten

_PUBLISHED = r"(?:first )?(?:published|posted|issued|date(?:line)?|publication date|released|created)"
_UPDATED = r"(?:last |latest )?(?:updated?|modified|revised|edited|update)"
_LABEL = re.compile(rf"\b(?:(?P<published>{_PUBLISHED})|(?P<updated>{_UPDATED}))(?: (?:on|at))?\s*[:\-\u2013|]?\s*", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:t?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?|z)?|\d{1,2}\s*[ap]\.?m\.?|[ap]\.?m\b\.?"
    r"|(?:gmt|utc)(?:\s?[+-]\d{1,2}(?::\d\d)?)?|est|edt|et|pst|pdt|bst"
    r"|cet|cest|eet|ast|ist|local time|(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,3}day)?"
    r"|at|on|and|hours?|hrs?|min(?:ute)?s?|read|ago|by|z|t)\b\.?|[+-]\d{2}:?\d{2}\b|[\s,.|/()\[\]:;\u2013\u2014\u00b7\u2022-]+",
    re.IGNORECASE,
)
_LONGEST = 160
_MASTHEAD_WORDS = 8


@dataclass(frozen=True, slots=True)
class PublicationLine:
    """A line that only dates the report.

    Attributes:
        published: The day, with the line as its reason.
        rank: 0 when it says "published", 1 when it is a bare date, 2 when it says "updated".
        beside: What else the line says: an outlet, an author, a place.
    """

    published: Time
    rank: int
    beside: str


def read_publication_line(line: str) -> PublicationLine | None:
    """Read a line such as "Updated: March 26, 2025, 8:16 AM"; None for a line that says more than that."""
    if len(line) > _LONGEST:
        return None
    plain = straighten(line)
    days = list(find_days(plain))
    if not days:
        return None
    beside = _without_days(plain, [words for _, words in days])
    label = _LABEL.search(plain)
    if label is None and beside and not _is_masthead(plain, beside):
        return None
    if label is not None and not _is_masthead(plain, _LABEL.sub(" ", beside)):
        return None
    rank, day, words = min((_rank(plain, words), day, words) for day, words in days)
    said = ("published", "dated", "updated")[rank]
    return PublicationLine(
        on_day(day, text=words, reason=f"the line {line!r} says when it was {said}"),
        rank,
        _BESIDE.sub(" ", _LABEL.sub(" ", beside)).strip(),
    )


def _rank(line: str, words: str) -> int:
    """Tell what the label nearest before a day says."""
    labels = list(_LABEL.finditer(line[: line.index(words)]))
    if not labels:
        return 1
    return 0 if labels[-1]["published"] else 2


def _without_days(line: str, days: list[str]) -> str:
    """Return what a line says besides its days and times, empty when that is nothing."""
    for words in days:
        line = line.replace(words, " | ")
    rest = _BESIDE.sub(" ", line).strip()
    return rest and line


def _is_masthead(line: str, beside: str) -> bool:
    """Tell whether what stands beside a day is a name: few words, no sentence, set off from the day."""
    words = _BESIDE.sub(" ", beside).split()
    if not words:
        return True
    names = all(word[0].isupper() or word in {"al", "of", "the", "de", "staff", "in", "for"} or word.startswith("al-") for word in words)
    set_off = re.search(r"[|\u00b7\u2022/]|\s[-\u2013\u2014]\s|^by\b|:", line, re.IGNORECASE) is not None or _LABEL.search(line) is not None
    return len(words) <= _MASTHEAD_WORDS and names and set_off and line[-1] not in ".!?"
