"""Links the numbers of notes to the notes: "[12]" in a sentence to the list item that begins with "[12]"."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

_NUMBER = re.compile(r"\[(\d{1,5})\]")


def link_notes(tokens: Sequence[Token]) -> None:
    """Give each note an address, and make each number that cites one a link to it; tokens are changed in place."""
    notes = _address(tokens)
    for token in tokens:
        if token.type == "inline" and token.children:
            first = _note_of(token)
            token.children = [
                part for number, child in enumerate(token.children) for part in _linked(child, notes, keep=number == 0 and first in notes)
            ]


def _address(tokens: Sequence[Token]) -> set[str]:
    """Put ids on the list items that are notes, and return their numbers; of two with one number the first is meant."""
    found: set[str] = set()
    for place, token in enumerate(tokens[:-2]):
        if token.type == "list_item_open" and tokens[place + 2].type == "inline":
            number = _note_of(tokens[place + 2])
            if number is not None and number not in found:
                found.add(number)
                token.attrSet("id", f"note-{number}")
    return found


def _note_of(inline: Token) -> str | None:
    """Return the number with which a block begins, or None."""
    match = _NUMBER.match(inline.content)
    return match[1] if match else None


def _linked(child: Token, notes: set[str], *, keep: bool) -> Iterator[Token]:
    """Yield a piece of a sentence with its numbers as links; the number at the head of a note stays plain."""
    if child.type != "text" or not _NUMBER.search(child.content):
        yield child
        return
    end = 0
    for match in _NUMBER.finditer(child.content):
        if match[1] not in notes or (keep and match.start() == 0):
            continue
        yield _text(child.content[end : match.start()])
        yield Token("link_open", "a", 1, attrs={"href": f"#note-{match[1]}", "class": "note"})
        yield _text(match[0])
        yield Token("link_close", "a", -1)
        end = match.end()
    yield _text(child.content[end:])


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
