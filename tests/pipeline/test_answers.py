import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stub_endpoint import completion

from truceline.claims import NoProposals
from truceline.pipeline.answers import proposals_of

CLAIMS = '{"claims": [{"kind": "event"}]}'


def body(text: str | None, **more: object) -> bytes:
    return json.dumps(completion(text, **more)).encode()


@pytest.mark.parametrize(
    "text",
    [CLAIMS, '[{"kind": "event"}]', f"```json\n{CLAIMS}\n```", f"\n```\n{CLAIMS}```\n", json.dumps({**json.loads(CLAIMS), "note": "x"})],
)
def test_proposals_are_read_with_or_without_a_fence(text: str) -> None:
    assert proposals_of(body(text)) == [{"kind": "event"}]


def test_calls_of_tools_are_passed_over() -> None:
    call = {"function": {"name": "delete_all", "arguments": "{}"}}
    assert proposals_of(body(CLAIMS, tool_calls=[call])) == [{"kind": "event"}]
    with pytest.raises(NoProposals, match="holds no text"):
        proposals_of(body(None, tool_calls=[call]))


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (b"", "the answer is no JSON"),
        (b"<html>busy</html>", "the answer is no JSON"),
        (b"\xff\xfe\x00\x00broken", "the answer is no JSON"),
        (b"[" * 200_000, "the answer is no JSON"),
        (b'{"choices": [', "the answer is no JSON"),
        (b"1" * 5_000, "the answer is no JSON"),
        (b"null", "no chat completion"),
        (b'{"choices": []}', "no chat completion"),
        (b'{"choices": {"0": {}}}', "no chat completion"),
        (b'{"choices": [{"message": "hello"}]}', "no chat completion"),
        (b'{"error": {"message": "SECRET"}}', "no chat completion"),
        (body(""), "the text of the answer is no JSON"),
        (body("Sorry, SECRET"), "the text of the answer is no JSON"),
        (body(f"Here you are: {CLAIMS}"), "the text of the answer is no JSON"),
        (body(CLAIMS[:-4]), "the text of the answer is no JSON"),
        (body("[" * 200_000), "the text of the answer is no JSON"),
        (body('{"claim": []}'), "no list of claims"),
        (body('{"claims": {"0": "SECRET"}}'), "no list of claims"),
        (body('"SECRET"'), "no list of claims"),
        (json.dumps({"choices": [{"finish_reason": "length", "message": {"content": CLAIMS}}]}).encode(), "was cut off"),
    ],
)
def test_what_holds_no_proposals_is_a_loss_that_repeats_nothing(answer: bytes, says: str) -> None:
    with pytest.raises(NoProposals) as caught:
        proposals_of(answer)
    assert says in str(caught.value)
    assert "SECRET" not in str(caught.value)


@given(st.binary(max_size=60) | st.text(max_size=60).map(body))
def test_no_answer_breaks_the_reader(answer: bytes) -> None:
    with suppress(NoProposals):
        assert isinstance(proposals_of(answer), list)
