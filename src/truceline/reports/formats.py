"""Chooses how to read a file: by its suffix, and by its first bytes."""

import re
from collections.abc import Iterator

from truceline.reports.drafts import Draft
from truceline.reports.json_files import read_json, read_json_lines
from truceline.reports.markdown import read_markdown
from truceline.reports.plain_text import read_plain_text
from truceline.reports.refusals import FormatError
from truceline.reports.web_pages import read_web_page

LARGEST = 20_000_000
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*\"|\[\s*\{)")
_BY_SUFFIX = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".jsonl": "json-lines",
    ".ndjson": "json-lines",
}


def read_format(raw: bytes, *, suffix: str) -> Iterator[Draft | FormatError]:
    """Yield what a file holds, and the faults of those parts of it that cannot be read."""
    form = _BY_SUFFIX.get(suffix.casefold()) or _by_content(raw)
    if form == "json-lines":
        yield from read_json_lines(raw)
    elif form == "json":
        yield from read_json(raw)
    else:
        yield _read_one(raw, form)


def _read_one(raw: bytes, form: str) -> Draft | FormatError:
    readers = {"html": read_web_page, "markdown": read_markdown, "text": read_plain_text}
    try:
        return readers[form](raw)
    except FormatError as fault:
        return fault


def _by_content(raw: bytes) -> str:
    """Tell by its first bytes what a file without a telling suffix holds."""
    head = raw[:2000]
    if _HTML.match(head) is not None:
        return "html"
    if _JSON.match(head) is not None:
        return "json"
    return "text"
