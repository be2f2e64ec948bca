"""Place names in context: the sixty sentences of `golden_places/places.yaml`, and how names are read.

An entry of that file is one sentence with a `mention`; `place` are the names under which the right place may be known, `country` the
codes that are right. An entry without a `place` is no place there: a government, a person, a common word.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from factories import a_report

from truceline.claims import Claim
from truceline.claims.discourse import Discourse
from truceline.claims.lexicon import Lexicon
from truceline.claims.mentions import MentionReader
from truceline.claims.parsing import Parser
from truceline.claims.places import mentioned_places
from truceline.claims.records import PlaceRef
from truceline.register import Register
from truceline.register.place_keys import place_keys
from truceline.text.dates import UNKNOWN_TIME

GOLDEN: Final = Path(__file__).parent / "golden_places" / "places.yaml"
BESIDE: Final = 15
"""Characters from a mention within which a place's noun counts as its ("the outskirts of Hama", "the Torkham border crossing")."""
KNOWN_ERRORS: Final = {
    "santa-cruz-bolivia": "the department is taken for its capital of the same name, which the gazetteer has under its full name only",
    "tell-abiad": "the parser does not see the name as the object of 'shelled'",
}
Code = Callable[..., tuple[Claim, ...]]
Placed = tuple[int, int, PlaceRef]
Read = Callable[[str], list[Placed]]


def cases() -> Iterator[Any]:
    for case in yaml.safe_load(GOLDEN.read_text(encoding="utf-8")):
        reason = KNOWN_ERRORS.get(case["id"])
        yield pytest.param(case, id=case["id"], marks=[pytest.mark.xfail(strict=True, reason=reason)] if reason else [])


@pytest.fixture(scope="module")
def places_in(parser: Parser, register: Register, lexicon: Lexicon) -> Read:
    """Return a function that gives the places of a text with where their nouns stand."""

    def read(text: str) -> list[Placed]:
        sentences = parser.sentences(a_report(text=text))
        discourse = Discourse.of(register, [match for sentence in sentences for match in sentence.matches])
        return [
            (sentence.start + token.idx, sentence.start + token.idx + len(token), place)
            for sentence in sentences
            if sentence.parsed
            for token, place in mentioned_places(sentence.doc, MentionReader(sentence, discourse, register, lexicon, UNKNOWN_TIME))
        ]

    return read


@pytest.mark.parametrize("case", list(cases()))
def test_places_in_context(case: dict[str, Any], places_in: Read) -> None:
    start = case["text"].index(case["mention"])
    end = start + len(case["mention"])
    if "place" not in case:
        assert [place.name for first, last, place in places_in(case["text"]) if first < end and start < last] == []
        return
    named = {place_keys(name)[0] for name in case["place"]}
    found = [
        (place.country, place_keys(place.name)[0])
        for first, last, place in places_in(case["text"])
        if first < end + BESIDE and start - BESIDE < last
    ]
    assert any(country in (case["country"] or [None]) and key in named for country, key in found), found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Syrian jets bombed the outskirts of Hama.", "Hama"),
        ("Rebels raided the city of Kidal in Mali.", "Kidal"),
        ("Soldiers held a post at the military site of Tower 22 in Jordan.", "Tower 22"),
        ("Iranian and Saudi envoys met in the Iraqi capital.", "Baghdad"),
        ("Rockets fell in the Iraqi province of Anbar.", "Anbar"),
    ],
)
def test_a_noun_like_town_or_province_gives_the_place_that_it_names(text: str, name: str, places_in: Read) -> None:
    assert name in [place.name for *_, place in places_in(text)]


def test_little_havana_is_not_havana(places_in: Read) -> None:
    ((*_, place),) = places_in("Cuban exiles and American politicians met in Little Havana.")
    assert (place.name, place.country) == ("Little Havana", "USA")


def test_the_last_word_of_an_unknown_name_is_no_place_of_its_own(places_in: Read) -> None:
    assert places_in("American diplomats met the wounded at the Muhimbili Medical Center.") == []


def test_the_airport_is_the_one_named_before(code: Code) -> None:
    claims = code("Rockets were stored at Baghdad airport. The United States killed two militiamen outside the airport.", type="ASSAULT")
    assert [claim.place.name for claim in claims if claim.place is not None] == ["Baghdad International Airport"]


def test_an_airport_that_was_never_named_is_no_place(code: Code) -> None:
    (claim,) = code("The United States killed two militiamen outside the airport.", type="ASSAULT")
    assert claim.place is None


def test_the_embassy_says_in_its_name_where_it_is(code: Code) -> None:
    claims = code("Iraqi militias fired mortars at the U.S. embassy in Baghdad.", type="ASSAULT")
    assert [claim.place.name for claim in claims if claim.place is not None][:1] == ["Baghdad"]
