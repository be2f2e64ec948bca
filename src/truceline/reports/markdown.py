"""Reads Markdown: the words without their marks, a paragraph a line."""

import re
from collections.abc import Iterator

from truceline.reports.decoding import decode
from truceline.reports.drafts import Draft
from truceline.reports.front_matter import read_front_matter
from truceline.reports.plain_text import text_draft

_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_RULE = re.compile(r"\s{0,3}(?:[-*_]\s*){3,}$")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{2,})\s*$")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_BULLET = re.compile(r"\s{0,8}(?:[-*+]|\d{1,3}[.)])\s+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_PRIVATE = 0xE000
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_HELD = re.compile(f"[{chr(_PRIVATE)}-{chr(_PRIVATE + 0x7F)}]")
_INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!\[([^\[\]\n]*)\]\([^()\n]*\)"), ""),
    (re.compile(r"\[([^\[\]\n]+)\]\([^()\n]*\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]"), r"\1"),
    (re.compile(r"\[\^[\w-]{1,20}\](?!:)"), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>"), ""),
)


def read_markdown(raw: bytes) -> Draft:
    """Read a Markdown file, with or without front matter.

    Raises:
        FormatError: It is no text, it is empty, or its front matter is malformed.
    """
    decoded = decode(raw)
    front = read_front_matter(decoded.text)
    text = "\n\n".join(_blocks(_COMMENT.sub("", decoded.text[front.body :])))
    return text_draft(decoded, front, raw=raw, text=text)


def _blocks(text: str) -> Iterator[str]:
    """Yield headings, paragraphs and entries of lists, each on one line; code is left out."""
    gathered: list[str] = []
    fenced = False
    for line in [*text.splitlines(), ""]:
        fence = _FENCE.match(line) is not None
        if fence:
            fenced = not fenced
        heading = None if fenced else _HEADING.match(line)
        bullet = None if fenced else _BULLET.match(line)
        ends = fence or fenced or heading or bullet or not line.strip() or _RULE.match(line) or (gathered and _UNDERLINE.match(line))
        if ends and gathered:
            yield " ".join(gathered)
            gathered = []
        if heading is not None and heading[1]:
            yield _plain(heading[1])
        elif bullet is not None and not _RULE.match(line):
            gathered = [_plain(line[bullet.end() :])]
        elif not ends:
            gathered.append(_plain(_QUOTE.sub("", line).strip()))


def _plain(line: str) -> str:
    """Return a line without the marks inside it."""
    line = _ESCAPED.sub(lambda match: chr(_PRIVATE + ord(match[1])), line)
    for form, words in _INLINE:
        line = form.sub(words, line)
    return _HELD.sub(lambda match: chr(ord(match[0]) - _PRIVATE), line).strip()
