"""VIEW: what a ledger held as known on a day, and the country that a report's groups belong to."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from state.stories import REGISTER, SORUN, keep, paper, say, see, told, visit, who

from truceline.state import View
from truceline.text.dates import Basis, Precision, Time

EARLY = paper("early", day=date(2024, 2, 10))
LATE = paper("late", day=date(2024, 3, 1))
BOUNDED = replace(paper("bounded", day=None), known=Time(date(2024, 1, 1), date(2024, 2, 21), Precision.RANGE, Basis.INFERRED))
OPEN = replace(paper("open", day=None), known=Time(date(2024, 1, 1), None, Precision.RANGE, Basis.INFERRED))
PAPERS = (EARLY, LATE, BOUNDED, OPEN)


@pytest.mark.parametrize(
    ("known", "seen"),
    [
        (date(2024, 2, 9), set()),
        (date(2024, 2, 10), {"early"}),
        (date(2024, 2, 19), {"early"}),
        (date(2024, 2, 20), {"early", "bounded"}),
        (date(2024, 3, 1), {"early", "bounded", "late"}),
        (None, {"early", "late", "bounded", "open"}),
    ],
)
def test_a_report_is_known_from_the_last_day_of_its_bounds(tmp_path: Path, known: date | None, seen: set[str]) -> None:
    with keep(tmp_path / "l.db", *((one, [visit(one)]) for one in PAPERS)) as ledger:
        view = View.of(ledger, REGISTER, known=known)
    assert set(view.reports) == set(view.texts) == set(view.sourcing) == seen
    assert set(view.claims) == {f"{one}/flew" for one in seen}
    assert set(view.events) == {f"ev-{one}/flew" for one in seen}


def test_an_event_is_cut_down_to_the_claims_that_were_known(tmp_path: Path) -> None:
    claims = visit(EARLY), visit(LATE)
    event = told("ev-1", *claims)
    with keep(tmp_path / "l.db", (EARLY, claims[:1]), (LATE, claims[1:]), events=[event]) as ledger:
        cut = View.of(ledger, REGISTER, known=date(2024, 2, 15)).events["ev-1"]
        whole = View.of(ledger, REGISTER, known=None).events["ev-1"]
    assert (cut.claims, cut.reports) == (("early/flew",), ("early",))
    assert whole == event


def test_claims_stand_in_reading_order_and_lead_to_their_event() -> None:
    urged, flew = say(EARLY, "urged", "REQUEST", who("envoy")), visit(EARLY)
    view = see((EARLY, [urged, flew]))
    assert view.in_report("early") == [flew, urged]
    assert view.in_report("nowhere") == []
    assert view.event_of[urged.id].id == "ev-early/urged"
    assert view.told(view.events["ev-early/flew"]) == [flew]


def test_the_home_of_a_report_is_the_country_whose_groups_it_names_most() -> None:
    one, two, mixed, none = (paper(name) for name in ("one", "two", "mixed", "none"))
    view = see(
        (one, [say(one, "urged", "REQUEST", who("league"), to=(who("brigade"), who("tide")))]),
        (two, [say(two, "urged", "REQUEST", who("tide"), place=SORUN)]),
        (mixed, [say(mixed, "urged", "REQUEST", who("tide"), to=(who("league"),))]),
        (none, [say(none, "urged", "REQUEST", who("envoy"), to=(who(None, "factions"),), place=SORUN)]),
    )
    assert view.homes == {"one": "HST", "two": "CST"}
