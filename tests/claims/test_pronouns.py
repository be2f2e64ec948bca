from collections.abc import Callable

import pytest
from spacy.tokens import Token

from truceline.claims import Claim
from truceline.claims.mentions import MentionReader

Code = Callable[..., tuple[Claim, ...]]
Read = Callable[[str], MentionReader]


def word(reader: MentionReader, text: str) -> Token:
    return next(token for token in reader.sentence.doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "pronoun", "id"),
    [
        ("Hamas said it would release the hostages.", "it", "hamas"),
        ("Benjamin Netanyahu said that he had met Donald Trump.", "he", "benjamin-netanyahu"),
        ("Esmail Qaani visited Baghdad. He met leaders of the factions.", "He", "esmail-qaani"),
        ("Esmail Qaani met Hamas. She left.", "She", None),
        ("Mali severed ties with Ukraine, accusing it of helping the rebels.", "it", "ukraine"),
        ("Rwanda dismissed claims that it was arming the M23.", "it", "rwanda"),
        ("Hamas shelled a base of Israel, and it attacked a camp.", "it", "hamas"),
        ("ELN guerrillas freed a soldier whom they had kidnapped.", "they", "eln"),
        ("JNIM's blockade has choked the city, and its drone attacks have killed dozens.", "its", "jnim"),
        ("The M23's spokesman said that its fighters had attacked a base.", "its", "m23"),
        ("Israel said that the vessel was British, and it blamed Iran.", "it", "israel"),
        ("Hamas said Israel had killed its leader.", "its", "hamas"),
        ("Burundi accused Rwanda of an attack on its soldiers.", "its", "burundi"),
        ("Israel attacked its own troops.", "its", "israel"),
        ("Burundi condemned the attack on its soldiers.", "its", "burundi"),
        ("Rwanda attacked its neighbour.", "its", "rwanda"),
        ("Rwanda launched an attack on its soldiers.", "its", None),
        ("Israel will attack again, its ministry warned.", "its", "israel"),
        ("Hezbollah attacked Israel in response to its strikes.", "its", "israel"),
    ],
)
def test_a_pronoun_means_whom_the_rules_say(text: str, pronoun: str, id: str | None, reader_of: Read) -> None:
    reader = reader_of(text)
    if not reader.sentence.parsed:
        assert id is None
        return
    assert [ref.id for ref in reader.parties(word(reader, pronoun))] == ([id] if id else [])


def test_it_at_the_start_of_a_sentence_is_the_group_told_of_before(code: Code) -> None:
    claims = code("The M23 seized Goma. It attacked Bukavu on Friday.", type="ASSAULT")
    assert [[(ref.id, ref.text) for ref in claim.actors] for claim in claims] == [[("m23", "M23")], [("m23", "It")]]


def test_a_pronoun_without_anyone_before_it_is_nobody(code: Code) -> None:
    assert code("It attacked Bukavu on Friday.") == ()


ACROSS = [
    # two sentences, the pronoun's reading in the second
    ("Tribal militias took the town. They attacked a barracks on Friday.", ["They"], [None]),
    ("Israel and Hamas signed a truce. They attacked each other again on Friday.", ["They", "Hamas"], ["israel", "hamas"]),
    ("The Houthis lost a ship. They attacked a tanker on Friday.", ["They"], ["houthis"]),
    ("A militia took the town. It attacked a barracks on Friday.", ["It"], [None]),
    ("The militias and Hamas met. It attacked a barracks on Friday.", [], []),
    ("Rain fell in Goma. They attacked a barracks on Friday.", [], []),
    ("Esmail Qaani flew home. They attacked a barracks on Friday.", [], []),
]


@pytest.mark.parametrize(("text", "words", "ids"), ACROSS)
def test_a_pronoun_takes_up_the_subject_of_the_sentence_before(text: str, words: list[str], ids: list[str | None], code: Code) -> None:
    claims = code(text, type="ASSAULT")
    found = claims[-1].actors if claims else ()
    assert ([ref.text for ref in found], [ref.id for ref in found]) == (words, ids)


def test_a_pronoun_that_describes_a_noun_does_not_mean_it(reader_of: Read) -> None:
    reader = reader_of("Its jets attacked a camp.")
    assert reader.parties(word(reader, "Its")) == []


def test_it_that_suffers_may_be_the_thing_told_of_before(code: Code) -> None:
    assert [ref.text for claim in code("A militia took the town. It was attacked on Friday.") for ref in claim.recipients] == []
