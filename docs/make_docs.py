"""Makes anew what is generated in the documents: `make docs`. With --check it changes nothing and fails when a page is stale.

A block between `<!-- made by make docs: WHAT -->` and `<!-- end -->` is made; everything else on those pages is written by hand.
"""

import argparse
import ast
import inspect
import io
import re
import sys
import tempfile
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

import click
from click.testing import CliRunner
from rich.console import Console
from rich.markdown import Markdown
from rich.text import Text

from truceline.cli import VERBS, truceline
from truceline.codebook import codebook_page, load_codebook
from truceline.ledger import Ledger
from truceline.pipeline import Means, ingest
from truceline.settings import Settings
from truceline.state import derive

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCE: Final = ROOT / "src" / "truceline"
EXAMPLES: Final = "examples/baghdad"
_BLOCK: Final = re.compile(r"(?P<head><!-- made by make docs: (?P<what>\S+)(?P<words>.*?) -->\n).*?(?P<end><!-- end -->\n)", re.DOTALL)
_STREET: Final = (
    *("__init__", "errors", "settings", "text", "codebook", "register", "reports", "claims", "actors", "events", "ledger"),
    *("state", "analysis", "exports", "pipeline", "web", "cli"),
)
_NOW: Final = datetime(2026, 11, 21, tzinfo=UTC)
_WIDTH: Final = 96
_PICTURE_LINES: Final = 36


def made(page: str) -> str:
    """Return a page with all its generated blocks as they should be now."""
    return _BLOCK.sub(lambda block: f"{block['head']}{BLOCKS[block['what']](block['words'].strip())}{block['end']}", page)


def help_block(_: str) -> str:
    """Return the help of the program and of each verb."""
    named = [("truceline", truceline), *((f"truceline {verb.name}", verb) for verb in VERBS)]
    return "\n".join(f"## {name.split()[-1]}\n\n{_help(command, name)}" for name, command in named)


def _help(command: click.Command, name: str) -> str:
    """Return the help of a command as it is printed on a terminal of fixed width."""
    context = click.Context(command, info_name=name, terminal_width=_WIDTH, help_option_names=["-h", "--help"])
    lines = [line.rstrip() for line in command.get_help(context).splitlines()]
    return "\n".join(("```text", *lines, "```", ""))


def settings_block(_: str) -> str:
    """Return a table of the settings, made from the record that holds them."""
    told = re.findall(r"^\s{4}(\w+): (.+(?:\n\s{8}.+)*)", inspect.getdoc(Settings) or "", re.MULTILINE)
    meanings = {name: " ".join(words.split()) for name, words in told}
    rows = [
        f"| `{one.name}` | {'none' if one.default is None else f'`{one.default}`'} | {meanings[one.name]} |" for one in fields(Settings)
    ]
    return "\n".join(("| setting | default | what it is |", "|---|---|---|", *rows, ""))


def modules_block(_: str) -> str:
    """Return a table of all modules with what each says of itself."""
    rows = [f"| `{path.relative_to(SOURCE).as_posix()}` | {_first_line(path)} |" for path in sorted(SOURCE.rglob("*.py"), key=_order)]
    return "\n".join(("| module | what it says of itself |", "|---|---|", *rows, ""))


def _order(path: Path) -> tuple[int, str, bool, str]:
    """Put modules in the order of the street, each door before what is behind it."""
    room = path.relative_to(SOURCE).parts[0].removesuffix(".py")
    place = _STREET.index(room) if room in _STREET else len(_STREET)
    return place, room, path.name != "__init__.py", path.as_posix()


def _first_line(path: Path) -> str:
    """Return the first sentence of a module's docstring."""
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return told.split("\n")[0].replace("|", "\\|")


def output_block(words: str) -> str:
    """Return a command on the ledger of the example reports, and what it prints on a terminal; FIRST-MISSION stands for its id."""
    command = words.replace("FIRST-MISSION", _first_mission())
    lines = [line.rstrip() for line in _run(*command.split(), "--format", "table").rstrip().splitlines()]
    return "\n".join(("```console", f"$ truceline --ledger baghdad.db {command}", *lines, "```", ""))


@cache
def _ledger() -> Path:
    """Ingest the example reports once, and return the ledger."""
    path = Path(tempfile.mkdtemp(prefix="truceline-docs-")) / "baghdad.db"
    with Ledger(path) as ledger:
        ingest(ROOT / EXAMPLES, ledger, means=Means(now=_NOW))
    return path


def _first_mission() -> str:
    with Ledger(_ledger()) as ledger:
        return derive(ledger).missions[0].id


@cache
def _run(*words: str) -> str:
    """Return what the program prints."""
    result = CliRunner(env={"COLUMNS": "120"}).invoke(truceline, ["--ledger", str(_ledger()), *words], catch_exceptions=False)
    if result.exit_code:
        raise click.ClickException(result.stderr)
    return result.stdout


def picture(_: str = "") -> str:
    """Return the beginning of the brief as it looks on a terminal, as a drawing that loads nothing."""
    whole, part = (Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor") for _ in range(2))
    whole.print(Markdown(_run("brief")))
    part.print(Text.from_ansi("\n".join(whole.export_text(styles=True).splitlines()[:_PICTURE_LINES])))
    return re.sub(r"@font-face\s*\{[^}]*\}\s*", "", part.export_svg(title="truceline brief"))


BLOCKS: Final[dict[str, Callable[[str], str]]] = {
    "help": help_block,
    "modules": modules_block,
    "output": output_block,
    "settings": settings_block,
}
"""What a block may be."""

WHOLE: Final[dict[str, Callable[[], str]]] = {"docs/brief.svg": picture, "docs/codebook.md": lambda: codebook_page(load_codebook())}
"""Files that are made as a whole."""

WITH_BLOCKS: Final = ("ARCHITECTURE.md", "README.md", "docs/cli.md", "docs/settings.md")
"""Pages with blocks in them."""


def page(name: str) -> str:
    """Return a page that is made, as it should be now."""
    return WHOLE[name]() if name in WHOLE else made((ROOT / name).read_text(encoding="utf-8"))


def _holds(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def main() -> None:
    """Write the pages, or look whether they are what they should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; fail when a page is stale")
    check = parser.parse_args().check
    current = {name: page(name) for name in (*WITH_BLOCKS, *WHOLE)}
    stale = {name: text for name, text in current.items() if not _holds(ROOT / name, text)}
    for name, text in stale.items():
        sys.stderr.write(f"{name}: {'stale, run make docs' if check else 'made anew'}\n")
        if not check:
            (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
    sys.exit(1 if check and stale else 0)


if __name__ == "__main__":
    main()
