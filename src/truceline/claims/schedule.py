"""Codes what is scheduled: elections, talks, deadlines that a report dates ahead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from truceline.claims.parsing import Sentence
from truceline.text.calendar import DatedWords, is_future
from truceline.text.dates import Time

_WHAT = (
    r"(?:(?:parliamentary|presidential|general|local|provincial|legislative|snap)\s+)?"
    r"(?:elections?|vote|polls?|referendum|run-off|summit|deadline|inauguration|handover|congress)"
)
_AFTER = re.compile(rf"^\s*(?:,\s*)?({_WHAT})\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b({_WHAT})(?:\s+\w+){{0,3}}\s+(?:on|for|by|in)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scheduled:
    """Something dated ahead.

    Attributes:
        what: In the words of the report.
        start: Offset in the sentence.
        end: Offset after it.
        time: When.
    """

    what: str
    start: int
    end: int
    time: Time


def scheduled(sentence: Sentence, dates: list[DatedWords]) -> Iterator[Scheduled]:
    """Yield what a sentence says is still to come on a date."""
    text = sentence.text
    for words in dates:
        before, after = text[: words.start], text[words.end :]
        if (found := _AFTER.search(after)) and is_future(before.lower(), after.lower()):
            yield Scheduled(found.group(1), words.start, words.end + found.end(), words.time)
        elif (found := _BEFORE.search(before)) and re.search(
            r"\b(?:will|scheduled|due|set|slated|ahead of|upcoming|before|planned)\b", before, re.IGNORECASE
        ):
            yield Scheduled(found.group(1), found.start(1), words.end, words.time)
