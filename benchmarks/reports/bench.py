"""How much of what five annotated reports say is coded."""

import contextlib
import importlib.util
import io
import json
import tempfile
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from truceline.claims import Claim, Coder, Method
from truceline.register import load_register
from truceline.reports import Refusal, read_each

CORPUS = ("seeds/*.txt", "seeds/expected.json", "benchmarks/reports/score_claims.py")
LOWER_IS_BETTER = ("claims_per_event",)
UNBOUNDED = ("gold", "claims", *(f"{what}_{way}" for way in ("rules", "encoder") for what in ("claims", "near", "found", "full")))
_INGESTED = date(2026, 1, 1)
"""A day after all reports; the claims do not depend on it."""


def measure(data: Path) -> dict[str, float]:
    """Code the reports and score the claims against the annotation."""
    found: dict[str, float] = {}
    for method in (Method.BOTH, Method.RULES, Method.ENCODER):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "claims.jsonl"
            path.write_text("".join(f"{line}\n" for line in _coded(data, method)), encoding="utf-8")
            scores: dict[str, float] = _score(data, path)
        if method is Method.BOTH:
            found |= scores
        else:
            found |= {f"{name}_{method.value}": scores[name] for name in ("claims", "near", "found", "full")}
    return found


def _coded(data: Path, method: Method) -> list[str]:
    register = load_register()
    coder = Coder(register=register, method=method)
    claims = TypeAdapter(Claim)
    paths = [str(path) for path in sorted((data / "seeds").glob("*.txt"))]
    return [
        json.dumps(claims.dump_python(claim, mode="json"))
        for report in read_each(paths, register=register, ingested=_INGESTED)
        if not isinstance(report, Refusal)
        for claim in coder.code(report).claims
    ]


def _score(data: Path, claims: Path) -> dict[str, float]:
    spec = importlib.util.spec_from_file_location("score_claims", data / "benchmarks" / "reports" / "score_claims.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("score_claims.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        scorer.main(str(claims), str(data / "seeds" / "expected.json"))
    found: dict[str, float] = json.loads(printed.getvalue().splitlines()[-1])
    return found
