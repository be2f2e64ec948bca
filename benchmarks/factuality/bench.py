"""How well our grades of a predicate agree with people's judgement of whether it happened, from -3 (no) to +3 (yes).

The grades were set on the parts for training; what is measured are the parts for development. `uw_mae_words` uses the ten words of modality
alone, each with one number; `uw_mae_cross` is refitted: a grade per construction is the median of four fifths of the development part,
measured on the fifth that is left.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from spacy.tokens import Doc, Token

sys.path.append(str(Path(__file__).parent))

from grades import certainty, construction, factuality, grade

from truceline.claims.frames import Frame, Trigger
from truceline.claims.lexicon import Lexicon, load_lexicon
from truceline.claims.modality import judge
from truceline.claims.parsing import load_pipeline
from truceline.claims.triggers import Hit, support_verb

CORPUS = ("benchmarks/factuality/*/dev.jsonl",)
GRADES: dict[str, Callable[[Hit, Lexicon], float]] = {"UW": factuality, "MEANTIME": certainty}
"""Whose judges ask what: whether it happened, or whether the text is sure of it, past or to come."""
LOWER_IS_BETTER = ("uw_mae", "uw_mae_cross", "uw_mae_words", "meantime_mae")
FOLDS = 5
WORDS = {
    "occurred": 3.0,
    "ongoing": 3.0,
    "alleged": 2.0,
    "planned": 2.0,
    "promised": 2.0,
    "requested": 1.5,
    "threatened": 1.5,
    "hypothetical": 1.5,
    "not-occurred": -1.5,
    "denied": 0.0,
}
"""What our words mean on the scale of the judges."""
_ANY = Frame(id="any-predicate", type="ASSAULT", example={})


def measure(data: Path) -> dict[str, float]:
    """Return the mean absolute errors on both sets."""
    lexicon = load_lexicon("en")
    found = {}
    for name, graded in GRADES.items():
        rows = list(_predicates(data / "benchmarks" / "factuality" / name / "dev.jsonl", lexicon))
        found[f"{name.lower()}_mae"] = _mean([abs(graded(hit, lexicon) - label) for _, hit, label in rows])
        if name == "UW":
            found["uw_mae_words"] = _mean([abs(WORDS[judge(hit, lexicon).modality.value] - label) for _, hit, label in rows])
            found["uw_mae_cross"] = _refitted(rows, lexicon)
    return dict(sorted(found.items()))


def _mean(errors: list[float]) -> float:
    return round(sum(errors) / len(errors), 3)


def _refitted(rows: list[tuple[int, Hit, float]], lexicon: Lexicon) -> float:
    """Return the error when each construction's grade is learned from the other sentences."""
    told = [(sentence % FOLDS, construction(hit, judge(hit, lexicon)), label) for sentence, hit, label in rows]
    errors = []
    for fold in range(FOLDS):
        seen = defaultdict(list)
        for part, name, label in told:
            if part != fold:
                seen[_row(name)].append(label)
        errors += [abs(median(seen[_row(name)] or [grade(name).happened]) - label) for part, name, label in told if part == fold]
    return _mean(errors)


def _row(name: str) -> tuple[float, float]:
    one = grade(name)
    return one.happened, one.certain


def _predicates(path: Path, lexicon: Lexicon) -> Iterator[tuple[int, Hit, float]]:
    nlp = load_pipeline()
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    docs = nlp.pipe([Doc(nlp.vocab, words=row["text"].split(" ")) for row in rows])
    for number, (row, doc) in enumerate(zip(rows, docs, strict=True)):
        for target in row["targets"]:
            first, end = target["span1"]
            yield number, _hit(doc[first:end].root, lexicon), float(target["label"])


def _hit(token: Token, lexicon: Lexicon) -> Hit:
    return Hit(token, Trigger(token.lemma_.lower(), (), (), _ANY), support=support_verb(token, lexicon) if token.pos_ == "NOUN" else None)
