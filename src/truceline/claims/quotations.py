"""QUOTATION: finds the stretches between quotation marks, curly or straight, in the paragraphs of a report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from truceline.reports import CODED_UNITS, Report

_MARKS = re.compile(r"[“”„«»\"]|''|``|(?<![\w’'])[‘'](?=\w)|[’'](?!\w)")
_OPENING = frozenset({"“", "„", "«", "``"})
_CLOSING = frozenset({"”", "»"})
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|n|\d0s|\d\d)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start: Offset of the opening mark in the report's text.
        end: Offset after the closing mark, or after the paragraph where it is not closed.
        unit: Number of the report's line.
        closed: Whether a closing mark ends it.
        words: Number of words between the marks.
    """

    start: int
    end: int
    unit: int
    closed: bool
    words: int


def quotations(report: Report) -> tuple[Quotation, ...]:
    """Return the quotations of a report, in order; one that is never closed ends with its paragraph."""
    found: list[Quotation] = []
    for number, unit in enumerate(report.units):
        if unit.kind in CODED_UNITS:
            found.extend(_in_unit(report.text[unit.start : unit.end], unit.start, number))
    return tuple(found)


def _in_unit(text: str, start: int, unit: int) -> Iterator[Quotation]:
    opened: tuple[int, str] | None = None
    for mark in _MARKS.finditer(text):
        sign = mark.group()
        single = sign in {"‘", "'", "’"}
        if opened is None:
            if _opens(sign, mark, text):
                opened = (mark.start(), sign)
        elif _closes(sign, opened[1], mark, text):
            yield _quotation(text, (opened[0], mark.end()), start, unit, closed=True)
            opened = None
        elif not single and opened[1] in {"‘", "'"} and _opens(sign, mark, text):
            opened = (mark.start(), sign)
    if opened is not None and opened[1] not in {"‘", "'"}:
        yield _quotation(text, (opened[0], len(text.rstrip())), start, unit, closed=False)


def _quotation(text: str, span: tuple[int, int], start: int, unit: int, *, closed: bool) -> Quotation:
    words = len(_WORD.findall(text[span[0] : span[1]]))
    return Quotation(start + span[0], start + max(span[1], span[0] + 1), unit, closed, words)


def _opens(sign: str, mark: re.Match[str], text: str) -> bool:
    if sign in _CLOSING or sign == "’":
        return False
    if sign in _OPENING:
        return True
    behind = text[mark.end() : mark.end() + 5]
    return bool(behind.strip()) and not behind[:1].isspace() and not (sign in {"‘", "'"} and _ELIDED.match(behind))


def _closes(sign: str, opening: str, mark: re.Match[str], text: str) -> bool:
    if opening == "“" or opening == "„":
        return sign in {"”", '"'} or (sign == "“" and opening == "„")
    if opening == "«":
        return sign == "»"
    if opening in {"‘", "'"}:
        return sign in {"’", "'"} and mark.start() > 0 and not text[mark.start() - 1].isspace()
    if opening in {"''", "``"}:
        return sign == "''"
    return sign in {'"', "”"}
