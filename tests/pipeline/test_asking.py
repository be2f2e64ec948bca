"""Whatever an endpoint does, one report is the most that it costs, and the key is never seen."""

import asyncio
import gzip
import json
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
import stub_endpoint as stub
from stub_endpoint import Answer, Send

from truceline.claims import NoProposals
from truceline.errors import EndpointError
from truceline.pipeline import Endpoint, Key
from truceline.pipeline.asking import LARGEST, TRIES, ask

pytest.importorskip("httpx", reason="SKIPPED LOUDLY: the extra `llm` is not installed, so nothing asks an endpoint: pip install '.[llm]'")

SECRET = "sk-canary-4417"
QUESTION: dict[str, Any] = {"model": "tiny", "messages": [{"role": "user", "content": "F\nreport\nF"}], "response_format": {"type": "x"}}
GOOD = stub.sending(b"fine")
Asked = Callable[..., tuple[bytes | Exception, stub.Stub]]


@pytest.fixture
def asked() -> Asked:
    """Ask an endpoint that answers so."""

    def run(*answers: Send, timeout: float = 5.0, pause: float = 0.01) -> tuple[bytes | Exception, stub.Stub]:
        def answer(_: str, number: int) -> Send:
            return answers[min(number, len(answers) - 1)]

        return outcome(answer, timeout=timeout, pause=pause)

    return run


def outcome(answer: Answer, *, timeout: float, pause: float) -> tuple[bytes | Exception, stub.Stub]:
    with stub.running(answer) as server:
        try:
            return ask(Endpoint(server.url, "tiny", timeout, Key(SECRET), pause), QUESTION), server
        except (NoProposals, EndpointError) as fault:
            return fault, server


def test_a_good_answer_comes_back_as_it_was_sent(asked: Asked) -> None:
    found, server = asked(GOOD)
    assert found == b"fine"
    assert server.paths == ["/v1/chat/completions"]
    assert server.bodies == [QUESTION]
    assert server.headers[0]["Authorization"] == f"Bearer {SECRET}"
    assert "Cookie" not in server.headers[0]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_endpoint_is_asked_again(status: int, asked: Asked) -> None:
    found, server = asked(stub.sending(b"", status=status), stub.sending(b"", status=status, Retry_After="0"), GOOD)
    assert found == b"fine"
    assert len(server.bodies) == 3


def test_a_busy_endpoint_is_not_asked_for_ever(asked: Asked) -> None:
    found, server = asked(stub.sending(SECRET.encode(), status=503))
    assert isinstance(found, NoProposals)
    assert str(found) == "the endpoint answered with HTTP 503"
    assert len(server.bodies) == TRIES


def test_an_endpoint_that_takes_no_schema_is_asked_without_one(asked: Asked) -> None:
    found, server = asked(stub.sending(b"", status=400), GOOD)
    assert found == b"fine"
    assert "response_format" not in server.bodies[1]


@pytest.mark.parametrize("status", [302, 400, 403, 413, 418, 422, 451])
def test_another_status_is_a_loss_of_this_report(status: int, asked: Asked) -> None:
    found, server = asked(stub.sending(b"", status=status, Location="http://127.0.0.1:9/"))
    assert isinstance(found, NoProposals)
    assert str(found) == f"the endpoint answered with HTTP {status}"
    assert len(server.bodies) == (2 if status in {400, 422} else 1)


@pytest.mark.parametrize(("status", "says"), [(401, "set the environment variable TRUCELINE_LLM_KEY"), (404, "check llm_url")])
def test_an_endpoint_that_does_not_know_us_ends_the_run(status: int, says: str, asked: Asked) -> None:
    found, server = asked(stub.sending(json.dumps({"error": f"bad key {SECRET}"}).encode(), status=status))
    assert isinstance(found, EndpointError)
    assert says in str(found)
    assert str(found).startswith(server.url)
    assert SECRET not in str(found)


def test_nobody_there_ends_the_run() -> None:
    with stub.running(lambda *_: GOOD) as server:
        url = server.url
    with pytest.raises(EndpointError, match="nobody answers there") as caught:
        ask(Endpoint(url, "tiny", 5.0, Key(SECRET)), QUESTION)
    assert SECRET not in f"{caught.value!r} {caught.value.__cause__!r}"


@pytest.mark.parametrize(
    "answer",
    [stub.sleeping(3), stub.dripping(3), stub.dripping(3, head=True), stub.sending(b"", status=429, Retry_After="20")],
    ids=["silent", "drips its body", "drips its head", "asks to wait too long"],
)
def test_a_slow_endpoint_is_left_in_time(answer: Send, asked: Asked) -> None:
    start = time.monotonic()
    with stub.running(lambda *_: answer) as server:
        with pytest.raises(NoProposals, match=r"no answer within 0\.3 seconds"):
            ask(Endpoint(server.url, "tiny", 0.3), QUESTION)
        assert time.monotonic() - start < 2.0
    del asked


def test_an_answer_that_grows_too_large_is_left(asked: Asked) -> None:
    found, _ = asked(stub.sending(b"x" * (LARGEST + 1)))
    assert str(found) == f"the answer is larger than {LARGEST} bytes"


def test_an_answer_as_large_as_may_be_is_read(asked: Asked) -> None:
    found, _ = asked(stub.sending(b"x" * LARGEST))
    assert isinstance(found, bytes)
    assert len(found) == LARGEST


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (stub.sending(b"cut", length=999), "broke off"),
        (stub.garbage, "broke off"),
        (stub.sending(gzip.compress(b"x" * 50_000_000), Content_Encoding="gzip"), "is compressed"),
        (stub.sending(b"", status=200, Transfer_Encoding="chunked"), "broke off"),
    ],
    ids=["truncated", "no HTTP", "a bomb", "no chunk"],
)
def test_a_broken_answer_is_a_loss_of_this_report(answer: Send, says: str, asked: Asked) -> None:
    found, _ = asked(answer)
    assert isinstance(found, NoProposals)
    assert says in str(found)


def test_cookies_of_one_answer_do_not_go_with_the_next_question() -> None:
    with stub.running(lambda *_: stub.sending(b"fine", Set_Cookie="tracked=yes")) as server:
        for _ in range(2):
            ask(Endpoint(server.url, "tiny", 5.0), QUESTION)
    assert all("Cookie" not in headers for headers in server.headers)
    assert all("Authorization" not in headers for headers in server.headers)


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch, asked: Asked) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert asked(GOOD)[0] == b"fine"


def test_a_question_can_be_asked_from_within_a_running_loop(asked: Asked) -> None:
    async def inside() -> bytes | Exception:
        return asked(GOOD)[0]

    assert asyncio.run(inside()) == b"fine"


def test_no_thread_outlives_its_question(asked: Asked) -> None:
    before = threading.active_count()
    asked(stub.dripping(3), timeout=0.2)
    until = time.monotonic() + 5
    while threading.active_count() > before and time.monotonic() < until:
        time.sleep(0.02)
    assert threading.active_count() <= before
