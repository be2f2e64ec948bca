"""Runs the benchmarks, writes their results, and fails when one falls below its floor.

python benchmarks/run.py [TASK ...] [--raise-floors | --lower-floors]

A task is a folder with `bench.py` (the files it reads and `measure`) and `floors.json` (digest of those files, bounds of the measures).
The data lies in the folder that the environment variable TRUCELINE_DEVDATA names; a task whose data is not there is skipped.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RESULTS = HERE / "results.md"
HEAD = """# Results

Written by `make bench`; the bounds stand in each task's `floors.json`.

| task | measure | value | bound |
|---|---|---|---|
"""
SLACK = 0.02
"""Part of a value that a new floor leaves for noise."""


@dataclass(frozen=True)
class Task:
    """A folder with something to measure.

    Attributes:
        name: Name of the folder.
        corpus: Patterns of the files that it reads, below the folder of development data; none for texts made by the task.
        lower_is_better: Measures that are errors.
        unbounded: Measures that are shown without a floor.
        volatile: Measures that differ between runs and machines: printed, kept out of the results.
        measure: Computes the measures, given the folder of development data.
    """

    name: str
    corpus: tuple[str, ...]
    lower_is_better: frozenset[str]
    unbounded: frozenset[str]
    volatile: frozenset[str]
    measure: Callable[[Path], dict[str, float]]

    @property
    def floors(self) -> Path:
        """The file that holds its bounds."""
        return HERE / self.name / "floors.json"


def load_task(folder: Path) -> Task:
    """Load the task of a folder."""
    spec = importlib.util.spec_from_file_location(f"bench_{folder.name.replace('-', '_')}", folder / "bench.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{folder}/bench.py cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    errors, unbounded, volatile = (frozenset(getattr(module, name, ())) for name in ("LOWER_IS_BETTER", "UNBOUNDED", "VOLATILE"))
    return Task(folder.name, tuple(module.CORPUS), errors, unbounded, volatile, module.measure)


def files_of(task: Task, data: Path) -> list[Path]:
    """Return the files that a task reads, in order; empty when one of its patterns finds nothing."""
    found = [sorted(data.glob(pattern)) for pattern in task.corpus]
    return [path for paths in found for path in paths] if all(found) else []


def digest_of(files: list[Path], data: Path) -> str:
    """Return the digest of a corpus: a result counts only for the very same files."""
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.relative_to(data).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def complaints(task: Task, values: dict[str, float], digest: str) -> list[str]:
    """Return what is wrong with a result: another corpus, or a value beyond its bound."""
    if not task.floors.exists():
        return [f"{task.name}: floors.json is missing; run with --raise-floors and commit it"]
    pinned = json.loads(task.floors.read_text(encoding="utf-8"))
    if pinned["corpus"] != digest:
        return [f"{task.name}: the corpus is not the one that the floors were measured on; run with --lower-floors to pin this one"]
    found = []
    for measure, bound in pinned["bounds"].items():
        if measure not in values:
            found.append(f"{task.name}: {measure} is no longer measured; mend bench.py or floors.json")
        elif values[measure] > bound if measure in task.lower_is_better else values[measure] < bound:
            found.append(f"{task.name}: {measure} is {values[measure]:g}, beyond its bound {bound:g}")
    return found


def pin(task: Task, values: dict[str, float], digest: str, *, lower: bool) -> None:
    """Write new floors just beside the values; without `lower` a floor only ever rises."""
    pinned: dict[str, Any] = json.loads(task.floors.read_text(encoding="utf-8")) if task.floors.exists() else {}
    old: dict[str, float] = pinned.get("bounds", {})
    bounds: dict[str, float] = {}
    for measure, value in sorted(values.items()):
        if measure in task.unbounded:
            continue
        if measure in task.volatile and measure in old:
            bounds[measure] = old[measure]
            continue
        error = measure in task.lower_is_better
        bound = round(value * (1 + SLACK if error else 1 - SLACK), 3)
        before = old.get(measure)
        bounds[measure] = bound if lower or before is None else min(bound, before) if error else max(bound, before)
    corpus = digest if lower or not old else pinned["corpus"]
    task.floors.write_text(json.dumps({"corpus": corpus, "bounds": bounds}, indent=2) + "\n", encoding="utf-8")


def lines_of(task: Task, values: dict[str, float]) -> list[str]:
    """Return a table row for each measure."""
    bounds = json.loads(task.floors.read_text(encoding="utf-8"))["bounds"] if task.floors.exists() else {}
    sign = {measure: "≤" if measure in task.lower_is_better else "≥" for measure in values}
    return [
        f"| {task.name} | {measure} | {value:g} | {f'{sign[measure]} {bounds[measure]:g}' if measure in bounds else ''} |"
        for measure, value in values.items()
    ]


def write_results(rows: dict[str, list[str]]) -> None:
    """Put the rows of the tasks that ran into the results; the rows of other tasks stay."""
    held: dict[str, list[str]] = {}
    for line in RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else []:
        if line.startswith("| ") and not line.startswith("| task "):
            held.setdefault(line.split(" | ")[0].removeprefix("| "), []).append(line)
    held |= rows
    RESULTS.write_text(HEAD + "".join(f"{line}\n" for name in sorted(held) for line in held[name]), encoding="utf-8")


def chosen(names: list[str]) -> list[Path]:
    """Return the folders of the tasks named, or of all."""
    known = {path.parent.name: path.parent for path in sorted(HERE.glob("*/bench.py"))}
    if unknown := sorted(set(names) - set(known)):
        sys.exit(f"no task {unknown[0]!r}; there are {', '.join(known)}")
    return [known[name] for name in names or known]


def main() -> int:
    """Run the tasks; 1 when a value is beyond its bound."""
    parser = argparse.ArgumentParser(description="Run the benchmarks and hold them to their floors.")
    parser.add_argument("tasks", nargs="*", metavar="TASK", help="names of tasks; all by default")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--raise-floors", action="store_true", help="pin better values; a floor never falls")
    change.add_argument("--lower-floors", action="store_true", help="pin today's values even where they are worse")
    asked = parser.parse_args()
    named = os.environ.get("TRUCELINE_DEVDATA")
    data = Path(named) if named else None
    rows: dict[str, list[str]] = {}
    wrong: list[str] = []
    for folder in chosen(asked.tasks):
        task = load_task(folder)
        files = files_of(task, data) if data is not None else []
        if task.corpus and (data is None or not files):
            print(f"SKIPPED {task.name}: its data is not there (TRUCELINE_DEVDATA is {named or 'not set'})", file=sys.stderr)
            continue
        digest = digest_of(files, data) if data is not None and files else "made by the task"
        values = task.measure(data if data is not None else HERE)
        if asked.raise_floors or asked.lower_floors:
            pin(task, values, digest, lower=asked.lower_floors)
        wrong += complaints(task, values, digest)
        rows[task.name] = lines_of(task, {measure: value for measure, value in values.items() if measure not in task.volatile})
        print("\n".join(lines_of(task, values)))
    write_results(rows)
    for line in wrong:
        print(f"FAILED {line}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
