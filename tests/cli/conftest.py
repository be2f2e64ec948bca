"""A small ledger on disk and a way to run the program on it."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from factories import a_claim, a_coding, a_report, an_actor, an_event, an_identity

from truceline.claims import Coding, PlaceRef
from truceline.cli import truceline
from truceline.events import Copy, Origin, OriginBasis, OriginKind
from truceline.ledger import Ledger
from truceline.text.dates import on_day

TEXT = (
    "Esmail Qaani visited Baghdad on January 29 after a drone killed three soldiers. "
    "Kataib Hezbollah suspended its attacks on US forces, its statement said."
)
QAANI = an_actor("esmail-qaani", "Esmail Qaani")
GROUP = an_actor("kataib-hezbollah", "Kataib Hezbollah")
FORCES = an_actor("us-forces", "US forces")
BAGHDAD = PlaceRef("baghdad", "Baghdad", "IRQ", 33.3, 44.4, "city")
FIRST = a_report("first", text=TEXT)
SECOND = a_report("second", text=TEXT, published=date(2024, 2, 3), outlet="River Post")
VISIT_DAY = on_day(date(2024, 1, 29), text="January 29")
VISITS = tuple(
    a_claim(report, "visited", actors=(QAANI,), recipients=(), modes=("visit",), place=BAGHDAD, time=VISIT_DAY)
    for report in (FIRST, SECOND)
)
HALT = a_claim(FIRST, "suspended", type="RETREAT", actors=(GROUP,), recipients=(FORCES,), time=on_day(date(2024, 1, 30)))
ORIGINS = (
    Origin("Reuters", OriginKind.WIRE, OriginBasis.CREDITED, ("second",)),
    Origin("Gulf Courier", OriginKind.OWN, OriginBasis.OWN, ("first",)),
)

Run = Callable[..., Result]


@pytest.fixture
def ledger_path(tmp_path: Path) -> Path:
    """Make a ledger with two reports of one visit and a suspension, and return its path."""
    path = tmp_path / "small.db"
    with Ledger(path) as ledger:
        events = (
            replace(an_event("e-visit", *VISITS, time=VISIT_DAY, origins=ORIGINS), modes=("visit",), place=BAGHDAD),
            an_event("e-halt", HALT, type="RETREAT", time=HALT.time),
        )
        actors = (
            an_identity("esmail-qaani", names=("Esmail Qaani",)),
            an_identity("kataib-hezbollah", names=("Kataib Hezbollah",)),
            an_identity("us-forces", names=("US forces",)),
        )
        coding = Coding((a_coding(FIRST, VISITS[0], HALT), a_coding(SECOND, VISITS[1])))
        ledger.record((FIRST, SECOND), coding, actors, events, copies=(Copy("second", "first", 1.0),))
    return path


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments, **options: CliRunner().invoke(truceline, [str(one) for one in arguments], prog_name="truceline", **options)


@pytest.fixture
def rows(run: Run, ledger_path: Path) -> Callable[..., list[dict[str, Any]]]:
    """Run a verb on the small ledger and read the JSON Lines that it prints."""

    def read(*arguments: object) -> list[dict[str, Any]]:
        result = run("--ledger", ledger_path, *arguments)
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    return read
