"""Makes the generated pages anew: `make docs`. With --check it changes nothing and fails when a page is stale."""

import argparse
import ast
import inspect
import re
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Final

import click

from truceline.cli import VERBS, truceline
from truceline.codebook import codebook_page, load_codebook
from truceline.settings import Settings

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCE: Final = ROOT / "src" / "truceline"
_MARK: Final = "<!-- modules: made by `make docs` -->\n"
_WIDTH: Final = 96
_STREET: Final = (
    *("__init__", "errors", "settings", "text", "codebook", "register", "reports", "claims", "actors", "events", "ledger"),
    *("state", "analysis", "exports", "pipeline", "web", "cli"),
)

_CLI_OPENING: Final = """# The command line

`truceline [OPTIONS] VERB …`. This page is made from the program's own help; `truceline VERB --help` prints the same.

## What holds for every verb

- **The ledger** is named by `--ledger` before the verb, else by the environment variable `TRUCELINE_LEDGER`, else by the setting
  `ledger` in `truceline.toml` (see [settings](settings.md)), else it is `truceline.db` in the current folder. `ingest` makes it;
  every other verb needs it to exist. The raw files of the reports stand beside it in a folder with `.raw` added to its name.
- **Output.** Data goes to stdout, everything else to stderr, always in UTF-8. A terminal gets a table, a pipe or file gets one JSON
  object a line; `--format table|jsonl|json|csv|md` chooses. A table shows a part of each record, the other formats all of it;
  `truceline schema NAME` describes them. Values that are not known are `null`.
- **Exit codes.** 0: fine. 1: something in the data is bad; the first file and line are named. 2: wrong usage: an unknown verb,
  option, type, term or day.
- **`--quiet`** keeps progress and remarks back. Errors are still told.
- **An option that does not exist is refused**, never ignored.
- **Ids** of events, claims, missions, truces and ties stay the same from run to run. The beginning of an id is enough for `trail`.

## Shell completion

Verbs, options, types and codebook terms can be completed with the Tab key. Put the line for your shell where it says:

| shell | line | file |
|---|---|---|
| bash | `eval "$(_TRUCELINE_COMPLETE=bash_source truceline)"` | `~/.bashrc` |
| zsh | `eval "$(_TRUCELINE_COMPLETE=zsh_source truceline)"` | `~/.zshrc` |
| fish | `_TRUCELINE_COMPLETE=fish_source truceline \\| source` | `~/.config/fish/completions/truceline.fish` |
"""

_SETTINGS_OPENING: Final = """# Settings

A file `truceline.toml` in the current folder sets once what would otherwise be the default. An option on the command line and the
environment variable `TRUCELINE_LEDGER` come before it. A setting that does not exist is refused, with its line and the nearest
one that does.

```toml
ledger = "iraq.db"
workers = 4
```

| setting | default | what it is |
|---|---|---|
"""

_SETTINGS_CLOSING: Final = """
A folder named by `register` holds files in the same form as those that come with Truceline (`src/truceline/data/`): any of
`actors/*.yaml`, `places/*.yaml`, `outlets/*.yaml`, `offices.yaml`, `wars.yaml` and `countries.yaml`. An entry with a known id adds
to it; a new id is a new entry. After a change, `truceline ingest --again FILE…` codes the reports with it.
"""


def cli_page() -> str:
    """Return the page of the command line."""
    parts = [_CLI_OPENING, "## truceline\n", _help(truceline, "truceline")]
    for verb in VERBS:
        parts += [f"## {verb.name}\n", _help(verb, f"truceline {verb.name}")]
    return "\n".join(parts)


def _help(command: click.Command, name: str) -> str:
    """Return the help of a command as it is printed on a terminal of fixed width."""
    context = click.Context(command, info_name=name, terminal_width=_WIDTH, **truceline.context_settings)
    lines = [line.rstrip() for line in command.get_help(context).splitlines()]
    return "\n".join(("```text", *lines, "```", ""))


def settings_page() -> str:
    """Return the page of the settings, made from the record that holds them."""
    told = re.findall(r"^\s{4}(\w+): (.+(?:\n\s{8}.+)*)", inspect.getdoc(Settings) or "", re.MULTILINE)
    meanings = {name: " ".join(words.split()) for name, words in told}
    rows = [f"| `{field.name}` | {_default(field.default)} | {meanings[field.name]} |" for field in fields(Settings)]
    return _SETTINGS_OPENING + "\n".join(rows) + "\n" + _SETTINGS_CLOSING


def _default(value: object) -> str:
    return "none" if value is None else f"`{value}`"


def codebook() -> str:
    """Return the page of the codebook."""
    return codebook_page(load_codebook())


def architecture_page() -> str:
    """Return the page of the architecture: what stands in it by hand, then every module with what it says of itself."""
    by_hand = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split(_MARK)[0]
    rows = [f"| `{path.relative_to(SOURCE).as_posix()}` | {_first_line(path)} |" for path in sorted(SOURCE.rglob("*.py"), key=_order)]
    return by_hand + _MARK + "\n## Every module\n\n| module | what it says of itself |\n|---|---|\n" + "\n".join(rows) + "\n"


def _order(path: Path) -> tuple[int, str, bool, str]:
    """Put modules in the order of the street, each door before what is behind it."""
    room = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    place = _STREET.index(room) if room in _STREET else len(_STREET)
    return place, room, path.name != "__init__.py", path.as_posix()


def _first_line(path: Path) -> str:
    """Return the first sentence of a module's docstring."""
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return told.split("\n")[0].replace("|", "\\|")


PAGES: Final[dict[str, Callable[[], str]]] = {
    "ARCHITECTURE.md": architecture_page,
    "docs/cli.md": cli_page,
    "docs/codebook.md": codebook,
    "docs/settings.md": settings_page,
}
"""What is made, and from what."""


def main() -> None:
    """Write the pages, or look whether they are what they should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail when a page is stale")
    check = parser.parse_args().check
    stale = []
    for name, make in PAGES.items():
        path = ROOT / name
        text = make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not check:
                path.write_text(text, encoding="utf-8", newline="\n")
    sys.stderr.write("".join(f"{name}: {'stale, run make docs' if check else 'made anew'}\n" for name in stale))
    sys.exit(1 if check and stale else 0)


if __name__ == "__main__":
    main()
