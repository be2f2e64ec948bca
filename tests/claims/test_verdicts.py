from collections.abc import Mapping

import pytest
from factories import a_report
from hypothesis import given, settings
from hypothesis import strategies as st

from truceline.claims import Claim, ClaimKind, Coder, Method
from truceline.claims.encoder import NONE, Judgement
from truceline.claims.verdicts import ENCODER_RULE, support_of
from truceline.codebook import Modality
from truceline.register import Register

TYPES = ("AGREE", "CONSULT", "CONCEDE", "RETREAT", "THREATEN", "ASSAULT", "AID", NONE)


def a_judgement(**types: float) -> Judgement:
    table: Mapping[str, float] = {name: types.get(name, 0.0) for name in TYPES}
    return Judgement(table, {"": 1.0}, {"occurred": 1.0})


@pytest.mark.parametrize(
    ("type_", "modality", "types", "support"),
    [
        ("ASSAULT", Modality.OCCURRED, {"ASSAULT": 0.8}, 0.8),
        ("ASSAULT", Modality.OCCURRED, {"THREATEN": 0.8}, 0.0),
        ("ASSAULT", Modality.THREATENED, {"THREATEN": 0.8}, 0.8),
        ("CONSULT", Modality.PLANNED, {"AGREE": 0.7, "CONSULT": 0.2}, 0.9),
        ("CONSULT", Modality.OCCURRED, {"AGREE": 0.7, "CONSULT": 0.2}, 0.2),
        ("RETREAT", Modality.PROMISED, {"CONCEDE": 0.6, "AGREE": 0.3}, 0.9),
        ("AID", Modality.PLANNED, {"CONCEDE": 0.6}, 0.0),
    ],
)
def test_what_is_still_to_come_may_be_its_promise_or_threat(
    type_: str, modality: Modality, types: dict[str, float], support: float
) -> None:
    assert support_of(type_, modality, a_judgement(**types)).support == pytest.approx(support)


def test_the_reason_names_what_the_encoder_sees() -> None:
    verdict = support_of("ASSAULT", Modality.OCCURRED, a_judgement(NONE=0.9, ASSAULT=0.04))
    assert verdict.reason == "encoder: NONE 0.90, ASSAULT 0.04"


@pytest.fixture(scope="module")
def coders(register: Register) -> dict[Method, Coder]:
    return {method: Coder(register=register, method=method) for method in Method}


def events(coder: Coder, text: str) -> list[Claim]:
    return [claim for claim in coder.code(a_report(text=text)).claims if claim.kind is ClaimKind.EVENT]


def test_the_encoder_alone_names_itself_as_the_rule(coders: dict[Method, Coder]) -> None:
    found = events(coders[Method.ENCODER], "Police arrested four students in Kampala.")
    assert [(claim.type, claim.rule) for claim in found] == [("COERCE", ENCODER_RULE)]


def test_both_keep_the_rule_and_add_what_the_encoder_says(coders: dict[Method, Coder]) -> None:
    (claim,) = events(coders[Method.BOTH], "Police arrested four students in Kampala.")
    assert claim.rule != ENCODER_RULE
    assert any(step.startswith("encoder: COERCE") for step in claim.why)


def test_rules_alone_never_speak_of_the_encoder(coders: dict[Method, Coder]) -> None:
    found = events(coders[Method.RULES], "Police arrested four students in Kampala.")
    assert found
    assert not any("encoder" in step for claim in found for step in claim.why)


def test_what_the_encoder_doubts_is_less_sure(coders: dict[Method, Coder]) -> None:
    (raid,) = events(coders[Method.BOTH], "M23 fighters shelled the army's positions near Goma on Friday.")
    (metaphor,) = events(coders[Method.BOTH], "Kenya pummelled Uganda in the final of the chess tournament.") or (raid,)
    assert metaphor is raid or metaphor.confidence < raid.confidence


@pytest.mark.parametrize("method", list(Method))
def test_offsets_quote_the_text(coders: dict[Method, Coder], method: Method) -> None:
    text = "M23 fighters shelled Goma. Kenya deplored it, and Rwanda handed Uganda three captives."
    for claim in events(coders[method], text):
        for part in (claim.passage, claim.trigger):
            assert text[part.start : part.end] == part.text


@pytest.fixture(scope="module")
def both(coders: dict[Method, Coder]) -> Coder:
    return coders[Method.BOTH]


WORDS = st.sampled_from(
    "Kenya Uganda M23 rebels army soldiers said urged attacked denied that to from with of the a".split()
    + "“ ” , . ; — \u200f قاآنی visited 5-0 its".split()
)


@given(words=st.lists(WORDS, max_size=40), noise=st.text(max_size=20))
@settings(max_examples=60, deadline=None)
def test_no_text_crashes_the_coder_and_every_offset_quotes_it(both: Coder, words: list[str], noise: str) -> None:
    text = " ".join([*words, noise])
    first = both.code(a_report(text=text)).claims
    assert first == both.code(a_report(text=text)).claims
    for claim in first:
        for part in (claim.passage, claim.trigger):
            assert text[part.start : part.end] == part.text
        assert 0.05 <= claim.confidence <= 0.99
