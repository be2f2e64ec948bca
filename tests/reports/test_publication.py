from datetime import date

import pytest

from truceline.reports.publication import read_publication_line
from truceline.text.dates import Basis

DAY = date(2025, 3, 26)


@pytest.mark.parametrize(
    ("line", "rank", "beside"),
    [
        ("Updated: March 26, 2025, 8:16 AM", 2, ""),
        ("Last updated 26 March 2025", 2, ""),
        ("Last modified on Wednesday 26 March 2025 09.31 GMT", 2, ""),
        ("UPDATED 8:16 AM EDT, March 26, 2025", 2, ""),
        ("Updated: 2025-03-26 08:16 (GMT+3)", 2, ""),
        ("Published: March 26, 2025", 0, ""),
        ("Published 26 Mar 2025 at 11:02 UTC", 0, ""),
        ("Posted on Mar. 26, 2025", 0, ""),
        ("First published on Wed 26 Mar 2025 08.16 CET", 0, ""),
        ("Published: March 26, 2025 | Updated: March 27, 2025", 0, ""),
        ("Publication date: 26/03/2025", 0, ""),
        ("March 26, 2025 8:16 AM", 1, ""),
        ("26 March 2025", 1, ""),
        ("2025-03-26T08:16:00Z", 1, ""),
        ("Wednesday, March 26th, 2025", 1, ""),
        ("26.03.2025 - 08:16", 1, ""),
        ("Tihama Post | Updated: March 26, 2025, 11:40 AM", 2, "Tihama Post"),
        ("By Jane Example | March 26, 2025", 1, "Jane Example"),
        ("Shafaq News \u2022 26 March 2025", 1, "Shafaq News"),
    ],
)
def test_lines_that_date_a_report_are_read(line: str, rank: int, beside: str) -> None:
    found = read_publication_line(line)
    assert found is not None
    assert (found.published.start, found.rank) == (DAY, rank)
    assert found.published.basis is Basis.EXPLICIT
    assert line in found.published.reason
    assert beside in found.beside


@pytest.mark.parametrize(
    "line",
    [
        "The truce was agreed on March 26, 2025.",
        "Updated sanctions took effect on March 26, 2025, the ministry said.",
        "On March 26, 2025 rockets hit the base",
        "A strike on March 26, 2025, and what followed",
        "March 26 2025 attack on the port: what we know",
        "Updated: yesterday",
        "Published by the ministry of defence",
        "03/04/2025",
        "30 February 2025",
        "Updated 3 hours ago",
        "x" * 200 + " March 26, 2025",
    ],
)
def test_other_lines_date_nothing(line: str) -> None:
    assert read_publication_line(line) is None
