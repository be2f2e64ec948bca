"""A second coder goes behind the interface of the first."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from factories import a_report

from truceline.claims import Coder, NoProposals, Proposed, ProposingCoder, SecondCoder
from truceline.reports import Report

ATTACK = {
    "kind": "event",
    "type": "ASSAULT",
    "passage": {"text": "The rebels attacked the base"},
    "trigger": {"text": "attacked"},
    "actors": [{"text": "The rebels"}],
    "recipients": [{"text": "the base"}],
    "modality": "occurred",
}


@dataclass
class Told:
    """Proposes what it was told to, and notes whom it was asked about."""

    answer: Sequence[object] | NoProposals
    label: str = "told 1.0"
    asked: list[str] = field(default_factory=list)

    def propose(self, report: Report) -> Sequence[object]:
        self.asked.append(report.id)
        if isinstance(self.answer, NoProposals):
            raise self.answer
        return self.answer


REPORT = a_report(text="The rebels attacked the base.")


def test_what_holds_is_coded_and_what_does_not_is_counted(coder: Coder) -> None:
    proposer: ProposingCoder = Told((ATTACK, {"kind": "event"}))
    coded = SecondCoder(proposer, rules=coder).code(REPORT)
    assert [(claim.type, claim.coder) for claim in coded.claims] == [("ASSAULT", "told 1.0")]
    told = coded.sourcing.proposed
    assert told is not None
    assert (told.coder, told.admitted, [drop.count for drop in told.dropped], told.loss) == ("told 1.0", 1, [1], None)


def test_what_a_report_rests_on_is_still_read_by_the_rules(coder: Coder) -> None:
    coded = SecondCoder(Told(()), rules=coder).code(REPORT)
    assert replace(coded.sourcing, proposed=None) == coder.code(REPORT).sourcing


def test_a_loss_is_kept_and_no_claim_of_the_rules_takes_its_place(coder: Coder) -> None:
    coded = SecondCoder(Told(NoProposals("no answer within 3 seconds")), rules=coder).code(REPORT)
    assert coded.claims == ()
    assert coded.sourcing.proposed == Proposed("told 1.0", loss="no answer within 3 seconds")


@pytest.mark.parametrize("language", ["ar", "und"])
def test_nobody_is_asked_about_a_report_that_is_not_coded(language: str, coder: Coder) -> None:
    proposer = Told((ATTACK,))
    coded = SecondCoder(proposer, rules=coder).code(replace(REPORT, language=language))
    assert (coded.claims, coded.sourcing.proposed, proposer.asked) == ((), None, [])


def test_the_rules_call_their_claims_their_own(coder: Coder) -> None:
    assert {claim.coder for claim in coder.code(REPORT).claims} == {"truceline"}
