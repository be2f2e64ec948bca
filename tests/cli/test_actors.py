"""The verb `actors`."""

from collections.abc import Callable
from typing import Any


def test_it_lists_who_is_named_and_what_the_register_knows(rows: Callable[..., list[dict[str, Any]]]) -> None:
    listed = {row["id"]: row for row in rows("actors")}
    assert set(listed) == {"esmail-qaani", "kataib-hezbollah", "us-forces"}
    assert listed["esmail-qaani"]["claims"] == 2
    assert any(role["of"] == "quds-force" for role in listed["esmail-qaani"]["roles"])
    assert listed["esmail-qaani"]["aliases"]
