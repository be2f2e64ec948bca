from pathlib import Path

import pytest
from spacy.tokens import Token

from truceline.claims.parsing import load_pipeline
from truceline.claims.reality import FACT, UNREAL, Reality
from truceline.claims.signatures import load_signatures, read_signatures
from truceline.codebook import Modality
from truceline.errors import LexiconError

DENIED, PLANNED, UNDONE = (Reality(one, "told so") for one in (Modality.DENIED, Modality.PLANNED, Modality.NOT_OCCURRED))


def _word(text: str, word: str) -> Token:
    return next(token for token in load_pipeline()(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "form", "construction"),
    [
        ("The army managed to flee.", "managed", "to", "implication"),
        ("The army failed to flee.", "failed", "to", "failing"),
        ("The army denied that it fled.", "denied", "that", "denial"),
        ("The army denied the attack.", "denied", "noun", "denial"),
        ("The army warned that rebels fled.", "warned", "that", "fear"),
        ("The army warned rebels to flee.", "warned", "to", "request"),
        ("The army called off the attack.", "called", "noun", "preventing"),
        ("The army called for an attack.", "called", "for", "request"),
        ("The army has yet to flee.", "has", "to", "failing"),
        ("The army has to flee.", "has", "to", "duty"),
        ("The army is unable to flee.", "unable", "to", "inability"),
        ("The plan to flee failed.", "plan", "to", "plan"),
    ],
)
def test_a_signature_fits_a_word_by_what_stands_below_it(text: str, word: str, form: str, construction: str) -> None:
    found = load_signatures().of(_word(text, word), form)
    assert found is not None
    assert found.construction == construction


@pytest.mark.parametrize(("text", "word", "form"), [("The army ate.", "ate", "to"), ("The army called Goma.", "called", "noun")])
def test_a_word_implies_nothing_of_what_it_does_not_take(text: str, word: str, form: str) -> None:
    assert load_signatures().of(_word(text, word), form) is None


@pytest.mark.parametrize(
    ("word", "form", "above", "below"),
    [
        ("failed", "to", FACT, Modality.NOT_OCCURRED),
        ("failed", "to", UNDONE, Modality.OCCURRED),
        ("failed", "to", DENIED, Modality.DENIED),
        ("prevented", "noun", FACT, Modality.NOT_OCCURRED),
        ("prevented", "noun", PLANNED, Modality.HYPOTHETICAL),
        ("managed", "to", PLANNED, Modality.PLANNED),
        ("managed", "to", UNDONE, Modality.NOT_OCCURRED),
        ("urged", "to", FACT, Modality.REQUESTED),
        ("urged", "to", UNDONE, Modality.HYPOTHETICAL),
        ("regretted", "that", UNDONE, Modality.OCCURRED),
        ("regretted", "that", PLANNED, Modality.OCCURRED),
        ("denied", "that", PLANNED, Modality.DENIED),
    ],
)
def test_realities_are_composed_down_the_tree(word: str, form: str, above: Reality, below: Modality) -> None:
    token = _word(f"The army {word} it.", word)
    signature = load_signatures().of(token, form)
    assert signature is not None
    assert signature.below(above, token).modality is below


def test_what_is_promised_not_to_be_done_is_no_claim() -> None:
    token = _word("The army failed.", "failed")
    signature = load_signatures().of(token, "to")
    assert signature is not None
    assert signature.below(PLANNED, token).reason == UNREAL


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("- {words: [say], modality: null}", r"embedding\.yaml: entry 1: 'class' is missing"),
        ("- {words: [say], class: saying, modality: certain}", r"entry 1 \(say\): unknown modality 'certain'"),
        ("- {words: [say], class: saying, modality: null, negated: sure}", r"entry 1 \(say\): unknown modality 'sure'"),
        ("- {words: [plan], class: plan, forms: [on], modality: planned}", r"entry 1: True is no word; put on, off"),
    ],
)
def test_a_malformed_entry_is_refused_with_its_number(entry: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "embedding.yaml"
    file.write_text(entry, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        read_signatures(file)


def test_a_well_formed_entry_is_read_with_its_defaults(tmp_path: Path) -> None:
    file = tmp_path / "embedding.yaml"
    file.write_text("- {words: [call off], class: preventing, modality: not-occurred}", encoding="utf-8")
    (found,) = read_signatures(file).verbs["call"]
    assert (found.beside, found.forms, found.negated) == ("off", frozenset({"to", "that", "ing"}), Modality.HYPOTHETICAL)
    assert found.unsure is None
