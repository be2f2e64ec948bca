"""How many of the numbers of five annotated reports are read: value with its bounds, what is counted, over which time.

python benchmarks/numbers/bench.py --why     prints each number that is missed, and in what
"""

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

from truceline.claims import Claim, CodedReport, Coder, Quantity
from truceline.register import load_register
from truceline.reports import read
from truceline.text.normalise import fold

CORPUS = ("seeds/*.txt", "seeds/expected.json")
UNBOUNDED = ("counted", "value", "what", "period")
_DURATION = re.compile(r"^(?:days?|weeks?|months?|years?|decades?|hours?)\b", re.IGNORECASE)
_VAGUE = {"dozens": 24.0, "hundreds": 200.0, "several thousand": 3000.0}
_NOT_DATED = frozenset({"undated", "current", "attack", "article", "to date"})
"""Periods by which the annotator says that the text names none."""
_SAME = {"american": "us", "u.s.": "us", "united": "us"}
_SMALL_WORDS = frozenset("the a an its his their of since before after in on at".split())
_COUNTED_FROM = re.compile(r" before .*| \(.*")
"""What a stretch of time is counted back from: the text may say "previous" instead."""
PARTS = ("value", "what", "period")


def measure(data: Path) -> dict[str, float]:
    """Code the reports and compare their numbers with those annotated."""
    rows = list(judged(data))
    total = len(rows)
    return {
        "all": round(sum(all(marks.values()) for _, marks, _ in rows) / total, 3),
        **{part: round(sum(marks[part] for _, marks, _ in rows) / total, 3) for part in PARTS},
        "counted": float(total),
    }


def judged(data: Path) -> list[tuple[dict[str, Any], dict[str, bool], str]]:
    """Return each annotated number with what is right about the best claim that quotes it."""
    gold = json.loads((data / "seeds" / "expected.json").read_text(encoding="utf-8"))["seeds"]
    register = load_register()
    coder = Coder(register=register)
    coded = {report.id: coder.code(report) for report in read(sorted((data / "seeds").glob("*.txt")), register=register)}
    return [
        (row, *best(row, coded[name]))
        for name, report in sorted(gold.items())
        for row in report.get("numbers", ())
        if not _DURATION.match(row["counts"])
    ]


def best(row: dict[str, Any], coded: CodedReport) -> tuple[dict[str, bool], str]:
    """Judge the claims that quote a number, and the list of sources, by the annotation; keep the best."""
    if row["counts"].startswith("sources"):
        total = sum(one.count or 0 for one in coded.sourcing.inventory)
        right = str(total) == row["value"]
        return dict.fromkeys(PARTS, right), f"sources listed: {total}"
    found = [
        (
            {"value": is_value(row["value"], one), "what": is_what(row["counts"], one, claim), "period": is_period(row, one, claim)},
            _told(one),
        )
        for claim in coded.claims
        if _overlaps(row, claim)
        for one in claim.quantities
    ]
    return max(found, key=lambda one: sum(one[0].values()), default=(dict.fromkeys(PARTS, False), "nothing"))


def _overlaps(row: dict[str, Any], claim: Claim) -> bool:
    start = row["offset"]
    return claim.passage.start < start + len(row["quote"]) and start < claim.passage.end


def is_value(value: str, one: Quantity) -> bool:
    """Tell whether a number has the annotated value and exactly its bounds."""
    bounds = (one.value, one.min, one.max)
    if value in _VAGUE:
        return bounds == (None, _VAGUE[value], None)
    number = float(value.lstrip("<>~"))
    wanted = {">": (number, number + 1, None), "<": (number, None, number - 1), "~": (number, None, None)}
    return bounds == wanted.get(value[0], (number, number, number))


def is_what(counts: str, one: Quantity, claim: Claim) -> bool:
    """Tell whether every word of what is counted stands in our words or names a party; where it is, is left out."""
    head = re.split(r" (?:at|in) |\(", counts)[0]
    parties = " ".join(f"{ref.name} {ref.text} {ref.id or ''}" for ref in (*claim.actors, *claim.recipients))
    return _words(head) <= _words(f"{one.what} {parties.replace('-', ' ')}")


def is_period(row: dict[str, Any], one: Quantity, claim: Claim) -> bool:
    """Tell whether the time counted over is the annotated one; where the text names none, there must be none."""
    period = row["period"]
    if period in _NOT_DATED:
        return one.period is None
    if year := re.match(r"(\d{4})\b", period):
        times = [time for time in (one.period, claim.time) if time is not None and time.start is not None]
        return any(time.start is not None and time.start.year == int(year.group(1)) for time in times)
    if one.period is None:
        return False
    parties = _words(" ".join(f"{ref.name} {ref.text}" for ref in (*claim.actors, *claim.recipients)))
    named = _words(_COUNTED_FROM.sub("", period)) - parties
    return {word[:5] for word in named} <= {word[:5] for word in _words(one.period.text)}


def _words(text: str) -> set[str]:
    words = {_SAME.get(word, word.rstrip("s") if len(word) > 3 else word) for word in fold(text).replace(",", " ").split()}
    return {word.strip("().") for word in words} - _SMALL_WORDS


def _told(one: Quantity) -> str:
    period = f" {one.period.text!r}" if one.period is not None else ""
    return f"{one.value} [{one.min}, {one.max}] {one.what}{period}"


if __name__ == "__main__":
    folder = Path(os.environ["TRUCELINE_DEVDATA"])
    print(json.dumps(measure(folder)))
    for row, marks, told in judged(folder) if "--why" in sys.argv else ():
        if not all(marks.values()):
            wrong = ", ".join(part for part, right in marks.items() if not right)
            print(f"MISSED {row['value']} {row['counts']} ({row['period']}): wrong in {wrong}; found {told}")
