"""The verb `doctor`."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version

import click
import yaml
from click.exceptions import Exit

from truceline.claims import Coder, Method
from truceline.cli.examples import examples
from truceline.cli.printing import format_option, print_rows
from truceline.cli.session import Session, pass_session
from truceline.codebook import load_codebook
from truceline.errors import TrucelineError
from truceline.ledger import Ledger, ledger_path, sqlite_abilities
from truceline.pipeline import LLM, raw_folder

EXTRAS: dict[str, tuple[str, ...]] = {
    "analysis": ("scipy", "statsmodels", "networkx"),
    "archives": ("fastwarc", "feedparser"),
    "exports": ("duckdb", "pyarrow"),
    "llm": ("httpx",),
    "postgres": ("psycopg",),
    "ray": ("ray",),
}
"""What each extra of pyproject.toml installs."""

_USES = {"llm": "`code --coder llm` needs it"}

_PYTHONS = ((3, 11), (3, 13))


class Health(StrEnum):
    """How a check went."""

    OK = "ok"
    ABSENT = "absent"
    """Not there, and not needed for what this version does."""
    BROKEN = "broken"
    """Needed, and missing or not working."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    check: str
    health: Health
    detail: str


@click.command(epilog=examples("truceline doctor", "truceline --ledger yemen.db doctor --format json"))
@format_option
@pass_session
def doctor(session: Session, *, form: str | None) -> None:
    """Check that everything Truceline needs is there and works.

    The exit code is 1 if something that is needed is missing or broken.
    """
    checks = [_python(), _yaml(), *_sqlite(), *_knowledge(session), *_extras(), _ledger(session)]
    print_rows(checks, form=form, columns=("check", "health", "detail"))
    if any(check.health is Health.BROKEN for check in checks):
        raise Exit(1)


def _python() -> Check:
    here = sys.version_info[:3]
    fits = _PYTHONS[0] <= here[:2] <= _PYTHONS[1]
    said = ".".join(map(str, here))
    return Check("python", Health.OK, said) if fits else Check("python", Health.BROKEN, f"{said}; Truceline needs 3.11, 3.12 or 3.13")


def _yaml() -> Check:
    if hasattr(yaml, "CSafeLoader"):
        return Check("yaml", Health.OK, f"PyYAML {yaml.__version__} with its C loader")
    return Check(
        "yaml",
        Health.BROKEN,
        "PyYAML lacks its C loader; reinstall it from a wheel: pip install --force-reinstall --only-binary :all: PyYAML",
    )


def _sqlite() -> Iterator[Check]:
    found = sqlite_abilities()
    yield Check(
        "sqlite",
        Health.OK if found.new_enough else Health.BROKEN,
        found.version + ("" if found.new_enough else "; a ledger needs 3.37 or newer"),
    )
    yield Check("sqlite wal", Health.OK if found.journal == "wal" else Health.BROKEN, f"journal mode {found.journal}")
    search = "full-text search can be used" if found.full_text else "no full-text search; no verb of this version needs it"
    yield Check("sqlite fts5", Health.OK if found.full_text else Health.ABSENT, search)


def _knowledge(session: Session) -> Iterator[Check]:
    """Load what coding needs."""
    try:
        codebook = load_codebook()
        yield Check("codebook", Health.OK, f"{len(codebook.types)} event types, {len(codebook.ties)} tie types")
        register = session.register
        yield Check("register", Health.OK, f"{len(register.actors)} actors, {len(register.places)} places, {len(register.outlets)} outlets")
        pipeline = session.settings.pipeline
        coder = session.settings.coder
        Coder(register=register, pipeline=pipeline, method=Method.RULES if coder == LLM else Method(coder))
        yield Check("parser", Health.OK, f"{pipeline} {_version(pipeline) or ''}".rstrip())
    except TrucelineError as error:
        yield Check("coding", Health.BROKEN, str(error))


def _extras() -> Iterator[Check]:
    for extra, packages in EXTRAS.items():
        missing = [package for package in packages if _version(package) is None]
        if missing:
            yield Check(
                f"extra {extra}",
                Health.ABSENT,
                f"pip install 'truceline[{extra}]' adds {', '.join(missing)}; {_USES.get(extra, 'no verb of this version needs it')}",
            )
        else:
            yield Check(f"extra {extra}", Health.OK, ", ".join(f"{package} {_version(package)}" for package in packages))


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _ledger(session: Session) -> Check:
    try:
        path = ledger_path(session.ledger_target)
        if not path.exists():
            return Check("ledger", Health.ABSENT, f"{path}: none yet; `truceline ingest FILE` makes it")
        with Ledger(path, create=False) as ledger:
            store = raw_folder(path)
            problems = ledger.verify(store if store.is_dir() else None)
            counts = f"{path}: {len(ledger.reports())} reports, {len(ledger.claims())} claims, {len(ledger.events())} events"
    except TrucelineError as error:
        return Check("ledger", Health.BROKEN, str(error))
    if problems:
        return Check("ledger", Health.BROKEN, f"{counts}; {len(problems)} problems, the first: {problems[0].record}: {problems[0].what}")
    return Check("ledger", Health.OK, f"{counts}; every stored row and raw file is as it was recorded")
