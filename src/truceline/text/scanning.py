"""Finds where the forms of time stand in a text."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from truceline.text.expressions import LISTED, NAMES
from truceline.text.named_periods import name_pattern, named_periods
from truceline.text.words import WEEKDAYS

_ROUND_THE_CLOCK = re.compile(r"\b24[\s-]hours?\s+a\s+day\b", re.IGNORECASE)


class Form(NamedTuple):
    """A form of expression: its name, the kinds of word of which it needs one, its pattern."""

    name: str
    needs: str
    pattern: re.Pattern[str]


_MONTH_CUE = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_YEAR_CUE = re.compile(r"\d{4}")
_CLOCK_CUE = re.compile(r"\d(?::\d\d|\s?[ap]\.?m\b)")
_CUE_WORDS = {
    "w": tuple(WEEKDAYS),
    "f": ("hourly", "daily", "nightly", "weekly", "monthly", "quarterly", "yearly", "annually"),
    "s": ("spring", "summer", "fall", "autumn", "winter"),
    "u": tuple("second minute hour day week month quarter half year decade century morning afternoon evening night".split()),
    "d": tuple(
        "today yesterday tomorrow tonight overnight now current present moment future past recent lately formerly ago noon mid".split()
    ),
}


@cache
def forms() -> tuple[Form, ...]:
    """Return the forms, those that win first; a space in a pattern stands for some white space."""
    return tuple(
        Form(name, needs, _compiled(pattern.replace("[ -]", r"[\s-]").replace(" ?", r"\s?").replace(" ", r"\s{1,3}")))
        for name, needs, pattern in LISTED
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(NAMES, name_pattern()), re.IGNORECASE)


_ALSO = {
    "ago": ("ago",),
    "later": ("later", "earlier", "after", "before", "previously"),
    "next-day": ("next", "following", "previous", "preceding", "same", "that", "the day"),
    "span": ("past", "last", "previous", "next", "coming", "recent"),
    "recent": ("past", "last", "previous", "next", "coming", "recent"),
    "this": ("this", "last", "next", "weekend", " of "),
    "part-of-year": ("quarter", "half", "q1", "q2", "q3", "q4", "h1", "h2"),
    "ordinal": (" month",),
    "century": ("century",),
    "month-that-year": (" year",),
    "week-of": ("week of",),
    "fiscal": ("fiscal", "fy"),
    "decade": ("0s", "0’s", "0's"),
    "now": ("now", "current", "present", "moment", "days"),
    "past": ("past", "recently", "lately", "formerly", "ago"),
    "future": ("future",),
}
"""What a form also needs one of: most forms need not be searched for."""


class Found(NamedTuple):
    """An expression in a text."""

    form: str
    match: re.Match[str]
    start: int
    end: int


@lru_cache(maxsize=512)
def scan(text: str) -> tuple[Found, ...]:
    """Return the expressions of time in a text, in order, without overlap; the earlier form wins.

    A report is read twice, to tell when it was written and to code it; the second time costs nothing.
    """
    lower = text.lower()
    cues = _cues(lower)
    if not cues:
        return ()
    taken = bytearray(len(text) + 1)
    found: list[Found] = []
    for form in forms():
        if form.needs in cues and (form.name not in _ALSO or any(word in lower for word in _ALSO[form.name])):
            for one in _matches(form, text):
                if not any(taken[one.start : one.end]):
                    taken[one.start : one.end] = b"\1" * (one.end - one.start)
                    found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _cues(lower: str) -> set[str]:
    """Return which kinds of words of time a text has: most sentences have few, and need not be searched for every form."""
    cues = {kind for kind, words in _CUE_WORDS.items() if any(word in lower for word in words)}
    cues |= {kind for kind, cue in (("m", _MONTH_CUE), ("y", _YEAR_CUE), ("c", _CLOCK_CUE)) if cue.search(lower)}
    if any(name in lower for name in _name_cues()):
        cues.add("h")
    return cues | {"d"} if "u" in cues else cues


@cache
def _name_cues() -> tuple[str, ...]:
    """Return the first words of the names of periods."""
    return tuple(sorted({re.split(r"[\s'’-]", name)[0] for name in named_periods()}))


def _matches(form: Form, text: str) -> Iterator[Found]:
    for match in form.pattern.finditer(text):
        group = "x" if "x" in form.pattern.groupindex and match.group("x") is not None else 0
        if not _is_verb(form, match) and not _is_idiom(form, match):
            yield Found(form.name, match, match.start(group), match.end(group))


def _is_verb(form: Form, match: re.Match[str]) -> bool:
    """Tell whether "may", "march" or "mar" is a verb here."""
    written = match.groupdict().get("m") or ""
    return form.needs == "m" and written.lower() in {"may", "march", "mar"} and not written[0].isupper()


def _is_idiom(form: Form, match: re.Match[str]) -> bool:
    """Tell whether a length is none: "a second attack", "24 hours a day", a title such as "60 Minutes"."""
    if form.name not in {"duration", "set"}:
        return False
    words, unit = match.group(0).lower(), match.groupdict().get("u") or ""
    title = unit[:1].isupper() and unit[1:].islower() and match.start("u") > match.start()
    return (
        title
        or words in {"a second", "one second"}
        or bool(_ROUND_THE_CLOCK.search(match.string[max(0, match.start() - 9) : match.end() + 6]))
    )
