import io
from dataclasses import replace

from factories import a_claim, a_report
from rich.console import Console

from truceline.claims import Claim, Source, SourceKind
from truceline.cli.why_page import legend, print_why

REPORT = a_report("first", text="The rebels attacked\nthe base [on] Monday.")
WHY = (
    "'attacked' is a word of assault-verb",
    "actor: subject",
    "actor 'rebels': attacked -nsubj-> rebels",
    "described, not named",
    "recipient: object of seize",
    "occurred: told as a fact",
    "time: 'Monday', counted from 2024-02-01 (publication)",
    "confidence: actor not in the register",
    "encoder: ASSAULT 0.98",
)


def a_coded(**changes: object) -> Claim:
    return a_claim(REPORT, "attacked", **{"type": "ASSAULT", "rule": "assault-verb", "why": WHY, **changes})  # type: ignore[arg-type]


def shown(claim: Claim, *, terminal: bool = False, width: int = 200) -> list[str]:
    stream = io.StringIO()
    print_why(Console(file=stream, force_terminal=terminal, width=width, soft_wrap=not terminal, color_system=None, highlight=False), claim)
    return [line.rstrip() for line in stream.getvalue().splitlines()]


def test_the_trigger_is_marked_on_one_line_and_nothing_is_read_as_mark_up() -> None:
    assert shown(a_coded())[1] == "  “The rebels »attacked« the base [on] Monday.”"


def test_each_step_stands_under_its_label() -> None:
    lines = shown(a_coded())
    assert "  trigger     'attacked' is a word of assault-verb" in lines
    at = next(number for number, line in enumerate(lines) if line.startswith("  actor "))
    assert lines[at] == "  actor       its subject: who does it, in the passive the one behind “by”"
    assert lines[at + 1 : at + 3] == ["              'rebels': attacked -nsubj-> rebels", "              described, not named"]
    assert "  recipient   object of seize" in lines
    assert "  modality    occurred: told as a fact" in lines
    assert "  time        undated; 'Monday', counted from 2024-02-01 (publication)" not in lines
    assert "  encoder     ASSAULT 0.98" in lines
    assert lines[-2] == "  confidence  0.80 of 1; actor not in the register"


def test_the_rule_comes_with_its_file_and_example() -> None:
    lines = shown(a_coded())
    rule = next(line for line in lines if line.startswith("  rule "))
    assert "assault-verb, codes ASSAULT (frames/assault.yaml:" in rule
    assert lines[lines.index(rule) + 1].startswith("              example: ")


def test_a_rule_that_nobody_knows_is_named() -> None:
    assert "  rule        made-up" in shown(a_coded(rule="made-up"))


def test_who_says_so_comes_with_the_words_that_say_it() -> None:
    voices = (Source(SourceKind.OUTLET, "Gulf Courier"), Source(SourceKind.ANONYMOUS, "officials", 2, None, "said"))
    assert "  said by     Gulf Courier < 2 officials (“said”)" in shown(a_coded(attribution=voices))
    assert "  said by     the report" in shown(a_coded(attribution=()))


def test_a_claim_without_a_step_for_it_still_shows_how_sure_it_is() -> None:
    assert shown(a_coded(why=WHY[:1]))[-2] == "  confidence  0.80 of 1"


def test_a_narrow_terminal_folds_lines_under_each_other() -> None:
    lines = shown(replace(a_coded(), why=("'attacked' is a word of " + "assault-verb " * 8,)), terminal=True, width=60)
    at = next(number for number, line in enumerate(lines) if "trigger" in line)
    assert lines[at + 1].startswith(" " * 14 + "assault-verb")
    assert max(map(len, lines)) <= 60


def test_the_legend_puts_labels_into_words() -> None:
    assert legend(["actor 'x': attack <-dobj- launched -nsubj-> militia", "no path"]) == "dobj: direct object; nsubj: nominal subject"
    assert legend(["told as a fact"]) == ""
