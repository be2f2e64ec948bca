from collections.abc import Callable

import pytest
from factories import a_report
from spacy.tokens import Token

from truceline.claims import SourceKind
from truceline.claims.mentions import MentionReader
from truceline.claims.speakers import SpeakerReader, count_of, source_words

Read = Callable[[str], MentionReader]


def speaking(reader: MentionReader) -> SpeakerReader:
    return SpeakerReader(reader, a_report(text=reader.sentence.text))


def head(reader: MentionReader, word: str) -> Token:
    return next(token for token in reader.sentence.doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "kind", "name", "count", "affiliation"),
    [
        ("Three Iranian officials said Israel attacked Haifa.", "officials", "anonymous", "Three Iranian officials", 3, "iran"),
        ("Ten of the sources said Israel attacked Haifa.", "Ten", "anonymous", "Ten of the sources", 10, None),
        ("A source close to Hamas said Israel attacked Haifa.", "source", "anonymous", "A source close to Hamas", 1, "hamas"),
        ("Reuters said Israel attacked Haifa.", "Reuters", "wire", "Reuters", None, "reuters"),
        ("A letter from Rwanda said Israel attacked Haifa.", "letter", "document", "A letter from Rwanda", None, "rwanda"),
        ("Netanyahu's office said Israel attacked Haifa.", "office", "organisation", "Netanyahu's office", None, "benjamin-netanyahu"),
        ("Egypt said Israel attacked Haifa.", "Egypt", "organisation", "Egypt", None, "egypt"),
        ("Abbas Araghchi said Israel attacked Haifa.", "Araghchi", "person", "Abbas Araghchi", 1, "abbas-araghchi"),
        ("A doctor, who fled, said Israel attacked Haifa.", "doctor", "anonymous", "A doctor", 1, None),
    ],
)
def test_kind_name_number_and_affiliation(
    text: str, word: str, kind: str, name: str, count: int | None, affiliation: str | None, reader_of: Read
) -> None:
    reader = reader_of(text)
    source = speaking(reader).source(head(reader, word), "said")
    assert source is not None
    assert (source.kind.value, source.name, source.count, source.affiliation) == (kind, name, count, affiliation)
    assert source.cue == "said"


@pytest.mark.parametrize("text", ["It said Israel attacked Haifa.", "The bridge said Israel attacked Haifa."])
def test_things_do_not_speak(text: str, reader_of: Read) -> None:
    reader = reader_of(text)
    verb = head(reader, "said")
    assert speaking(reader).source(verb.nbor(-1), "said") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("An official told Reuters that Israel attacked Haifa.", ["Reuters"]),
        ("An official said in an interview with Reuters that Israel attacked Haifa.", ["Reuters"]),
        ("Hamas said in a statement carried by Al Jazeera that Israel attacked Haifa.", ["Al Jazeera"]),
        ("An official told Egypt that Israel attacked Haifa.", []),
    ],
)
def test_outlets_that_words_were_said_to(text: str, names: list[str], reader_of: Read) -> None:
    reader = reader_of(text)
    verb = next(token for token in reader.sentence.doc if token.text in {"told", "said"})
    assert [source.name for source in speaking(reader).told_to(verb)] == names


def test_whom_an_outlet_cites(reader_of: Read) -> None:
    reader = reader_of("Al Jazeera, citing two Hamas officials, said Israel attacked Rafah.")
    verb = head(reader, "said")
    found = list(speaking(reader).cited(verb, [head(reader, "Jazeera")]))
    assert [(source.kind, source.name, source.count) for source in found] == [(SourceKind.ANONYMOUS, "two Hamas officials", 2)]


def test_numbers_of_people(reader_of: Read) -> None:
    doc = reader_of("Twelve officials and an envoy met the traders.").sentence.doc
    assert [count_of(doc[number]) for number in (1, 4, 7)] == [12, 1, None]


def test_no_word_is_both_a_paper_and_a_person() -> None:
    words = source_words()
    assert words["papers"] & words["people"] == frozenset()
