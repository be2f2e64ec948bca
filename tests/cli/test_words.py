"""Words that a command line may hold."""

from datetime import date
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from truceline.cli import truceline
from truceline.cli.words import DAY, ClaimType, actor_id
from truceline.errors import UnknownRecord
from truceline.ledger import Ledger
from truceline.register import load_register


@pytest.mark.parametrize(("text", "day"), [("2024-02-05", date(2024, 2, 5)), ("2024-02-29", date(2024, 2, 29))])
def test_a_day_is_read(text: str, day: date) -> None:
    assert DAY.convert(text, None, None) == day


@pytest.mark.parametrize("text", ["2023-02-29", "2024-2-5", "05/02/2024", "2024-W06-1", "20240205", "٢٠٢٤-٠٢-٠٥", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="write YYYY-MM-DD"):
        DAY.convert(text, None, None)


@pytest.mark.parametrize(("text", "name"), [("ASSAULT", "ASSAULT"), ("assault", "ASSAULT"), ("Member-Of", "member-of")])
def test_a_type_is_known_in_any_case(text: str, name: str) -> None:
    assert ClaimType(ties=True).convert(text, None, None) == name


def test_a_tie_type_is_no_type_of_events() -> None:
    with pytest.raises(click.BadParameter, match="no type 'sponsors'"):
        ClaimType().convert("sponsors", None, None)


@pytest.mark.parametrize(
    ("arguments", "begun", "offered"),
    [
        (["events", "--type"], "as", {"ASSAULT"}),
        (["claims", "--type"], "spons", {"sponsors"}),
        (["explain"], "hypoth", {"hypothetical"}),
        ([], "mis", {"missions"}),
        (["schema"], "mis", {"mission"}),
    ],
)
def test_the_shell_is_offered_what_fits(arguments: list[str], begun: str, offered: set[str]) -> None:
    completion = ShellComplete(truceline, {}, "truceline", "_TRUCELINE_COMPLETE")
    assert offered <= {item.value for item in completion.get_completions(arguments, begun)}


@pytest.mark.parametrize("name", ["esmail-qaani", "Esmail Qaani", "Ismail Qaani", "ESMAIL QAANI"])
def test_an_actor_is_found_by_id_name_or_spelling(ledger_path: Path, name: str) -> None:
    with Ledger(ledger_path) as ledger:
        assert actor_id(name, ledger=ledger, register=load_register()) == "esmail-qaani"


@pytest.mark.parametrize(
    ("name", "words"),
    [("Esmael Kaani", "did you mean"), ("Emmanuel Macron", "no report of the ledger names"), ("xyzzy", "`truceline actors`")],
)
def test_an_actor_that_no_report_names_is_refused(ledger_path: Path, name: str, words: str) -> None:
    with Ledger(ledger_path) as ledger, pytest.raises(UnknownRecord, match=words):
        actor_id(name, ledger=ledger, register=load_register())
