import pytest
from spacy.tokens import Token

from truceline.claims import ClaimKind, Coder
from truceline.claims.governing import context_of, reality_above
from truceline.claims.parsing import load_pipeline
from truceline.codebook import Modality
from truceline.reports import Report, Unit, UnitKind


def _realities(text: str, kind: str) -> list[str]:
    report = Report("r", None, None, None, None, None, "en", "0" * 64, text, (Unit(0, len(text), UnitKind.PARAGRAPH),))
    claims = Coder().code(report).claims
    return [claim.modality.value for claim in claims if claim.type == kind and claim.kind is ClaimKind.EVENT]


@pytest.mark.parametrize(
    ("text", "kind", "realities"),
    [
        ("Rwanda denied that its troops had shelled Goma.", "ASSAULT", ["denied"]),
        ("The rebels are said to have shot three teachers in Cauca.", "ASSAULT", ["alleged"]),
        ("The rebels rejected an appeal by the bishop to the army.", "REQUEST", ["occurred"]),
        ("The junta had planned talks with the rebels for May.", "CONSULT", ["planned"]),
        ("The militia promised not to attack the base.", "ASSAULT", []),
        ("The army no longer wanted to attack the town of Kidal.", "ASSAULT", ["hypothetical"]),
        ("Moscow told the brigade to stop shelling Kharkiv.", "ASSAULT", []),
        ("The brigade vowed revenge after the army killed its commander.", "ASSAULT", ["occurred"]),
        ("If Rwandan troops attack Goma, the army will respond.", "ASSAULT", ["hypothetical"]),
        ("Villagers feared an attack by the militia on the camp.", "ASSAULT", ["hypothetical"]),
        ("It is unclear whether the rebels attacked the convoy of the army.", "ASSAULT", ["hypothetical"]),
        ("Kinshasa accused Kigali of attacking the town of Sake.", "ASSAULT", ["alleged"]),
        ("Neither Hamas nor Israel attacked the convoy of the United Nations.", "ASSAULT", ["not-occurred"]),
        ("Should Russia invade Moldova, Romania would attack Belarus.", "ASSAULT", ["hypothetical", "hypothetical"]),
        ("Had Hamas attacked Israel, Hezbollah would have attacked Israel.", "ASSAULT", ["hypothetical", "not-occurred"]),
        ("Without the truce, Israel would have attacked Lebanon.", "ASSAULT", ["not-occurred"]),
        ("The M23 agreed to withdraw from Goma and release the hostages.", "RETREAT", ["promised", "promised"]),
        ("Kinshasa accused Kigali of a campaign of terror in which Rwandan troops shelled Goma.", "ASSAULT", ["alleged"]),
        ("Iran vowed to attack Israel if Israel attacked Lebanon.", "ASSAULT", ["threatened", "hypothetical"]),
        ("Israel must withdraw from Lebanon within 60 days.", "RETREAT", ["requested"]),
        ("Iraqi forces thwarted an attack by the Islamic State on Kirkuk.", "ASSAULT", ["not-occurred"]),
        ("Kigali said it had never attacked Goma.", "ASSAULT", ["denied"]),
        ("Hezbollah failed to attack Haifa.", "ASSAULT", ["not-occurred"]),
        ("The talks between Israel and Hamas planned for Monday were called off.", "CONSULT", ["not-occurred"]),
        ("Russia attempted to attack Kyiv.", "ASSAULT", ["hypothetical"]),
        ("Kataib Hezbollah refused to withdraw from Baghdad.", "RETREAT", ["not-occurred"]),
        ("Israel is expected to release 40 Palestinian prisoners.", "RETREAT", ["planned"]),
        ("Israel has no plans to attack Iran.", "ASSAULT", ["not-occurred"]),
        ("Hamas offered to release hostages.", "RETREAT", ["promised"]),
        ("Since February 4 there have been no attacks on US forces by Kataib Hezbollah.", "ASSAULT", []),
    ],
)
def test_the_words_above_an_act_tell_of_its_reality(text: str, kind: str, realities: list[str]) -> None:
    assert _realities(text, kind) == realities


def _word(text: str, word: str) -> Token:
    return next(token for token in load_pipeline()(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "modality"),
    [
        ("The envoy may leave.", "leave", Modality.OCCURRED),
        ("The envoy wants to leave.", "leave", Modality.REQUESTED),
        ("The envoy refused to plan to leave.", "leave", Modality.HYPOTHETICAL),
        ("The envoy denied that the army threatened to leave.", "leave", Modality.DENIED),
        ("The envoy vowed to stop trying to leave.", "leave", Modality.HYPOTHETICAL),
        ("The envoy did not manage to leave.", "leave", Modality.NOT_OCCURRED),
        ("The envoy did not refuse to leave.", "leave", Modality.OCCURRED),
        ("The envoy regretted not having failed to leave.", "leave", Modality.OCCURRED),
    ],
)
def test_the_context_leaves_the_own_markers_out(text: str, word: str, modality: Modality) -> None:
    assert context_of(_word(text, word)).modality is modality


def test_a_governing_word_counts_with_its_own_markers() -> None:
    assert reality_above(_word("The envoy may leave.", "leave")).modality is Modality.HYPOTHETICAL
    assert reality_above(_word("The alleged attack failed.", "attack")).modality is Modality.ALLEGED
    assert reality_above(_word("The army may be able to leave.", "able")).modality is Modality.HYPOTHETICAL
