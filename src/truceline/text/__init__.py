"""No domain knowledge: comparing and romanising text, telling its language, imprecise dates."""

from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time, on_day
from truceline.text.language import UNDETERMINED, Language, detect_language
from truceline.text.normalise import fold, slug, straighten, strip_invisible
from truceline.text.romanise import consonant_key, romanise

__all__ = [
    "UNDETERMINED",
    "UNKNOWN_TIME",
    "Basis",
    "Language",
    "Precision",
    "Time",
    "consonant_key",
    "detect_language",
    "fold",
    "on_day",
    "romanise",
    "slug",
    "straighten",
    "strip_invisible",
]
