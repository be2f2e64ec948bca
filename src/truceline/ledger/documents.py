"""Records as JSON documents, and back."""

import hashlib
from typing import Any, TypeVar

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError, ValidationError

from truceline.errors import LedgerError

T = TypeVar("T")


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def to_document(record: object) -> str:
    """Write a record as compact JSON; equal records give equal text."""
    try:
        return _adapter(type(record)).dump_json(record).decode()
    except PydanticSerializationError as error:
        raise LedgerError(f"{type(record).__name__} {getattr(record, 'id', '')!r} cannot be written as JSON: {error}") from error


def from_document(kind: type[T], document: str) -> T:
    """Read a record back from its JSON."""
    try:
        record: T = _adapter(kind).validate_json(document)
    except ValidationError as error:
        raise LedgerError(f"a stored {kind.__name__} cannot be read, it was altered or written by another program: {error}") from error
    return record


def digest_of(document: str) -> str:
    """Return the SHA-256 of a document."""
    return hashlib.sha256(document.encode()).hexdigest()
