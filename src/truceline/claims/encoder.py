"""The encoder: a small network that reads a sentence once and judges what one party in it does upon or with another."""

import gzip
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Tokenizer

from truceline.errors import EncoderError

NONE = "NONE"
"""The label of a pair whose first party does nothing upon or with the second."""
LONGEST = 160
"""Word pieces of a sentence that are read; what stands behind is cut off."""
_FILES = ("model.onnx.gz", "tokenizer.json", "card.json")
_ACTING, _OTHER = 1, 2

Span = tuple[int, int]
"""Offsets of a party in its sentence, the end exclusive."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the encoder makes of a pair of parties in a sentence; each table sums to one.

    Attributes:
        types: Probability of each PLOVER root between them, and of NONE.
        modes: Probability of each mode as "TYPE-mode", and of "" for none.
        modalities: Probability of each modality, if there is an event at all.
    """

    types: Mapping[str, float]
    modes: Mapping[str, float]
    modalities: Mapping[str, float]


class Encoder:
    """Judges pairs of parties; one thread, one sentence at a time, so that a judgement never depends on what else is read.

    Args:
        folder: Where model, tokenizer and card lie; those that come with the package by default.

    Raises:
        EncoderError: When a file is missing or cannot be read.
    """

    def __init__(self, folder: Traversable | None = None) -> None:
        where = folder if folder is not None else resources.files("truceline") / "data" / "encoder"
        for name in _FILES:
            if not (where / name).is_file():
                raise EncoderError(f'{where / name} is missing; install Truceline again, or set coder = "rules"')
        labels = json.loads((where / "card.json").read_text(encoding="utf-8"))["labels"]
        self._labels: tuple[list[str], ...] = (labels["type"], labels["mode"], labels["modality"])
        self._tokenizer: Tokenizer = Tokenizer.from_str((where / "tokenizer.json").read_text(encoding="utf-8"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)
        try:
            weights = gzip.decompress((where / "model.onnx.gz").read_bytes())
        except (OSError, EOFError, zlib.error) as error:
            raise EncoderError(f'{where / "model.onnx.gz"} is damaged; install Truceline again, or set coder = "rules"') from error
        self._session = _session(weights)

    def judge(self, sentence: str, pairs: Sequence[tuple[Span, Span]]) -> list[Judgement]:
        """Judge pairs of parties in a sentence, which is read once for all of them.

        Args:
            sentence: The sentence.
            pairs: Offsets of the acting party and of the other one.

        Returns:
            A judgement for each pair, in order.
        """
        if not pairs:
            return []
        read = self._tokenizer.encode(sentence)
        words = np.array([read.ids], dtype=np.int64)
        parties = np.zeros((len(pairs), len(read.ids)), dtype=np.int64)
        for row, (acting, other) in zip(parties, pairs, strict=True):
            row[_covered(read.offsets, acting)] = _ACTING
            row[_covered(read.offsets, other)] = _OTHER
        given = {
            "words": words,
            "present": np.ones_like(words),
            "sentence_of": np.zeros(len(pairs), dtype=np.int64),
            "parties": parties,
        }
        logits = self._session.run(None, given)
        tables = [_tables(values, labels) for values, labels in zip(logits, self._labels, strict=True)]
        return [Judgement(*found) for found in zip(*tables, strict=True)]


@cache
def load_encoder() -> Encoder:
    """Return the encoder that comes with the package, loaded once."""
    return Encoder()


def _session(model: bytes) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    return ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _covered(offsets: Sequence[Span], span: Span) -> list[int]:
    """Return the word pieces that a span covers; the first one of the sentence when it was cut off."""
    return [place for place, (start, end) in enumerate(offsets) if start < span[1] and end > span[0] and end > start] or [0]


def _tables(logits: NDArray[np.float32], labels: Sequence[str]) -> list[dict[str, float]]:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares = raised / raised.sum(axis=1, keepdims=True)
    return [dict(zip(labels, (round(float(share), 4) for share in row), strict=True)) for row in shares]
