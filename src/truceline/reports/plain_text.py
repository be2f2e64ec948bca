"""Reads plain text, with or without front matter."""

from truceline.reports.days import read_day
from truceline.reports.decoding import Decoded, decode
from truceline.reports.drafts import Draft
from truceline.reports.front_matter import FrontMatter, read_front_matter
from truceline.reports.refusals import FormatError
from truceline.text.dates import Time


def read_plain_text(raw: bytes) -> Draft:
    """Read a text file; the text of the report is what stands in it, unchanged, after the front matter.

    Raises:
        FormatError: It is no text, it is empty, or its front matter is malformed.
    """
    decoded = decode(raw)
    front = read_front_matter(decoded.text)
    return text_draft(decoded, front, raw=raw, text=decoded.text[front.body :])


def text_draft(decoded: Decoded, front: FrontMatter, *, raw: bytes, text: str) -> Draft:
    """Make a draft of a text and its front matter.

    Raises:
        FormatError: The text is empty, or its publication day cannot be read.
    """
    if not text.strip():
        raise FormatError("holds no text; remove it or give it one", line=None)
    return Draft(
        text=text,
        raw=raw,
        url=front.values.get("url"),
        outlet=front.values.get("outlet"),
        title=front.values.get("title"),
        published=_published(front),
        language=front.values.get("language"),
        losses=decoded.losses,
    )


def _published(front: FrontMatter) -> Time | None:
    value = front.values.get("published")
    if value is None:
        return None
    time = read_day(value, reason="the front matter says when it was published")
    if time is None:
        raise FormatError(f"cannot read the day {value!r}; write it as 2025-03-26", line=front.lines["published"])
    return time
