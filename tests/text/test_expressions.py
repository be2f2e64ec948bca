import pytest

from truceline.text.expressions import LISTED
from truceline.text.scanning import scan

EXAMPLES = {
    "iso": "2024-01-31",
    "full": "3 September 2024",
    "numeric": "25/03/2025",
    "days": "March 4-6",
    "ordinal": "the 19th of this month",
    "month-that-year": "February last year",
    "week-of": "the week of March 6",
    "month-year": "late October 2017",
    "month-day": "Feb. 6",
    "part-of-year": "the third quarter",
    "fiscal": "fiscal 2024",
    "season": "last spring",
    "decade": "1990s",
    "century": "this century",
    "ago": "four years ago",
    "later": "two weeks earlier",
    "next-day": "the next day",
    "day": "overnight",
    "span": "the past two months",
    "recent": "recent months",
    "this": "early next week",
    "weekday": "Wednesday night",
    "named": "Ramadan",
    "month": "mid-March",
    "bare-month": "November",
    "clock": "10:35 a.m.",
    "set": "every day",
    "duration": "less than 48 hours",
    "year": "1996",
    "years": "2014-17",
    "now": "now",
    "future": "the future",
    "past": "recently",
}


@pytest.mark.parametrize("form", sorted({name for name, _, _ in LISTED} - {"also-day"}))
def test_every_form_is_found_whole(form: str) -> None:
    text = f"It came, {EXAMPLES[form]}."
    assert [(one.form, text[one.start : one.end]) for one in scan(text)] == [(form, EXAMPLES[form])]
