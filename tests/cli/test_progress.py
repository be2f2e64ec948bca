"""Progress on stderr."""

import pytest

from truceline.cli.progress import showing_progress
from truceline.pipeline import Step


def shown(capsys: pytest.CaptureFixture[str], *, quiet: bool) -> str:
    with showing_progress(quiet=quiet) as progress:
        for done in range(61):
            progress(Step(done, 60, f"file [{done}]"))
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


def test_a_file_or_pipe_gets_a_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, quiet=False) == "25 of 60 files: file [25]\n50 of 60 files: file [50]\n60 of 60 files: file [60]\n"


def test_a_terminal_gets_a_bar(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert "60/60" in shown(capsys, quiet=False)


def test_quiet_gets_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, quiet=True) == ""
