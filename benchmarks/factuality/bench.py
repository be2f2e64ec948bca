"""How well the modality of a predicate agrees with people's judgement of whether it happened, from -3 (no) to +3 (yes)."""

import json
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, Token

from truceline.claims.lexicon import Frame, Lexicon, Trigger, load_lexicon
from truceline.claims.modality import judge
from truceline.claims.parsing import load_pipeline
from truceline.claims.triggers import Hit, support_verb

CORPUS = ("benchmarks/factuality/*/dev.jsonl",)
SETS = ("UW", "MEANTIME")
LOWER_IS_BETTER = ("uw_mae", "meantime_mae")
SCALE = {
    "occurred": 3.0,
    "ongoing": 3.0,
    "alleged": 1.0,
    "planned": 1.0,
    "promised": 1.0,
    "requested": 0.5,
    "threatened": 0.5,
    "hypothetical": 0.5,
    "not-occurred": -2.5,
    "denied": -2.0,
}
"""What our words mean on the scale of the judges."""
_ANY = Frame(id="any-predicate", type="ASSAULT", example={})


def measure(data: Path) -> dict[str, float]:
    """Return the mean absolute error on both sets."""
    lexicon = load_lexicon("en")
    found = {}
    for name in SETS:
        errors = [
            abs(SCALE[judge(hit, lexicon).modality.value] - label)
            for hit, label in _predicates(data / "benchmarks" / "factuality" / name / "dev.jsonl", lexicon)
        ]
        found[f"{name.lower()}_mae"] = round(sum(errors) / len(errors), 3)
    return found


def _predicates(path: Path, lexicon: Lexicon) -> Iterator[tuple[Hit, float]]:
    nlp = load_pipeline()
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    docs = nlp.pipe([Doc(nlp.vocab, words=row["text"].split(" ")) for row in rows])
    for row, doc in zip(rows, docs, strict=True):
        for target in row["targets"]:
            first, end = target["span1"]
            yield _hit(doc[first:end].root, lexicon), float(target["label"])


def _hit(token: Token, lexicon: Lexicon) -> Hit:
    return Hit(token, Trigger(token.lemma_.lower(), (), (), _ANY), support=support_verb(token, lexicon) if token.pos_ == "NOUN" else None)
