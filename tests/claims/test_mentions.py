from collections.abc import Callable

import pytest
from spacy.tokens import Token

from truceline.claims.mentions import MentionReader

Read = Callable[[str], MentionReader]


def word(reader: MentionReader, text: str) -> Token:
    return next(token for token in reader.sentence.doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "head", "ids"),
    [
        ("Hamas and the Taliban attacked a base.", "Hamas", ["hamas", "taliban"]),
        ("The Quds Force commander Esmail Qaani visited Baghdad.", "Qaani", ["esmail-qaani"]),
        ("The commander, Esmail Qaani, visited Baghdad.", "commander", ["esmail-qaani"]),
        ("Hamas, which rules Gaza, attacked Israel.", "which", ["hamas"]),
        ("Armed groups such as Hamas and the Taliban attacked a base.", "groups", ["hamas", "taliban"]),
        ("Israel, not Hamas, attacked the camp.", "Israel", ["israel"]),
    ],
)
def test_all_that_a_phrase_names_are_its_parties(text: str, head: str, ids: list[str], reader_of: Read) -> None:
    reader = reader_of(text)
    assert [ref.id for ref in reader.parties(word(reader, head))] == ids


@pytest.mark.parametrize(
    ("text", "head", "recipient", "found"),
    [
        ("Rebels attacked the base in Mali.", "base", True, ["base"]),
        ("Rebels attacked the base in Mali.", "base", False, []),
        ("Rebels attacked villagers in Mali.", "villagers", True, ["villagers"]),
        ("Rebels attacked villagers in Mali.", "villagers", False, []),
        ("Rebels attacked rain in Mali.", "rain", True, []),
    ],
)
def test_what_is_held_and_who_suffers_stand_only_at_the_receiving_end(
    text: str, head: str, recipient: bool, found: list[str], reader_of: Read
) -> None:
    reader = reader_of(text)
    assert [ref.text for ref in reader.parties(word(reader, head), recipient=recipient)] == found


def test_part_of_a_named_group_is_not_the_group(reader_of: Read) -> None:
    reader = reader_of("Some of the Taliban attacked the convoy.")
    (ref,) = reader.parties(word(reader, "Some"))
    assert (ref.id, ref.reason) == (None, "part of a group that is not named")


def test_offsets_count_in_the_report(reader_of: Read) -> None:
    text = "Talks failed. Then Hamas attacked Israel."
    reader = reader_of(text)
    (ref,) = reader.parties(word(reader, "Hamas"))
    assert text[ref.start : ref.start + len(ref.text)] == "Hamas"
