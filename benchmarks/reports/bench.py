"""How much of what five annotated reports say is coded."""

import contextlib
import importlib.util
import io
import json
import tempfile
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from truceline.claims import Claim, Coder
from truceline.register import load_register
from truceline.reports import Refusal, read_each

CORPUS = ("seeds/*.txt", "seeds/expected.json", "benchmarks/reports/score_claims.py")
LOWER_IS_BETTER = ("claims_per_event",)
UNBOUNDED = ("gold", "claims")
_INGESTED = date(2026, 1, 1)
"""A day after all reports; the claims do not depend on it."""


def measure(data: Path) -> dict[str, float]:
    """Code the reports and score the claims against the annotation."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.jsonl"
        path.write_text("".join(f"{line}\n" for line in _coded(data)), encoding="utf-8")
        found: dict[str, float] = _score(data, path)
    return found


def _coded(data: Path) -> list[str]:
    register = load_register()
    coder = Coder(register=register)
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
