"""How well it is told who says what: on five annotated reports, and on the attributions of PolNeAR's development part."""

import importlib.util
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

sys.path.append(str(Path(__file__).parent))

from sources import scores_of

from truceline.claims import Coder, read_attributions
from truceline.claims.lexicon import load_lexicon
from truceline.claims.parsing import Parser
from truceline.register import Register, load_register
from truceline.reports import Refusal, Report, Unit, UnitKind, read_each

CORPUS = (
    "seeds/*.txt",
    "seeds/expected.json",
    "benchmarks/attribution-polnear/polnear_read.py",
    "benchmarks/attribution-polnear/data/dev/*/*",
)
UNBOUNDED = ("polnear_gold", "polnear_read", "seeds_gold")
_INGESTED = date(2026, 1, 1)
"""A day after all reports; the attributions do not depend on it."""


def measure(data: Path) -> dict[str, float]:
    """Score the chains of the annotated reports, then all attributions of the articles."""
    register = load_register()
    return {**_seeds(data, register), **_polnear(data, register)}


def _seeds(data: Path, register: Register) -> dict[str, float]:
    coder = Coder(register=register)
    paths = [str(path) for path in sorted((data / "seeds").glob("*.txt"))]
    reports = {one.id: one for one in read_each(paths, register=register, ingested=_INGESTED) if not isinstance(one, Refusal)}
    coded = {name: coder.code(report) for name, report in sorted(reports.items())}
    return scores_of(data / "seeds" / "expected.json", reports, coded)


def _polnear(data: Path, register: Register) -> dict[str, float]:
    folder = data / "benchmarks" / "attribution-polnear"
    scorer = _load(folder / "polnear_read.py")
    parser = Parser(register, load_lexicon())
    gold, ours = [], []
    for name, _, text, attributions in scorer.load("dev"):
        report = _article(name, text)
        read = read_attributions(report, parser.sentences(report, every=True))
        gold.append((text, attributions))
        ours.append((text, [{"source": list(one.source), "cue": list(one.marks), "content": list(one.content)} for one in read]))
    score = scorer.score(gold, ours)
    return {
        "content_tokens_f": round(score["tok_content"][2], 3),
        "source_tokens_f": round(score["tok_source"][2], 3),
        "content_f": round(score["attr_content"][2], 3),
        "content_source_f": round(score["attr_content+source"][2], 3),
        "polnear_gold": sum(len(attributions) for _, attributions in gold),
        "polnear_read": sum(len(read) for _, read in ours),
    }


def _article(name: str, text: str) -> Report:
    """Return an article as a report: a line is a paragraph, the first one its headline."""
    units: list[Unit] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            units.append(Unit(at, at + len(line), UnitKind.PARAGRAPH if units else UnitKind.TITLE))
        at += len(line) + 1
    return Report(name, None, None, None, None, None, "en", "0" * 64, text, tuple(units))


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("polnear_read", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
