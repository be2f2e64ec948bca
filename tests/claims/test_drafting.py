from collections.abc import Callable
from dataclasses import replace

import pytest

from truceline.claims import ActorRef, Claim, ClaimKind
from truceline.claims.drafting import claim_id, confidence, share_places
from truceline.claims.reality import Reality
from truceline.claims.roles import Roles
from truceline.codebook import Modality

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


@pytest.mark.parametrize(
    ("actors", "recipients", "modality", "value"),
    [
        ((NAMED,), (NAMED,), Modality.OCCURRED, 0.9),
        ((NAMED,), (DESCRIBED,), Modality.OCCURRED, 0.75),
        ((DESCRIBED,), (), Modality.HYPOTHETICAL, 0.5),
    ],
)
def test_named_parties_and_plain_facts_are_surer(
    actors: tuple[ActorRef, ...], recipients: tuple[ActorRef, ...], modality: Modality, value: float
) -> None:
    assert confidence(Roles(actors, recipients, ()), Reality(modality, "")) == value


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
