"""derive(): the state of a ledger on a day, from what was known by a day; nothing is written, nothing depends on order."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import permutations
from pathlib import Path

import pytest
from state.stories import REGISTER, day, keep, paper, say, told, visit, who

from truceline.claims import Claim, ClaimKind
from truceline.ledger import Ledger
from truceline.reports import Report
from truceline.state import State, derive

FIRST = paper(
    "first", "Kavan flew to Sorun. The brigade suspended its attacks on Adversian forces. Patria arms the league.", day=date(2024, 2, 1)
)
SECOND = paper("second", "Kavan flew to Sorun. The league vowed to continue. The truce was restored.", day=date(2024, 3, 1))
FIRST_CLAIMS = (
    visit(FIRST, time=day("2024-01-29")),
    say(FIRST, "suspended", "RETREAT", who("brigade"), to=(who("adversian-forces"),), modes=("ceasefire",), time=day("2024-01-30")),
    say(FIRST, "arms", "arms", who("patria"), to=(who("league"),), kind=ClaimKind.TIE),
)
SECOND_CLAIMS = (
    visit(SECOND, time=day("2024-02-25")),
    say(SECOND, "vowed", "THREATEN", who("league"), modes=("violence",), time=day("2024-02-26")),
    say(SECOND, "restored", None, kind=ClaimKind.CONDITION, modes=("truce-restored",), time=day("2024-02-28")),
)
STORY: tuple[tuple[Report, tuple[Claim, ...]], ...] = ((FIRST, FIRST_CLAIMS), (SECOND, SECOND_CLAIMS))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with keep(tmp_path / "story.db", *STORY) as opened:
        yield opened


def see_state(ledger: Ledger, *, on: date | None = None, known: date | None = None) -> State:
    return derive(ledger, on=on, known=known, register=REGISTER)


def test_everything_is_derived_at_once(ledger: Ledger) -> None:
    state = see_state(ledger)
    assert [mission.time for mission in state.missions] == [day("2024-01-29"), day("2024-02-25")]
    assert [truce.status.value for truce in state.truces] == ["restored"]
    assert ("arms", "patria", "league", False) in [(tie.type, tie.source.id, tie.target.id, tie.background) for tie in state.ties]
    assert (state.on, state.known) == (None, None)


@pytest.mark.parametrize(("on", "status"), [("2024-01-15", "unknown"), ("2024-02-10", "holding"), ("2024-02-28", "restored")])
def test_the_day_decides_how_a_truce_stands(ledger: Ledger, on: str, status: str) -> None:
    state = see_state(ledger, on=date.fromisoformat(on))
    assert [truce.status.value for truce in state.truces] == [status]
    assert state.on == date.fromisoformat(on)


def test_nothing_is_used_that_became_known_later(ledger: Ledger) -> None:
    state = see_state(ledger, known=date(2024, 2, 1))
    used = {claim for claims in (*(one.claims for one in state.missions), *(one.claims for one in state.truces)) for claim in claims}
    used |= {claim for tie in state.ties for claim in tie.claims}
    assert used == {claim.id for claim in FIRST_CLAIMS}
    assert state.truces[0].holdouts == ()
    assert state.known == date(2024, 2, 1)


def test_before_the_first_report_nothing_is_known(ledger: Ledger) -> None:
    assert see_state(ledger, known=date(2024, 1, 31)) == State(None, date(2024, 1, 31), (), (), ())


def test_what_is_known_by_a_day_is_what_a_ledger_of_those_reports_gives(ledger: Ledger, tmp_path: Path) -> None:
    with keep(tmp_path / "early.db", STORY[0]) as early:
        assert see_state(early).truces == see_state(ledger, known=date(2024, 2, 20)).truces
        assert see_state(early).ties == see_state(ledger, known=date(2024, 2, 20)).ties
        assert see_state(early).missions == see_state(ledger, known=date(2024, 2, 20)).missions


def test_the_order_of_recording_changes_nothing(tmp_path: Path) -> None:
    states = set()
    for number, order in enumerate(permutations([(report, tuple(reversed(claims))) for report, claims in STORY])):
        with keep(tmp_path / f"{number}.db", *order) as ledger:
            states.add(see_state(ledger))
    assert len(states) == 1


def test_a_copy_of_a_report_changes_no_status(tmp_path: Path) -> None:
    copy = paper("zcopy", FIRST.text, day=date(2024, 2, 2))
    again = visit(copy, time=day("2024-01-29"))
    events = [told("ev-visit", FIRST_CLAIMS[0], again), told("ev-halt", FIRST_CLAIMS[1])]
    with keep(tmp_path / "copied.db", (FIRST, FIRST_CLAIMS), (copy, (again,)), events=events) as ledger:
        state = see_state(ledger)
    assert [mission.claims for mission in state.missions] == [("first/flew", "zcopy/flew")]
    assert [truce.status.value for truce in state.truces] == ["holding"]


def test_deriving_writes_nothing(ledger: Ledger) -> None:
    before = sha256(ledger.path.read_bytes()).hexdigest()
    assert see_state(ledger) == see_state(ledger)
    assert sha256(ledger.path.read_bytes()).hexdigest() == before


def test_an_empty_ledger_has_an_empty_state(tmp_path: Path) -> None:
    with Ledger(tmp_path / "empty.db") as empty:
        assert derive(empty) == State(None, None, (), (), ())
