"""Fits the confidence of claims on labelled sentences that the encoder has not been trained on, and writes the weights into the package.

python training/calibrate.py
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matching import Found, found_in
from numpy.typing import NDArray
from rows import digest, of_part, read_rows

from truceline.claims import Coder, Method, verdicts
from truceline.claims.confidence import FEATURES, Grounds, grounds_of
from truceline.claims.encoder import load_encoder
from truceline.claims.verdicts import support_of

INTO = Path(__file__).parent.parent / "src" / "truceline" / "data" / "encoder" / "confidence.json"
LENGTHS = {"rules": len(FEATURES) - 3, "both": len(FEATURES), "encoder": len(FEATURES)}
RIDGE = 1.0
"""Strength of the pull of each weight towards zero."""


def fit(grounds: Sequence[Grounds], right: Sequence[bool]) -> list[float]:
    """Return the weights of a logistic regression, by Newton's method."""
    x: NDArray[np.float64] = np.array([one.values() for one in grounds])
    y = np.array(right, dtype=float)
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        guess = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - guess) - RIDGE * weights
        bend = (x * (guess * (1 - guess))[:, None]).T @ x + RIDGE * np.eye(x.shape[1])
        weights = weights + np.linalg.solve(bend, slope)
    return [round(float(value), 3) for value in weights]


def known(found: Found) -> Grounds:
    """Return what the rules know of a claim."""
    return grounds_of(found.claim.actors, found.claim.recipients, found.claim.modality)


def write(weights: dict[str, list[float]], counts: dict[str, int]) -> None:
    """Write the weights, and how many claims each set was fitted on."""
    table = {"features": FEATURES, "weights": weights, "claims": counts, "sentences": digest()}
    INTO.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def judged(found: Found) -> Grounds:
    """Return what speaks for a claim when the encoder has judged its pair."""
    claim, row = found.claim, found.row
    judgement = load_encoder().judge(row.text, [(row.acting, row.other)])[0]
    verdict = support_of(claim.type or "", claim.modality, judgement)
    own = known(found)
    return Grounds(own.named, own.told_as_fact, verdict.support, verdict.none, verdict.reality)


def main() -> None:
    """Fit the three sets of weights and write them."""
    write({kind: [0.0] * length for kind, length in LENGTHS.items()}, {})  # coding needs weights of the right length
    rows = read_rows()
    unseen = of_part(rows, "calibration")
    alone = list(found_in(Coder(method=Method.RULES), [*of_part(rows, "training"), *unseen]))
    verdicts.SURE = 0.0  # what is not sure enough to be shown is counted, too
    both = list(found_in(Coder(method=Method.BOTH), unseen))
    of_rules = [one for one in both if one.claim.rule != verdicts.ENCODER_RULE]
    of_encoder = [one for one in both if one.claim.rule == verdicts.ENCODER_RULE]
    weights = {
        "rules": fit([known(one) for one in alone], [one.right for one in alone]),
        "both": fit([judged(one) for one in of_rules], [one.right for one in of_rules]),
        "encoder": fit([judged(one) for one in of_encoder], [one.right for one in of_encoder]),
    }
    counts = {"rules": len(alone), "both": len(of_rules), "encoder": len(of_encoder)}
    write(weights, counts)
    print(json.dumps({"weights": weights, "claims": counts}, indent=1))


if __name__ == "__main__":
    main()
