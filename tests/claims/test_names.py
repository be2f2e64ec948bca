from collections.abc import Callable

import pytest
from spacy.tokens import Token

from truceline.claims.mentions import MentionReader

Read = Callable[[str], MentionReader]


def word(reader: MentionReader, text: str) -> Token:
    return next(token for token in reader.sentence.doc if token.text == text)


def test_a_capital_stands_for_its_government_only_where_it_acts(reader_of: Read) -> None:
    reader = reader_of("Kigali attacked the camp.")
    (match,) = reader.sentence.matches
    acting = reader.from_match(match, metonym=True, whole=True)
    assert acting is not None
    assert acting.id == "rwanda-government"
    assert reader.from_match(match, metonym=False, whole=True) is None


@pytest.mark.parametrize(
    ("text", "name", "acts"),
    [
        ("An Israeli strike on the camp failed.", "Israeli", True),
        ("A US strike on the camp failed.", "US", True),
        ("The Jordan attack killed three soldiers.", "Jordan", False),
        ("A deadly strike on the camp in Iraq failed.", "deadly", False),
    ],
)
def test_a_name_before_a_noun_tells_who_or_where(text: str, name: str, acts: bool, reader_of: Read) -> None:
    reader = reader_of(text)
    assert reader.may_act_as_modifier(word(reader, name)) is acts


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [("Esmail Qaani met Hamas.", "Qaani", True), ("Esmail Qaani met Hamas.", "Hamas", False)],
)
def test_people_are_told_from_groups(text: str, name: str, person: bool, reader_of: Read) -> None:
    reader = reader_of(text)
    match = reader.match_at(word(reader, name))
    assert match is not None
    ref = reader.ref_of(match)
    assert ref is not None
    assert reader.is_person(ref) is person


def test_another_given_name_before_a_surname_is_another_person(reader_of: Read) -> None:
    reader = reader_of("The general's brother, Ali Soleimani, met Hamas.")
    match = next(one for one in reader.sentence.matches if one.text == "Soleimani")
    assert reader.from_match(match, metonym=False, whole=True) is None


def test_a_place_is_known(reader_of: Read) -> None:
    reader = reader_of("Hamas attacked Tel Aviv.")
    assert reader.is_place(word(reader, "Aviv"))
    assert not reader.is_place(word(reader, "Hamas"))


def test_a_name_in_a_description_is_put_in_its_registered_form(reader_of: Read) -> None:
    reader = reader_of("Fighters of ISIS attacked the base.")
    assert "Islamic State" in reader.canonical(word(reader, "Fighters"))
    assert reader.text_of(word(reader, "Fighters")) == "Fighters of ISIS"


@pytest.mark.parametrize(
    ("state", "army"),
    [
        ("sudan", "sudanese-armed-forces"),
        ("myanmar", "tatmadaw"),
        ("dr-congo-government", "fardc"),
        ("iran", "iranian-armed-forces"),
        ("united-states", "us-forces"),
        ("kenya", None),
    ],
)
def test_a_state_has_the_army_that_the_register_knows(state: str, army: str | None, reader_of: Read) -> None:
    found = reader_of("Hamas attacked Israel.").army_of(state)
    assert (found.id if found is not None else None) == army


def test_a_body_is_named_by_its_state(reader_of: Read) -> None:
    reader = reader_of("Hamas attacked Israel.")
    body = reader.body_of("israel", "defence ministry")
    assert body is not None
    assert body.id == "israel-defence-ministry"
    assert reader.body_of("israel", "bakery") is None


@pytest.mark.parametrize(("person", "body"), [("naim-qassem", "hezbollah"), ("abdel-fattah-al-burhan", "sudanese-armed-forces")])
def test_a_leader_leads_a_force_before_a_state(person: str, body: str, reader_of: Read) -> None:
    found = reader_of("Hamas attacked Israel.").led_by(person)
    assert found is not None
    assert found.id == body


def test_a_minister_leads_no_force(reader_of: Read) -> None:
    assert reader_of("Hamas attacked Israel.").led_by("abbas-araghchi") is None


@pytest.mark.parametrize(
    ("text", "noun", "kinds"),
    [
        ("A suicide bomber attacked a camp.", "bomber", {"groups"}),
        ("A bomber attacked a camp.", "bomber", {"instruments", "craft"}),
        ("Gunmen attacked a camp.", "Gunmen", {"groups", "representatives"}),
        ("A nerve agent killed the guard.", "agent", {"nobody"}),
        ("An agent killed the guard.", "agent", {"forces"}),
        ("Rain fell on the camp.", "Rain", set()),
    ],
)
def test_two_words_with_a_sense_of_their_own_go_before_one(text: str, noun: str, kinds: set[str], reader_of: Read) -> None:
    reader = reader_of(text)
    assert reader.stands_for(word(reader, noun)) == kinds


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("The Sudanese army", "sudanese-armed-forces"),
        ("the Sudanese government", "sudan-government"),
        ("The Malian army", "malian-armed-forces"),
        ("The Congolese military", "fardc"),
        ("The Syrian army", "syrian-army"),
        ("The Rwandan government", "rwanda-government"),
        ("The Ethiopian government", "ethiopia-government"),
        ("The Somali government", "somalia-government"),
        ("Rwandan troops", "rwanda-defence-force"),
        ("Ethiopian soldiers", "ethiopian-national-defence-force"),
        ("Somali troops", "somali-national-army"),
        ("Ugandan government forces", "ugandan-peoples-defence-forces"),
        ("Ethiopian federal forces", "ethiopian-national-defence-force"),
        ("Somali police", "somalia"),
        ("Kenyan soldiers", "kenya"),
    ],
)
def test_a_nationality_before_a_force_or_organ_names_its_body(words: str, id: str, reader_of: Read) -> None:
    reader = reader_of(f"{words} attacked the rebels.")
    (ref,) = reader.parties(word(reader, words.split()[-1]))
    assert ref.id == id
