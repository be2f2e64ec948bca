"""The verb `reports`."""

from collections.abc import Callable
from typing import Any

FIELDS = {"id", "path", "url", "outlet", "title", "published", "known", "language", "coded", "sha256", "words", "origins", "copy_of"}


def test_it_lists_every_report_with_the_fields_of_the_contract(rows: Callable[..., list[dict[str, Any]]]) -> None:
    listed = rows("reports")
    assert [row["id"] for row in listed] == ["first", "second"]
    assert set(listed[0]) >= FIELDS
    assert listed[1]["copy_of"] == [{"report": "first", "share": 1.0}]
