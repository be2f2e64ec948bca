import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from factories import a_report
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from truceline.claims import Claim, ClaimKind, CodedReport, Coder, code
from truceline.reports import Report, Unit, UnitKind

Code = Callable[..., tuple[Claim, ...]]
Row = tuple[str, set[str], set[str], str]


def events(claims: tuple[Claim, ...], type: str) -> list[Row]:
    return [
        (one.type or "", {ref.id or ref.text for ref in one.actors}, {ref.id or ref.text for ref in one.recipients}, one.modality.value)
        for one in claims
        if one.kind is ClaimKind.EVENT and one.type == type
    ]


ACTS = [
    # passives
    ("Three soldiers were killed by Houthi gunmen near Hodeidah on Monday.", "ASSAULT", {"houthis"}, {"Three soldiers"}, "occurred"),
    ("The commander was arrested by the police in Bogota.", "COERCE", {"police"}, {"commander"}, "occurred"),
    ("Hostages held in Gaza were released by Hamas.", "RETREAT", {"hamas"}, {"Hostages"}, "occurred"),
    # conjunction
    ("Wagner fighters and Malian troops killed dozens of civilians in Moura.", "ASSAULT",
     {"wagner-group", "malian-armed-forces"}, {"dozens of civilians"}, "occurred"),
    ("Iran's foreign minister visited Beirut and met the Turkish president.", "CONSULT", {"abbas-araghchi"}, set(), "occurred"),
    # behind a colon stands a sentence of its own
    ("Nobody expected what followed: Iran's foreign minister met the Turkish president.", "CONSULT",
     {"abbas-araghchi", "recep-tayyip-erdogan"}, set(), "occurred"),
    # apposition
    ("General Abdel Fattah al-Burhan, the army chief, met the Egyptian president in Cairo.", "CONSULT",
     {"abdel-fattah-al-burhan", "abdel-fattah-el-sisi"}, set(), "occurred"),
    # relative clauses
    ("The militia, which is backed by Iran, attacked the airport.", "ASSAULT", {"militia"}, {"airport"}, "occurred"),
    ("Fighters who attacked the convoy fled.", "ASSAULT", {"Fighters"}, {"convoy"}, "occurred"),
    ("The base that the Taliban attacked was empty.", "ASSAULT", {"taliban"}, {"base"}, "occurred"),
    # nouns
    ("The attack on the base by the Islamic Resistance in Iraq wounded a soldier.", "ASSAULT",
     {"islamic-resistance-in-iraq"}, {"base", "soldier"}, "occurred"),
    ("The Emirati president's visit to Ankara lasted a day.", "CONSULT", {"mohamed-bin-zayed"}, set(), "occurred"),
    # control
    ("The envoy persuaded the rebels to release the hostages.", "RETREAT", {"rebels"}, {"hostages"}, "occurred"),
    ("The envoy urged M23 to release the prisoners.", "RETREAT", {"m23"}, {"prisoners"}, "requested"),
    ("The envoy urged M23 to release the prisoners.", "REQUEST", {"envoy"}, {"m23"}, "occurred"),
    # negation
    ("Neither the army nor the RSF attacked the hospital.", "ASSAULT", {"army", "rapid-support-forces"}, {"hospital"}, "not-occurred"),
    ("No group attacked the airport.", "ASSAULT", {"group"}, {"airport"}, "not-occurred"),
    ("Ukraine has not attacked the bridge.", "ASSAULT", {"ukraine"}, {"bridge"}, "not-occurred"),
    ("The army denied that it had attacked the camp.", "ASSAULT", {"it"}, {"camp"}, "denied"),
    ("The rebels failed to capture Bukavu.", "ASSAULT", {"rebels"}, set(), "not-occurred"),
    ("The Taliban refused to meet the envoy.", "CONSULT", {"taliban", "envoy"}, set(), "not-occurred"),
    ("The Taliban refused to meet the envoy.", "REJECT", {"taliban"}, set(), "occurred"),
    # what is only possible or still to come
    ("Turkey could strike the SDF.", "ASSAULT", {"turkey"}, {"syrian-democratic-forces"}, "hypothetical"),
    ("Russia may attack Odesa.", "ASSAULT", {"russia"}, set(), "hypothetical"),
    ("Israel will strike Iran.", "ASSAULT", {"israel"}, {"iran"}, "planned"),
    # accusations
    ("Kyiv accused Moscow of shelling Kherson.", "ACCUSE", {"ukraine-government"}, {"russia-government"}, "occurred"),
    ("Kyiv accused Moscow of shelling Kherson.", "ASSAULT", {"russia-government"}, set(), "alleged"),
    ("India accused Pakistan of attacking the camp.", "ASSAULT", {"pakistan"}, {"camp"}, "alleged"),
    ("Militants allegedly attacked an army post in Kashmir.", "ASSAULT", {"Militants"}, {"army post in Kashmir"}, "alleged"),
    # threats and promises
    ("Hamas vowed to retaliate against Israel.", "THREATEN", {"hamas"}, {"israel"}, "occurred"),
    ("Hamas vowed to retaliate against Israel.", "ASSAULT", {"hamas"}, {"israel"}, "threatened"),
    ("The FARC dissidents vowed to attack the police.", "ASSAULT", {"farc-dissidents"}, {"police"}, "threatened"),
    ("The ELN promised to release the soldiers.", "RETREAT", {"eln"}, {"soldiers"}, "promised"),
    ("The ELN promised to release the soldiers.", "AGREE", {"eln"}, set(), "occurred"),
    ("Rwanda and the DRC struck a deal in Washington.", "SUPPORT", {"rwanda", "dr-congo"}, set(), "occurred"),
    ("The rebels have been attacking the town for weeks.", "ASSAULT", {"rebels"}, {"town"}, "ongoing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type", "actors", "recipients", "modality"), ACTS)
def test_an_act_is_coded_with_its_parties_and_reality(
    text: str, type: str, actors: set[str], recipients: set[str], modality: str, code: Code
) -> None:
    assert (type, actors, recipients, modality) in events(code(text), type)


@pytest.mark.parametrize(
    "text",
    [
        "The minister attacked the idea of a truce.",
        "Senators killed the bill.",
        "The ministry launched a campaign of advertising.",
        "The striker hit the post twice and missed a penalty.",
        "Arsenal defeated Chelsea in a tense final.",
        "The storm battered the coast and killed the power lines.",
        "Heavy rain hit the city on Sunday.",
        "Shares hit a record high on Friday.",
        "The central bank raised interest rates to fight inflation.",
        "The company launched a price war against its rival.",
        "The actor visited the museum with his family.",
        "The team attacked from the first minute.",
        "The coach praised the goalkeeper after the match.",
        "The singer will tour Europe next summer.",
        "Critics attacked the novel.",
        "The startup raised funds and hired engineers.",
        "A heat wave struck southern Europe.",
        "The virus killed thousands of birds.",
        "Doctors fight cancer with new drugs.",
        "The film captured the mood of the decade.",
        "The champions met in the final on Saturday.",
        "The airline struck a deal with a supplier of engines.",
        "The heart attack patient recovered.",
        "The midfielder fired a shot over the bar.",
        "The wildfire destroyed forty homes.",
        "The earthquake killed at least 60 people in Herat.",
        "A bus crash killed nine passengers.",
    ],
)
def test_idioms_sport_business_and_weather_are_no_events(text: str, code: Code) -> None:
    assert [(one.rule, one.type) for one in code(text)] == []


@pytest.mark.parametrize(
    "text",
    ["Since March 9 there have been no attacks on American bases.", "There have been no attacks on American bases since March 9."],
)
def test_no_attacks_since_a_day_is_a_count_of_zero_and_no_attack(text: str, code: Code) -> None:
    claims = code(text, published=date(2024, 3, 18))
    assert [one.kind for one in claims] == [ClaimKind.COUNT]
    (quantity,) = claims[0].quantities
    assert (quantity.value, quantity.min, quantity.max) == (0.0, 0.0, 0.0)
    assert quantity.period is not None
    assert (quantity.period.start, quantity.period.end) == (date(2024, 3, 9), None)


def test_only_english_is_coded(coder: Coder) -> None:
    report = a_report(text="The rebels attacked the base.")
    foreign = Report(**{**{name: getattr(report, name) for name in Report.__slots__}, "language": "fr"})
    assert coder.code(report).claims
    assert coder.code(foreign).claims == ()


def test_captions_and_furniture_are_not_coded(coder: Coder) -> None:
    text = "The rebels attacked the base.\nThe army attacked the camp.\nThe navy attacked the port."
    first, second = text.index("\n"), text.rindex("\n")
    units = (Unit(0, first, UnitKind.CAPTION), Unit(first + 1, second, UnitKind.FURNITURE), Unit(second + 1, len(text), UnitKind.PARAGRAPH))
    report = a_report(text=text)
    report = Report(**{**{name: getattr(report, name) for name in Report.__slots__}, "units": units})
    assert [one.trigger.start > second for one in coder.code(report).claims] == [True]


def test_a_headline_is_not_glued_to_the_next_line(coder: Coder) -> None:
    text = "Militia attacks airport\nThe premier met the envoy."
    cut = text.index("\n")
    report = a_report(text=text)
    units = (Unit(0, cut, UnitKind.TITLE), Unit(cut + 1, len(text), UnitKind.PARAGRAPH))
    claims = coder.code(Report(**{**{name: getattr(report, name) for name in Report.__slots__}, "units": units})).claims
    assert {one.type for one in claims} >= {"CONSULT"}
    assert not [one for one in claims if one.passage.start < cut < one.passage.end]


def test_code_gives_the_claims_of_each_report_in_order() -> None:
    reports = [a_report("one", text="The rebels attacked the base."), a_report("two", text="Hamas released the hostages.")]
    coding = code(reports)
    assert [coded.sourcing.report for coded in coding.reports] == ["one", "two"]
    assert [claim.report for claim in coding] == ["one", "two"]
    assert len(coding) == 2


def test_every_claim_says_why(code: Code) -> None:
    (claim,) = code("The rebels attacked the base on Monday.")
    assert claim.why[0] == "'attacked' is a word of assault-verb"
    assert any(step.startswith("actor: subject") for step in claim.why)
    assert "occurred: told as a fact" in claim.why


WORDS = st.sampled_from(
    "the army rebels Hamas Iran attacked killed met visited said that no not would denied vowed to by on of with in Baghdad Monday "
    "March 4 truce attacks ceasefire accused , . ; “ ” ( ) - 's and which who it their since until more than 20 leaders \n".split(" ")
)
TEXTS = st.one_of(st.lists(WORDS, min_size=1, max_size=25).map(" ".join), st.text(min_size=1, max_size=60))


@settings(max_examples=40)
@given(text=TEXTS)
def test_no_text_breaks_the_coder_and_passages_quote_exactly(text: str, coder: Coder) -> None:
    report = a_report(text=text)
    first = coder.code(report)
    for claim in first.claims:
        for passage in (claim.passage, claim.trigger, *(one.passage for one in claim.attribution if one.passage is not None)):
            assert text[passage.start : passage.end] == passage.text
        for ref in (*claim.actors, *claim.recipients):
            assert text[ref.start : ref.start + len(ref.text)] == ref.text
        assert claim.passage.start <= claim.trigger.start < claim.trigger.end <= claim.passage.end
    assert coder.code(report) == first


PROGRAM = """
import json, sys
from factories import a_report
from pydantic import TypeAdapter
from truceline.claims import CodedReport, Coder
text = sys.stdin.read()
print(json.dumps(TypeAdapter(CodedReport).dump_python(Coder().code(a_report(text=text)), mode="json"), sort_keys=True))
"""


def test_the_seed_of_hashing_changes_nothing() -> None:
    text = (
        "The Houthis and Washington agreed to a truce that Oman mediated. Hezbollah, Hamas and the Iran-backed militias condemned it. "
        "Four officials told Reuters that the commander met leaders of the factions in Baghdad on Monday and urged them to stop attacks."
    )
    root = Path(__file__).parents[2]
    told = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root / "tests")])}
        done = subprocess.run([sys.executable, "-c", PROGRAM], input=text, env=environment, capture_output=True, text=True, check=True)
        told.append(done.stdout)
    assert told[0] == told[1]
    coded = TypeAdapter(CodedReport).validate_python(json.loads(told[0]))
    assert len(coded.claims) >= 4
