"""How well expressions of time are found and turned into values, on the dated news of AQUAINT (TimeML)."""

import importlib.util
from datetime import date
from pathlib import Path
from types import ModuleType

from truceline.text.calendar import DatedWords, find_dates
from truceline.text.dates import Precision, Time, on_day
from truceline.text.words import Anchors

CORPUS = ("benchmarks/dates-tempeval3/AQUAINT/*.tml", "benchmarks/dates-tempeval3/timex_score.py")
UNBOUNDED = ("found_precision", "found_recall")
Mark = tuple[int, int, str, str]


def measure(data: Path) -> dict[str, float]:
    """Find the dates of each document, counted from its day of creation, and score them."""
    folder = data / "benchmarks" / "dates-tempeval3"
    scorer = _load(folder / "timex_score.py")
    documents = scorer.load(str(folder / "AQUAINT"))
    gold = {name: marks for name, (_, _, marks) in documents.items()}
    ours = {name: _marks(text, date.fromisoformat(created)) for name, (created, text, _) in documents.items()}
    score = scorer.score(gold, ours)
    recall, precision, found = score["relaxed"]
    return {
        "value_f1": round(score["value"][2], 3),
        "found_f1": round(found, 3),
        "found_precision": round(precision, 3),
        "found_recall": round(recall, 3),
        "exact_f1": round(score["strict"][2], 3),
    }


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("timex_score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _marks(text: str, created: date) -> list[Mark]:
    anchors = Anchors(on_day(created))
    return [_mark(words) for words in find_dates(text.replace("\n", " "), anchors)]


def _mark(words: DatedWords) -> Mark:
    return words.start, words.end, "DATE", _value(words)


def _value(words: DatedWords) -> str:
    """Return a time as TimeML writes it."""
    time: Time = words.time
    if time.start is None:
        return ""
    match time.precision:
        case Precision.DAY:
            return time.start.isoformat()
        case Precision.WEEK:
            year, week, _ = time.start.isocalendar()
            return f"{year}-W{week:02}"
        case Precision.MONTH:
            return f"{time.start:%Y-%m}"
        case Precision.YEAR:
            return f"{time.start:%Y}"
        case _:
            return _of_range(words, time)


def _of_range(words: DatedWords, time: Time) -> str:
    """Return the unit around the middle of a range: "five months ago" is a month, "recent weeks" refers to the past."""
    if words.form == "recent" or time.start is None or time.end is None:
        return "PAST_REF"
    length = time.end - time.start
    middle = time.start + length / 2
    return f"{middle:%Y}" if length.days > 100 else f"{middle:%Y-%m}" if length.days > 14 else middle.isoformat()
