"""The verb `ties`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from truceline.ledger import Ledger
from truceline.state import derive


@pytest.mark.parametrize("on", [None, date(2024, 2, 1), date(2023, 1, 1)])
def test_it_lists_what_the_state_holds_on_that_day(rows: Callable[..., list[dict[str, Any]]], ledger_path: Path, on: date | None) -> None:
    with Ledger(ledger_path) as ledger:
        expected = [(one.id, one.type) for one in derive(ledger, on=on).ties]
    listed = rows("ties", *(() if on is None else ("--on", on)))
    assert [(row["id"], row["type"]) for row in listed] == expected


@pytest.mark.parametrize("day", ["yesterday", "2024-02", "20240205", "2024-02-30", "2024-W06-1"])
def test_what_is_no_day_is_refused(run: Callable[..., Result], ledger_path: Path, day: str) -> None:
    result = run("--ledger", ledger_path, "ties", "--on", day)
    assert result.exit_code == 2
    assert "write YYYY-MM-DD" in result.stderr
