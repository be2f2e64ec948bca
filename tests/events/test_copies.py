"""Which reports share their words."""

import pytest
from events.stories import a_report

from truceline.events.copies import RUN, copies, runs_of, shared_wording
from truceline.reports import Report, Unit, UnitKind

STORY = (
    "The delegation crossed the river at night and was met by the governor, who had waited since sunset. It asked for a halt to the "
    "rocket fire on the northern camp, and promised that the fuel convoys would pass again before the end of the month."
)
OWN_ACCOUNT = (
    "Shortly after midnight a group of officials from the capital arrived on the far bank. According to two people who saw them, they "
    "pressed the provincial chief to stop the shelling of the camp and offered in return to let tankers through."
)
QUOTE = "“We will not fire on anybody who does not fire on us, and we will hold to that as long as the road to the port stays open.”"


def shares(*reports: Report) -> dict[tuple[str, str], float]:
    return shared_wording(reports, least=0.02)


@pytest.mark.parametrize(
    ("other", "is_copy"),
    [
        (STORY, True),
        (STORY.upper(), True),
        (STORY.replace("governor", "mayor"), True),
        (". ".join(reversed(STORY.split(". "))), True),
        (STORY[: len(STORY) // 2], True),
        ("An editor's note of our own stands first. " + STORY, True),
        (OWN_ACCOUNT, False),
    ],
    ids=["same", "capitals", "one word changed", "sentences reversed", "first half", "with a note", "written independently"],
)
def test_a_copy_is_known_by_its_words(other: str, is_copy: bool) -> None:
    found = copies(shares(a_report("a", STORY), a_report("b", other)), least=0.2)
    assert ({copy.report for copy in found} == {"a", "b"}) is is_copy


def test_the_share_is_of_the_report_that_copies() -> None:
    found = shares(a_report("short", STORY), a_report("long", STORY + " " + OWN_ACCOUNT))
    assert found["short", "long"] == 1.0
    assert 0.3 < found["long", "short"] < 0.7


def test_a_quotation_in_both_is_no_copy() -> None:
    first, second = (a_report(name, f"{text} The captain said: {QUOTE}") for name, text in (("a", STORY), ("b", OWN_ACCOUNT)))
    assert shares(first, second) == {}


def test_captions_and_furniture_do_not_count() -> None:
    text = f"{STORY}\n{OWN_ACCOUNT}"
    units = (Unit(0, len(STORY), UnitKind.FURNITURE), Unit(len(STORY) + 1, len(text), UnitKind.PARAGRAPH))
    report = Report("b", None, None, None, None, None, "en", "", text, units)
    assert shares(a_report("a", STORY), report) == {}


def test_a_few_words_are_no_copy() -> None:
    assert shares(a_report("a", "Rockets hit the camp again."), a_report("b", "Rockets hit the camp again.")) == {}


def test_runs_are_counted_once() -> None:
    assert len(runs_of(a_report("a", "one two three four five six"))) == 6 - RUN + 1
    assert len(runs_of(a_report("a", "one two three four five " * 10))) == 5


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [a_report("a", STORY), a_report("b", STORY + OWN_ACCOUNT), a_report("c", OWN_ACCOUNT)]
    assert list(shares(*reports).items()) == list(shares(*reversed(reports)).items())
