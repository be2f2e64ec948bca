from collections.abc import Callable
from datetime import date

import pytest

from truceline.claims.counted import read_counted
from truceline.claims.parsing import Sentence
from truceline.claims.periods import period_of
from truceline.text.calendar import find_dates
from truceline.text.dates import on_day
from truceline.text.words import Anchors

Parse = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("There were 20 attacks on the army in Goma since October.", "since October"),
        ("Monitors counted 214 violations of the truce by Israel over three days.", "over three days"),
        ("Boko Haram carried out 30 attacks on villages last year.", "last year"),
        ("The M23 shelled Goma for 12 days, and 300 people need help.", None),
        ("The army reported 23 deaths in Goma on Friday.", None),
        ("The army reported 23 deaths in Goma since Friday.", "since Friday"),
        ("The army broke the truce, renewing its siege and killing 20 people.", "since renewing its siege"),
    ],
)
def test_a_number_takes_the_time_of_its_own_clause(text: str, period: str | None, sentence_of: Parse) -> None:
    doc = sentence_of(text).doc
    counted = next(one for one in read_counted(doc) if one.numeral.value != 12)
    found = period_of(counted, find_dates(doc.text, Anchors(on_day(date(2025, 12, 1)))))
    assert (found.text if found is not None else None) == period


def test_weeks_counted_back_from_something_told_are_not_dated(sentence_of: Parse) -> None:
    doc = sentence_of("There were 30 attacks on the army in the previous two weeks.").doc
    found = period_of(read_counted(doc)[0], find_dates(doc.text, Anchors(on_day(date(2025, 12, 1)))))
    assert found is not None
    assert (found.start, found.end, found.text) == (None, None, "in the previous two weeks")
