"""BRIEF: every section, every statement with notes that exist, every note an exact quotation, nothing that runs."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from exports.briefs import HOSTILE, PAPERS, brief_of, ledger_at
from markdown_it import MarkdownIt
from state.stories import keep

from truceline.exports import brief
from truceline.ledger import Ledger
from truceline.state import derive

SECTIONS = [
    "Missions",
    "Truces",
    "Who is connected to whom",
    "What is contested",
    "What is scheduled",
    "What is unknown",
    "Reports and where they have it from",
    "Notes",
]
TEXTS = {report.id: report.text for report, _ in PAPERS}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_at(tmp_path / "brief.db") as opened:
        yield opened


@pytest.fixture
def text(ledger: Ledger) -> str:
    return brief_of(ledger)


def section(text: str, title: str) -> list[str]:
    """Return the lines of a section."""
    body = text.split(f"\n## {title}\n", 1)[1]
    return [line for line in re.split(r"\n## ", body)[0].splitlines() if line]


def test_every_section_is_there_in_order(text: str) -> None:
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == SECTIONS
    assert all(section(text, title) for title in SECTIONS)


def test_the_head_counts_what_there_is(text: str) -> None:
    assert "4 reports (4 coded), 13 claims, 3 missions, 1 truce, as the reports leave it." in text


def test_every_number_has_its_note_and_every_note_is_cited(text: str) -> None:
    body, notes = text.split("\n## Notes\n")
    cited = {int(number) for number in re.findall(r"(?<!\\)\[(\d+)\]", body)}
    numbered = [int(number) for number in re.findall(r"^- \[(\d+)\]", notes, re.MULTILINE)]
    assert numbered == list(range(1, len(numbered) + 1))
    assert cited == set(numbered)


def test_numbers_first_appear_in_rising_order(text: str) -> None:
    cited = re.findall(r"(?<!\\)\[(\d+)\]", text.split("\n## Notes\n")[0])
    assert list(dict.fromkeys(map(int, cited))) == sorted(set(map(int, cited)))


def test_every_note_quotes_the_exact_words_of_its_report(text: str) -> None:
    notes = section(text, "Notes")
    for note in notes:
        rendered = "".join(child.content for token in MarkdownIt().parse(note) for child in token.children or ())
        found = re.search(r": “(?P<words>.*)” \((?P<report>\S+) (?P<start>\d+)–(?P<end>\d+), ", rendered)
        assert found is not None, note
        assert TEXTS[found["report"]][int(found["start"]) : int(found["end"])] == found["words"]
    assert len(notes) > 8


@pytest.mark.parametrize("title", ["Truces", "Who is connected to whom", "What is contested", "What is scheduled"])
def test_every_statement_of_a_report_is_cited(text: str, title: str) -> None:
    plain = ("**Kind**", "**Began**", "**Holdouts**", "**Mediators**", "**Breaches", "**Why**", "**Does", "**Is it", "background of the")
    stated = [line for line in section(text, title) if line.lstrip().startswith("- ") and not any(one in line for one in plain)]
    assert stated
    assert [line for line in stated if not re.search(r"\[\d+\]", line)] == []


def test_nothing_is_printed_that_is_not_there(text: str) -> None:
    assert re.search(r"\bNone\b|\bnan\b|Modality\.|ActorRef|\(\)|“”", text) is None


def test_words_of_a_report_cannot_become_markup(text: str) -> None:
    assert HOSTILE not in text
    html = MarkdownIt("js-default", {"html": True}).enable("table").render(text)
    assert "<script" not in html
    assert "<a " not in html
    assert "<table" not in html
    assert "<strong>bold" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_two_briefs_of_one_ledger_are_the_same(ledger: Ledger, text: str) -> None:
    assert brief_of(ledger) == text


def test_the_order_of_recording_changes_nothing(tmp_path: Path) -> None:
    with keep(tmp_path / "a.db", *PAPERS) as forward, keep(tmp_path / "b.db", *reversed(PAPERS)) as backward:
        assert brief_of(forward) == brief_of(backward)


def test_what_is_scheduled_has_its_date(text: str) -> None:
    assert any("11 November 2024" in line for line in section(text, "What is scheduled"))


def test_what_is_unknown_is_said(text: str) -> None:
    unknown = "\n".join(section(text, "What is unknown"))
    assert "When Esrin Kavan was there: undated (`mission-travelled`)." in unknown
    assert "When `undated` was published" in unknown


def test_where_accounts_differ_is_contested(text: str) -> None:
    assert "accounts differ on place: Sorun or Saltport" in "\n".join(section(text, "What is contested"))


def test_a_report_without_an_outlet_or_a_date_is_listed_as_such(text: str) -> None:
    assert "- `undated`: outlet not named, undated; origin not named" in "\n".join(section(text, "Reports and where they have it from"))


@pytest.mark.parametrize(
    ("on", "said"), [(date(2024, 1, 15), "**unknown** on 15 January 2024"), (date(2024, 2, 5), "**holding** on 5 February 2024")]
)
def test_the_day_is_named_beside_the_status(ledger: Ledger, on: date, said: str) -> None:
    text = brief_of(ledger, on=on)
    assert said in text
    assert f"on {on}." in text


def test_an_empty_ledger_says_that_it_knows_nothing(tmp_path: Path) -> None:
    with Ledger(tmp_path / "empty.db") as empty:
        text = brief(derive(empty), empty)
    assert "0 reports (0 coded), 0 claims, 0 missions, 0 truces" in text
    assert "No report tells of an envoy's visit." in text
    assert "No report tells of a truce or of attacks suspended." in text
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == SECTIONS
