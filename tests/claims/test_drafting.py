from collections.abc import Callable
from dataclasses import replace

from truceline.claims import ActorRef, Claim, ClaimKind
from truceline.claims.drafting import claim_id, share_places

Code = Callable[..., tuple[Claim, ...]]
NAMED, DESCRIBED = ActorRef("hamas", "Hamas", "Hamas"), ActorRef(None, "rebels", "rebels")


def test_the_same_words_by_the_same_rule_keep_their_id() -> None:
    one = claim_id("first", ClaimKind.EVENT, "ASSAULT", 4, "assault-verb")
    assert one == claim_id("first", ClaimKind.EVENT, "ASSAULT", 4, "assault-verb")
    others = {
        claim_id("second", ClaimKind.EVENT, "ASSAULT", 4, "assault-verb"),
        claim_id("first", ClaimKind.COUNT, "ASSAULT", 4, "assault-verb"),
        claim_id("first", ClaimKind.EVENT, "ASSAULT", 5, "assault-verb"),
        claim_id("first", ClaimKind.EVENT, "ASSAULT", 4, "assault-attack-noun"),
    }
    assert len(others) == 4
    assert one not in others


def test_a_tie_between_named_parties_is_surer(code: Code) -> None:
    named, described = (
        next(claim.confidence for claim in code(text, kind=ClaimKind.TIE)) for text in ("Rwanda backs the M23.", "Rwanda backs the rebels.")
    )
    assert named > described


def test_what_was_asked_on_a_visit_was_asked_there(code: Code) -> None:
    claims = code("Esmail Qaani visited Baghdad and urged Hamas to stop.")
    assert {claim.place.name for claim in claims if claim.place is not None and claim.type in {"CONSULT", "REQUEST"}} == {"Baghdad"}
    assert "REQUEST" in {claim.type for claim in claims}


def test_a_phone_call_does_not_take_the_place_of_a_visit(code: Code) -> None:
    visit, *_ = code("Esmail Qaani visited Baghdad.")
    call = replace(visit, modes=("phone",), place=None)
    assert [claim.place is None for claim in share_places([visit, call])] == [False, True]


def test_a_claim_names_rule_trigger_and_mode(code: Code) -> None:
    (claim,) = code("Esmail Qaani visited Baghdad.")
    assert (claim.rule, claim.trigger.text, claim.modes, claim.report) == ("consult-visit-verb", "visited", ("visit",), "first")
