"""Remembers what was read of a parsed document, for as long as the document lives."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from spacy.tokens import Doc

Read = TypeVar("Read")


def remembered(doc: Doc, key: Hashable, read: Callable[[], Read]) -> Read:
    """Return what was read of a parsed document under a key, reading it the first time: trees are asked the same many times.

    Args:
        doc: The document; it forgets with its own end.
        key: What was read.
        read: Reads it. The answer must hold no tokens, which would keep the document alive.
    """
    memory: dict[Hashable, Any] = doc.user_data.setdefault("truceline", {})
    found: Read | None = memory.get(key)
    if found is None:
        found = memory[key] = read()
    return found


def text_of(doc: Doc) -> str:
    """Return the text of a document, which spaCy puts together anew at each call."""
    return remembered(doc, "text", lambda: doc.text)
