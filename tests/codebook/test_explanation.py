"""Every term is explained, by every name that people use for it."""

import pytest

from truceline.codebook import explain, known_terms
from truceline.errors import UnknownTerm


@pytest.mark.parametrize("name", known_terms())
def test_every_term_is_explained(name: str) -> None:
    explanation = explain(name)
    assert explanation.terms
    for term in explanation.terms:
        for words in (term.definition, f"**Example:** {term.example}", f"**Not this:** {term.counter_example}", f"**Why:** {term.note}"):
            assert words in explanation.text


@pytest.mark.parametrize(
    ("asked", "headings"),
    [
        ("ASSAULT", ["ASSAULT"]),
        ("assault", ["ASSAULT"]),
        ("ASSAULT-drone", ["ASSAULT-drone"]),
        ("assault drone", ["ASSAULT-drone"]),
        ("Assault:Drone", ["ASSAULT-drone"]),
        ("drone", ["ASSAULT-drone"]),
        ("withdraw", ["RETREAT-withdraw", "SANCTION-withdraw"]),
        ("yield", ["REQUEST-yield", "REJECT-yield"]),
        ("sanction-withdraw", ["SANCTION-withdraw"]),
        ("cyber", ["COERCE-cyber", "cyber"]),
        ("territory", ["THREATEN-territory", "territory"]),
        ("support", ["SUPPORT"]),
        ("request", ["REQUEST"]),
        ("requested", ["requested"]),
        ("election", ["election"]),
        ("political institutions", ["political_institutions"]),
        ("political-institutions", ["political_institutions"]),
        ("occurred", ["occurred"]),
        ("not occurred", ["not-occurred"]),
        ("sponsors", ["sponsors"]),
        ("Member_Of", ["member-of"]),
        ("  martial law ", ["COERCE-martial-law"]),
        ("wire", ["wire", "wire"]),
        ("official", ["official"]),
    ],
)
def test_terms_are_found_as_people_write_them(asked: str, headings: list[str]) -> None:
    text = explain(asked).text
    assert [line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")] == headings


@pytest.mark.parametrize(
    ("asked", "facts"),
    [
        ("ASSAULT", ["Event type, material conflict, score -9", "Recipient: may be missing", "drone (-9.5)"]),
        ("AID", ["material cooperation, score +10", "Recipient: needed", "Modes: none"]),
        ("REQUEST", ["verbal conflict, score 0", "assist (+0.5)", "meet (0)"]),
        ("vandalize", ["Mode of PROTEST, material conflict, score not given"]),
        ("visit", ["Mode of CONSULT, verbal cooperation, score +4"]),
        ("sponsors", ["Tie type, friendly", "From the patron to the client"]),
        ("rival-of", ["Tie type, hostile", "Between one rival and the other, no direction"]),
        ("hosts", ["neither friendly nor hostile", "From the host to the guest"]),
        ("election", ["- Context"]),
        ("denied", ["- Modality"]),
        ("wire", ["- Source kind", "- Origin kind"]),
    ],
)
def test_facts_are_told(asked: str, facts: list[str]) -> None:
    text = explain(asked).text
    for fact in facts:
        assert fact in text


def test_explanation_prints_as_its_text() -> None:
    explanation = explain("drone")
    assert str(explanation) == explanation.text
    assert explanation.asked == "drone"
    assert explanation.text.endswith("\n")
    assert not explanation.text.endswith("\n\n")


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("ASAULT", "ASSAULT"),
        ("dron", "drone"),
        ("sponsor", "sponsors"),
        ("elections", "election"),
        ("ocurred", "occurred"),
        ("assault-drones", "ASSAULT-drone"),
        ("anonymus", "anonymous"),
    ],
)
def test_unknown_term_names_the_nearest(asked: str, near: str) -> None:
    with pytest.raises(UnknownTerm) as caught:
        explain(asked)
    message = str(caught.value)
    assert repr(asked) in message
    assert message.split("did you mean ")[1].split(",")[0].rstrip("?") == near


@pytest.mark.parametrize("asked", ["", "zzzzqqqq", "خطف"])
def test_unlike_anything_points_to_the_page(asked: str) -> None:
    with pytest.raises(UnknownTerm, match=r"docs/codebook\.md lists all terms"):
        explain(asked)


def test_known_terms_are_each_named_once() -> None:
    names = known_terms()
    assert len(set(names)) == len(names)
    assert {"ASSAULT", "ASSAULT-drone", "drone", "election", "occurred", "sponsors", "wire", "unknown"} <= set(names)
