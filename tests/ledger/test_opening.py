"""Which files are ledgers, and how they are opened."""

import sqlite3
from pathlib import Path

import pytest

from truceline.errors import LedgerError
from truceline.ledger import Ledger
from truceline.ledger.opening import ledger_path


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("truceline.db", "truceline.db"),
        (Path("folder/a.db"), "folder/a.db"),
        ("sqlite:///relative.db", "relative.db"),
        ("sqlite:////tmp/absolute.db", "/tmp/absolute.db"),
    ],
)
def test_paths_and_sqlite_addresses_name_files(target: str | Path, path: str) -> None:
    assert ledger_path(target) == Path(path)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("postgresql://localhost/truceline", "Postgres come with a later version"),
        ("postgresql+psycopg://localhost/truceline", "Postgres come with a later version"),
        ("mysql://localhost/truceline", "a file or a sqlite:/// address"),
        ("sqlite://", "names no file"),
        ("sqlite://relative.db", "names no file"),
    ],
)
def test_other_addresses_are_refused(target: str, message: str) -> None:
    with pytest.raises(LedgerError, match=message):
        Ledger(target)


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"{}", b"SQLite format 2"])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="is not a ledger of truceline"):
        Ledger(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="is not a ledger of truceline"):
        Ledger(path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_refused_with_a_mend(ledger: Ledger, path: Path) -> None:
    ledger.close()
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4080)
    with pytest.raises(LedgerError, match="restore it from a backup"):
        Ledger(path)


def test_a_newer_schema_is_refused(ledger: Ledger, path: Path) -> None:
    ledger.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=2")
    connection.close()
    with pytest.raises(LedgerError, match="has schema 2, this program knows 1"):
        Ledger(path)


def test_a_missing_ledger_is_not_made_unasked(path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        Ledger(path, create=False)
    assert not path.exists()


def test_a_missing_folder_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="does not exist; make it first"):
        Ledger(tmp_path / "missing" / "a.db")
    with pytest.raises(LedgerError, match="is a folder"):
        Ledger(tmp_path)


def test_an_empty_file_becomes_a_ledger(path: Path) -> None:
    path.touch()
    with Ledger(path) as ledger:
        assert ledger.reports() == ()


def test_names_with_odd_characters_are_files_like_others(tmp_path: Path) -> None:
    path = tmp_path / "50% of #1?mode=ro.db"
    with Ledger(path):
        assert path.exists()
    with Ledger(path, create=False) as again:
        assert again.reports() == ()


def test_the_file_is_durable_and_strict(ledger: Ledger, path: Path) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    strict = dict(connection.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'"))
    connection.close()
    assert strict
    assert set(strict.values()) == {1}
    with ledger._engine.connect() as ours:
        assert ours.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
        assert ours.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
        assert ours.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 10_000


def test_a_ledger_that_cannot_be_written_says_so(ledger: Ledger, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("truceline.ledger.opening.BUSY_SECONDS", 0)
    ledger.close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        with Ledger(path) as other, pytest.raises(LedgerError, match="locked; another process is writing"):
            other.record_events((), ())
    finally:
        holder.close()
