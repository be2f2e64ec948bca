"""Tells which language a text is written in, offline and the same way every time."""

import re
from dataclasses import dataclass
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNDETERMINED = "und"
_SAMPLE = 4000
_LEAST_LETTERS = 3
_LEAST_CONFIDENCE = 0.2
_LABELS = {"sdh": "ckb", "zxx": UNDETERMINED}
_ENGLISH = frozenset(
    {
        "a",
        "after",
        "an",
        "and",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "had",
        "he",
        "her",
        "his",
        "in",
        "is",
        "it",
        "not",
        "of",
        "on",
        "said",
        "she",
        "that",
        "the",
        "their",
        "they",
        "to",
        "was",
        "were",
        "with",
    }
)
_ENGLISH_SHARE = 0.15
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Language:
    """A language and how sure it is.

    Attributes:
        code: ISO 639-1 code (639-3 where there is none), "und" when nothing tells it.
        confidence: From 0 to 1.
    """

    code: str
    confidence: float


def detect_language(text: str) -> Language:
    """Detect the language that most of a text is in; give it the whole text, for headlines alone tell little."""
    words = _WORD.findall(text[: 2 * _SAMPLE])
    if sum(len(word) for word in words) < _LEAST_LETTERS:
        return Language(UNDETERMINED, 0.0)
    label, confidence = _identifier().classify(text[:_SAMPLE])
    code = _LABELS.get(label, str(label))
    if code == UNDETERMINED and sum(word.casefold() in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words):
        return Language("en", _LEAST_CONFIDENCE)
    return Language(code, round(float(confidence), 4) if code != UNDETERMINED else 0.0)


@cache
def _identifier() -> LanguageIdentifier:
    """Load the model once; Nigerian Pidgin is left out because English headlines resemble it."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True, min_confidence=_LEAST_CONFIDENCE)
    identifier.set_languages([label for label in identifier.labels if label != "pcm"])
    return identifier
