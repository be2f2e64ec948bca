"""Whatever is proposed, only what stands in the report and the codebook is admitted."""

import copy
import json
from datetime import date
from typing import Any

import pytest
from factories import a_report
from hypothesis import given
from hypothesis import strategies as st

from truceline.claims import MOST_PROPOSALS, Admitted, Claim, ClaimKind, Drop, Source, SourceKind, Sourcing, admit
from truceline.codebook import load_codebook
from truceline.register import Register, load_register
from truceline.reports import Report, Unit, UnitKind
from truceline.text.dates import on_day

LINES = (
    "Envoy calls at the capital",
    "Esmail Qaani visited Baghdad on January 29 and met the premier, two officials told Reuters.",
    "Kataib Hezbollah attacked a base of US forces more than 20 times, wounding three soldiers, he said.",
    "Sign up for our newsletter and attacked inboxes.",
)
WRITTEN = on_day(date(2024, 2, 1))
SOURCING = Sourcing("first", Source(SourceKind.OUTLET, "Gulf Courier"), (), (), WRITTEN)
ATTACK: dict[str, Any] = {
    "kind": "event",
    "type": "ASSAULT",
    "passage": {"text": "Kataib Hezbollah attacked a base of US forces more than 20 times"},
    "trigger": {"text": "attacked"},
    "actors": [{"text": "Kataib Hezbollah"}],
    "recipients": [{"text": "US forces"}],
    "modality": "occurred",
}
VISIT: dict[str, Any] = {
    "kind": "event",
    "type": "CONSULT",
    "modes": ["visit"],
    "passage": {"text": "Esmail Qaani visited Baghdad on January 29"},
    "trigger": {"text": "visited"},
    "actors": [{"text": "Esmail Qaani"}],
    "place": {"name": "Baghdad"},
    "time": {"text": "January 29"},
    "modality": "occurred",
    "attribution": [{"kind": "wire", "name": "Reuters", "cue": "told"}, {"kind": "anonymous", "name": "two officials", "count": 2}],
}


def of_lines(*lines: str) -> Report:
    """Make a report of a title, paragraphs and, last, a line that is no news."""
    text, units = "\n".join(lines), []
    start = 0
    for number, line in enumerate(lines):
        kind = UnitKind.TITLE if number == 0 else UnitKind.FURNITURE if number == len(lines) - 1 else UnitKind.PARAGRAPH
        units.append(Unit(start, start + len(line), kind))
        start += len(line) + 1
    report = a_report(text=text)
    return Report(**{name: getattr(report, name) for name in report.__slots__} | {"units": tuple(units)})


REPORT = of_lines(*LINES)
BASE = "attacked a base of US forces"
AT = REPORT.text.index(BASE)


def admitted(register: Register, *proposals: object, report: Report = REPORT) -> Admitted:
    return admit(report, proposals, coder="llm tiny", sourcing=SOURCING, register=register)


def changed(proposal: dict[str, Any], **changes: object) -> dict[str, Any]:
    return {**copy.deepcopy(proposal), **changes}


def test_a_good_proposal_becomes_a_claim_that_says_who_proposed_it(register: Register) -> None:
    (claim,) = admitted(register, VISIT).claims
    assert (claim.kind, claim.type, claim.modes) == (ClaimKind.EVENT, "CONSULT", ("visit",))
    assert (claim.coder, claim.rule, claim.confidence) == ("llm tiny", "llm", 0.5)
    assert claim.passage == REPORT.passage(claim.passage.start, claim.passage.end)
    assert claim.trigger.text == "visited"
    assert [(one.id, one.text) for one in claim.actors] == [("esmail-qaani", "Esmail Qaani")]
    assert claim.place is not None
    assert claim.place.id == "baghdad"
    assert claim.time is not None
    assert claim.time.start == date(2024, 1, 29)
    assert [(one.kind.value, one.name) for one in claim.attribution] == [
        ("outlet", "Gulf Courier"),
        ("wire", "Reuters"),
        ("anonymous", "two officials"),
    ]
    assert claim.attribution[1].affiliation == "reuters"


def test_what_the_rules_set_cannot_be_proposed(register: Register) -> None:
    (claim,) = admitted(register, changed(VISIT, id="cl-forged", confidence=1.0, rule="consult-visit-verb", coder="truceline")).claims
    assert (claim.coder, claim.rule, claim.confidence) == ("llm tiny", "llm", 0.5)
    assert claim.id != "cl-forged"


def test_a_claim_keeps_its_id_and_claims_come_in_the_order_of_their_words(register: Register) -> None:
    forth, back = admitted(register, VISIT, ATTACK), admitted(register, ATTACK, VISIT)
    assert forth == back
    assert [claim.type for claim in forth.claims] == ["CONSULT", "ASSAULT"]


@pytest.mark.parametrize(
    ("proposal", "drop"),
    [
        ("attack!", Drop.SCHEMA),
        (None, Drop.SCHEMA),
        ([], Drop.SCHEMA),
        ({}, Drop.SCHEMA),
        ({"passage": {}}, Drop.SCHEMA),
        (changed(ATTACK, kind="rumour"), Drop.SCHEMA),
        (changed(ATTACK, modality="certain"), Drop.SCHEMA),
        (changed(ATTACK, actors="Kataib Hezbollah"), Drop.SCHEMA),
        (changed(ATTACK, actors=[{"text": "Kataib Hezbollah"}] * 13), Drop.SCHEMA),
        (changed(ATTACK, actors=[{"text": "x" * 201}]), Drop.SCHEMA),
        (changed(ATTACK, passage={"text": "a" * 601}), Drop.SCHEMA),
        (changed(ATTACK, passage={"text": "attacked", "start": "12", "end": "20"}), Drop.SCHEMA),
        (changed(ATTACK, passage={"text": ""}), Drop.SCHEMA),
        (changed(ATTACK, passage={"text": "Kataib Hezbollah struck a base of US forces"}), Drop.PASSAGE),
        (changed(ATTACK, passage={"text": "Kataib  Hezbollah attacked"}), Drop.PASSAGE),
        (changed(ATTACK, passage={"text": "kataib hezbollah attacked"}), Drop.PASSAGE),
        (changed(ATTACK, passage={"text": "Hezbollah attac"}), Drop.PASSAGE),
        (changed(ATTACK, passage={"text": "The Red Column burned the port of Aden"}), Drop.PASSAGE),
        (changed(ATTACK, passage={"text": "\ud800"}), Drop.SCHEMA),
        (changed(ATTACK, passage={"text": " , "}), Drop.PASSAGE),
        (changed(ATTACK, passage={"text": "attacked", "start": 0, "end": 8}), Drop.PASSAGE),
        (changed(ATTACK, passage={"text": "attacked", "start": 10**9, "end": 10**9 + 8}), Drop.PASSAGE),
        (changed(ATTACK, passage={"text": "attacked", "start": REPORT.text.index("attacked")}), Drop.PASSAGE),
        (changed(ATTACK, passage={"text": "newsletter and attacked inboxes"}, actors=[], recipients=[{"text": "inboxes"}]), Drop.LINE),
        (changed(ATTACK, passage={"text": "told Reuters.\nKataib Hezbollah attacked a base of US forces"}), Drop.LINE),
        (changed(ATTACK, trigger={"text": "visited"}), Drop.TRIGGER),
        (changed(ATTACK, trigger={"text": "attack"}), Drop.TRIGGER),
        (changed(ATTACK, trigger={"text": "attacked", "start": 3, "end": 11}), Drop.TRIGGER),
        (changed(ATTACK, type="GENOCIDE"), Drop.CODEBOOK),
        (changed(ATTACK, type=None), Drop.CODEBOOK),
        (changed(ATTACK, type="assault"), Drop.CODEBOOK),
        (changed(ATTACK, modes=["nuclear"]), Drop.CODEBOOK),
        (changed(ATTACK, modes=["visit"]), Drop.CODEBOOK),
        (changed(ATTACK, contexts=["ufo"]), Drop.CODEBOOK),
        (changed(ATTACK, kind="tie", type="adores"), Drop.CODEBOOK),
        (changed(ATTACK, kind="tie", type="ASSAULT"), Drop.CODEBOOK),
        (changed(ATTACK, kind="condition", type=None, modes=["victorious"]), Drop.CODEBOOK),
        (changed(ATTACK, kind="assessment"), Drop.CODEBOOK),
        (changed(ATTACK, actors=[{"text": "Israel"}]), Drop.PARTY),
        (changed(ATTACK, recipients=[{"text": "US force"}]), Drop.PARTY),
        (changed(ATTACK, passage={"text": LINES[2]}, actors=[{"text": "he"}]), Drop.PARTY),
        (changed(ATTACK, type="SANCTION", recipients=[]), Drop.ALONE),
        (changed(ATTACK, actors=[], recipients=[]), Drop.ALONE),
        (changed(ATTACK, kind="tie", type="sponsors", recipients=[]), Drop.ALONE),
        (changed(ATTACK, kind="count"), Drop.ALONE),
        (changed(VISIT, place={"name": "Tehran"}), Drop.PLACE),
        (changed(VISIT, time={"text": "January 30"}), Drop.TIME),
        (changed(VISIT, attribution=[{"kind": "person", "name": "the president"}]), Drop.SOURCE),
        (changed(VISIT, attribution=[{"kind": "wire", "name": "Reuters", "cue": "swore"}]), Drop.SOURCE),
        (changed(VISIT, attribution=[{"kind": "anonymous", "name": "two officials", "count": 12}]), Drop.NUMBER),
        (changed(ATTACK, quantities=[{"what": "times", "value": 200}]), Drop.NUMBER),
        (changed(ATTACK, quantities=[{"what": "tanks", "value": 20}]), Drop.NUMBER),
        (changed(ATTACK, quantities=[{"what": "times"}]), Drop.NUMBER),
        (changed(ATTACK, quantities=[{"what": "times", "value": 20, "min": 21, "max": 3}]), Drop.NUMBER),
        (changed(ATTACK, quantities=[{"what": "times", "value": float("nan")}]), Drop.SCHEMA),
    ],
)
def test_what_does_not_hold_is_dropped_and_counted(proposal: object, drop: Drop, register: Register) -> None:
    found = admitted(register, proposal, VISIT)
    assert [(one.reason, one.count) for one in found.dropped] == [(drop.value, 1)]
    assert [claim.type for claim in found.claims] == ["CONSULT"]


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"quantities": [{"what": "times", "value": 20, "min": 21}]}, "quantities", "20.0 21.0 None"),
        ({"kind": "count", "quantities": [{"what": "times", "value": 20}]}, "kind", "count"),
        ({"kind": "tie", "type": "opposes"}, "type", "opposes"),
        ({"kind": "condition", "type": None, "modes": ["weakened"]}, "modes", "weakened"),
        ({"kind": "assessment", "type": None, "modes": ["intent"]}, "modes", "intent"),
        ({"kind": "scheduled", "type": None, "modality": "planned"}, "modality", "planned"),
        ({"passage": {"text": BASE, "start": AT, "end": AT + len(BASE)}, "actors": []}, "passage", str(AT)),
        ({"time": {"text": "times"}}, "time", "unknown"),
    ],
)
def test_what_holds_is_kept(changes: dict[str, Any], field: str, value: str, register: Register) -> None:
    found = admitted(register, changed(ATTACK, **changes))
    assert found.dropped == ()
    (claim,) = found.claims
    shown = {
        "quantities": " ".join(str(number) for one in claim.quantities for number in (one.value, one.min, one.max)),
        "kind": claim.kind.value,
        "type": claim.type,
        "modes": " ".join(claim.modes),
        "modality": claim.modality.value,
        "passage": str(claim.passage.start),
        "time": claim.time.precision.value if claim.time else None,
    }
    assert shown[field] == value


def test_words_that_stand_twice_are_taken_where_they_are_coded(register: Register) -> None:
    report = of_lines("Title", "Iran urged Iraq to wait.", "Iran urged Iraq to wait.")
    proposal = {
        **{"kind": "event", "type": "REQUEST", "modality": "occurred", "trigger": {"text": "urged"}},
        **{"passage": {"text": "Iran urged Iraq to wait."}, "actors": [{"text": "Iran"}], "recipients": [{"text": "Iraq"}]},
    }
    (claim,) = admitted(register, proposal, report=report).claims
    assert claim.passage.start == 6


def test_the_same_again_is_told_already_and_too_many_are_left_unread(register: Register) -> None:
    found = admitted(register, *([ATTACK] * (MOST_PROPOSALS + 50)))
    assert len(found.claims) == 1
    assert [(one.reason, one.count) for one in found.dropped] == [(Drop.MANY.value, 50), (Drop.REPEAT.value, MOST_PROPOSALS - 1)]


def test_words_of_another_report_are_dropped(register: Register) -> None:
    other = of_lines("Title", "The militia burned a market in Aden.", "Menu")
    assert admitted(register, VISIT, ATTACK, report=other).claims == ()


def test_nothing_of_a_dropped_proposal_is_kept(register: Register) -> None:
    found = admitted(register, changed(ATTACK, type="\x1b[31mSECRET"), changed(ATTACK, passage={"text": "\x1b]0;SECRET"}))
    assert "SECRET" not in repr(found)


def test_deep_or_circular_objects_are_no_proposals(register: Register) -> None:
    circle: list[object] = []
    circle.append(circle)
    deep: object = []
    for _ in range(100_000):
        deep = [deep]
    found = admitted(register, circle, deep, {1: object()}, {"passage": {1, 2}})
    assert [(one.reason, one.count) for one in found.dropped] == [(Drop.SCHEMA.value, 4)]


REGISTER = load_register()
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(REPORT.text.split())
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=8
)
STRETCHES = st.tuples(st.integers(0, len(REPORT.text)), st.integers(1, 90)).map(lambda cut: REPORT.text[cut[0] : cut[0] + cut[1]])
WORDS = STRETCHES | st.sampled_from(REPORT.text.split()) | st.sampled_from(("US forces", "Kataib Hezbollah", "January 29", "attacked"))
QUOTES = st.fixed_dictionaries({"text": WORDS}, optional={"start": st.integers(-2, 300), "end": st.integers(-2, 300)})
PARTIES = st.lists(st.fixed_dictionaries({"text": WORDS}), max_size=3)
SHAPED = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([kind.value for kind in ClaimKind]),
        "passage": QUOTES,
        "trigger": QUOTES,
        "modality": st.sampled_from(list(load_codebook().modalities)),
        "type": st.none() | st.sampled_from([*load_codebook().types, *load_codebook().ties]),
        "actors": PARTIES,
        "recipients": PARTIES,
    },
    optional={
        "modes": st.lists(st.sampled_from(["visit", "drone", "weakened", "intent"]), max_size=2),
        "place": st.fixed_dictionaries({"name": WORDS}),
        "time": st.fixed_dictionaries({"text": WORDS}),
        "attribution": st.lists(st.fixed_dictionaries({"kind": st.sampled_from([k.value for k in SourceKind]), "name": WORDS}), max_size=2),
        "quantities": st.lists(st.fixed_dictionaries({"what": WORDS, "value": st.sampled_from([3, 20, 2.5])}), max_size=2),
    },
)
NEARLY = st.tuples(st.sampled_from([ATTACK, VISIT]), st.sampled_from(sorted({*ATTACK, *VISIT})), VALUES | WORDS | QUOTES)


def check(claim: Claim) -> None:
    """Hold a claim to everything that admission promises."""
    text, book = REPORT.text, load_codebook()
    for passage in (claim.passage, claim.trigger):
        assert text[passage.start : passage.end] == passage.text
    assert claim.passage.start <= claim.trigger.start < claim.trigger.end <= claim.passage.end
    for party in (*claim.actors, *claim.recipients):
        assert text[party.start : party.start + len(party.text)] == party.text
        assert claim.passage.start <= party.start <= party.start + len(party.text) <= claim.passage.end
    for source in claim.attribution[1:]:
        assert source.passage is not None
        assert text[source.passage.start : source.passage.end] == source.passage.text
    assert claim.type is None or claim.type in (book.ties if claim.kind is ClaimKind.TIE else book.types)
    if claim.kind is ClaimKind.EVENT:
        assert set(claim.modes) <= {mode.term.id for mode in book.types[claim.type or ""].modes}
    assert (claim.rule, claim.coder, claim.report) == ("llm", "llm tiny", REPORT.id)


@given(st.lists(VALUES, max_size=4))
def test_nothing_in_the_form_of_json_breaks_admission(proposals: list[object]) -> None:
    assert admitted(REGISTER, *proposals).claims == ()


@given(st.lists(SHAPED, max_size=6))
def test_what_is_admitted_always_quotes_exactly(proposals: list[object]) -> None:
    found = admitted(REGISTER, *proposals)
    for claim in found.claims:
        check(claim)
    assert len(found.claims) + sum(one.count for one in found.dropped) == len(proposals)


@given(NEARLY)
def test_one_strange_value_in_a_good_proposal_breaks_nothing(made: tuple[dict[str, Any], str, object]) -> None:
    proposal, name, value = made
    for claim in admitted(REGISTER, changed(proposal, **{name: value})).claims:
        check(claim)


def test_good_proposals_pass_through_json_and_back(register: Register) -> None:
    assert len(admitted(register, *json.loads(json.dumps([ATTACK, VISIT]))).claims) == 2
