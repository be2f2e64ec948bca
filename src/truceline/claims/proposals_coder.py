"""A second coder behind the interface of the first: it proposes, and what holds is admitted."""

from dataclasses import replace

from truceline.claims.coder import Coder
from truceline.claims.proposals import NoProposals, ProposingCoder
from truceline.claims.proposals_admission import admit
from truceline.claims.records import CodedReport, Proposed
from truceline.reports import Report


class SecondCoder:
    """Codes one report after another by what another coder proposes; none of them can tell upon another.

    Args:
        proposer: Who proposes.
        rules: Reads what a report rests on as a whole: outlet, credits, sources, when it was written.
    """

    def __init__(self, proposer: ProposingCoder, *, rules: Coder) -> None:
        self._proposer = proposer
        self._rules = rules

    def code(self, report: Report) -> CodedReport:
        """Return what a report says; a report that is not in English is returned uncoded, and nobody is asked."""
        sourcing = self._rules.code(report).sourcing
        if not report.coded:
            return CodedReport(sourcing, ())
        label = self._proposer.label
        try:
            proposals = self._proposer.propose(report)
        except NoProposals as loss:
            return CodedReport(replace(sourcing, proposed=Proposed(label, loss=str(loss))), ())
        admitted = admit(report, proposals, coder=label, sourcing=sourcing, register=self._rules.register)
        told = Proposed(label, len(admitted.claims), admitted.dropped)
        return CodedReport(replace(sourcing, proposed=told), admitted.claims)
