"""Reads JSON and JSON Lines: objects that hold a text and what is known about it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import cast

from truceline.reports.days import read_day
from truceline.reports.decoding import clean_text, decode
from truceline.reports.drafts import Draft
from truceline.reports.refusals import FormatError
from truceline.text.dates import Time

_TEXT = ("text", "body", "content", "articleBody", "maintext")
_TITLE = ("title", "headline")
_URL = ("url", "link")
_OUTLET = ("outlet", "source", "publisher", "site_name")
_PUBLISHED = ("published", "date", "date_published", "datePublished", "published_at", "publish_date")
_LANGUAGE = ("language", "lang", "inLanguage")
_ID = ("id",)
_GAP = re.compile(r"[\s,]*")


class _Figure(str):
    """A number as written: it can be an id or a year, but no text."""

    __slots__ = ()


_DECODER = json.JSONDecoder(parse_int=_Figure, parse_float=_Figure, parse_constant=_Figure)


def read_json_lines(raw: bytes) -> Iterator[Draft | FormatError]:
    """Yield the report of each line, or what is wrong with that line; a line's own bytes are its raw bytes."""
    blank = True
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if line.strip(b" \t\r\xef\xbb\xbf"):
            blank = False
            yield _read_line(line.strip(b" \t\r"), number)
    if blank:
        yield FormatError("holds no text; remove it or give it one object a line")


def _read_line(line: bytes, number: int) -> Draft | FormatError:
    try:
        decoded = decode(line)
        value, end = _parse(decoded.text, _begin(decoded.text), line=number)
        if decoded.text[end:].strip():
            raise FormatError("something follows the object; put one object on each line", line=number)
        return _draft(value, raw=line, line=number, losses=decoded.losses)
    except FormatError as fault:
        return FormatError(fault.reason, line=number)


def read_json(raw: bytes) -> Iterator[Draft | FormatError]:
    """Yield the reports of a JSON file: one object, a list of objects, or objects one after the other.

    The raw bytes of the only object are those of the file, of one among others its own.
    """
    try:
        decoded = decode(raw)
        found = list(_values(decoded.text))
    except FormatError as fault:
        yield fault
        return
    if not found:
        yield FormatError("holds no object; give it one with a text")
    for value, start, end in found:
        line = decoded.text.count("\n", 0, start) + 1
        own = raw if len(found) == 1 else decoded.text[start:end].encode()
        try:
            yield _draft(value, raw=own, line=None if len(found) == 1 else line, losses=decoded.losses)
        except FormatError as fault:
            yield FormatError(fault.reason, line=line)


def _values(text: str) -> Iterator[tuple[object, int, int]]:
    """Yield the values of a list, or those that follow one another, with their offsets."""
    at = _begin(text)
    listed = text[at : at + 1] == "["
    at = _begin(text, at + 1) if listed else at
    while at < len(text) and text[at] != "]":
        value, end = _parse(text, at, line=text.count("\n", 0, at) + 1)
        yield value, at, end
        at = _begin(text, end)
    if listed and at >= len(text):
        raise FormatError("the list is not closed; the file seems to be cut off", line=text.count("\n") + 1)


def _begin(text: str, at: int = 0) -> int:
    """Return where the next value begins."""
    gap = _GAP.match(text, at)
    return at if gap is None else gap.end()


def _parse(text: str, at: int, *, line: int) -> tuple[object, int]:
    """Parse the value that begins at an offset."""
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        fault = line + text.count("\n", at, error.pos)
        raise FormatError(f"is no valid JSON ({error.msg}, column {error.colno}); correct it", line=fault) from error
    except RecursionError as error:
        raise FormatError("is nested too deeply; give flat objects", line=line) from error


def _draft(value: object, *, raw: bytes, line: int | None, losses: tuple[str, ...]) -> Draft:
    """Make a draft of an object."""
    if not isinstance(value, dict):
        raise FormatError('is no object; write {"text": "..."}', line=line)
    fields = cast("Mapping[str, object]", value)
    text = _field(fields, _TEXT)
    if text is None:
        raise FormatError(f"has no text; name the field one of {', '.join(_TEXT)}", line=line)
    clean, lost = clean_text(text)
    return Draft(
        text=clean,
        raw=raw,
        id=_field(fields, _ID),
        url=_field(fields, _URL),
        outlet=_field(fields, _OUTLET),
        title=_field(fields, _TITLE),
        published=_published(_field(fields, _PUBLISHED), line=line),
        language=_field(fields, _LANGUAGE),
        losses=(*losses, *lost),
        line=line,
    )


def _field(fields: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """Return the first field of those names that holds words; of an object such as a publisher its name."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, dict):
            value = cast("Mapping[str, object]", value).get("name")
        if isinstance(value, str) and value.strip() and not (names is _TEXT and isinstance(value, _Figure)):
            return value if names is _TEXT else clean_text(value)[0].strip()
    return None


def _published(value: str | None, *, line: int | None) -> Time | None:
    if value is None:
        return None
    time = read_day(value, reason="the record says when it was published")
    if time is None:
        raise FormatError(f"cannot read the day {value!r}; write it as 2025-03-26", line=line)
    return time
