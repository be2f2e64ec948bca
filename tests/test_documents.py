"""The documents agree with the program: commands exist, generated pages are fresh, every term has its heading, links lead somewhere."""

import importlib.util
import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from types import ModuleType
from typing import Final

import click
import pytest

from truceline.cli import VERBS, truceline
from truceline.codebook import load_codebook
from truceline.settings import Settings

ROOT: Final = Path(__file__).parent.parent
PAGES: Final = sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("examples/*.md")))
NAMES: Final = [path.relative_to(ROOT).as_posix() for path in PAGES]
LINK: Final = re.compile(r"(?<!`)\[[^\]]+\]\((?P<target>[^)\s]+)\)")
CODE: Final = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
NOT_A_WORD: Final = frozenset({"|", ">", "&&", "#"})


def load_maker() -> ModuleType:
    """Load docs/make_docs.py, which is no part of the package."""
    specification = importlib.util.spec_from_file_location("make_docs", ROOT / "docs" / "make_docs.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


MAKER: Final = load_maker()


def commands(text: str) -> Iterator[list[str]]:
    """Give every call of the program in a page's blocks of code, up to a pipe, a redirection or a remark."""
    for block in CODE.finditer(text):
        for line in block["body"].splitlines():
            words = line.strip().removeprefix("$ ")
            if words.startswith("truceline ") and not words.endswith(":") and block["kind"] in ("console", "text", "sh"):
                yield cut(shlex.split(words, comments=True))
    for words in re.findall(r"`(truceline [^`]+)`", CODE.sub("", text)):
        yield cut(shlex.split(words))


def cut(words: list[str]) -> list[str]:
    """Return the words of one call: what stands before a pipe, and nothing that stands for other words."""
    end = next((place for place, word in enumerate(words) if word in NOT_A_WORD), len(words))
    return [word for word in words[1:end] if word not in ("…", "...", "[OPTIONS]")]


def wrong(words: list[str]) -> str | None:
    """Say what is wrong with a call, or None."""
    options, rest = leading_options(words)
    if known := unknown_options(truceline, options):
        return f"truceline has no option {known}"
    if not rest or rest[0].isupper():
        return None
    verb = truceline.commands.get(rest[0])
    if verb is None:
        return f"there is no verb {rest[0]}"
    known = unknown_options(verb, rest[1:])
    return f"{rest[0]} has no option {known}" if known else None


def leading_options(words: list[str]) -> tuple[list[str], list[str]]:
    """Part the options of the program from the verb and what follows it."""
    place = 0
    while place < len(words) and words[place].startswith("-"):
        place += 2 if words[place] == "--ledger" else 1
    return words[:place], words[place:]


def unknown_options(command: click.Command, words: list[str]) -> str | None:
    """Return the first option that a command does not have."""
    known = {"-h", "--help", "-", *(option for parameter in command.params for option in parameter.opts)}
    return next((word for word in words if word.startswith("-") and word.split("=")[0] not in known), None)


@pytest.mark.parametrize("name", [*MAKER.WITH_BLOCKS, *MAKER.WHOLE])
def test_what_is_generated_is_fresh(name: str) -> None:
    made = MAKER.page(name)
    assert (ROOT / name).read_text(encoding="utf-8") == made, f"{name} is stale; run make docs"


@pytest.mark.parametrize("name", NAMES)
def test_every_command_of_a_page_exists(name: str) -> None:
    found = list(commands((ROOT / name).read_text(encoding="utf-8")))
    assert [f"truceline {' '.join(words)}: {fault}" for words in found if (fault := wrong(words))] == []


def test_the_commands_of_the_pages_were_looked_at() -> None:
    assert sum(1 for path in PAGES for _ in commands(path.read_text(encoding="utf-8"))) > 60


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("```console\n$ truceline frob\n```", "no verb frob"),
        ("```console\n$ truceline --ledger a.db events --known x\n```", "no option --known"),
        ("say `truceline ingest --published D FILE`", "no option --published"),
        ("```console\n$ truceline --frob events\n```", "no option --frob"),
        ("```console\n$ truceline events --type A | grep --x y  # --z\n```", None),
        ("`truceline --ledger PATH VERB …`", None),
    ],
)
def test_a_command_that_does_not_exist_would_be_noticed(page: str, fault: str | None) -> None:
    (words,) = commands(page)
    assert (wrong(words) or "").endswith(fault or "")
    assert (wrong(words) is None) is (fault is None)


def test_the_two_commands_stand_first_in_the_readme_and_exist() -> None:
    first = next(CODE.finditer((ROOT / "README.md").read_text(encoding="utf-8")))["body"]
    assert [line.split("#")[0].strip() for line in first.splitlines()] == ["make demo", "make test"]


@pytest.mark.parametrize("name", NAMES)
def test_every_target_of_make_that_a_page_names_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`|\$ )make ([a-z]+)\b(?!:)", text, re.MULTILINE))
    assert named - targets - {"docs"} == set()
    assert "docs" in targets


@pytest.mark.parametrize("name", NAMES)
def test_every_link_within_the_project_leads_somewhere(name: str) -> None:
    page = ROOT / name
    targets = [match["target"] for match in LINK.finditer(CODE.sub("", page.read_text(encoding="utf-8")))]
    local = [target.split("#")[0] for target in targets if not re.match(r"[a-z]+:", target) and not target.startswith("#")]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_every_verb_has_a_heading() -> None:
    headings = set(re.findall(r"^## (\S+)$", (ROOT / "docs" / "cli.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert {verb.name for verb in VERBS} <= headings


def test_every_setting_is_documented() -> None:
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert [one.name for one in fields(Settings) if f"| `{one.name}` |" not in text] == []


def test_every_term_of_the_codebook_has_a_heading() -> None:
    headings = set(re.findall(r"^#{3,4} (\S+)$", (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8"), re.MULTILINE))
    book = load_codebook()
    modes = {f"{name}-{mode.term.id}" for name, kind in book.types.items() for mode in kind.modes}
    terms = {*book.types, *modes, *book.contexts, *book.modalities, *book.ties, *book.sources, *book.origins}
    assert len(terms) > 140
    assert terms - headings == set()


def test_every_page_is_in_the_list_of_pages() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    listed = {match["target"] for match in LINK.finditer(index)}
    assert {path.name for path in ROOT.glob("docs/*.md")} - {"README.md"} - listed == set()


def test_the_python_of_the_documents_can_be_compiled() -> None:
    blocks = [block["body"] for path in PAGES for block in CODE.finditer(path.read_text(encoding="utf-8")) if block["kind"] == "python"]
    assert len(blocks) >= 4
    for block in blocks:
        compile(block, "<document>", "exec")


@pytest.mark.parametrize("name", NAMES)
def test_names_of_the_package_that_a_page_uses_exist(name: str) -> None:
    text = "\n".join(block["body"] for block in CODE.finditer((ROOT / name).read_text(encoding="utf-8")) if block["kind"] == "python")
    package = sys.modules["truceline"]
    assert [used for used in re.findall(r"\btl\.(\w+)", text) if not hasattr(package, used)] == []
