"""Refuses pages that are built to exhaust a parser, before any parser sees them."""

import re

from truceline.reports.refusals import FormatError

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)")
_NEVER_CLOSED = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "dd",
        "dt",
        "embed",
        "hr",
        "img",
        "input",
        "li",
        "link",
        "meta",
        "option",
        "p",
        "param",
        "source",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "track",
        "wbr",
    }
)
_MOST_ATTRIBUTES = 2000
_DEEPEST = 500
_HIDDEN = (("<script", "</script"), ("<style", "</style"), ("<!--", "-->"))


def check_shape(page: str) -> None:
    """Check that no tag has too many attributes and that tags are not nested too deeply.

    Raises:
        FormatError: The page breaks one of the limits; the fault names the line.
    """
    depth = 0
    for tag in _TAG.finditer(page):
        closing, name, attributes = tag.groups()
        if len(attributes) > _MOST_ATTRIBUTES and max(attributes.count("="), len(attributes.split())) > _MOST_ATTRIBUTES:
            raise FormatError(
                f"a tag has more than {_MOST_ATTRIBUTES} attributes; save the story as .txt and read that", line=_line(page, tag.start())
            )
        if name.casefold() in _NEVER_CLOSED or attributes.endswith("/"):
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        if depth > _DEEPEST:
            raise FormatError(
                f"tags are nested more than {_DEEPEST} deep; save the story as .txt and read that", line=_line(page, tag.start())
            )


def without_hidden(page: str) -> str:
    """Return a page without its scripts, styles and comments, in one pass for each."""
    for opening, closing in _HIDDEN:
        page = _without(page, opening, closing)
    return page


def _without(page: str, opening: str, closing: str) -> str:
    kept: list[str] = []
    lower = page.lower() if page.isascii() else "".join(letter.lower() if letter.isascii() else letter for letter in page)
    at = 0
    while (start := lower.find(opening, at)) >= 0:
        kept.append(page[at:start])
        end = lower.find(closing, start)
        if end < 0:
            return "".join(kept)
        at = lower.find(">", end) + 1
        if at == 0:
            return "".join(kept)
    kept.append(page[at:])
    return "".join(kept)


def _line(page: str, at: int) -> int:
    return page.count("\n", 0, at) + 1
