"""Reads web pages: their title, their day, their outlet and the paragraphs of their story."""

import codecs
import html
import logging
import re

import trafilatura
from trafilatura.settings import Document

from truceline.reports.days import read_day
from truceline.reports.decoding import Decoded, clean_text, decode
from truceline.reports.drafts import Draft
from truceline.reports.page_shape import check_shape, without_hidden
from truceline.reports.refusals import FormatError
from truceline.text.normalise import fold

for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # what they cannot read is told as a loss, not on stderr

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p\b[^<>]*>(.*?)(?=</?(?:p|div|article|section|main|body|html)\b|\Z)", re.IGNORECASE | re.DOTALL)
_BLOCK = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|br|tr|td|table|article|section|main|body|head|title|header|footer|nav|aside|blockquote|figcaption)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]*>")
_LEAST_SHARE = 0.2
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


def read_web_page(raw: bytes) -> Draft:
    """Read a web page; the text of the report is its title and the paragraphs of its story.

    Raises:
        FormatError: It is no page, it is empty, or it is built to exhaust a parser.
    """
    decoded = _decode(raw)
    visible = without_hidden(decoded.text)
    check_shape(visible)
    page = _extract(decoded.text)
    story, lost = _story(page, visible)
    if not story.strip():
        raise FormatError("no text was found in the page; save the story as .txt and read that")
    title = None if page is None else _words(page.title)
    text, cleaned = clean_text(_with_title(story, title))
    day = None if page is None else _words(page.date)
    return Draft(
        text=text,
        raw=raw,
        url=None if page is None else _words(page.url),
        outlet=None if page is None else _words(page.sitename),
        title=title,
        published=None if day is None else read_day(day, reason="the page says in its own data when it was published"),
        losses=(*decoded.losses, *lost, *cleaned),
    )


def _decode(raw: bytes) -> Decoded:
    """Decode a page; what is not UTF-8 is read in the encoding that it declares."""
    declared = _CHARSET.search(raw[:4000])
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        name = "" if declared is None else declared[1].decode("ascii", "replace")
        if _is_codec(name) and not raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return Decoded(*clean_text(raw.decode(name, errors="replace")))
    return decode(raw)


def _is_codec(name: str) -> bool:
    """Tell whether a name is that of an encoding of text that agrees with ASCII, so that the declaration can be true."""
    try:
        return b"<meta".decode(name) == "<meta"
    except (LookupError, UnicodeError, ValueError):
        return False


def _extract(page: str) -> Document | None:
    """Have trafilatura read a page; None when it finds nothing, or fails on it."""
    try:
        found = trafilatura.bare_extraction(
            page,
            favor_precision=True,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=dict(_DATES),
        )
    except Exception:  # whatever it raises on a damaged page, the words of the page are still to be had
        return None
    return found if isinstance(found, Document) else None


def _story(page: Document | None, visible: str) -> tuple[str, tuple[str, ...]]:
    """Return the paragraphs of the story, and say when they are not all or not only that."""
    extracted = "" if page is None else _paragraphs(page.text or "")
    paragraphs = [_flat(match[1]) for match in _PARAGRAPH.finditer(visible)]
    held = sum(len(paragraph.split()) for paragraph in paragraphs)
    if extracted and len(extracted.split()) >= _LEAST_SHARE * held:
        return extracted, ()
    if extracted:
        return extracted, (
            f"the story found has {len(extracted.split())} of {held} words in the paragraphs of the page; the rest was taken for furniture",
        )
    return _everything(visible), ("no story was recognised in the page; all of its words were taken, navigation among them",)


def _everything(visible: str) -> str:
    """Return all words of a page, a block a line."""
    return _paragraphs(html.unescape(_TAG.sub(" ", _BLOCK.sub("\n", visible))))


def _flat(markup: str) -> str:
    return html.unescape(_TAG.sub(" ", markup))


def _paragraphs(text: str) -> str:
    """Return paragraphs with their blanks evened out, an empty line between."""
    return "\n\n".join(words for line in text.splitlines() if (words := " ".join(line.split())))


def _with_title(story: str, title: str | None) -> str:
    """Return the story under its title, which stands there once."""
    if title is None:
        return story
    first = story.split("\n", 1)[0]
    return story if fold(first) == fold(title) else f"{title}\n\n{story}"


def _words(value: object) -> str | None:
    """Return what a field of the page's data says, None for nothing."""
    return " ".join(value.split()) or None if isinstance(value, str) else None
