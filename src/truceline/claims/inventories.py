"""Reads a report's list of the people it spoke to, with their numbers."""

import re

from spacy.tokens import Token

from truceline.claims.parsing import Sentence
from truceline.claims.records import Source, SourceKind
from truceline.reports import Report
from truceline.text.words import NUMBERS

_NUMBER_WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
_LISTED = re.compile(
    rf"(?:^| to| with|,| and)\s+(?P<who>(?P<count>{_NUMBER_WORDS}|\d+) (?:(?! and (?:{_NUMBER_WORDS}|\d+) )[^,;.])+)", re.IGNORECASE
)


def listed_people(sentence: Sentence, report: Report, verb: Token) -> tuple[Source, ...]:
    """Return the people listed behind a verb, by their numbers, which hold where the parser loses the coordination.

    Args:
        sentence: The sentence with the list.
        report: Its report.
        verb: The verb that the list follows ("spoke to three officials, a diplomat and four politicians").
    """
    found: list[Source] = []
    at = verb.idx + len(verb)
    for match in _LISTED.finditer(sentence.text[at:]):
        start = sentence.start + at + match.start("who")
        words = match.group("count").lower()
        count = int(words) if words.isdigit() else NUMBERS[words]
        passage = report.passage(start, start + len(match.group("who").rstrip(" .")))
        found.append(Source(SourceKind.ANONYMOUS, passage.text, count, None, verb.text, passage))
    return tuple(found)
