"""How fast the rules code reports, beside what the whole spaCy pipeline needs for the same texts in the same run."""

import hashlib
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from truceline.claims import Coder, Method
from truceline.claims.parsing import DEFAULT_PIPELINE
from truceline.reports import Report, Unit, UnitKind
from truceline.text.dates import UNKNOWN_TIME

CORPUS = ()
UNBOUNDED = ("rules_documents_per_second", "both_documents_per_second", "spacy_documents_per_second")
VOLATILE = ("times_as_fast_as_spacy", "times_as_fast_with_encoder", *UNBOUNDED)
DOCUMENTS, WORDS, ROUNDS = 16, 600, 3
PLAIN = (
    "Shops along the river stayed open late and sold fruit, bread and second-hand radios.",
    "The harvest was better than in other years, farmers in the valley said.",
    "Engineers expect that the new water line will serve about nine thousand homes.",
    "Prices of cooking oil rose for the third month in a row.",
    "The school reopened with two new classrooms and a small library.",
    "Snow blocked the mountain road for a week, and lorries waited at the pass.",
    "A museum put old maps of the province on display.",
)
TELLING = (
    "Militants attacked a patrol of the army near the border and wounded two soldiers.",
    "The foreign minister of Iran visited Baghdad on Tuesday and met leaders of several factions.",
    "A spokesman for the Houthis said that the movement would suspend its attacks on ships.",
    "Two officials told a news agency that the envoy had urged the militia to release the hostages.",
    "Rwanda denied that its troops had shelled positions of the Congolese army.",
)


def measure(data: Path) -> dict[str, float]:
    """Return documents per second of processor time, and how many times faster the coder is than spaCy as it comes.

    Both read the same texts in turn, three times; the best round of each counts, for others use the machine too.
    """
    del data
    reports = [_report(number) for number in range(DOCUMENTS)]
    bare = import_module(DEFAULT_PIPELINE).load()
    rules, both = Coder(method=Method.RULES), Coder(method=Method.BOTH)
    ways: tuple[Callable[[], object], ...] = (
        lambda: [rules.code(report) for report in reports],
        lambda: [both.code(report) for report in reports],
        lambda: list(bare.pipe(report.text for report in reports)),
    )
    for coder in (rules, both):
        coder.code(reports[0])
    rounds = [[_seconds(way) for way in ways] for _ in range(ROUNDS)]
    of_rules, of_both, whole = (min(seconds) for seconds in zip(*rounds, strict=True))
    return {
        "times_as_fast_as_spacy": round(whole / of_rules, 2),
        "times_as_fast_with_encoder": round(whole / of_both, 2),
        "rules_documents_per_second": round(DOCUMENTS / of_rules, 1),
        "both_documents_per_second": round(DOCUMENTS / of_both, 1),
        "spacy_documents_per_second": round(DOCUMENTS / whole, 1),
    }


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _report(number: int) -> Report:
    text = _text(number)
    return Report(
        id=f"made-{number}",
        path=None,
        url=None,
        outlet="The Made-Up Post",
        title=None,
        published=None,
        language="en",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        units=tuple(_units(text)),
        known=UNKNOWN_TIME,
    )


def _units(text: str) -> list[Unit]:
    units, start = [], 0
    for line in text.split("\n"):
        units.append(Unit(start, start + len(line), UnitKind.PARAGRAPH))
        start += len(line) + 1
    return units


def _text(number: int) -> str:
    """Make a text in which every third sentence tells of an act; five sentences a line."""
    sentences: list[str] = []
    while sum(len(sentence.split()) for sentence in sentences) < WORDS:
        step = number * 7 + len(sentences)
        sentences.append(TELLING[step // 3 % len(TELLING)] if step % 3 == 0 else PLAIN[step % len(PLAIN)])
    lines = [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]
    return "\n".join(lines)
