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


def test_a_quotation_runs_until_its_closing_mark(desk_of: Open) -> None:
    desk = desk_of("“Hamas attacked us. Israel bombed Gaza,” Egypt said. Iran attacked Iraq.")
    assert [desk.quotes(sentence) for sentence in desk.sentences] == [True, True, False]


def test_neighbours_behind_come_first(desk_of: Open) -> None:
    desk = desk_of("Hamas attacked Israel. Israel bombed Gaza. Iran attacked Iraq.")
    assert [sentence.start for sentence in desk.neighbours(1)] == [desk.sentences[2].start, desk.sentences[0].start]
