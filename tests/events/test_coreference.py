"""How tellings come together."""

from itertools import permutations

import pytest
from events.stories import CITY, PORT, a_claim, a_killing, a_visit, an_attack, lore_of, on, someone, telling

from truceline.claims import Claim
from truceline.events.coreference import blocked_pairs, cluster_tellings, tellings_of

DAY = on(2024, 2, 7)


def test_a_report_speaks_of_one_visit_in_many_words() -> None:
    claims = (a_visit("a"), a_visit("a", at=50, place=None), a_claim("a", "met", at=90, place=None, time=DAY))
    assert len(tellings_of(claims, lore_of(claims))) == 1


def test_a_report_may_speak_of_two_visits() -> None:
    claims = (a_visit("a", time=DAY), a_visit("a", at=50, time=on(2023, 5, 1)), a_visit("a", at=90, place=PORT))
    assert len(tellings_of(claims, lore_of(claims))) == 3


def test_what_one_report_keeps_apart_no_other_joins() -> None:
    claims = (
        an_attack("a", time=DAY, place=CITY),
        an_attack("a", at=50, time=DAY, place=CITY, recipients=(someone("league"),)),
        an_attack("b", time=DAY, place=CITY, recipients=(someone("brigade"), someone("league"))),
    )
    lore = lore_of(claims)
    tellings = tellings_of(claims, lore)
    assert len(tellings) == 3
    assert sorted(len(cluster) for cluster in cluster_tellings(tellings, lore)) == [1, 2]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_veto_holds_for_the_whole_cluster(order: tuple[int, ...]) -> None:
    claims = (a_visit("a", time=on(2024, 2, 5)), a_visit("b", time=on(2024, 2, 5, 7)), a_visit("c", time=on(2024, 2, 9)))
    lore = lore_of(claims)
    clusters = cluster_tellings([telling(claims[place], lore=lore) for place in order], lore)
    assert sorted(len(cluster) for cluster in clusters) == [1, 2]
    groups = [{one.report for one in cluster} for cluster in clusters]
    assert {"a", "c"} not in groups
    assert len({tuple(sorted(group)) for group in groups}) == 2


def test_only_what_shares_somebody_or_a_place_is_compared() -> None:
    claims = [
        a_visit("a", time=DAY),
        a_visit("b", time=DAY, actors=(someone("minister"),), place=PORT),
        a_visit("c", time=on(2024, 5, 1)),
        a_visit("d", time=on(2024, 2, 29)),
        an_attack("e", time=DAY),
        a_killing("f"),
        a_killing("g"),
    ]
    lore = lore_of(claims)
    pairs = {
        tuple(sorted((left.report, right.report))) for left, right in blocked_pairs([telling(claim, lore=lore) for claim in claims], lore)
    }
    assert pairs == {("a", "d"), ("f", "g")}


def test_blocking_stays_near_linear() -> None:
    claims = [a_visit(f"r{number:03}", time=on(2020 + number // 12, 1 + number % 12, 1 + number % 28)) for number in range(60)]
    lore = lore_of(claims)
    assert blocked_pairs([telling(claim, lore=lore) for claim in claims], lore) == ()


def test_many_tellings_of_one_event_come_together() -> None:
    claims: list[Claim] = [a_visit(f"r{number:03}", time=DAY) for number in range(40)]
    lore = lore_of(claims)
    clusters = cluster_tellings(tellings_of(claims, lore), lore)
    assert [len(cluster) for cluster in clusters] == [40]
