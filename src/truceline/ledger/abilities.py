"""What the SQLite of this Python can do."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

_OLDEST = (3, 37)
"""The first with strict tables."""


@dataclass(frozen=True, slots=True)
class SqliteAbilities:
    """What was found.

    Attributes:
        version: Version of the library.
        new_enough: Whether a ledger can be made with it.
        journal: Journal mode that it takes on a file when asked for write-ahead logging.
        full_text: Whether full-text search (FTS5) is built in.
    """

    version: str
    new_enough: bool
    journal: str
    full_text: bool


def sqlite_abilities() -> SqliteAbilities:
    """Try on a file of its own what SQLite can do."""
    with tempfile.TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder) / "try.db")) as connection:
        journal = str(connection.execute("PRAGMA journal_mode=WAL").fetchone()[0])
        return SqliteAbilities(sqlite3.sqlite_version, sqlite3.sqlite_version_info >= _OLDEST, journal, _searches(connection))


def _searches(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    except sqlite3.OperationalError:
        return False
    return True
