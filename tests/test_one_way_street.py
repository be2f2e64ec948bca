"""Holds the code to the architecture: the order of the rooms, what each may do, and how large things may grow."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

SOURCE: Final = Path(__file__).parent.parent / "src" / "truceline"
FREE: Final = ("errors", "settings")
STREET: Final = (
    *("text", "codebook", "register", "reports", "claims", "actors", "events", "ledger", "state"),
    *("analysis", "exports", "pipeline", "truceline", "web", "cli", "__main__"),  # truceline: the package's own door
)
PURE: Final = ("text", "codebook", "register", "claims", "actors", "events")
FORBIDDEN_NAMES: Final = frozenset(
    {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "core",
        "misc",
        "base",
        "manager",
        "handler",
        "processor",
        "engine",
        "service",
        "types",
    }
)
IMPURE_MODULES: Final = frozenset(
    {"sqlalchemy", "sqlite3", "socket", "ssl", "urllib", "http", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "subprocess"}
    | {"time", "random", "secrets", "locale", "platform", "getpass", "tempfile"}
)
CLOCK_CALLS: Final = frozenset({"now", "utcnow", "today"})
DATABASE: Final = frozenset({"sqlalchemy", "sqlite3", "psycopg"})
LONGEST_MODULE, LONGEST_FUNCTION = 300, 50

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One module: its dotted name, its source, and the tree of it."""

    name: str
    source: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @property
    def room(self) -> str:
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else "truceline"

    def at(self, node: ast.AST, message: str) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 1)}: {message}"


def modules_of(folder: Path) -> list[Module]:
    """Read every module of the package."""
    modules = []
    for path in sorted(folder.rglob("*.py")):
        parts = ["truceline", *path.relative_to(folder).with_suffix("").parts]
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        modules.append(Module(name, path.read_text(encoding="utf-8")))
    return modules


def imported(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Give every imported module of a tree by its dotted name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module == "truceline":
            rooms = {*FREE, *STREET}
            yield from ((node, f"truceline.{alias.name}" if alias.name in rooms else "truceline") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, "." * node.level + (node.module or "")


def called(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Give every dotted name that a tree mentions, such as os.environ or datetime.now."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name):
            yield node, ast.unparse(node)


def check_order(module: Module) -> Iterator[str]:
    """A room imports rooms before it, by their doors; text is open."""
    for node, name in imported(module.tree):
        if name.startswith("."):
            yield module.at(node, "relative import; import from the room's door")
        if name.split(".")[0] != "truceline":
            continue
        parts = name.split(".")
        room = parts[1] if len(parts) > 1 else "truceline"
        if room == module.room or room in FREE:
            if module.room in FREE and room == "settings":
                yield module.at(node, f"{module.room} may import errors only")
        elif room not in STREET:
            yield module.at(node, f"{name} is no room of the street")
        elif module.room in FREE or STREET.index(room) > STREET.index(module.room):
            yield module.at(node, f"{module.room} stands before {room} and may not import it")
        elif len(parts) > 2 and room != "text" and module.room != "truceline":
            yield module.at(node, f"{name} is behind the door of {room}; import from truceline.{room}")


def check_rooms(module: Module) -> Iterator[str]:
    """Every module stands in a room of the street."""
    if module.room not in (*FREE, *STREET):
        yield f"{module.name}: {module.room} is no room of the street"


def check_names(module: Module) -> Iterator[str]:
    """A module is named by what it holds."""
    for part in module.name.split(".")[1:]:
        if part in FORBIDDEN_NAMES:
            yield f"{module.name}: {part} says nothing; name the module by what it holds"


def check_sizes(module: Module) -> Iterator[str]:
    """Modules and functions stay small."""
    lines = len(module.source.splitlines())
    if lines > LONGEST_MODULE:
        yield f"{module.name}: {lines} lines, at most {LONGEST_MODULE}"
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield module.at(node, f"{node.name} has {length} lines, at most {LONGEST_FUNCTION}")


def check_imports_on_top(module: Module) -> Iterator[str]:
    """No import inside a function."""
    for function in ast.walk(module.tree):
        if isinstance(function, Function):
            for node, name in imported(function):
                yield module.at(node, f"{name} is imported inside {function.name}")


def check_purity(module: Module) -> Iterator[str]:
    """Pure rooms know no clock, network, environment, chance or terminal; only the ledger knows the database."""
    pure = module.room in PURE
    for node, name in imported(module.tree):
        top = name.split(".")[0]
        if (pure and top in IMPURE_MODULES) or (top in DATABASE and module.room != "ledger"):
            yield module.at(node, f"{module.room} may not import {name}")
    for node, name in called(module.tree):
        last = name.rsplit(".", maxsplit=1)[-1]
        if module.room not in ("cli", "__main__") and name in ("print", "input", "os.environ", "os.getenv", "environ", "getenv"):
            yield module.at(node, f"{name} belongs to cli")
        if pure and "." in name and last in CLOCK_CALLS and "date" in name.lower():
            yield module.at(node, f"{name} reads the clock; take the date as an argument")


def check_analysis(module: Module) -> Iterator[str]:
    """Analysis reads the ledger and the state, never reports or claims."""
    if module.room == "analysis":
        for node, name in imported(module.tree):
            if name in ("truceline.reports", "truceline.claims"):
                yield module.at(node, f"analysis may not read {name} directly")


Check = Callable[[Module], Iterator[str]]
CHECKS: tuple[Check, ...] = (
    *(check_order, check_rooms, check_names, check_sizes),
    *(check_imports_on_top, check_purity, check_analysis),
)


@pytest.mark.parametrize("check", CHECKS)
def test_the_code_keeps_the_architecture(check: Check) -> None:
    assert [violation for module in modules_of(SOURCE) for violation in check(module)] == []


def test_every_room_was_looked_at() -> None:
    assert {module.room for module in modules_of(SOURCE)} >= {*FREE, *STREET} - {"__main__"}


LONG_FUNCTION = "def f():\n" + "    a = 1\n" * LONGEST_FUNCTION


@pytest.mark.parametrize(
    ("check", "name", "source", "says"),
    [
        (check_order, "truceline.claims.coder", "from truceline.events import link", "claims stands before events"),
        (check_order, "truceline.text", "import truceline.codebook", "text stands before codebook"),
        (check_order, "truceline.events.linking", "from truceline.claims.coder import code", "behind the door of claims"),
        (check_order, "truceline.events.linking", "from .records import Event", "relative import"),
        (check_order, "truceline.events.linking", "from truceline import ledger", "events stands before ledger"),
        (check_order, "truceline.events.linking", "from truceline import Ledger", "events stands before truceline"),
        (check_order, "truceline.errors", "from truceline.settings import Settings", "errors may import errors only"),
        (check_order, "truceline.settings", "from truceline.text import fold", "settings stands before text"),
        (check_order, "truceline.state", "if True:\n    import truceline.cli", "truceline.state:2: state stands before cli"),
        (check_order, "truceline.cli", "from truceline.shop import sell", "no room of the street"),
        (check_rooms, "truceline.shop.till", "", "shop is no room"),
        (check_names, "truceline.claims.utils", "", "utils says nothing"),
        (check_names, "truceline.core.records", "", "core says nothing"),
        (check_sizes, "truceline.text", "a = 1\n" * 301, "301 lines, at most 300"),
        (check_sizes, "truceline.text", LONG_FUNCTION, "truceline.text:1: f has 51 lines"),
        (check_sizes, "truceline.text", "async " + LONG_FUNCTION, "f has 51 lines"),
        (check_imports_on_top, "truceline.cli", "def f():\n    import re", "truceline.cli:2: re is imported inside f"),
        (check_imports_on_top, "truceline.cli", "class A:\n    def f(self):\n        from a import b", "a is imported inside f"),
        (check_purity, "truceline.claims", "from urllib.parse import urlsplit", "may not import urllib.parse"),
        (check_purity, "truceline.events", "import random", "events may not import random"),
        (check_purity, "truceline.state", "from sqlalchemy import select", "state may not import sqlalchemy"),
        (check_purity, "truceline.actors", "a = date.today()", "date.today reads the clock"),
        (check_purity, "truceline.actors", "a = datetime.datetime.now(UTC)", "datetime.datetime.now reads the clock"),
        (check_purity, "truceline.reports", "a = os.environ['HOME']", "os.environ belongs to cli"),
        (check_purity, "truceline.ledger", "print('a')", "print belongs to cli"),
        (check_analysis, "truceline.analysis.effects", "from truceline.claims import Claim", "may not read truceline.claims"),
    ],
)
def test_a_violation_is_caught(check: Check, name: str, source: str, says: str) -> None:
    violations = list(check(Module(name, source)))
    assert len(violations) == 1
    assert says in violations[0]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("truceline", "from truceline.claims import Claim\nfrom truceline.pipeline import ingest"),
        ("truceline.cli.main", "import os\nfrom truceline import __version__\nprint(os.environ, date.today())"),
        ("truceline.claims.coder", "from truceline.text.dates import Time\nfrom truceline.claims.records import Claim"),
        ("truceline.claims.coder", "from datetime import date\nimport re\nfrom truceline.errors import LexiconError"),
        ("truceline.events.linking", "now = 1\nagain = now + self.today\nprinted = console.print"),
        ("truceline.ledger.opening", "import sqlite3\nimport time\nfrom sqlalchemy import select"),
        ("truceline.reports.remote", "from urllib.request import urlopen"),
        ("truceline.settings", "from truceline.errors import SettingsError"),
        ("truceline.text.shape", "def f():\n" + "    a = 1\n" * (LONGEST_FUNCTION - 1)),
    ],
)
def test_what_is_allowed_passes(name: str, source: str) -> None:
    assert [violation for check in CHECKS for violation in check(Module(name, source))] == []
