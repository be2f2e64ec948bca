"""How well expressions of time are found and turned into values, on the dated news of AQUAINT and TimeBank (TimeML).

The rules were tuned on AQUAINT; TimeBank, mostly of the business pages, was only ever scored.
"""

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

from truceline.text.calendar import find_times
from truceline.text.dates import on_day
from truceline.text.readings import TimeKind
from truceline.text.words import Anchors

FOLDER = "benchmarks/dates-tempeval3"
CORPUS = (f"{FOLDER}/AQUAINT/*.tml", f"{FOLDER}/TimeBank/*.tml", f"{FOLDER}/timex_score.py")
UNBOUNDED = ("found_precision", "found_recall", "kind_f1")
KINDS = {TimeKind.CLOCK: "TIME", TimeKind.DURATION: "DURATION", TimeKind.SET: "SET"}
Mark = tuple[int, int, str, str]


def measure(data: Path) -> dict[str, float]:
    """Find the expressions of time of each document, counted from its day of creation, and score them."""
    scorer = _load(data / FOLDER / "timex_score.py")
    score, unseen = (_score(scorer, data / FOLDER / name) for name in ("AQUAINT", "TimeBank"))
    recall, precision, found = score["relaxed"]
    return {
        "value_f1": round(score["value"][2], 3),
        "found_f1": round(found, 3),
        "found_precision": round(precision, 3),
        "found_recall": round(recall, 3),
        "exact_f1": round(score["strict"][2], 3),
        "kind_f1": round(score["type"][2], 3),
        "timebank_value_f1": round(unseen["value"][2], 3),
        "timebank_found_f1": round(unseen["relaxed"][2], 3),
    }


def _score(scorer: ModuleType, folder: Path) -> dict[str, tuple[float, float, float]]:
    """Score the documents of a folder: recall, precision and F1 of each measure."""
    documents = scorer.load(str(folder))
    gold = {name: marks for name, (_, _, marks) in documents.items()}
    ours = {name: _marks(text, date.fromisoformat(created)) for name, (created, text, _) in documents.items()}
    score: dict[str, tuple[float, float, float]] = scorer.score(gold, ours)
    return score


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("timex_score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _marks(text: str, created: date) -> list[Mark]:
    found = find_times(text.replace("\n", " "), Anchors(on_day(created)))
    return [(words.start, words.end, KINDS.get(words.reading.kind, "DATE"), words.reading.value) for words in found]
