from dataclasses import fields

from truceline.claims import Claim, Drop, NoProposals, Proposal


def test_a_proposal_has_the_fields_of_a_claim_that_its_words_can_show() -> None:
    names = {one.name for one in fields(Proposal)}
    assert names < {one.name for one in fields(Claim)}
    assert names.isdisjoint({"id", "report", "rule", "coder", "confidence", "why"})


def test_every_reason_to_drop_says_something_of_its_own() -> None:
    assert len({drop.value for drop in Drop}) == len(Drop)


def test_the_loss_of_a_report_keeps_its_words() -> None:
    assert str(NoProposals("no answer within 3 seconds")) == "no answer within 3 seconds"
