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
VARIED = (
    "old small large grey green long quiet busy narrow wide northern southern eastern western upper lower inner outer local "
    "distant early late plain modest heavy light famous common simple careful patient ordinary broad remote rural coastal inland lively"
).split()
PLAIN = (
    "Shops along the {a} river stayed open late and sold fruit, bread and {b} radios.",
    "The harvest was better than in other years, farmers in the {a} and {b} valley said.",
    "Engineers expect that the {a} water line will serve about nine thousand {b} homes.",
    "Prices of {a} cooking oil and {b} flour rose for the third month in a row.",
    "The school reopened with two {a} classrooms and a {b} library.",
    "Snow blocked the {a} mountain road for a week, and {b} lorries waited at the pass.",
    "A museum put {a} and {b} maps of the province on display.",
)
TELLING = (
    "Militants attacked a {a} patrol of the army near the {b} border and wounded two soldiers.",
    "The foreign minister of Iran visited Baghdad on Tuesday and met {a} leaders of several {b} factions.",
    "A spokesman for the Houthis said that the movement would suspend its {a} attacks on {b} ships.",
    "Two {a} officials told a news agency that the envoy had urged the militia to release the {b} hostages.",
    "Rwanda denied that its {a} troops had shelled {b} positions of the Congolese army.",
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
        words = TELLING[step // 3 % len(TELLING)] if step % 3 == 0 else PLAIN[step % len(PLAIN)]
        at = number * 97 + len(sentences)  # no two sentences are the same: what is remembered must not help
        sentences.append(words.format(a=VARIED[at % len(VARIED)], b=VARIED[at // len(VARIED) % len(VARIED)]))
    lines = [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]
    return "\n".join(lines)
