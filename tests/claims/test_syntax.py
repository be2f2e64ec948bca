from collections.abc import Callable

import pytest
from spacy.tokens import Doc, Token

from truceline.claims.parsing import Sentence
from truceline.claims.syntax import (
    ancestors,
    coordinated,
    follows_comma,
    is_passive,
    modifiers,
    objects,
    prepositional,
    subject_or_patient,
    subjects,
    subjects_of_noun,
)

Parse = Callable[[str], Sentence]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def texts(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The base was attacked by rebels in Mali.", "attacked", True),
        ("Soldiers killed by rebels in Mali were buried.", "killed", True),
        ("Rebels attacked the base in Mali.", "attacked", False),
        ("Rebels have attacked the base in Mali.", "attacked", False),
    ],
)
def test_the_passive_is_known_full_and_reduced(text: str, verb: str, passive: bool, sentence_of: Parse) -> None:
    assert is_passive(word(sentence_of(text).doc, verb)) is passive


@pytest.mark.parametrize(
    ("text", "verb", "who", "whom"),
    [
        ("The army shelled the camp in Sudan.", "shelled", ["army"], ["camp"]),
        ("The camp in Sudan was shelled by the army.", "shelled", ["army"], ["camp"]),
        ("Soldiers killed by rebels in Mali were buried.", "killed", ["rebels"], ["Soldiers"]),
        ("The rebels entered Goma and attacked the airport.", "attacked", ["rebels"], ["airport"]),
        ("The envoy urged the rebels to leave Goma.", "leave", ["rebels"], ["Goma"]),
        ("The Taliban tried to capture the city.", "capture", ["Taliban"], ["city"]),
        ("Kigali accused the army of bombing the camp.", "bombing", ["army"], ["camp"]),
        ("The rebels that the army attacked fled to Uganda.", "attacked", ["army"], ["rebels"]),
        ("The rebels fled after attacking the base in Mali.", "attacking", ["rebels"], ["base"]),
    ],
)
def test_subjects_and_objects_are_found_where_the_tree_leaves_them_out(
    text: str, verb: str, who: list[str], whom: list[str], sentence_of: Parse
) -> None:
    token = word(sentence_of(text).doc, verb)
    found = [{"that": "rebels"}.get(one, one) for one in texts(subjects(token))]
    assert (found, [{"that": "rebels"}.get(one, one) for one in texts(objects(token))]) == (who, whom)


def test_a_purpose_belongs_to_its_owner(sentence_of: Parse) -> None:
    doc = sentence_of("The envoy's aim was to urge the rebels in Goma to stop.").doc
    assert texts(subjects(word(doc, "urge"))) == ["envoy"]


def test_a_passive_shares_its_patient_with_a_lower_verb(sentence_of: Parse) -> None:
    doc = sentence_of("The militia was ordered to attack the base in Iraq.").doc
    assert texts(subject_or_patient(word(doc, "ordered"))) == ["militia"]


def test_a_noun_belongs_to_its_possessor_or_to_the_subject_of_its_verb(sentence_of: Parse) -> None:
    doc = sentence_of("Iran's attack angered Iraq.").doc
    assert texts(subjects_of_noun(word(doc, "attack"))) == ["Iran"]
    doc = sentence_of("The rebels made an attack on Goma.").doc
    assert texts(subjects_of_noun(word(doc, "attack"))) == ["rebels"]


def test_prepositions_give_their_objects_in_order(sentence_of: Parse) -> None:
    doc = sentence_of("The visit of the minister to Tehran ended.").doc
    assert texts(prepositional(word(doc, "visit"), "of")) == ["minister"]
    assert texts(prepositional(word(doc, "visit"), "under")) == []


def test_coordination_is_followed_to_its_end(sentence_of: Parse) -> None:
    doc = sentence_of("Russia, Iran and Turkey met in Astana.").doc
    assert texts(coordinated(word(doc, "Russia"))) == ["Russia", "Iran", "Turkey"]


def test_modifiers_stand_before_their_noun(sentence_of: Parse) -> None:
    doc = sentence_of("A Turkish drone strike hit the camp.").doc
    assert texts(modifiers(word(doc, "strike"))) == ["Turkish", "drone"]


def test_ancestors_lead_to_the_root(sentence_of: Parse) -> None:
    doc = sentence_of("The army said that the rebels attacked Goma.").doc
    assert [parent.text for _, parent in ancestors(word(doc, "Goma"))] == ["attacked", "said"]


def test_nothing_stands_before_the_first_word(sentence_of: Parse) -> None:
    doc = sentence_of("Attacking Goma, the rebels killed two soldiers.").doc
    assert not follows_comma(doc[0])
    assert follows_comma(doc[3])
