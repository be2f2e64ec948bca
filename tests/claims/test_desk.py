from collections.abc import Callable
from datetime import date

import pytest
from factories import a_report

from truceline.claims import SourceKind
from truceline.claims.desk import Desk, open_desk
from truceline.claims.parsing import Parser
from truceline.register import Register
from truceline.text.dates import on_day

Open = Callable[..., Desk]


@pytest.fixture
def desk_of(parser: Parser, register: Register) -> Open:
    def look(text: str, *, outlet: str | None = "Gulf Courier") -> Desk:
        report = a_report(text=text, published=date(2025, 6, 20), outlet=outlet)
        return open_desk(report, parser.sentences(report), register)

    return look


@pytest.mark.parametrize(
    ("outlet", "kind", "name"),
    [
        ("Reuters", SourceKind.WIRE, "Reuters"),
        ("Al-Monitor", SourceKind.OUTLET, "Al-Monitor"),
        ("Gulf Courier", SourceKind.OUTLET, "Gulf Courier"),
    ],
)
def test_the_outlet_is_known_from_the_register_or_by_its_name(outlet: str, kind: SourceKind, name: str, desk_of: Open) -> None:
    desk = desk_of("Hamas attacked Israel.", outlet=outlet)
    assert desk.outlet is not None
    assert (desk.outlet.kind, desk.outlet.name) == (kind, name)


def test_a_report_without_an_outlet_has_no_voice_of_its_own(desk_of: Open) -> None:
    assert desk_of("Hamas attacked Israel.", outlet=None).outlet is None


def test_the_day_of_publication_is_when_it_was_written(desk_of: Open) -> None:
    assert desk_of("Hamas attacked Israel.").written == on_day(date(2025, 6, 20))


def test_a_quotation_is_said_in_all_its_sentences(desk_of: Open) -> None:
    desk = desk_of("“Hamas attacked us. Israel bombed Gaza,” Egypt said. Iran attacked Iraq.")
    assert [[one.cue for one in desk.said_in(number)] for number in range(3)] == [["said"], ["said"], []]
