"""Writes a trained network as 8-bit ONNX with its tokenizer, its labels and its card."""

import gzip
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from network import PairJudge
from onnxruntime.quantization import QuantType, quantize_dynamic
from rows import MODALITIES, TYPES, digest

INPUTS = ("words", "present", "sentence_of", "parties")
OUTPUTS = ("type", "mode", "modality")


def write_package(model: PairJudge, vocabulary: Path, modes: tuple[str, ...], scores: dict[str, dict[str, float]], *, into: Path) -> None:
    """Write `model.onnx.gz`, `tokenizer.json` and `card.json` into a folder."""
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        _write_onnx(model, full)
        small = Path(folder) / "model.onnx"
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, reduce_range=True, per_channel=True)
        weights = small.read_bytes()
    with (into / "model.onnx.gz").open("wb") as out, gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=0) as packed:
        packed.write(weights)
    shutil.copyfile(vocabulary, into / "tokenizer.json")
    card = {
        "labels": {"type": TYPES, "mode": ("", *modes), "modality": MODALITIES},
        "sentences": digest(),
        "files": {
            "model.onnx": hashlib.sha256(weights).hexdigest(),
            "tokenizer.json": hashlib.sha256((into / "tokenizer.json").read_bytes()).hexdigest(),
        },
        "scores": scores,
    }
    (into / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _write_onnx(model: PairJudge, path: Path) -> None:
    words = torch.randint(5, 900, (2, 12))
    example = (words, torch.ones_like(words), torch.tensor([0, 0, 1]), torch.randint(0, 3, (3, 12)))
    torch.onnx.export(
        model.eval(),
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes={
            "words": {0: "sentences", 1: "length"},
            "present": {0: "sentences", 1: "length"},
            "sentence_of": {0: "pairs"},
            "parties": {0: "pairs", 1: "length"},
            **{name: {0: "pairs"} for name in OUTPUTS},
        },
        opset_version=17,
        dynamo=False,
    )
