from dataclasses import replace

import pytest
from factories import a_report

from truceline.claims.quotations import quotations
from truceline.reports import Report, Unit, UnitKind


def of_lines(text: str) -> Report:
    units, at = [], 0
    for line in text.split("\n"):
        units.append(Unit(at, at + len(line), UnitKind.PARAGRAPH))
        at += len(line) + 1
    return replace(a_report(text=text), units=tuple(units))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “we go” today.", ["“we go”"]),
        ('He said "we go" and "we stay".', ['"we go"', '"we stay"']),
        ("He said ''we go'' today.", ["''we go''"]),
        ("He said 'we go' to the soldiers' base.", ["'we go'"]),
        ("The soldiers' base and the towns' wells were hit.", []),
        ("He didn't say it wasn't so.", []),
        ("In the '90s the town was quiet.", []),
        ("“He called it ‘a trap’ today,” she said.", ["“He called it ‘a trap’ today,”"]),
        ("She said: «we go» at noon.", ["«we go»"]),
        ("“We go.\nThe army left.", ["“We go."]),
        ('He said: "We go.\n"We stay," he said.', ['"We go.', '"We stay,"']),
        ("It was 6” wide.", []),
    ],
)
def test_quotations_are_found_between_their_marks(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in quotations(of_lines(text))] == found


def test_a_quotation_that_is_not_closed_ends_with_its_paragraph() -> None:
    (one,) = quotations(of_lines("“We go.\nThe army left."))
    assert (one.unit, one.closed, one.words) == (0, False, 2)


def test_captions_are_not_searched() -> None:
    report = replace(a_report(text="“We go,” he said."), units=(Unit(0, 17, UnitKind.CAPTION),))
    assert quotations(report) == ()
