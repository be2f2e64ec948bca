from collections.abc import Callable

from truceline.claims import Claim, ClaimKind

Code = Callable[..., tuple[Claim, ...]]


def test_what_an_actor_has_is_a_claim_with_its_owner_and_place(code: Code) -> None:
    (claim,) = code("The United States has about 2,500 troops in Iraq.", kind=ClaimKind.COUNT)
    assert [ref.id for ref in claim.actors] == ["united-states"]
    assert claim.place is not None
    assert (claim.place.country, claim.trigger.text, claim.type) == ("IRQ", "about 2,500", None)


def test_a_number_that_an_event_carries_is_not_told_again(code: Code) -> None:
    text = "The M23 killed three soldiers in Goma."
    assert [one.what for claim in code(text, kind=ClaimKind.EVENT) for one in claim.quantities] == ["soldiers killed"]
    assert code(text, kind=ClaimKind.COUNT) == ()


def test_what_may_be_sent_is_not_told_as_there(code: Code) -> None:
    claims = [claim for claim in code("Rwanda could send 2,000 soldiers to Cabo Delgado.") if claim.quantities]
    assert claims
    assert all(claim.modality != "occurred" for claim in claims)


def test_sources_are_not_counted(code: Code) -> None:
    assert code("Three soldiers told the newspaper that Hezbollah attacked the army.", kind=ClaimKind.COUNT) == ()
