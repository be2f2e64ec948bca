"""Errors as the user sees them."""

import pytest
from click.exceptions import Exit

from truceline.cli.refusing import refusal_of, refuse
from truceline.errors import LedgerError, TrucelineError, UnknownTerm, UnreadableReport
from truceline.reports import Refusal


@pytest.mark.parametrize(("error", "code"), [(LedgerError("a"), 1), (UnreadableReport("a"), 1), (UnknownTerm("a"), 2)])
def test_the_exit_code_says_whose_fault_it_is(error: TrucelineError, code: int) -> None:
    assert refusal_of(error).exit_code == code


def test_an_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    refusal_of(TrucelineError("first\n  second")).show()
    assert capsys.readouterr() == ("", "truceline: first second\n")


def test_every_refusal_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Exit) as ended:
        refuse([Refusal("a.txt", None, "is empty; give text"), Refusal("b.jsonl", 3, "is no JSON; mend it")])
    assert ended.value.exit_code == 1
    assert capsys.readouterr().err == "truceline: a.txt: is empty; give text\ntruceline: b.jsonl:3: is no JSON; mend it\n"


def test_no_refusal_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    refuse([])
    assert capsys.readouterr().err == ""
