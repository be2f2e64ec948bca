from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest
from factories import a_report

from truceline.claims import Coder
from truceline.claims.discourse import Discourse
from truceline.claims.lexicon import Lexicon
from truceline.claims.parsing import Parser
from truceline.claims.written import written_when
from truceline.register import Actor, Country, Office, Register, Role, War
from truceline.text.dates import UNKNOWN_TIME, Basis, Time, on_day

MOSS = Actor("ida-moss", "Ida Moss", "person", "NOR", "f", roles=(Role("president", "norland", date(2023, 1, 20), date(2024, 1, 20)),))
VOSS = Actor("karl-voss", "Karl Voss", "person", "NOR", "m", roles=(Role("commander", "guard", date(2023, 2, 1), date(2024, 2, 1)),))
RADE = Actor("lena-rade", "Lena Rade", "person", "NOR", "f", roles=(Role("commander", "guard", date(2019, 6, 1), date(2020, 3, 5)),))
GUARD = Actor("guard", "Border Guard", "military", "NOR")
NORLAND = Actor("norland", "Norland", "state", "NOR")
SUDLAND = Actor("sudland", "Sudland", "state", "SUD")
OFFICES = (Office("president", ("president",), single=True), Office("commander", ("commander",), single=True))
WAR = War("salt-war", "Salt War", ("norland", "sudland"), date(2021, 4, 1))


def a_register(*actors: Actor, wars: tuple[War, ...] = ()) -> Register:
    known = {one.id: one for one in (*actors, GUARD, NORLAND, SUDLAND)}
    countries: dict[str, Country] = {}
    return Register(
        actors=MappingProxyType(dict(sorted(known.items()))),
        places=MappingProxyType({}),
        outlets=MappingProxyType({}),
        offices=MappingProxyType({one.id: one for one in OFFICES}),
        wars=MappingProxyType({one.id: one for one in wars}),
        countries=MappingProxyType(countries),
    )


def written(text: str, register: Register, lexicon: Lexicon, *, published: date | None = None) -> Time:
    report = a_report(text=text, published=published)
    sentences = Parser(register, lexicon).sentences(report)
    discourse = Discourse.of(register, [match for sentence in sentences for match in sentence.matches])
    return written_when(report, sentences, discourse)


MEETING = "President Ida Moss met commander Karl Voss on May 3."


def test_a_published_report_was_written_then(lexicon: Lexicon) -> None:
    assert written(MEETING, a_register(MOSS, VOSS), lexicon, published=date(2024, 5, 6)) == on_day(date(2024, 5, 6))


def test_terms_of_office_and_a_date_without_a_year_bound_the_day(lexicon: Lexicon) -> None:
    time = written(MEETING, a_register(MOSS, VOSS), lexicon)
    assert (time.start, time.basis) == (date(2023, 5, 3), Basis.INFERRED)
    assert time.end is not None
    assert time.end <= date(2024, 1, 1)
    assert "Ida Moss is named as president of norland" in time.reason


@pytest.mark.parametrize("left", [(MOSS,), (VOSS,)])
def test_no_single_fact_carries_a_year_that_two_facts_tell(left: tuple[Actor, ...], lexicon: Lexicon) -> None:
    roleless = [replace(one, roles=()) for one in (MOSS, VOSS) if one not in left]
    time = written(MEETING, a_register(*left, *roleless), lexicon)
    assert time.start is not None
    assert time.start.year == 2023


def test_without_any_fact_nothing_is_invented(lexicon: Lexicon) -> None:
    register = a_register(replace(MOSS, roles=()), replace(VOSS, roles=()))
    assert written(MEETING, register, lexicon) == UNKNOWN_TIME


@pytest.mark.parametrize("register", [a_register(MOSS, VOSS), a_register(MOSS, replace(VOSS, roles=())), a_register(VOSS)])
def test_the_year_of_the_act_follows_whichever_fact_is_left(register: Register) -> None:
    claims = Coder(register=register).code(a_report(text=MEETING, published=None)).claims
    times = {claim.time.start for claim in claims if claim.time is not None}
    assert times == {date(2023, 5, 3)}


def test_a_dated_fact_told_as_past_is_a_lower_bound(lexicon: Lexicon) -> None:
    time = written("The guard attacked the port on June 4, 2022.", a_register(), lexicon)
    assert (time.start, time.end) == (date(2022, 6, 4), None)


def test_a_date_still_to_come_is_no_lower_bound(lexicon: Lexicon) -> None:
    assert written("Talks resumed ahead of the June 4, 2022 election.", a_register(), lexicon) == UNKNOWN_TIME


def test_one_who_is_told_of_as_gone_bounds_it_from_below(lexicon: Lexicon) -> None:
    time = written("The killing of Lena Rade shook the Border Guard.", a_register(RADE), lexicon)
    assert (time.start, time.end) == (date(2020, 3, 5), None)


def test_a_war_bounds_it_from_below(lexicon: Lexicon) -> None:
    time = written("The Salt War killed thousands of people in Norland.", a_register(wars=(WAR,)), lexicon)
    assert (time.start, time.end) == (date(2021, 4, 1), None)
    assert "Salt War" in time.reason


def test_years_since_a_fall_are_counted_with_slack(lexicon: Lexicon) -> None:
    time = written("Lena Rade was killed three years ago, the guard said.", a_register(RADE), lexicon)
    assert time.start is not None
    assert time.end is not None
    assert time.start <= date(2023, 3, 5) < time.end
    assert (time.end - time.start).days < 500


def test_facts_that_contradict_what_is_known_are_left_aside(lexicon: Lexicon) -> None:
    time = written("President Ida Moss spoke on June 4, 2030 about the guard.", a_register(MOSS), lexicon)
    assert time.start is not None
