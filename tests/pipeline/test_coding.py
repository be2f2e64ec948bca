from collections.abc import Iterator

from factories import a_report

from truceline.pipeline import code_each
from truceline.reports import Report
from truceline.settings import Settings

REPORTS = tuple(
    a_report(f"report-{number}", text=text)
    for number, text in enumerate(("The rebels attacked the base.", "Hamas released the hostages.", "Nothing was said."))
)


def test_reports_are_coded_one_after_the_other_as_they_are_asked_for() -> None:
    taken: list[str] = []

    def stream() -> Iterator[Report]:
        for report in REPORTS:
            taken.append(report.id)
            yield report

    coded = code_each(stream(), settings=Settings())
    report, first = next(coded)
    assert (report.id, first.sourcing.report, taken) == ("report-0", "report-0", ["report-0"])
    assert [claim.type for claim in first.claims] == ["ASSAULT"]


def test_several_processes_code_as_one_does() -> None:
    alone = list(code_each(REPORTS, settings=Settings()))
    assert list(code_each(REPORTS, settings=Settings(workers=2))) == alone
    assert [report for report, _ in alone] == list(REPORTS)
