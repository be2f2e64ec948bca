"""The verb `missions`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from truceline.ledger import Ledger
from truceline.state import derive


def test_it_lists_the_missions_of_the_state(rows: Callable[..., list[dict[str, Any]]], ledger_path: Path) -> None:
    with Ledger(ledger_path) as ledger:
        expected = [one.id for one in derive(ledger).missions]
    listed = rows("missions")
    assert [row["id"] for row in listed] == expected
    assert [(row["envoy"]["id"], row["place"]["name"], row["time"]["start"]) for row in listed] == [
        ("esmail-qaani", "Baghdad", "2024-01-29")
    ]


@pytest.mark.parametrize("option", ["--on", "--known"])
def test_a_day_that_would_be_ignored_is_refused(run: Callable[..., Result], ledger_path: Path, option: str) -> None:
    result = run("--ledger", ledger_path, "missions", option, "2024-02-05")
    assert result.exit_code == 2
    assert "No such option" in result.stderr
