"""Tells what each line of a report is, and reads the lines that date and place it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from truceline.register import Register
from truceline.reports.datelines import FoundDateline, find_dateline
from truceline.reports.furniture import FurnitureKind, match_furniture
from truceline.reports.lines import Line, cut_lines
from truceline.reports.publication import PublicationLine, read_publication_line
from truceline.reports.records import CODED_UNITS, Unit, UnitKind
from truceline.text.normalise import fold, straighten

_STOP = re.compile(r"[.;,\u2026][\"')\]]*$")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){2,}$")
_QUESTION = re.compile(r"[?!:][\"')\]]*$")
_BULLET = re.compile(r"(?:[\u2022\u00b7\u25aa\u25e6\u2023*\u2013-]|\d{1,2}[.)])\s+(?=\S)")
_LONGEST_TITLE = 220
_LONGEST_HEADING = 100
_MOST_HEADING_WORDS = 14
_LONGEST_HEADLINE = 160
_MOST_LIST_HEAD_WORDS = 4
_LEAST_REPEATED = 20
_LEAST_STORY = 5
_DATELINE_LINES = 3
_TAIL = 3


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a report and what they tell about it.

    Attributes:
        units: Its lines in order, without overlap.
        title: The title that stands in the text, or None.
        dateline: What stands before the first sentence, or None.
        published: The line that dates the report, or None.
    """

    units: tuple[Unit, ...]
    title: str | None
    dateline: FoundDateline | None
    published: PublicationLine | None


def lay_out(text: str, *, title: str | None = None, register: Register | None = None) -> Layout:
    """Classify the lines of a text; a title known from elsewhere helps to find its line."""
    lines = cut_lines(text)
    words = [text[line.start : line.end] for line in lines]
    kinds, ids = _furniture(words, title=title)
    dated = _publication_lines(words, kinds)
    _mark_repeats(words, kinds)
    heading = _find_title(words, kinds, ids, title=title)
    _mark_headings(words, kinds)
    dateline = _find_dateline(text, lines, kinds, register=register)
    units = tuple(Unit(_start(text, line, kind, dateline), line.end, kind) for line, kind in zip(lines, kinds, strict=True))
    return Layout(units, None if heading is None else words[heading], dateline, min(dated, key=lambda found: found.rank, default=None))


def _furniture(words: Sequence[str], *, title: str | None) -> tuple[list[UnitKind], list[str]]:
    """Classify the lines that tell by their form alone that they are no part of the story."""
    kinds: list[UnitKind] = []
    ids: list[str] = []
    listing = False
    last = max((index for index, line in enumerate(words) if _ends_sentence(line)), default=-1)
    for index, line in enumerate(words):
        pattern = None if title is not None and _same(line, title) else match_furniture(line)
        if pattern is not None and pattern.inside and index >= last:
            pattern = None
        if pattern is not None:
            listing = (listing and pattern.kind is not FurnitureKind.CAPTION) or (
                pattern.kind is FurnitureKind.LIST and len(line.split()) <= _MOST_LIST_HEAD_WORDS
            )
            kinds.append(UnitKind.CAPTION if pattern.kind is FurnitureKind.CAPTION else UnitKind.FURNITURE)
            ids.append(pattern.id)
            continue
        listing = listing and len(line) <= _LONGEST_HEADLINE and not _ends_sentence(line)
        kinds.append(UnitKind.FURNITURE if listing else UnitKind.PARAGRAPH)
        ids.append("headline" if listing else "")
    return kinds, ids


def _publication_lines(words: Sequence[str], kinds: list[UnitKind]) -> list[PublicationLine]:
    """Find the lines that date the report; a bare date in the middle is a heading of a chronicle."""
    story = [index for index, line in enumerate(words) if kinds[index] is UnitKind.PARAGRAPH and _ends_sentence(line)]
    first = story[0] if story else len(words)
    found = []
    for index, line in enumerate(words):
        dated = read_publication_line(line)
        if dated is not None and (dated.rank != 1 or index < first or index >= len(words) - _TAIL):
            kinds[index] = UnitKind.FURNITURE
            found.append(dated)
    return found


def _mark_repeats(words: Sequence[str], kinds: list[UnitKind]) -> None:
    """Mark lines that stand there twice: a picture's words before the story, in the story whatever comes again."""
    times = Counter(line for line in words if len(line) >= _LEAST_REPEATED)
    seen: set[str] = set()
    for index, line in enumerate(words):
        if times[line] < 2 or kinds[index] is not UnitKind.PARAGRAPH:
            continue
        opens_page = line not in seen and words[index + 1 : index + 2] == [line] and _ends_sentence(line)
        if line in seen or (opens_page and not _any_story(words[:index], kinds)):
            kinds[index] = UnitKind.CAPTION
        seen.add(line)


def _any_story(words: Sequence[str], kinds: Sequence[UnitKind]) -> bool:
    return any(kind is UnitKind.PARAGRAPH and _ends_sentence(line) for line, kind in zip(words, kinds, strict=False))


def _find_title(words: Sequence[str], kinds: list[UnitKind], ids: Sequence[str], *, title: str | None) -> int | None:
    """Mark the line that is the title and return its number; the first line of the story when it has the form of one."""
    story = [index for index, kind in enumerate(kinds) if kind is UnitKind.PARAGRAPH]
    known = [index for index in story if title is not None and _same(words[index], title)]
    first = [index for index in story[:1] if len(story) > 1 and _has_form_of_title(words[index])]
    labelled = [index for index, name in enumerate(ids) if name == "related-link" and story and index < story[0]]
    for index in (*known, *first, *labelled[:1]):
        kinds[index] = UnitKind.TITLE
        for other in known[1:]:
            kinds[other] = UnitKind.FURNITURE
        return index
    return None


def _has_form_of_title(line: str) -> bool:
    return (
        len(line) <= _LONGEST_TITLE
        and not _ends_sentence(line, questions=False)
        and _BULLET.match(line) is None
        and find_dateline(line, 0, len(line)) is None
    )


def _mark_headings(words: Sequence[str], kinds: list[UnitKind]) -> None:
    """Mark short lines without a final stop before a paragraph; several of them at the end are links to other stories."""
    story = [index for index, kind in enumerate(kinds) if kind is UnitKind.PARAGRAPH]
    short = [index for index in story if _has_form_of_heading(words[index])]
    last = max((index for index in story if index not in set(short)), default=-1)
    tail = [index for index in short if index > last]
    links = len(tail) > 1 and len(story) - len(tail) >= _LEAST_STORY
    for index in short:
        if index < last:
            kinds[index] = UnitKind.HEADING
        elif links:
            kinds[index] = UnitKind.FURNITURE


def _has_form_of_heading(line: str) -> bool:
    short = len(line) <= _LONGEST_HEADING and len(line.split()) <= _MOST_HEADING_WORDS
    return short and not _ends_sentence(line, questions=False) and _BULLET.match(line) is None


def _find_dateline(text: str, lines: Sequence[Line], kinds: Sequence[UnitKind], *, register: Register | None) -> FoundDateline | None:
    """Look for the dateline at the first paragraphs."""
    story = [line for line, kind in zip(lines, kinds, strict=True) if kind in {UnitKind.PARAGRAPH, UnitKind.HEADING}]
    found = (find_dateline(text, line.start, line.end, register=register) for line in story[:_DATELINE_LINES])
    return next((dateline for dateline in found if dateline is not None), None)


def _start(text: str, line: Line, kind: UnitKind, dateline: FoundDateline | None) -> int:
    """Return where reading begins: after the dateline or the mark of a list."""
    start = line.start
    if dateline is not None and dateline.dateline.passage.start == start:
        start = dateline.dateline.passage.end
        while text[start].isspace():
            start += 1
    bullet = _BULLET.match(text, start, line.end) if kind in CODED_UNITS else None
    return start if bullet is None else bullet.end()


def _ends_sentence(line: str, *, questions: bool = True) -> bool:
    """Tell whether a line ends as a sentence does; "U.S." at its end is no stop."""
    plain = straighten(line[-6:])
    return (_STOP.search(plain) is not None and _ABBREVIATION.search(plain) is None) or (questions and _QUESTION.search(plain) is not None)


def _same(line: str, title: str) -> bool:
    """Tell whether a line is a title, perhaps without the outlet's name after it."""
    one, two = fold(line), fold(title)
    return one == two or (len(one) >= _LEAST_REPEATED and two.startswith(f"{one} |"))
