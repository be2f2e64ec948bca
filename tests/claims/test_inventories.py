import pytest

from truceline.claims import Coder
from truceline.reports import Report, Unit, UnitKind


def _report(text: str) -> Report:
    return Report("r", None, None, None, None, None, "en", "0" * 64, text, (Unit(0, len(text), UnitKind.PARAGRAPH),))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Reuters spoke to two Malian officers, a diplomat and five traders in Gao.", [2, 1, 5]),
        ("Reuters interviewed 12 villagers and three aid workers near Goma.", [12, 3]),
        ("Reuters spoke to four commanders in the brigades allied with Moscow and an adviser to the governor.", [4, 1]),
        ("The minister spoke to two officers and a diplomat.", []),
    ],
)
def test_the_people_that_an_outlet_spoke_to_are_counted(text: str, counts: list[int]) -> None:
    report = _report(text)
    inventory = Coder().code(report).sourcing.inventory
    assert [source.count for source in inventory] == counts
    assert all(source.passage and report.text[source.passage.start : source.passage.end] == source.name for source in inventory)
