from collections.abc import Callable

import pytest

from truceline.claims import Claim, CodedReport, SourceKind

Code = Callable[..., tuple[Claim, ...]]


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
