"""Tests of what the register answers, on a few actors of its own and on the real one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.errors import RegisterError
from truceline.register import Actor, Match, MeaningKind, Office, Register, Role, load_register
from truceline.text.dates import Precision, Time, on_day

OFFICES = {
    "commander": Office("commander", ("commander", "top commander"), single=True),
    "prime": Office("prime", ("prime minister", "premier"), single=True),
    "member": Office("member", ("member",)),
    "x-minister": Office("x-minister", ("x minister",), single=True),
}
FORCE = Actor("force", "Force", "military", parents=("land",))
LAND = Actor("land", "Land", "state")
CABINET = Actor("land-government", "Cabinet", "government", parents=("land",))
MINISTRY = Actor("land-x-ministry", "Ministry of X", "ministry", parents=("land-government",))
FIRST = Actor("first", "First", "person", roles=(Role("commander", "force", None, date(2020, 1, 3)),), parents=("force",))
SECOND = Actor("second", "Second", "person", roles=(Role("commander", "force", date(2020, 1, 3)),))
THIRD = Actor("third", "Third", "person", roles=(Role("commander", "force", date(2024, 5, 1)), Role("member", "land")))
RULER = Actor("ruler", "Ruler", "person", roles=(Role("prime", "land-government", date(2022, 10, 27)),))
OTHER = Actor(
    "other", "Other", "person", roles=(Role("prime", "land", date(2020, 5, 7), date(2022, 10, 27)), Role("x-minister", "land-x-ministry"))
)
ACTORS = {actor.id: actor for actor in (FIRST, FORCE, LAND, CABINET, MINISTRY, OTHER, RULER, SECOND, THIRD)}
SMALL = Register(actors=ACTORS, places={}, outlets={}, offices=OFFICES, wars={}, countries={})


def ids(actors: tuple[Actor, ...]) -> list[str]:
    return [actor.id for actor in actors]


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        (date(2019, 12, 31), ["first"]),
        (date(2020, 1, 2), ["first"]),
        (date(2020, 1, 3), ["second"]),
        (date(2024, 4, 30), ["second"]),
        (date(2024, 5, 1), ["third"]),
        (date(2026, 1, 1), ["third"]),
    ],
)
def test_holder_on_a_day(day: date, holders: list[str]) -> None:
    assert ids(SMALL.holder("commander", of="force", on=on_day(day))) == holders


def test_holder_in_a_longer_time_gives_all_who_may() -> None:
    year = Time(date(2020, 1, 1), date(2021, 1, 1), Precision.YEAR)
    assert ids(SMALL.holder("commander", of="force", on=year)) == ["first", "second"]
    assert ids(SMALL.holder("commander", of="force", on=None)) == ["first", "second", "third"]


def test_holder_takes_a_government_for_its_state_and_a_ministry_for_its_minister() -> None:
    assert ids(SMALL.holder("prime", of="land", on=on_day(date(2023, 1, 1)))) == ["ruler"]
    assert ids(SMALL.holder("prime", of="land-government", on=on_day(date(2021, 1, 1)))) == ["other"]
    assert ids(SMALL.holder("x-minister", of="land", on=None)) == ["other"]


def test_holder_of_an_office_that_nobody_held_is_nobody() -> None:
    assert SMALL.holder("commander", of="land", on=None) == ()
    assert SMALL.holder("king", of="land", on=None) == ()


def test_holders_gives_terms_with_the_end_that_a_successor_sets() -> None:
    assert [(actor.id, role.start, role.end) for actor, role in SMALL.holders("commander", of="force")] == [
        ("first", None, date(2020, 1, 3)),
        ("second", date(2020, 1, 3), date(2024, 5, 1)),
        ("third", date(2024, 5, 1), None),
    ]


@pytest.mark.parametrize(
    ("actor", "before", "after"),
    [
        ("first", None, "second"),
        ("second", "first", "third"),
        ("third", "second", None),
        ("ruler", "other", None),
        ("other", None, "ruler"),
        ("force", None, None),
    ],
)
def test_predecessor_and_successor(actor: str, before: str | None, after: str | None) -> None:
    found = (SMALL.predecessor(actor), SMALL.successor(actor))
    assert tuple(pair[0].id if pair is not None else None for pair in found) == (before, after)


def test_members_belong_or_hold_an_office() -> None:
    assert ids(SMALL.members("force")) == ["first", "second", "third"]
    assert ids(SMALL.members("land")) == ["force", "land-government", "other", "third"]


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("prime minister", "prime"),
        ("Prime Minister", "prime"),
        ("the former Prime Minister", "prime"),
        ("caretaker premier", "prime"),
        ("then-commander", "commander"),
        ("top commander", "commander"),
        ("minister", None),
        ("", None),
        ("the", None),
    ],
)
def test_title_office(words: str, office: str | None) -> None:
    found = SMALL.title_office(words)
    assert (found.id if found is not None else None) == office


def test_country_state_of_a_code() -> None:
    assert load_register().country_state("IRN").id == "iran"
    with pytest.raises(RegisterError, match="'ZZZ'"):
        load_register().country_state("ZZZ")
    assert load_register().country("ZZZ") is None


def found_in(text: str) -> list[tuple[str, str]]:
    """List (words, meaning) pairs, the meaning as kind:id."""
    return [(match.text, f"{meaning.kind}:{meaning.id}") for match in load_register().find(text) for meaning in match.meanings]


@pytest.mark.parametrize(
    ("text", "words", "meaning"),
    [
        ("TEHRAN (Reuters) -", "TEHRAN", "place:tehran"),
        ("Tehran denied it.", "Tehran", "actor:iran-government"),
        ("in Tehran", "Tehran", "place:tehran"),
        ("four sources told Reuters", "Reuters", "outlet:reuters"),
        ("two Iranians", "Iranians", "demonym:iran"),
        ("Iranian-backed groups", "Iranian", "demonym:iran"),
        ("Jordan\u2019s king", "Jordan", "actor:jordan"),
        ("Jordan\u2019s king", "Jordan", "place:jordan"),
        ("the U.S. said", "U.S.", "actor:united-states"),
        ("US-backed", "US", "actor:united-states"),
        ("the UK and the UAE", "UAE", "actor:united-arab-emirates"),
        ("the DRC", "DRC", "actor:dr-congo"),
        ("T\u00fcrkiye\u2019s army", "T\u00fcrkiye", "actor:turkey"),
        ("Turkiye", "Turkiye", "actor:turkey"),
        ("the Kremlin", "Kremlin", "actor:russia-government"),
        ("Downing Street", "Downing Street", "actor:united-kingdom-government"),
        ("South Sudan\u2019s president", "South Sudan", "actor:south-sudan"),
        ("Kinshasa accuses Kigali", "Kigali", "actor:rwanda-government"),
        ("M23 rebels took Goma", "M23 rebels", "actor:m23"),
        ("M23 rebels took Goma", "Goma", "place:goma"),
        ("AFC/M23 said", "AFC/M23", "actor:congo-river-alliance"),
        ("the Rapid Support Forces in el-Fasher", "el-Fasher", "place:el-fasher"),
        ("the Rapid Support Forces in el-Fasher", "Rapid Support Forces", "actor:rapid-support-forces"),
        ("Hemedti\u2019s men", "Hemedti", "actor:mohamed-hamdan-dagalo"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskyy", "actor:volodymyr-zelenskyy"),
        ("Zelensky said", "Zelensky", "actor:volodymyr-zelenskyy"),
        ("Al Shabaab fighters", "Al Shabaab", "actor:al-shabab"),
        ("al-Qaida", "al-Qaida", "actor:al-qaeda"),
        ("the Bab el-Mandeb strait", "Bab el-Mandeb", "place:bab-al-mandab"),
        ("Hudaydah, Hodeidah", "Hudaydah", "place:hodeidah"),
        ("Ain al Asad air base", "Ain al Asad", "place:ain-al-asad"),
        ("Ain Al-Asad", "Ain Al-Asad", "place:ain-al-asad"),
        ("Deir ez-Zor", "Deir ez-Zor", "place:deir-ez-zor"),
        ("Deir Ezzor", "Deir Ezzor", "place:deir-ez-zor"),
        ("Sana\u2019a", "Sana\u2019a", "place:sanaa"),
        ("Ma\u2019rib", "Ma\u2019rib", "place:marib"),
        ("Albu Kamal", "Albu Kamal", "place:abu-kamal"),
        ("the 12-day war", "12-day war", "war:israel-iran-war-2025"),
        ("since the war in Gaza began", "war in Gaza", "war:gaza-war"),
        ("Bashar al-Assad", "Bashar al-Assad", "actor:bashar-al-assad"),
        ("Abu Mohammed al-Golani", "Abu Mohammed al-Golani", "actor:ahmed-al-sharaa"),
        ("the Gulf of Oman", "Gulf of Oman", "place:gulf-of-oman"),
        ("C\u00f4te d\u2019Ivoire", "C\u00f4te d\u2019Ivoire", "actor:ivory-coast"),
        (
            "\u0642\u0627\u0633\u0645 \u0633\u0644\u06cc\u0645\u0627\u0646\u06cc",
            "\u0642\u0627\u0633\u0645 \u0633\u0644\u06cc\u0645\u0627\u0646\u06cc",
            "actor:qasem-soleimani",
        ),
    ],
)
def test_find_in_the_real_register(text: str, words: str, meaning: str) -> None:
    assert (words, meaning) in found_in(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("tell us more", "us"),
        ("the Gulf of Oman", "Oman"),
        ("New Mexico", "Mexico"),
        ("Equatorial Guinea", "Guinea"),
        ("Irandoust", "Iran"),
        ("Malians in Somalia", "Mali"),
        ("Nigerien soldiers", "Niger"),
        ("Kataib Hezbollah", "Hezbollah"),
        ("Hezbollah Brigades", "Hezbollah"),
    ],
)
def test_find_does_not_take_a_part_for_the_whole(text: str, wrong: str) -> None:
    assert wrong not in [words for words, _ in found_in(text)]


def test_a_capital_in_capitals_is_a_place_and_never_a_government() -> None:
    (match, *_) = load_register().find("BAGHDAD, Iraq --")
    assert [meaning.kind for meaning in match.meanings] == [MeaningKind.PLACE]


@given(st.text(st.characters()))
def test_find_never_crashes_overlaps_or_misquotes(text: str) -> None:
    assert faults(text, load_register().find(text)) == []


WORDS = st.sampled_from(
    [
        "Iran",
        "\u2019s",
        " ",
        "Kataib",
        "Hezbollah",
        "-",
        "SANAA",
        "the White House",
        "U.S.",
        "\u00e9",
        "e\u0301",
        "\n",
        "al-",
        "Al ",
        "Quds Force",
        ".",
    ]
)


@given(st.lists(WORDS, max_size=30).map("".join))
def test_find_quotes_texts_made_of_names(text: str) -> None:
    assert faults(text, load_register().find(text)) == []


def faults(text: str, matches: tuple[Match, ...]) -> list[Match]:
    """Return the matches that overlap, lie outside, misquote the text or mean nothing."""
    ends = [0, *(match.end for match in matches)]
    return [
        match
        for done, match in zip(ends, matches, strict=False)
        if not done <= match.start < match.end <= len(text) or text[match.start : match.end] != match.text or not match.meanings
    ]
