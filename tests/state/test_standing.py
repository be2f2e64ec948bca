"""How a truce stands: the bounds of its begin, its breaches, its status on a day and the reasons."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from state.stories import day, paper, say, who

from truceline.codebook import Modality
from truceline.state import TruceStatus
from truceline.state.sides import Side
from truceline.state.signals import Signal, SignalKind
from truceline.state.standing import Account
from truceline.text.dates import Basis, Precision, Time

GROUPS = Side("HST", armed_groups=True, name="armed groups in Hostland")
STATE = Side("ADV", armed_groups=False, name="Adversia")
SIDES = frozenset({GROUPS, STATE})
REPORT = paper("r", "The factions halted their attacks.")
JANUARY = Time(date(2024, 1, 1), date(2024, 2, 1), Precision.MONTH, Basis.EXPLICIT, "in January 2024")
SINCE = Time(date(2024, 2, 4), None, Precision.RANGE, Basis.ANCHORED, "since February 4")
SINCE_UNTIL = Time(date(2024, 2, 4), date(2024, 7, 27), Precision.RANGE, Basis.ANCHORED, "since February 4")


def word(
    kind: SignalKind, time: Time | str | None = None, *, told: str | None = None, by: Side = GROUPS, modality: Modality = Modality.OCCURRED
) -> Signal:
    """Make a word about the truce, by the groups unless another side is named."""
    when = day(time) if isinstance(time, str) else time
    claim = say(REPORT, "halted", "RETREAT", who("league"), time=when, modality=modality)
    return Signal(kind, claim, frozenset({by}), SIDES - {by}, when, None if told is None else date.fromisoformat(told))


BEGUN = word(SignalKind.BEGUN, "2024-01-30")
LAPSED = word(SignalKind.LAPSED, "2024-03-01")
COLLAPSED = word(SignalKind.COLLAPSED, "2024-03-20")
RESTORED = word(SignalKind.RESTORED, "2024-03-10")


def stands(on: str | None, *signals: Signal) -> str:
    """Say how the truce stands on a day."""
    return Account.of(SIDES, signals, on=None if on is None else date.fromisoformat(on)).status()[0].value


@pytest.mark.parametrize(
    ("on", "signals", "status"),
    [
        ("2024-01-29", (BEGUN,), "unknown"),
        ("2024-01-30", (BEGUN,), "holding"),
        ("2024-02-05", (BEGUN, word(SignalKind.HOLDOUT, "2024-02-01")), "holding"),
        ("2024-02-29", (BEGUN, LAPSED), "holding"),
        ("2024-03-01", (BEGUN, LAPSED), "lapsed"),
        ("2024-03-05", (BEGUN, LAPSED, RESTORED), "lapsed"),
        ("2024-03-10", (BEGUN, LAPSED, RESTORED), "restored"),
        ("2024-03-20", (BEGUN, COLLAPSED), "broken"),
        ("2024-03-25", (BEGUN, LAPSED, RESTORED, COLLAPSED), "broken"),
        ("2024-03-05", (BEGUN, LAPSED, word(SignalKind.KEPT, "2024-03-04")), "restored"),
        ("2024-03-05", (BEGUN, LAPSED, word(SignalKind.KEPT, "2024-02-15")), "lapsed"),
        (None, (BEGUN, LAPSED), "lapsed"),
    ],
)
def test_the_last_turn_that_is_told_by_a_day_gives_the_status(on: str | None, signals: tuple[Signal, ...], status: str) -> None:
    assert {stands(on, *order) for order in permutations(signals)} == {status}


def test_of_lapse_and_restoration_told_on_one_day_the_restoration_is_the_later_one() -> None:
    undated = [word(kind, told="2025-03-26") for kind in (SignalKind.RESTORED, SignalKind.LAPSED, SignalKind.COLLAPSED)]
    assert stands("2025-03-26", BEGUN, *undated) == "restored"


@pytest.mark.parametrize(
    ("on", "attack", "status"),
    [
        ("2024-02-18", word(SignalKind.ATTACK, "2024-02-10"), "strained"),
        ("2024-02-09", word(SignalKind.ATTACK, "2024-02-10"), "holding"),
        ("2024-02-18", word(SignalKind.ATTACK, "2024-01-20"), "holding"),
        ("2024-02-18", word(SignalKind.ATTACK, "2024-02-10", by=STATE), "holding"),
        ("2024-02-18", word(SignalKind.ATTACK, None, told="2024-02-10"), "holding"),
        ("2024-02-18", word(SignalKind.ATTACK, JANUARY), "holding"),
    ],
)
def test_only_a_dated_attack_of_the_side_that_undertook_to_stop_strains_a_truce(on: str, attack: Signal, status: str) -> None:
    assert stands(on, BEGUN, attack) == status


def test_where_both_sides_agreed_an_attack_of_either_is_a_breach() -> None:
    agreed = word(SignalKind.AGREED, "2024-01-30")
    account = Account.of(SIDES, [agreed, word(SignalKind.ATTACK, "2024-02-10", by=STATE)], on=date(2024, 2, 11))
    assert len(account.breaches()) == 1
    assert account.status()[0] is TruceStatus.STRAINED


def test_a_truce_that_is_told_to_be_in_force_after_a_breach_is_restored() -> None:
    attack, kept = word(SignalKind.ATTACK, "2024-02-10"), word(SignalKind.KEPT, "2024-02-20")
    assert stands("2024-02-19", BEGUN, attack, kept) == "strained"
    assert stands("2024-02-20", BEGUN, attack, kept) == "restored"


def test_a_breach_after_a_restoration_strains_and_after_a_collapse_changes_nothing() -> None:
    attack = word(SignalKind.ATTACK, "2024-03-30")
    assert stands("2024-03-31", BEGUN, RESTORED, attack) == "strained"
    assert stands("2024-03-31", BEGUN, COLLAPSED, attack) == "broken"


@pytest.mark.parametrize(("later", "status"), [(90, "holding"), (91, "unknown")])
def test_ninety_days_after_the_last_word_nobody_knows(later: int, status: str) -> None:
    assert stands((date(2024, 1, 30) + timedelta(days=later)).isoformat(), BEGUN) == status


def test_an_attack_is_no_word_about_the_truce_that_keeps_it_known() -> None:
    assert stands("2024-05-10", BEGUN, word(SignalKind.ATTACK, "2024-05-01")) == "unknown"


def test_a_word_counts_from_when_it_was_told_but_not_before() -> None:
    kept = word(SignalKind.KEPT, "2024-02-01", told="2024-06-01")
    assert stands("2024-06-10", BEGUN, kept) == "holding"
    assert stands("2024-05-31", BEGUN, kept) == "unknown"


@pytest.mark.parametrize(
    ("signals", "status"),
    [
        ((word(SignalKind.AGREED, told="2024-01-30", modality=Modality.PLANNED),), "proposed"),
        ((word(SignalKind.AGREED, told="2024-01-30"),), "holding"),
        ((word(SignalKind.AGREED, told="2024-01-30", modality=Modality.PLANNED), word(SignalKind.KEPT, told="2024-01-31")), "holding"),
        ((BEGUN, word(SignalKind.AGREED, told="2024-01-31", modality=Modality.PROMISED)), "holding"),
    ],
)
def test_a_truce_that_is_only_planned_is_proposed(signals: tuple[Signal, ...], status: str) -> None:
    assert stands("2024-02-01", *signals) == status


def test_without_any_date_nothing_is_known() -> None:
    account = Account.of(SIDES, [word(SignalKind.AGREED)], on=None)
    assert account.status()[0] is TruceStatus.UNKNOWN
    assert account.status()[1][0].text == "no report dates it"


@pytest.mark.parametrize(
    ("times", "bounds"),
    [
        (("2024-01-30",), ("2024-01-30", "2024-01-31")),
        (("2024-01-30", SINCE), ("2024-01-30", "2024-02-05")),
        (("2024-01-30", SINCE_UNTIL), ("2024-01-30", "2024-02-05")),
        ((JANUARY,), ("2024-01-01", "2024-02-01")),
        ((JANUARY, "2024-01-30"), ("2024-01-01", "2024-01-31")),
        (("2024-01-30", "2024-06-01"), ("2024-01-30", "2024-01-31")),
        ((None, "2024-01-30"), ("2024-01-30", "2024-01-31")),
    ],
)
def test_it_began_between_the_first_undertaking_and_the_first_quiet_day(
    times: tuple[Time | str | None, ...], bounds: tuple[str, str]
) -> None:
    start = Account.of(SIDES, [word(SignalKind.BEGUN, time) for time in times], on=date(2024, 7, 1)).start
    assert start is not None
    assert (start.start, start.end) == tuple(map(date.fromisoformat, bounds))


def test_what_cannot_date_the_begin_leaves_it_open() -> None:
    assert Account.of(SIDES, [word(SignalKind.BEGUN, told="2024-02-01"), word(SignalKind.KEPT, "2024-01-01")], on=None).start is None


def test_the_begin_is_inferred_when_one_of_its_dates_is() -> None:
    guessed = Time(date(2024, 2, 1), date(2024, 2, 2), Precision.DAY, Basis.INFERRED, "February 1")
    start = Account.of(SIDES, [BEGUN, word(SignalKind.QUIET, guessed)], on=None).start
    assert start is not None
    assert (start.basis, start.reason) == (Basis.INFERRED, "2024-01-30; February 1")


def test_threats_from_before_the_begin_do_not_belong_to_it() -> None:
    before, after = word(SignalKind.HOLDOUT, "2023-11-21"), word(SignalKind.HOLDOUT, "2024-02-03")
    assert Account.of(SIDES, [BEGUN, before, after], on=None).told(SignalKind.HOLDOUT) == [after]


def test_reasons_stand_in_order_of_their_days_and_lead_to_claims() -> None:
    reasons = Account.of(SIDES, [RESTORED, LAPSED, BEGUN], on=None).status()[1]
    assert [reason.text.split(":")[0] for reason in reasons] == ["attacks suspended", "attacks resumed", "it was restored"]
    assert all(reason.claims == ("r/halted",) for reason in reasons)
    assert reasons[0].text == "attacks suspended: League of the Plain (2024-01-30)"


def test_a_breach_is_one_of_the_reasons() -> None:
    reasons = Account.of(SIDES, [BEGUN, word(SignalKind.ATTACK, "2024-02-10")], on=None).status()[1]
    assert reasons[-1].text == "attack: League of the Plain (2024-02-10)"
