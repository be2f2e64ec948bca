"""Reads the labelled sentences: a sentence, the spans of two parties, and what the one does upon or with the other."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SENTENCES = Path(__file__).parent / "sentences"
NONE = "NONE"
TYPES = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
    NONE,
)
MODALITIES = (
    "occurred",
    "ongoing",
    "planned",
    "promised",
    "requested",
    "threatened",
    "hypothetical",
    "alleged",
    "denied",
    "not-occurred",
)
HEADER = ["marked", "root", "mode", "modality", "note"]
HELD_OUT, CALIBRATION = 4, 8
"""Per cent of the sentences that training never sees, and that only the calibration of confidence sees."""
_MARK = re.compile(r"(</?[st]>)")


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled pair.

    Attributes:
        text: The sentence without marks.
        acting: Offsets of the acting party.
        other: Offsets of the other party.
        type: PLOVER root, or NONE when the acting party does nothing upon or with the other.
        mode: PLOVER mode as "TYPE-mode", or empty.
        modality: Whether it happened, or empty for NONE.
        where: File and line.
    """

    text: str
    acting: tuple[int, int]
    other: tuple[int, int]
    type: str
    mode: str
    modality: str
    where: str


def read_rows(folder: Path = SENTENCES) -> list[Row]:
    """Return all rows in the order of files and lines.

    Raises:
        ValueError: When a row is not well-formed; the message names file and line.
    """
    return [row for path in sorted(folder.glob("*.tsv")) for row in _rows_of(path)]


def _rows_of(path: Path) -> Iterator[Row]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        fields = line.split("\t")
        where = f"{path.name}:{number}"
        if number == 1:
            if fields != HEADER:
                raise ValueError(f"{where}: the header must be {HEADER}")
        elif line:
            yield _row(fields, where)


def _row(fields: list[str], where: str) -> Row:
    if len(fields) != len(HEADER):
        raise ValueError(f"{where}: {len(HEADER)} columns are needed, {len(fields)} are there")
    marked, type_, mode, modality, _ = fields
    if type_ not in TYPES:
        raise ValueError(f"{where}: unknown type {type_!r}")
    if modality not in MODALITIES and not (type_ == NONE and not modality):
        raise ValueError(f"{where}: unknown modality {modality!r}")
    text, spans = read_marks(marked, where)
    return Row(text, spans["s"], spans["t"], type_, f"{type_}-{mode}" if mode else "", modality, where)


def read_marks(marked: str, where: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return a marked sentence without its marks, and the offsets of what they enclose."""
    text = ""
    starts: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for part in _MARK.split(marked):
        if part in {"<s>", "<t>"}:
            starts[part[1]] = len(text)
        elif part in {"</s>", "</t>"}:
            spans[part[2]] = (starts[part[2]], len(text))
        else:
            text += part
    if set(spans) != {"s", "t"} or any(start >= end for start, end in spans.values()):
        raise ValueError(f"{where}: one <s>..</s> and one <t>..</t> are needed")
    return text, spans


def part_of(text: str) -> str:
    """Return "held-out", "calibration" or "training": decided by the sentence itself, so that it stays when rows are added."""
    share = int(hashlib.sha256(text.encode()).hexdigest(), 16) % 100
    return "held-out" if share < HELD_OUT else "calibration" if share < HELD_OUT + CALIBRATION else "training"


def of_part(rows: Iterable[Row], part: str) -> list[Row]:
    """Return the rows of one part."""
    return [row for row in rows if part_of(row.text) == part]


def modes_of(rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the modes that occur, sorted."""
    return tuple(sorted({row.mode for row in rows if row.mode}))


def digest(folder: Path = SENTENCES) -> str:
    """Return the digest of all sentence files, names included."""
    found = hashlib.sha256()
    for path in sorted(folder.glob("*.tsv")):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
