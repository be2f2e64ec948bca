from collections.abc import Callable

import pytest

from truceline.claims import CodedReport, Source, SourceKind
from truceline.claims.attribution import Voices
from truceline.claims.credits import chain

OUTLET = Source(SourceKind.OUTLET, "Gulf Courier")
WIRE = Source(SourceKind.WIRE, "Reuters", None, "reuters", "credited")
SPEAKER = Source(SourceKind.ANONYMOUS, "two officials", 2)
PAPER = Source(SourceKind.DOCUMENT, "a statement")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two officials told Reuters that Hamas attacked Israel.", ["Reuters"]),
        ("Hamas attacked Israel, Al Jazeera reported. Reuters said two people were killed.", ["Al Jazeera", "Reuters"]),
        ("Hamas attacked Israel.", []),
        ("Reuters has an office in Gaza. Hamas attacked Israel.", []),
    ],
)
def test_a_report_credits_the_outlets_that_it_cites(text: str, names: list[str], code_report: Callable[..., CodedReport]) -> None:
    assert [source.name for source in code_report(text).sourcing.credits] == names


def test_no_report_credits_itself(code_report: Callable[..., CodedReport]) -> None:
    assert code_report("Two officials told Reuters that Hamas attacked Israel.", outlet="Reuters").sourcing.credits == ()


@pytest.mark.parametrize(
    ("outlet", "credit", "voices", "links"),
    [
        (OUTLET, None, Voices(), (OUTLET,)),
        (OUTLET, WIRE, Voices(), (OUTLET, WIRE)),
        (None, WIRE, Voices((), (SPEAKER,)), (WIRE, SPEAKER)),
        (OUTLET, WIRE, Voices((WIRE,), (SPEAKER,)), (OUTLET, WIRE, SPEAKER)),
        (OUTLET, WIRE, Voices((), (PAPER,)), (OUTLET, PAPER)),
        (WIRE, None, Voices((WIRE,), ()), (WIRE,)),
    ],
)
def test_links_stand_outermost_first_and_only_once(
    outlet: Source | None, credit: Source | None, voices: Voices, links: tuple[Source, ...]
) -> None:
    assert chain(outlet, credit, voices) == links
