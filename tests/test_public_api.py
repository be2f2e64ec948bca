"""Each room's door, and the package's own, says exactly what is public."""

import ast
import importlib
import re
from pathlib import Path
from typing import Final

import pytest

SOURCE: Final = Path(__file__).parent.parent / "src" / "truceline"
ROOMS: Final = (
    *("text", "codebook", "register", "reports", "claims", "actors", "events", "ledger"),
    *("state", "analysis", "exports", "pipeline", "web", "cli"),
)
DOORS: Final = ("truceline", *(f"truceline.{room}" for room in ROOMS))
VERBS: Final = {
    "truceline": ("Ledger", "code", "derive", "estimate", "link", "read", "resolve"),
    "truceline.codebook": ("explain",),
    "truceline.reports": ("read",),
    "truceline.claims": ("code",),
    "truceline.actors": ("resolve",),
    "truceline.events": ("link",),
    "truceline.ledger": ("Ledger",),
    "truceline.state": ("derive",),
    "truceline.analysis": ("estimate",),
    "truceline.pipeline": ("ingest",),
    "truceline.cli": ("main",),
}


def public_names(source: str) -> set[str]:
    """Return the public names that a door binds: ours that it imports, and what it defines itself."""
    names: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "truceline":
            names.update(alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names.update(target.id for target in targets if isinstance(target, ast.Name))
    return {name for name in names if not name.startswith("_")}


def order(name: str) -> tuple[int, list[str | int]]:
    """Sort as `ruff` sorts `__all__`: constants, classes, then the rest; digits as numbers."""
    group = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return group, [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]


def source_of(door: str) -> str:
    parts = door.split(".")[1:]
    return SOURCE.joinpath(*parts, "__init__.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("door", DOORS)
def test_a_door_lists_each_public_name_once_and_in_order(door: str) -> None:
    listed = list(importlib.import_module(door).__all__)
    assert listed == sorted(set(listed), key=order)


@pytest.mark.parametrize("door", DOORS)
def test_everything_a_door_lists_is_there(door: str) -> None:
    module = importlib.import_module(door)
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


@pytest.mark.parametrize("door", DOORS)
def test_a_door_lists_everything_public_that_it_binds(door: str) -> None:
    listed = {name for name in importlib.import_module(door).__all__ if not name.startswith("_")}
    assert public_names(source_of(door)) - listed == set()


@pytest.mark.parametrize("door", DOORS)
def test_a_door_says_what_is_behind_it(door: str) -> None:
    documentation = importlib.import_module(door).__doc__ or ""
    assert documentation.splitlines()[0].endswith(".")


@pytest.mark.parametrize(("door", "verb"), [(door, verb) for door, verbs in VERBS.items() for verb in verbs])
def test_a_door_offers_its_verb(door: str, verb: str) -> None:
    module = importlib.import_module(door)
    assert verb in module.__all__
    assert callable(getattr(module, verb))


def test_every_package_of_the_source_is_a_known_room() -> None:
    assert {path.parent.name for path in SOURCE.glob("*/__init__.py")} == set(ROOMS)


def test_a_public_name_that_is_not_listed_would_be_noticed() -> None:
    source = "from truceline.a import B, c as d\nfrom typing import Final\nE: Final = 1\n_f = 2\ndef g(): ...\n__all__ = ['B']\n"
    assert public_names(source) == {"B", "d", "E", "g"}


def test_a_wrong_order_would_be_noticed() -> None:
    assert sorted(["read", "Unit", "CODED", "Report", "item10", "item9"], key=order) == [
        "CODED",
        "Report",
        "Unit",
        "item9",
        "item10",
        "read",
    ]
