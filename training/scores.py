"""Measures a trained network on labelled sentences."""

from collections.abc import Sequence

import torch
from batches import batches
from network import PairJudge
from rows import MODALITIES, NONE, TYPES, Row
from tokenizers import Tokenizer


def scores_of(model: PairJudge, rows: Sequence[Row], tokenizer: Tokenizer, modes: tuple[str, ...]) -> dict[str, float]:
    """Return accuracy and macro-F1 of the type, and accuracy of mode and modality where there is an event."""
    gold: list[str] = []
    said: list[str] = []
    mode_right, modality_right = [], []
    with torch.no_grad():
        for batch in batches(rows, tokenizer, size=32):
            type_, mode, modality = model(batch.words, batch.present, batch.sentence_of, batch.parties)
            for number, row in enumerate(batch.rows):
                gold.append(row.type)
                said.append(TYPES[int(type_[number].argmax())])
                if row.type != NONE:
                    mode_right.append(("", *modes)[int(mode[number].argmax())] == row.mode)
                    modality_right.append(MODALITIES[int(modality[number].argmax())] == row.modality)
    return {
        "pairs": float(len(gold)),
        "type_accuracy": _mean([one == other for one, other in zip(gold, said, strict=True)]),
        "type_macro_f1": _macro_f1(gold, said),
        "mode_accuracy": _mean(mode_right),
        "modality_accuracy": _mean(modality_right),
    }


def _mean(values: Sequence[bool]) -> float:
    return round(sum(values) / len(values), 3) if values else 0.0


def _macro_f1(gold: Sequence[str], said: Sequence[str]) -> float:
    each = []
    for label in sorted(set(gold)):
        hit = sum(one == other == label for one, other in zip(gold, said, strict=True))
        each.append(2 * hit / (gold.count(label) + said.count(label)))
    return round(sum(each) / len(each), 3)
