"""What SQLite itself refuses."""

import sqlite3
from pathlib import Path

import pytest

from truceline.ledger import Ledger
from truceline.ledger.schema import APPEND_ONLY, append_only_triggers


@pytest.mark.parametrize("table", [table.name for table in APPEND_ONLY])
@pytest.mark.parametrize("statement", ["DELETE FROM {0}", "UPDATE {0} SET {1} = {1}"])
def test_what_reports_say_is_never_changed_or_deleted(ledger: Ledger, path: Path, table: str, statement: str) -> None:
    ledger.close()
    connection = sqlite3.connect(path)
    column = connection.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0]
    with pytest.raises(sqlite3.IntegrityError, match=f"{table} of a ledger are only added to"):
        connection.execute(statement.format(table, column))
    connection.close()


def test_two_triggers_guard_each_table() -> None:
    assert len(append_only_triggers()) == 2 * len(APPEND_ONLY)
