from collections.abc import Callable

import pytest
from spacy.tokens import Token

from truceline.claims.mentions import MentionReader

Read = Callable[[str], MentionReader]


def word(reader: MentionReader, text: str) -> Token:
    return next(token for token in reader.sentence.doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "head", "id"),
    [
        ("Turkish soldiers attacked the camp.", "soldiers", "turkey"),
        ("Leaders of Hamas met the envoy.", "Leaders", "hamas"),
        ("Hamas leaders met the envoy.", "leaders", "hamas"),
        ("Militants attacked the camp in Iraq.", "Militants", None),
        ("A former Iraqi prime minister met the envoy.", "minister", None),
        ("An Iranian militia attacked the camp.", "militia", None),
    ],
)
def test_a_description_is_resolved_only_where_it_says_whose(text: str, head: str, id: str | None, reader_of: Read) -> None:
    reader = reader_of(text)
    (ref,) = reader.described(word(reader, head), recipient=False)
    assert ref.id == id


@pytest.mark.parametrize(
    ("text", "head", "id"),
    [
        ("The Turkish president met the envoy.", "president", "recep-tayyip-erdogan"),
        ("Iran's foreign minister met the envoy.", "minister", "abbas-araghchi"),
    ],
)
def test_an_office_is_resolved_to_who_held_it_when_the_report_was_written(text: str, head: str, id: str, reader_of: Read) -> None:
    reader = reader_of(text)
    (ref,) = reader.described(word(reader, head), recipient=False)
    assert (ref.id, ref.reason.endswith("when the report was written")) == (id, True)


def test_the_group_and_the_commander_are_the_last_ones_named(reader_of: Read) -> None:
    reader = reader_of("Esmail Qaani, commander of the Quds Force, praised Hamas. The commander met the group in Doha.")
    (person,) = reader.described(word(reader, "commander"), recipient=False)
    (group,) = reader.described(word(reader, "group"), recipient=False)
    assert person.id == "esmail-qaani"
    assert group.id is not None


def test_an_unknown_name_is_an_actor_without_id(reader_of: Read) -> None:
    reader = reader_of("John Karanja accused Uganda of arming the rebels.")
    (ref,) = reader.described(word(reader, "Karanja"), recipient=False)
    assert (ref.id, ref.text, ref.reason) == (None, "John Karanja", "a name that the register does not know")


@pytest.mark.parametrize("text", ["Rain in Mali stopped the attack.", "The idea of Iran met criticism."])
def test_things_are_nobody(text: str, reader_of: Read) -> None:
    reader = reader_of(text)
    assert reader.described(reader.sentence.doc[0 if text.startswith("Rain") else 1], recipient=False) == []
