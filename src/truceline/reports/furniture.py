"""Recognises what a page carries besides its story: navigation, captions, credits, notices."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from truceline.errors import LexiconError
from truceline.text.normalise import straighten, strip_invisible

_FOLDER = Path(__file__).resolve().parent.parent / "data" / "furniture"
_LONGEST = 400


class FurnitureKind(StrEnum):
    """What a line besides the story is."""

    FURNITURE = "furniture"
    CAPTION = "caption"
    LIST = "list"
    """It opens a list of other stories, whose headlines follow."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A kind of line besides the story.

    Attributes:
        id: Its name.
        kind: What such a line is.
        form: The whole line, straightened, in any case unless it says otherwise.
        reason: Why it is not part of the story.
        example: A line that it meets.
        unlike: A line of a story that looks alike and that it must not meet.
        inside: Whether it holds only where the story goes on after the line.
    """

    id: str
    kind: FurnitureKind
    form: re.Pattern[str]
    reason: str
    example: str
    unlike: str | None
    inside: bool = False


@cache
def load_furniture(language: str = "en") -> tuple[Pattern, ...]:
    """Load the patterns of a language.

    Raises:
        LexiconError: an entry is malformed.
    """
    path = _FOLDER / f"{language}.yaml"
    entries = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return tuple(_pattern(path, entry) for entry in entries)


def _pattern(path: Path, entry: dict[str, str]) -> Pattern:
    name = entry.get("id", "?")
    missing = sorted({"id", "kind", "pattern", "reason", "example"} - entry.keys())
    if missing:
        raise LexiconError(f"{path}: entry {name!r} lacks {', '.join(missing)}; add it")
    try:
        form = re.compile(entry["pattern"])
        kind = FurnitureKind(entry["kind"])
    except (re.error, ValueError) as error:
        raise LexiconError(f"{path}: entry {name!r}: {error}; correct it") from error
    return Pattern(name, kind, form, entry["reason"], entry["example"], entry.get("unlike"), entry.get("where") == "inside")


def match_furniture(line: str) -> Pattern | None:
    """Return the first pattern that the whole line meets, or None for a line of the story."""
    if len(line) > _LONGEST:
        return None
    plain = straighten(strip_invisible(line)).strip()
    if not any(letter.isalnum() for letter in plain):
        return _RULE
    return next((pattern for pattern in load_furniture() if pattern.form.fullmatch(plain)), None)


_RULE = Pattern("rule", FurnitureKind.FURNITURE, re.compile(r"\W*"), "a line without letters or figures tells nothing", "* * *", None)
