import pytest

from truceline.text import detect_language

SENTENCES = {
    "en": "The envoy met officers in the capital and said that the truce was still holding.",
    "ar": "أعلنت الحكومة العراقية أن الهدنة مستمرة في بغداد.",
    "fa": "فرمانده نیرو با مقامات گفت\u200cوگو کرد و به تهران بازگشت.",
    "fr": "Le gouvernement a d\u00e9clar\u00e9 mardi que la tr\u00eave tenait toujours, selon un porte-parole.",
    "es": "El gobierno dijo el martes que la tregua con la guerrilla segu\u00eda en pie, seg\u00fan un portavoz.",
    "ru": "Правительство заявило во вторник, что перемирие соблюдается.",
    "he": "הממשלה הודיעה ביום שלישי כי הפסקת האש נמשכת.",
}


@pytest.mark.parametrize(("code", "text"), SENTENCES.items())
def test_sentences_of_many_languages_are_told_apart(code: str, text: str) -> None:
    assert detect_language(text).code == code


@pytest.mark.parametrize("text", ["", "  ", "12 34", "\u2014", "ab"])
def test_what_tells_nothing_is_undetermined(text: str) -> None:
    found = detect_language(text)
    assert (found.code, found.confidence) == ("und", 0.0)


@pytest.mark.parametrize(
    "text", ["The militia said it was not at the base.", "Rockets hit the base in the west of the country.", "He met them at the airport."]
)
def test_a_short_english_sentence_is_english(text: str) -> None:
    assert detect_language(text).code == "en"


def test_a_foreign_quotation_does_not_change_the_language() -> None:
    assert detect_language(SENTENCES["en"] * 6 + SENTENCES["ar"]).code == "en"
