from collections.abc import Callable

import pytest

from truceline.claims import Claim

Code = Callable[..., tuple[Claim, ...]]
VISIT = "Esmail Qaani visited Baghdad on Monday. "


def place_names(claims: tuple[Claim, ...]) -> list[str | None]:
    return [claim.place.name if claim.place is not None else None for claim in claims]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Qaani met leaders of the Coordination Framework.", "CONSULT"),
        ("Qaani urged the militias to show restraint.", "REQUEST"),
        ("He urged the militias to show restraint.", "REQUEST"),
    ],
)
def test_what_is_done_on_a_visit_is_done_at_its_place(text: str, type: str, code: Code) -> None:
    last = code(VISIT + text, type=type)[-1]
    assert last.place is not None
    assert last.place.name == "Baghdad"
    assert "place: that of the visit told before" in last.why


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Hadi al-Amiri met leaders of the Coordination Framework.", "CONSULT"),
        ("Qaani phoned Nouri al-Maliki.", "CONSULT"),
        ("In March 2024 Qaani met leaders of Hezbollah.", "CONSULT"),
        ("Qaani threatened Israel.", "THREATEN"),
    ],
)
def test_other_people_other_times_calls_and_deeds_are_no_part_of_a_visit(text: str, type: str, code: Code) -> None:
    claims = [claim for claim in code(VISIT + text, type=type) if claim.trigger.start >= len(VISIT)]
    assert claims
    assert place_names(tuple(claims)) == [None]


def test_a_place_of_its_own_goes_before_that_of_the_visit(code: Code) -> None:
    assert place_names(code(VISIT + "Qaani met leaders of Hezbollah in Beirut.", type="CONSULT"))[-1] == "Beirut"


def test_words_told_much_later_are_not_placed(code: Code) -> None:
    between = "Iraq sells oil to Jordan and buys wheat. " * 30
    assert place_names(code(VISIT + between + "Qaani urged the militias to show restraint.", type="REQUEST"))[-1] is None


def test_a_meeting_places_the_words_spoken_at_it_but_no_other_meeting(code: Code) -> None:
    text = "Esmail Qaani met the factions at Baghdad airport. Qaani urged the factions to stop their attacks. Qaani met Nouri al-Maliki."
    assert place_names(code(text, type="REQUEST"))[:1] == ["Baghdad International Airport"]
    assert place_names(code(text, type="CONSULT"))[-1] is None
