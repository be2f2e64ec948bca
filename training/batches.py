"""Turns labelled sentences into batches: a sentence once, with all its pairs."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from rows import Row
from tokenizers import Tokenizer
from torch import Tensor

LONGEST = 160
"""Word pieces; what stands behind is cut off."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some sentences and their pairs, see `PairJudge.forward`; `rows` are the labels in the order of the pairs."""

    words: Tensor
    present: Tensor
    sentence_of: Tensor
    parties: Tensor
    rows: tuple[Row, ...]


def load_tokenizer(path: str) -> Tokenizer:
    """Load a tokenizer that cuts long sentences and does not pad."""
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return tokenizer


def batches(rows: Sequence[Row], tokenizer: Tokenizer, *, size: int, chance: random.Random | None = None) -> Iterator[Batch]:
    """Yield batches of sentences of like length; with `chance` in a random order."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row.text, []).append(row)
    groups = list(grouped.values())
    if chance is not None:
        chance.shuffle(groups)
    shelf = size * 20 if chance is not None else len(groups)
    shelves = [sorted(groups[at : at + shelf], key=lambda group: len(group[0].text)) for at in range(0, len(groups), shelf)]
    chunks = [part[at : at + size] for part in shelves for at in range(0, len(part), size)]
    if chance is not None:
        chance.shuffle(chunks)
    for chunk in chunks:
        yield _batch(chunk, tokenizer)


def _batch(groups: list[list[Row]], tokenizer: Tokenizer) -> Batch:
    read = [tokenizer.encode(group[0].text) for group in groups]
    length = max(len(one.ids) for one in read)
    words = torch.zeros(len(read), length, dtype=torch.long)
    present = torch.zeros(len(read), length, dtype=torch.long)
    rows = tuple(row for group in groups for row in group)
    parties = torch.zeros(len(rows), length, dtype=torch.long)
    sentence_of = torch.tensor([number for number, group in enumerate(groups) for _ in group])
    for number, one in enumerate(read):
        words[number, : len(one.ids)] = torch.tensor(one.ids)
        present[number, : len(one.ids)] = 1
    for pair, row in enumerate(rows):
        offsets = read[int(sentence_of[pair])].offsets
        for value, span in ((1, row.acting), (2, row.other)):
            for place in covered(offsets, span):
                parties[pair, place] = value
    return Batch(words, present, sentence_of, parties, rows)


def covered(offsets: Sequence[tuple[int, int]], span: tuple[int, int]) -> list[int]:
    """Return the word pieces that a span covers; the first one of the sentence when it was cut off."""
    return [place for place, (start, end) in enumerate(offsets) if start < span[1] and end > span[0] and end > start] or [0]
