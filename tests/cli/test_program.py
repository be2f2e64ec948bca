"""The program as another program sees it: a process with pipes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import truceline.cli
from truceline.cli import VERBS

SOURCE = Path(truceline.cli.__file__).parents[2]
COMMAND = [sys.executable, "-c", "from truceline.cli import main; main()"]


def start(*arguments: object, **environment: str) -> subprocess.Popen[bytes]:
    """Start the program in a locale that is not UTF-8."""
    known = {**os.environ, "PYTHONPATH": str(SOURCE), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", **environment}
    return subprocess.Popen([*COMMAND, *map(str, arguments)], env=known, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.parametrize(
    ("arguments", "code"), [(("explain", "CONSULT"), 0), (("--ledger", "none.db", "reports"), 1), (("reports", "--frob"), 2)]
)
def test_exit_codes(arguments: tuple[str, ...], code: int) -> None:
    process = start(*arguments)
    out, error = process.communicate(timeout=120)
    assert process.returncode == code
    assert (error == b"") is (code == 0)
    assert (out == b"") is (code != 0)
    assert b"Traceback" not in error


def test_a_reader_that_leaves_early_is_no_error() -> None:
    process = start("explain", "CONSULT", PYTHONUNBUFFERED="1")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=120) == 0


def test_output_is_utf8_in_any_locale(ledger_path: Path) -> None:
    out, error = start("--ledger", ledger_path, "actors").communicate(timeout=120)
    assert error == b""
    assert "قاآني" in out.decode("utf-8")


def test_the_ledger_can_be_named_in_the_environment(ledger_path: Path) -> None:
    out, _ = start("reports", TRUCELINE_LEDGER=str(ledger_path)).communicate(timeout=120)
    assert out.count(b"\n") == 2


def test_output_does_not_depend_on_the_seed_of_hashes(ledger_path: Path) -> None:
    first, second = (start("--ledger", ledger_path, "brief", PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.communicate(timeout=120) == second.communicate(timeout=120)


def test_every_verb_has_its_name_once() -> None:
    names = [verb.name for verb in VERBS]
    assert len(names) == len(set(names)) == 15
