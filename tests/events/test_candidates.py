"""Events that may be the same."""

import pytest
from events.stories import AIRPORT, PORT, REGISTER, a_coding, a_visit, an_attack, on, since, someone, written

from truceline.claims import Claim
from truceline.events import Candidate, Event, link

DATED = a_visit("dated", time=on(2024, 1, 29))


def candidates_of(*claims: Claim, report: str = "other") -> tuple[Candidate, ...]:
    linking = link(a_coding(*claims), register=REGISTER)
    (event,) = (event for event in linking if event.reports == (report,))
    return event.candidates


@pytest.mark.parametrize(
    ("other", "listed"),
    [
        (a_visit("other"), True),
        (a_visit("other", time=since(2023, 1, 1)), True),
        (a_visit("other", place=AIRPORT), True),
        (a_visit("other", time=since(2024, 6, 1)), False),
        (a_visit("other", place=PORT), False),
        (a_visit("other", place=None), False),
        (a_visit("other", actors=(someone("minister"),)), False),
        (an_attack("other"), False),
    ],
)
def test_an_undated_visit_lists_the_dated_ones_it_may_be(other: Claim, listed: bool) -> None:
    assert bool(candidates_of(DATED, other)) is listed


def test_only_the_vaguer_event_lists_the_other() -> None:
    assert candidates_of(DATED, a_visit("other"), report="dated") == ()


def test_more_candidates_make_each_less_likely_and_none_certain() -> None:
    one = candidates_of(DATED, a_visit("other"))
    two = candidates_of(DATED, a_visit("later", time=on(2025, 3, 19)), a_visit("other"))
    assert one[0].probability > two[0].probability > 0
    assert sum(candidate.probability for candidate in two) < 1


def test_an_event_after_the_report_is_no_candidate() -> None:
    later = a_visit("later", time=on(2025, 3, 19))
    coding = written(a_coding(later, a_visit("other")), other=on(2024, 2, 18))
    linking = link(coding, register=REGISTER)
    assert [event.candidates for event in linking] == [(), ()]


def test_at_most_five_are_listed() -> None:
    visits = [a_visit(f"r{month}", time=on(2024, month, 3)) for month in range(1, 9)]
    assert len(candidates_of(*visits, a_visit("other"))) == 5


def test_events_that_repeat_are_no_candidates() -> None:
    events: list[Event] = list(link(a_coding(an_attack("a", "attacks"), an_attack("b", time=on(2024, 2, 2))), register=REGISTER))
    assert all(event.candidates == () for event in events)
