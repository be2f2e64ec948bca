"""Reads the YAML that may stand before a text: url, outlet, title, published, language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

import yaml

from truceline.reports.refusals import FormatError

_NAMES: Mapping[str, str] = {
    "url": "url",
    "link": "url",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "title": "title",
    "headline": "title",
    "published": "published",
    "date": "published",
    "language": "language",
    "lang": "language",
}
_OPENING = re.compile(r"---[ \t]*\r?\n(?=[A-Za-z_][\w-]*[ \t]*:|#|---[ \t]*\r?\n)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_LONGEST = 16_384
_DEEPEST = 50


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands before a text.

    Attributes:
        values: Fields by our names, as written.
        lines: Line of the file where each of them stands.
        body: Where the text begins.
    """

    values: Mapping[str, str]
    lines: Mapping[str, int]
    body: int


def read_front_matter(text: str) -> FrontMatter:
    """Read what stands between two lines of three hyphens at the very top; a text without it has an empty one.

    Raises:
        FormatError: It is not closed, no YAML, or misspells one of our fields; the fault names the line.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return FrontMatter({}, {}, 0)
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    if closing is None:
        raise FormatError("the front matter is not closed; put a line of three hyphens after it", line=1)
    fields = list(_fields(text[opening.end() : closing.start()]))
    return FrontMatter({name: value for name, value, _ in fields}, {name: line for name, _, line in fields}, closing.end())


def _fields(block: str) -> Iterator[tuple[str, str, int]]:
    """Yield the fields that are ours with their lines; others are left alone."""
    for key, value in _entries(block):
        line = key.start_mark.line + 2
        name = _our_name(key, line=line)
        if name is None:
            continue
        if not isinstance(value, yaml.ScalarNode):
            raise FormatError(f"{key.value!r} must be one value; write it on one line", line=line)
        if value.value.strip() and value.value.strip().casefold() not in {"null", "~"}:
            yield name, value.value.strip(), line


def _entries(block: str) -> list[tuple[yaml.Node, yaml.Node]]:
    """Parse the block without making anything of it but nodes: nothing is expanded, converted or called."""
    if block.count("[") + block.count("{") > _DEEPEST:
        raise FormatError("the front matter is nested too deeply; keep one field a line", line=1)
    try:
        node = yaml.compose(block, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 2 if mark is None else mark.line + 2
        raise FormatError(
            f"the front matter is no YAML ({error.problem}); quote values that hold ': ' or begin with a sign", line=line
        ) from error
    except yaml.YAMLError as error:
        raise FormatError("the front matter holds characters that YAML does not allow; remove them", line=1) from error
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        raise FormatError("the front matter must be fields, one a line, as in 'outlet: Name'", line=2)
    return list(node.value)


def _our_name(key: yaml.Node, *, line: int) -> str | None:
    """Return the name of a field, None when it is not ours.

    Raises:
        FormatError: It is nearly one of ours.
    """
    written = str(key.value).strip().casefold()
    if written in _NAMES:
        return _NAMES[written]
    near = get_close_matches(written, ("url", "outlet", "title", "published", "language"), n=1, cutoff=0.8)
    if near:
        raise FormatError(f"unknown field {written!r}; did you mean {near[0]!r}?", line=line)
    return None
