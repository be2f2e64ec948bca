"""The field's terms, typed: loads, checks and explains the YAML."""

from truceline.codebook.explanation import Explanation, explain, known_terms
from truceline.codebook.load import QUADS, load_codebook
from truceline.codebook.page import codebook_page
from truceline.codebook.records import Codebook, EventType, Modality, Mode, Term, TieType

__all__ = [
    "QUADS",
    "Codebook",
    "EventType",
    "Explanation",
    "Modality",
    "Mode",
    "Term",
    "TieType",
    "codebook_page",
    "explain",
    "known_terms",
    "load_codebook",
]
