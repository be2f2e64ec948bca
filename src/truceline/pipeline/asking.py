"""Asks a model one question over HTTP: one connection a question, bounded in time and size, tried again when it is busy."""

import asyncio
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from truceline.claims import NoProposals
from truceline.errors import EndpointError
from truceline.pipeline.endpoint import KEY_VARIABLE, Endpoint

if TYPE_CHECKING:
    import httpx

LARGEST = 1_000_000
"""Bytes that an answer may have."""
TRIES = 3
"""How often one question is asked of an endpoint that is busy."""
_LONGEST_PAUSE = 30.0
_BUSY = frozenset({429, 500, 502, 503, 504})


def ask(endpoint: Endpoint, question: Mapping[str, Any]) -> bytes:
    """Return the bytes of the answer to one question.

    Nothing of an answer that cannot be used, and nothing of the key, stands in any message.

    Raises:
        NoProposals: There is no answer that can be used.
        EndpointError: The endpoint is not there, or does not know us: no other question would fare better.
    """
    answer: Future[bytes] = Future()
    threading.Thread(target=_settle, args=(answer, endpoint, question), daemon=True).start()
    return answer.result()


def _settle(answer: "Future[bytes]", endpoint: Endpoint, question: Mapping[str, Any]) -> None:
    """Ask in a thread with an event loop of its own, whatever loop the caller may be in."""
    try:
        answer.set_result(asyncio.run(_in_time(endpoint, question)))
    except (NoProposals, EndpointError) as fault:
        answer.set_exception(fault)
    except BaseException as fault:
        answer.set_exception(NoProposals(f"the answer could not be read ({type(fault).__name__})"))


async def _in_time(endpoint: Endpoint, question: Mapping[str, Any]) -> bytes:
    try:
        async with asyncio.timeout(endpoint.timeout):
            return await _with_tries(endpoint, question)
    except TimeoutError:
        raise NoProposals(f"no answer within {endpoint.timeout:g} seconds") from None


async def _with_tries(endpoint: Endpoint, question: Mapping[str, Any]) -> bytes:
    """Ask again while the endpoint is busy, and once without a schema where it takes none."""
    asked = dict(question)
    for tries in range(TRIES):
        status, pause, body = await _post(endpoint, asked)
        if status == 200:
            return body
        if status in {401, 404}:
            raise EndpointError(_unknown(endpoint, status))
        if status in {400, 422} and "response_format" in asked:
            del asked["response_format"]
        elif status not in _BUSY:
            break
        elif tries + 1 < TRIES:
            await asyncio.sleep(endpoint.pause * 2**tries if pause is None else pause)
    raise NoProposals(f"the endpoint answered with HTTP {status}")


def _unknown(endpoint: Endpoint, status: int) -> str:
    if status == 401:
        return f"{endpoint.url}: the endpoint refuses the key (HTTP 401); set the environment variable {KEY_VARIABLE}"
    return (
        f"{endpoint.url}: there is no chat/completions, or no model {endpoint.model!r} (HTTP 404); check llm_url, which most often ends "
        "in /v1, and llm_model"
    )


async def _post(endpoint: Endpoint, question: Mapping[str, Any]) -> tuple[int, float | None, bytes]:
    """Send one request and return status, seconds to wait and body; no proxy, no redirect, no compression, no cookie that lasts."""
    http = _http()
    headers = {"Accept-Encoding": "identity", **(endpoint.key.header if endpoint.key is not None else {})}
    try:
        async with (
            http.AsyncClient(trust_env=False, follow_redirects=False, timeout=endpoint.timeout) as client,
            client.stream("POST", f"{endpoint.url}/chat/completions", json=question, headers=headers) as answer,
        ):
            body = await _body(answer) if answer.status_code == 200 else b""
            return answer.status_code, _pause(answer.headers.get("retry-after")), body
    except (http.ConnectError, http.ConnectTimeout):
        raise EndpointError(f"{endpoint.url}: nobody answers there whom we can trust; start the endpoint, or mend llm_url") from None
    except http.TimeoutException:
        raise NoProposals(f"no answer within {endpoint.timeout:g} seconds") from None
    except http.HTTPError:
        raise NoProposals("the connection broke off, or the answer is no HTTP") from None


async def _body(answer: "httpx.Response") -> bytes:
    """Read the body as it comes, and stop where it grows too large."""
    if answer.headers.get("content-encoding", "identity").lower() != "identity":
        raise NoProposals("the answer is compressed, which was not asked for")
    found = bytearray()
    async for chunk in answer.aiter_raw():
        found += chunk
        if len(found) > LARGEST:
            raise NoProposals(f"the answer is larger than {LARGEST} bytes")
    return bytes(found)


def _pause(told: str | None) -> float | None:
    """Return how long the endpoint asks us to wait, within reason; None where it does not say so in seconds."""
    return min(float(told), _LONGEST_PAUSE) if told is not None and told.isascii() and told.isdigit() else None


@cache
def _http() -> ModuleType:
    """Load the HTTP client when it is first needed: every other command does without it."""
    return import_module("httpx")
