"""Event types between marked parties (odd rows, never looked at) and quad classes of sentences: by rules, by the encoder, by both."""

import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

import pairs
import quads

from truceline.claims.encoder import load_encoder
from truceline.claims.lexicon import load_lexicon
from truceline.claims.parsing import load_pipeline

CORPUS = ("benchmarks/event-types/*.tsv",)
WAYS = ("rules", "encoder", "both")
UNBOUNDED = tuple(f"{what}_{way}" for what in ("pairs_macro_f1", "pairs_accuracy", "quad_accuracy") for way in ("rules", "encoder"))


def measure(data: Path) -> dict[str, float]:
    """Return macro-F1 and accuracy of the 15 merged roots, and accuracy of the quad class."""
    folder = data / "benchmarks" / "event-types"
    return {**_pairs(folder / "PLV_train.tsv"), **_quads(folder / "quad_class_train.tsv")}


def _pairs(path: Path) -> dict[str, float]:
    head, *rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    table = [dict(zip(head, row, strict=False)) for row in rows]
    odd = [row for row in table if int(row["sentence_id"]) % 2 == 1]
    lexicon, nlp, encoder = load_lexicon("en"), load_pipeline(), load_encoder()
    gold = [row["gold_root"] for row in odd]
    said: dict[str, list[str]] = {way: [] for way in WAYS}
    for row in odd:
        marked = pairs.read_marked(row["marked_sentence"])
        ruled = pairs.by_rules(nlp(marked.text), marked, lexicon)
        encoded = pairs.by_encoder(encoder, marked)
        for way, tables in (("rules", ({}, ruled)), ("encoder", (encoded, {})), ("both", (encoded, ruled))):
            said[way].append(pairs.best(*tables))
    found = {}
    for way, answers in said.items():
        found[f"pairs_macro_f1_{way}"] = _macro_f1(gold, answers)
        found[f"pairs_accuracy_{way}"] = _accuracy(gold, answers)
    return found


def _quads(path: Path) -> dict[str, float]:
    rows = [line.rsplit("\t", 1) for line in path.read_text(encoding="utf-8").splitlines()]
    lexicon, nlp, encoder = load_lexicon("en"), load_pipeline(), load_encoder()
    gold = [int(quad) for _, quad in rows]
    said: dict[str, list[int]] = {way: [] for way in WAYS}
    for text, _ in rows:
        doc = nlp(text)
        ruled, encoded = quads.by_rules(doc, lexicon), quads.by_encoder(encoder, doc)
        for way, tables in (("rules", (ruled,)), ("encoder", (encoded,)), ("both", (ruled, encoded))):
            said[way].append(quads.best(*tables))
    return {f"quad_accuracy_{way}": _accuracy(gold, answers) for way, answers in said.items()}


def _accuracy(gold: Sequence[object], said: Sequence[object]) -> float:
    return round(sum(one == other for one, other in zip(gold, said, strict=True)) / len(gold), 3)


def _macro_f1(gold: Sequence[str], said: Sequence[str]) -> float:
    each = []
    for label in sorted(set(gold)):
        hit = sum(one == other == label for one, other in zip(gold, said, strict=True))
        each.append(2 * hit / (gold.count(label) + said.count(label)))
    return round(sum(each) / len(each), 3)
