from datetime import date

from truceline.register import Register
from truceline.reports.drafts import Draft, Origin, known_time, make_report
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time, on_day

STORY = "The envoy met officers in the capital on Monday, the ministry said."
MARCH = Time(date(2025, 3, 1), date(2025, 4, 1), Precision.MONTH, Basis.EXPLICIT, "March 2025")


def made(text: str, register: Register, **fields: str) -> tuple[str | None, str | None]:
    report = make_report(Draft(text, b"", **fields), Origin("x", None, "0" * 64), register=register, ingested=None)  # type: ignore[arg-type]
    return report.outlet, report.title


def test_what_stands_beside_the_text_comes_before_what_stands_in_it(small_register: Register) -> None:
    text = f"Envoy in the capital\nBAGHDAD (Reuters) - {STORY}"
    assert made(text, small_register) == ("Reuters", "Envoy in the capital")
    assert made(text, small_register, url="https://shafaq.com/x") == ("Shafaq News", "Envoy in the capital")
    assert made(text, small_register, url="https://shafaq.com/x", outlet="Gulf Ledger", title="Visit") == ("Gulf Ledger", "Visit")


def test_the_line_that_dates_a_report_can_name_its_outlet(small_register: Register) -> None:
    assert made(f"Envoy\nShafaq News | Updated: May 8, 2025\n{STORY}", small_register)[0] == "Shafaq News"
    assert made(f"Envoy\nJane Example | Updated: May 8, 2025\n{STORY}", small_register)[0] is None


def test_a_dateline_without_a_year_gives_no_day() -> None:
    report = make_report(Draft(f"BEIRUT, Feb 3 (Reuters) - {STORY}", b""), Origin("x", None, "0" * 64), register=None, ingested=None)
    assert report.published is None
    assert report.dateline is not None
    assert report.dateline.passage.text == "BEIRUT, Feb 3 (Reuters) -"


def test_the_time_that_a_report_became_known() -> None:
    day = known_time(on_day(date(2025, 3, 26)), ingested=date(2026, 1, 1))
    assert (day.start, day.end) == (date(2025, 3, 26), date(2025, 3, 27))
    month = known_time(MARCH, ingested=date(2026, 1, 1))
    assert (month.start, month.end, month.precision) == (MARCH.start, MARCH.end, Precision.MONTH)
    undated = known_time(None, ingested=date(2026, 1, 1))
    assert (undated.start, undated.end, undated.basis) == (None, date(2026, 1, 2), Basis.INFERRED)
    assert "ingested" in undated.reason
    assert known_time(None, ingested=None) == UNKNOWN_TIME
