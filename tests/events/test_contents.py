"""What two tellings tell."""

from dataclasses import replace
from math import inf

import pytest
from events.stories import LIGHTHOUSE, WIRE, a_claim, a_coding, a_killing, a_visit, an_attack, deaths, lore_of, on, someone, telling

from truceline.claims import Claim, Quantity
from truceline.codebook import Modality
from truceline.events.comparison import Feature
from truceline.events.contents import modes, numbers, realities, repetitions, sources, triggers, types, wording


def weight(feature: Feature, left: Claim, right: Claim) -> float:
    found = list(feature(telling(left), telling(right), lore_of()))
    return sum(evidence.weight for evidence in found)


def speech(report: str, says: str, word: str = "urged") -> Claim:
    return a_claim(report, word, type="REQUEST", says=says)


def test_one_root_says_more_than_a_pair_of_roots() -> None:
    assert weight(types, a_visit("a"), a_visit("b")) > weight(types, a_visit("a"), an_attack("b")) > 0


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("visit",), ("visit",), 0.8),
        (("visit",), ("phone",), -inf),
        (("visit",), (), -0.3),
        (("phone",), (), -inf),
        ((), (), 0),
    ],
)
def test_visits_calls_and_mediation_are_told_apart(left: tuple[str, ...], right: tuple[str, ...], expected: float) -> None:
    assert weight(modes, a_claim("a", modes=left), a_claim("b", modes=right)) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Modality.OCCURRED, Modality.OCCURRED, 0),
        (Modality.OCCURRED, Modality.ALLEGED, 0),
        (Modality.OCCURRED, Modality.DENIED, -0.5),
        (Modality.OCCURRED, Modality.THREATENED, -inf),
        (Modality.OCCURRED, Modality.PLANNED, -1),
        (Modality.REQUESTED, Modality.THREATENED, -inf),
    ],
)
def test_what_happened_is_not_what_was_threatened(left: Modality, right: Modality, expected: float) -> None:
    day = on(2024, 2, 7)
    assert weight(realities, an_attack("a", modality=left, time=day), an_attack("b", modality=right, time=day)) == expected


def test_an_undated_plan_is_not_the_act() -> None:
    assert weight(realities, a_visit("a", modality=Modality.PLANNED), a_visit("b", time=on(2024, 2, 7))) == -inf


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (an_attack("a", "attacks"), an_attack("a", at=90), -inf),
        (an_attack("a", "attacks"), an_attack("a", "attacks", at=90), 0),
        (an_attack("a", "attacks"), an_attack("a", "raids", at=90), -inf),
        (an_attack("a", "attacks"), an_attack("b", "attacks"), -inf),
        (an_attack("a"), an_attack("b"), 0),
    ],
)
def test_habits_are_not_single_acts(left: Claim, right: Claim, expected: float) -> None:
    assert weight(repetitions, left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (deaths(3), deaths(3), 1),
        (deaths(3), deaths(4), -0.6),
        (deaths(30), Quantity("soldiers killed", None, min=24), 0.4),
        (deaths(3), Quantity("houses", 3), 0),
    ],
)
def test_tolls_agree_or_differ(left: Quantity, right: Quantity, expected: float) -> None:
    assert weight(numbers, a_killing("a", quantities=(left,)), a_killing("b", quantities=(right,))) == expected


def test_the_same_word_of_the_same_report_says_most() -> None:
    first = an_attack("a")
    assert weight(triggers, first, replace(first, id="cl-other", recipients=(someone("league"),))) == 2
    assert weight(triggers, first, an_attack("b")) == 0.4
    assert weight(triggers, first, an_attack("b", "raid")) == 0


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (speech("a", "urged restraint before elections"), speech("b", "urged restraint before the elections there"), 1.2),
        (speech("a", "urged restraint before elections"), speech("b", "demanded payment of overdue salaries"), -1),
        (a_visit("a"), a_visit("b"), 0),
    ],
)
def test_what_is_said_tells_acts_of_speech_apart(left: Claim, right: Claim, expected: float) -> None:
    assert weight(wording, left, right) == expected


def test_common_sources_count_only_across_reports() -> None:
    left, right = a_visit("a", attribution=(WIRE,)), a_visit("b", attribution=(WIRE,))
    assert weight(sources, left, right) == 1.5
    assert weight(sources, left, a_visit("a", at=50, attribution=(WIRE,))) == 0
    assert weight(sources, left, a_visit("b", attribution=(LIGHTHOUSE,))) == 0


def test_a_little_shared_wording_counts_with_a_shared_credit_only() -> None:
    claims = (a_visit("a"), a_visit("b"))
    both = {"a": (LIGHTHOUSE,), "b": (LIGHTHOUSE,)}
    for credits, share, expected in (({}, 0.05, 0), (both, 0.05, 2), (both, 0.01, 0), ({}, 0.5, 2)):
        lore = lore_of(coding=a_coding(*claims, credits=credits), reuse={("a", "b"): share})  # type: ignore[arg-type]
        left, right = (telling(claim, lore=lore) for claim in claims)
        assert sum(evidence.weight for evidence in sources(left, right, lore)) == expected
