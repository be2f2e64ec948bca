"""Cuts a text into lines, and joins those that were only broken to fit a column."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_COLUMN = 100
_FINAL = re.compile(r"[.!?:;…\u2026][\"'\u2019\u201d)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that shows something: offsets of its first character and after its last one."""

    start: int
    end: int


def cut_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text that show something, without the blanks around them."""
    found = tuple(_shown_lines(text))
    return tuple(_rejoined(text, found)) if _is_wrapped(text, found) else found


def _shown_lines(text: str) -> Iterator[Line]:
    for match in _LINE.finditer(text):
        start, end = match.span()
        while start < end and _is_blank(text[start]):
            start += 1
        while end > start and _is_blank(text[end - 1]):
            end -= 1
        if start < end:
            yield Line(start, end)


def _is_blank(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in {"Cf", "Cc"}


def _is_wrapped(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether lines are broken at a column: none is long, and sentences run on over their ends."""
    if len(lines) < 3 or max(line.end - line.start for line in lines) > _COLUMN:
        return False
    following = [(one, two) for one, two in pairwise(lines) if _touch(text, one, two)]
    running = sum(1 for one, two in following if not _ends_sentence(text, one) and text[two.start].islower())
    return running >= 2 and running * 4 >= len(following)


def _rejoined(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the paragraphs of a wrapped text; a line well short of the column ends one."""
    width = max(line.end - line.start for line in lines)
    current = lines[0]
    last = lines[0]
    for line in lines[1:]:
        full = last.end - last.start > 0.6 * width
        if _touch(text, last, line) and full and not (_ends_sentence(text, last) and last.end - last.start < 0.8 * width):
            current = Line(current.start, line.end)
        else:
            yield current
            current = line
        last = line
    yield current


def _touch(text: str, one: Line, two: Line) -> bool:
    """Tell whether no blank line stands between."""
    return text[one.end : two.start].replace("\r\n", "\n").count("\n") <= 1


def _ends_sentence(text: str, line: Line) -> bool:
    return _FINAL.search(text[max(line.start, line.end - 4) : line.end]) is not None
