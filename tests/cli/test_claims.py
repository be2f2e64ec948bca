"""The verb `claims`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

FIELDS = {"id", "report", "kind", "type", "modes", "contexts", "actors", "recipients", "place", "time", "modality", "attribution"} | {
    *("quantities", "passage", "trigger", "rule", "confidence")
}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["first-visited", "first-suspended", "second-visited"]),
        (("--report", "second"), ["second-visited"]),
        (("--type", "RETREAT"), ["first-suspended"]),
        (("--type", "retreat"), ["first-suspended"]),
        (("--type", "sponsors"), []),
        (("--kind", "event", "--report", "first"), ["first-visited", "first-suspended"]),
        (("--kind", "tie"), []),
        (("--actor", "esmail-qaani"), ["first-visited", "second-visited"]),
        (("--actor", "Ismail Qaani"), ["first-visited", "second-visited"]),
        (("--actor", "us-forces"), ["first-suspended"]),
    ],
)
def test_it_lists_the_claims_that_are_asked_for(
    rows: Callable[..., list[dict[str, Any]]], options: tuple[str, ...], expected: list[str]
) -> None:
    listed = rows("claims", *options)
    assert sorted(row["id"] for row in listed) == sorted(expected)
    assert all(set(row) >= FIELDS for row in listed)


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (("--report", "third"), 1, "no report 'third'"),
        (("--actor", "Kataib Hezbolla"), 1, "did you mean Kataib Hezbollah"),
        (("--type", "CONSULTS"), 2, "did you mean CONSULT"),
        (("--kind", "rumour"), 2, "'rumour' is not one of"),
        (("--known", "2024-02-05"), 2, "No such option"),
    ],
)
def test_what_cannot_be_is_refused(run: Callable[..., Result], ledger_path: Path, options: tuple[str, ...], code: int, words: str) -> None:
    result = run("--ledger", ledger_path, "claims", *options)
    assert result.exit_code == code
    assert words in result.stderr
    assert result.stdout == ""
