"""What every verb works with."""

from pathlib import Path

import pytest

from truceline.cli.session import Session
from truceline.errors import LedgerError, RegisterError, SettingsError


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_ledger_is_the_one_named_else_that_of_the_settings_else_the_default(tmp_path: Path) -> None:
    assert Session().ledger_target == "truceline.db"
    (tmp_path / "truceline.toml").write_text('ledger = "iraq.db"\n', encoding="utf-8")
    assert Session().ledger_target == "iraq.db"
    assert Session("yemen.db").ledger_target == "yemen.db"


def test_a_wrong_setting_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "truceline.toml").write_text('\nleger = "iraq.db"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"truceline\.toml:2: .*'ledger'"):
        _ = Session().settings


def test_a_ledger_is_made_only_when_that_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        Session("a.db").ledger()
    Session("a.db").ledger(create=True).close()
    assert (tmp_path / "a.db").exists()


def test_a_register_of_ones_own_is_added(tmp_path: Path) -> None:
    actors = tmp_path / "mine" / "actors"
    actors.mkdir(parents=True)
    (tmp_path / "truceline.toml").write_text('register = "mine"\n', encoding="utf-8")
    with pytest.raises(RegisterError):
        _ = Session().register
    (actors / "mine.yaml").write_text("- {id: river-guards, name: River Guards, kind: armed-group}\n", encoding="utf-8")
    register = Session().register
    assert {"river-guards", "esmail-qaani"} <= set(register.actors)


@pytest.mark.parametrize(("quiet", "said"), [(False, "done\n"), (True, "")])
def test_a_remark_goes_to_stderr_unless_quiet(capsys: pytest.CaptureFixture[str], quiet: bool, said: str) -> None:
    Session(quiet=quiet).remark("done")
    assert capsys.readouterr() == ("", said)
