"""Finds the files to read."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from truceline.reports.refusals import Refusal

STDIN = "-"
SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"})
_ABOUT_THE_FOLDER = frozenset({"readme", "licence", "license", "changelog", "contributing"})

Paths = str | Path | Iterable[str | Path]


def find_files(paths: Paths) -> Iterator[Path | Refusal]:
    """Yield the files that are meant, each once: those named, and of a folder all that are of a kind we read.

    Of folders, hidden files and folders are skipped, and so are files about the folder (README, LICENSE). The order does not
    depend on the order in which paths are given.
    """
    named = [paths] if isinstance(paths, str | Path) else list(paths)
    found: dict[str, Path | Refusal] = {}
    for path in named:
        for file in _expand(Path(path)):
            found.setdefault(str(file) if isinstance(file, Path) else file.path, file)
    for name in sorted(found):
        yield found[name]


def _expand(path: Path) -> Iterator[Path | Refusal]:
    if str(path) == STDIN or path.is_file():
        yield path
    elif path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield Refusal(str(path), None, "is neither a file nor a folder; give a file of text")
    else:
        yield Refusal(str(path), None, "does not exist; check the name")


def _folder(folder: Path) -> Iterator[Path | Refusal]:
    """Yield the files of a folder and of the folders in it."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Refusal(str(folder), None, f"cannot be listed ({error.strerror}); check its permissions")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _folder(entry)
        elif entry.is_file() and entry.suffix.casefold() in SUFFIXES and entry.stem.casefold() not in _ABOUT_THE_FOLDER:
            yield entry
