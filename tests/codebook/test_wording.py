"""Scores and sections are worded."""

import pytest

from truceline.codebook import load_codebook
from truceline.codebook.load import QUADS
from truceline.codebook.records import Term
from truceline.codebook.wording import QUAD_NAMES, mode_section, score_text, section


@pytest.mark.parametrize(("score", "text"), [(4.0, "+4"), (0.5, "+0.5"), (0.0, "0"), (-9.5, "-9.5"), (-10.0, "-10"), (None, "not given")])
def test_score_has_its_sign(score: float | None, text: str) -> None:
    assert score_text(score) == text


def test_every_quad_has_a_name() -> None:
    assert tuple(QUAD_NAMES) == QUADS


def test_section_has_heading_facts_and_words() -> None:
    term = Term("drone", "mode", "It flies.", "One flew.", "One was shown.", "It is a parade.")
    assert section(term, "ASSAULT-drone", ["Mode"], level=2) == (
        "## ASSAULT-drone\n\n- Mode\n\nIt flies.\n\n**Example:** One flew.\n\n**Not this:** One was shown.\n\n**Why:** It is a parade.\n"
    )


def test_mode_is_headed_by_type_and_mode() -> None:
    consult = load_codebook().types["CONSULT"]
    assert mode_section(consult, consult.modes[0], level=4).startswith("#### CONSULT-visit\n")
