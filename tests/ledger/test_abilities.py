"""What the SQLite of this Python can do."""

import sqlite3

import pytest

from truceline.ledger import abilities
from truceline.ledger.abilities import sqlite_abilities


def test_the_sqlite_of_the_tests_can_hold_a_ledger() -> None:
    found = sqlite_abilities()
    assert found.new_enough
    assert found.journal == "wal"
    assert found.version == sqlite3.sqlite_version


def test_an_old_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(abilities, "_OLDEST", (99, 0))
    assert not sqlite_abilities().new_enough


def test_full_text_search_is_told_by_trying() -> None:
    class Without:
        def execute(self, _: str) -> None:
            raise sqlite3.OperationalError("no such module: fts5")

    assert not abilities._searches(Without())  # type: ignore[arg-type]
