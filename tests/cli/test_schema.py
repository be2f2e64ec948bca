"""The verb `schema`."""

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from truceline.exports import RECORDS


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_of_every_record_is_printed(run: Callable[..., Result], name: str) -> None:
    result = run("schema", name)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"] == name


def test_an_unknown_record_is_wrong_usage(run: Callable[..., Result]) -> None:
    result = run("schema", "rumour")
    assert result.exit_code == 2
    assert "'mission'" in result.stderr
