"""A language model as a second coder: it has no tools, sees one report at a time, and only proposes."""

from collections.abc import Sequence

from truceline.pipeline.answers import proposals_of
from truceline.pipeline.asking import ask
from truceline.pipeline.endpoint import Endpoint
from truceline.pipeline.questions import question
from truceline.reports import Report


class LanguageModel:
    """Proposes claims through an endpoint; holds nothing of one report when it is asked for the next.

    Args:
        endpoint: Where the model answers.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    @property
    def label(self) -> str:
        """Its name and that of its model."""
        return self._endpoint.label

    def propose(self, report: Report) -> Sequence[object]:
        """Return what the model proposes for one report.

        Raises:
            NoProposals: It gave no answer that can be used.
            EndpointError: The endpoint is not there, or does not know us.
        """
        return proposals_of(ask(self._endpoint, question(report, model=self._endpoint.model)))
