"""Who says so. `attribution.yaml` holds the golden cases."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from factories import a_report

from truceline.claims import Claim, CodedReport, Coder, Method, SourceKind
from truceline.register import Register
from truceline.reports import Report, Unit, UnitKind

Code = Callable[..., tuple[Claim, ...]]
CASES: Final = yaml.safe_load((Path(__file__).parent / "attribution.yaml").read_text(encoding="utf-8"))


def chain(claim: Claim) -> list[tuple[str, str, int | None]]:
    return [(source.kind.value, source.name, source.count) for source in claim.attribution]


@pytest.mark.parametrize(
    ("text", "type", "links"),
    [
        ("The M23 attacked Goma.", "ASSAULT", [("outlet", "Gulf Courier", None)]),
        (
            "Four officials told Reuters that Esmail Qaani met leaders of Hamas in Baghdad.",
            "CONSULT",
            [("outlet", "Gulf Courier", None), ("wire", "Reuters", None), ("anonymous", "Four officials", 4)],
        ),
        ("Hamas said Israel attacked Gaza.", "ASSAULT", [("outlet", "Gulf Courier", None), ("organisation", "Hamas", None)]),
        (
            "According to Reuters, the Taliban attacked a base in Kabul.",
            "ASSAULT",
            [("outlet", "Gulf Courier", None), ("wire", "Reuters", None)],
        ),
        (
            "Benjamin Netanyahu said that Iran attacked a base in Syria.",
            "ASSAULT",
            [("outlet", "Gulf Courier", None), ("person", "Benjamin Netanyahu", 1)],
        ),
    ],
)
def test_the_chain_leads_from_the_outlet_to_who_spoke(text: str, type: str, links: list[tuple[str, str, int | None]], code: Code) -> None:
    claims = code(text, type=type)
    assert links in [chain(claim) for claim in claims]


def test_a_document_is_a_source(code: Code) -> None:
    (claim,) = code("A statement by the Taliban said that ISIS attacked the mosque in Kabul.", type="ASSAULT")[:1]
    assert claim.attribution[-1].kind is SourceKind.DOCUMENT


def test_a_speaker_of_a_quotation_is_its_source(code: Code) -> None:
    (claim,) = code('"The M23 attacked Goma," Burundi said.', type="ASSAULT")[:1]
    assert claim.attribution[-1].name == "Burundi"
    assert claim.attribution[-1].cue == "said"


def test_the_people_an_outlet_spoke_to_are_listed(code_report: Callable[..., CodedReport]) -> None:
    coded = code_report("Reuters spoke to three Iraqi politicians and two diplomats about the attack on Erbil.")
    assert [(source.kind.value, source.count) for source in coded.sourcing.inventory] == [("anonymous", 3), ("anonymous", 2)]


def test_passages_of_sources_quote_the_report(code: Code) -> None:
    text = "Four officials told Reuters that Esmail Qaani met leaders of Hamas in Baghdad."
    for claim in code(text):
        for source in claim.attribution:
            if source.passage is not None:
                assert text[source.passage.start : source.passage.end] == source.passage.text


def paragraphs(case: dict[str, Any]) -> Report:
    """Make a report of the lines of a golden case."""
    units, at = [], 0
    for number, line in enumerate(case["text"].split("\n")):
        kind = UnitKind.TITLE if number == 0 and case.get("title") else UnitKind.PARAGRAPH
        units.append(Unit(at, at + len(line), kind))
        at += len(line) + 1
    return replace(a_report(text=case["text"]), units=tuple(units))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_golden_chains(case: dict[str, Any], coder: Coder) -> None:
    claims = coder.code(paragraphs(case)).claims
    for expected in case["chains"]:
        told = [claim for claim in claims if claim.trigger.start == case["text"].index(expected["at"])]
        links = [[*link, None][:3] for link in expected["links"]]
        assert told, f"nothing is coded at {expected['at']!r}"
        for claim in told:
            assert [list(link) for link in chain(claim)[1:]] == links
            assert not expected.get("quoted") or claim.attribution[-1].quoted


def test_there_are_fifty_golden_cases_and_their_names_differ() -> None:
    assert len({case["id"] for case in CASES}) == len(CASES) >= 50


def test_encoder_and_rules_together_name_the_same_speaker(register: Register) -> None:
    both = Coder(register=register, method=Method.BOTH)
    claims = both.code(a_report(text="Two Afghan officials said the Taliban attacked a base in Kabul.")).claims
    assert [link.name for link in claims[0].attribution] == ["Gulf Courier", "Two Afghan officials"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Kenyan analysts say the truce will last. Israeli leaders have emphasised that they agree.",
            ["Kenyan analysts", "Israeli leaders"],
        ),
        ("Hamas attacked Israel.", []),
        ("Egypt wants Hamas to leave Gaza.", []),
    ],
)
def test_everybody_whom_a_report_lets_speak_is_listed(text: str, names: list[str], register: Register) -> None:
    cited = Coder(register=register).code(a_report(text=text)).sourcing.cited
    assert [source.name for source in cited] == names


def test_words_without_quotation_marks_are_reported(code: Code) -> None:
    (claim,) = code("Burundi said the M23 attacked Goma.", type="ASSAULT")
    assert [source.quoted for source in claim.attribution] == [False, False]
