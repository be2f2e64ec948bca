from collections.abc import Callable

from pydantic import TypeAdapter

from truceline.claims import Claim, CodedReport, Coding


def test_a_coding_iterates_over_the_claims_of_its_reports(code_report: Callable[..., CodedReport]) -> None:
    coded = code_report("Hamas attacked Israel. Israel bombed Gaza.")
    coding = Coding((coded, coded))
    assert len(coding) == 2 * len(coded.claims) == len(list(coding))


def test_a_claim_survives_being_written_and_read(code_report: Callable[..., CodedReport]) -> None:
    adapter = TypeAdapter(Claim)
    text = "Four officials told Reuters that Hamas killed three soldiers in Gaza on June 4."
    for claim in code_report(text).claims:
        assert adapter.validate_python(adapter.dump_python(claim, mode="json")) == claim
