from truceline.claims import conditions, judgements


def test_how_an_actor_or_a_truce_may_stand() -> None:
    assert {"weakened", "leaderless", "truce-collapsed"} <= conditions()
    assert "ASSAULT" not in conditions()


def test_what_a_judgement_may_be_about() -> None:
    assert {"intent", "weakness", "outlook"} <= judgements()
    assert None not in judgements()
