"""The verb `events`."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["e-visit", "e-halt"]),
        (("--type", "CONSULT"), ["e-visit"]),
        (("--type", "ASSAULT"), []),
        (("--actor", "Kataib Hezbollah"), ["e-halt"]),
        (("--type", "CONSULT", "--actor", "us-forces"), []),
    ],
)
def test_it_lists_the_events_that_are_asked_for(
    rows: Callable[..., list[dict[str, Any]]], options: tuple[str, ...], expected: list[str]
) -> None:
    assert [row["id"] for row in rows("events", *options)] == expected


def test_an_event_tells_its_origins_apart_from_its_reports(rows: Callable[..., list[dict[str, Any]]]) -> None:
    visit = rows("events", "--type", "CONSULT")[0]
    assert visit["independent_origins"] == 2
    assert visit["reports"] == ["first", "second"]
    assert [origin["name"] for origin in visit["origins"]] == ["Reuters", "Gulf Courier"]
    assert visit["time"] == {
        "start": "2024-01-29",
        "end": "2024-01-30",
        "precision": "day",
        "basis": "explicit",
        "text": "January 29",
        "reason": "",
    }
