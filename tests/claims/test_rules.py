import pytest

from truceline.claims import find_rule, nearest_rules, rules, slot_words
from truceline.claims.lexicon import load_lexicon
from truceline.claims.rules import Rule


def rule_of(name: str) -> Rule:
    found = find_rule(name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["assault-verb", "Assault-Verb", "assault verb", " assault_verb "])
def test_a_rule_is_found_whatever_the_case(name: str) -> None:
    assert rule_of(name).id == "assault-verb"


def test_a_rule_has_words_places_an_example_and_a_line() -> None:
    rule = rule_of("assault-verb")
    assert rule.codes == "ASSAULT"
    assert "ambush" in rule.words
    assert rule.places[0].startswith("Actor: its subject")
    assert any(line.startswith("Recipient: its object") for line in rule.places)
    assert "ambushed" in rule.example
    assert rule.where.startswith("frames/assault.yaml:")
    assert rule.text.startswith("# assault-verb\n")
    assert rule.example in rule.text


def test_every_entry_of_the_lexicons_can_be_explained() -> None:
    lexicon = load_lexicon()
    assert {*lexicon.frames, *(cue.id for cue in lexicon.cues)} <= set(rules())
    for rule in rules().values():
        assert rule.words, rule.id
        assert rule.where or rule.id in {"scheduled", "encoder", "llm"}, rule.id
        assert "_" not in " ".join(rule.places).replace("_", "", 0), rule.id


@pytest.mark.parametrize("name", ["tie-adjective", "scheduled", "encoder"])
def test_rules_without_an_entry_are_told_in_words(name: str) -> None:
    assert len(rule_of(name).words[0].split()) > 5


@pytest.mark.parametrize(
    ("slot", "words"),
    [
        ("on", "the phrase behind “on”"),
        ("object.against", "from its object: the phrase behind “against”"),
        ("possessive", "the possessor before it (“X's visit”)"),
    ],
)
def test_slots_are_told_in_words(slot: str, words: str) -> None:
    assert slot_words(slot) == words


def test_no_rule_has_a_slot_without_words() -> None:
    told = " ".join(line for rule in rules().values() for line in rule.places)
    assert "-object”" not in told
    assert "-subject”" not in told


@pytest.mark.parametrize(("name", "near"), [("assault-verbs", "assault-verb"), ("threaten-vreb", "threaten-verb")])
def test_the_nearest_rules_are_named(name: str, near: str) -> None:
    assert nearest_rules(name)[0] == near


def test_a_term_of_the_codebook_is_near_no_rule() -> None:
    assert find_rule("CONSULT") is None
    assert nearest_rules("CONSULTS") == ()
