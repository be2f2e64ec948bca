"""A trail as a person reads it."""

from dataclasses import replace
from datetime import date

import pytest
from factories import a_claim, a_report, an_event

from truceline.claims import Source, SourceKind
from truceline.cli.trail_page import said_time, trail_lines
from truceline.events import Candidate, Disagreement, Origin, OriginBasis, OriginKind, Version
from truceline.ledger import Trail, TrailOrigin, TrailReport
from truceline.text.dates import UNKNOWN_TIME, Basis, Precision, Time, on_day

REPORT = a_report("first", text="The *envoy* <b>met</b> the premier.\nIt rained.")
CLAIM = replace(
    a_claim(REPORT),
    attribution=(
        Source(SourceKind.OUTLET, "Gulf Courier"),
        Source(SourceKind.ANONYMOUS, "officials", 3),
        Source(SourceKind.PERSON, "X", 1),
    ),
)
EVENT = replace(
    an_event("e-1", CLAIM, time=on_day(date(2024, 1, 29))),
    independent_origins=1,
    origins_upper=3,
    disagreements=(Disagreement("place", (Version("Baghdad", ("a", "b")), Version("Erbil", ("c",)))),),
    candidates=(Candidate("e-2", 0.4, ("same envoy",)),),
)
READ = TrailReport("first", None, "T", None, "reports/first.txt", None, "0" * 64, (CLAIM,))
TRAIL = Trail("e-1", EVENT, (TrailOrigin(Origin("Reuters", OriginKind.WIRE, OriginBasis.CREDITED, ("first",)), (READ,)),))


def test_plain_lines_say_who_when_and_in_which_words() -> None:
    text = "\n".join(trail_lines(TRAIL, markdown=False))
    assert "when: 2024-01-29" in text
    assert "independent origins: 1 to 3" in text
    assert "disagree on place: Baghdad (2 claims); Erbil (1 claims)" in text
    assert "may be the same as e-2 (0.40): same envoy" in text
    assert f"  first: outlet unknown, undated\n  reports/first.txt\n  sha256 {'0' * 64}\n" in text
    assert "from Reuters (wire, credited in the report)" in text
    assert "“The *envoy* <b>met</b> the premier. It rained.”" in text
    assert f"[0..{len(REPORT.text)}] CONSULT occurred; said by Gulf Courier < 3 officials < X" in text


def test_markdown_shows_the_words_of_a_report_as_they_are() -> None:
    text = "\n".join(trail_lines(TRAIL, markdown=True))
    assert "> “The \\*envoy\\* \\<b\\>met\\</b\\> the premier. It rained.”\\\n" in text
    assert text.startswith("# e-1\n")


def test_an_origin_without_a_name_is_said_to_be_unknown() -> None:
    nobody = TrailOrigin(Origin("", OriginKind.UNKNOWN, OriginBasis.NONE, ("first",)), (READ,))
    assert "from an origin that is not known" in list(trail_lines(Trail("x", None, (nobody,)), markdown=False))


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (None, "undated"),
        (UNKNOWN_TIME, "undated"),
        (on_day(date(2024, 2, 29)), "2024-02-29"),
        (on_day(date(2024, 2, 29), basis=Basis.INFERRED), "2024-02-29 (inferred)"),
        (Time(date(2024, 2, 1), date(2024, 3, 1), Precision.MONTH, Basis.EXPLICIT), "2024-02-01 to 2024-02-29"),
        (Time(date(2024, 2, 1), None, Precision.RANGE), "not before 2024-02-01"),
        (Time(None, date(2025, 11, 11), Precision.RANGE, Basis.ANCHORED), "not after 2025-11-10 (anchored)"),
    ],
)
def test_a_time_is_said_by_its_first_and_last_day(time: Time | None, said: str) -> None:
    assert said_time(time) == said
