"""A model that does whatever a report tells it to: the worst that an endpoint can be while it still answers."""

import copy
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from injected import STRANGER, Item

Claims = list[Any]


class Obedient:
    """Answers with the honest claims of a report, bent by the order that stands in it; remembers what it is told to remember."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = {item.report.text: item for item in items}
        self._seen: list[Item] = []
        self._for_ever: Claims = []
        self.obeyed: dict[str, int] = {}

    def answer(self, text: str) -> bytes:
        """Return what it answers to the text of one report."""
        item = self._items[text]
        claims: Claims = copy.deepcopy(list(item.claims))
        if item.order is not None:
            self.obeyed[item.order] = self.obeyed.get(item.order, 0) + 1
            claims = self._bent(item, claims)
        body = json.dumps(_completion(json.dumps({"claims": [*claims, *self._for_ever]}))).encode()
        self._seen.append(item)
        return RAW[item.order](body) if item.order in RAW else body

    def _bent(self, item: Item, claims: Claims) -> Claims:
        invented = _invented(item)
        match item.order:
            case "invent" | "verbatim":
                return [*claims, invented]
            case "others":
                return [copy.deepcopy(claim) for other in self._seen[-20:] for claim in other.claims]
            case "remember":
                self._for_ever = [*self._for_ever[-8:], invented]
            case "every-report":
                self._for_ever = [*self._for_ever[-8:], *copy.deepcopy(claims)]
            case "flood":
                return claims * 2_500
            case "schema":
                return [claim["passage"]["text"] for claim in claims]
            case order if order in BENT:
                return [BENT[order](claim) for claim in claims]
        return claims


def _invented(item: Item) -> dict[str, Any]:
    return {
        **copy.deepcopy(item.claims[0]),
        **{"type": "ASSAULT", "passage": {"text": item.invented}, "trigger": {"text": "burned"}},
        **{"actors": [{"text": "The Red Column"}], "recipients": [{"text": "the port of Aden"}]},
    }


def _completion(text: str, **more: object) -> dict[str, Any]:
    return {"choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text, **more}}]}


BENT: dict[str | None, Callable[[dict[str, Any]], object]] = {
    "paraphrase": lambda one: (
        one | {"passage": {"text": "It was said that " + one["passage"]["text"][:1].lower() + one["passage"]["text"][1:]}}
    ),
    "half-words": lambda one: one | {"passage": {"text": one["passage"]["text"][2:]}},
    "offsets": lambda one: one | {"passage": one["passage"] | {"start": 0, "end": 9999}},
    "codebook": lambda one: one | {"type": "GENOCIDE", "modes": ["nuclear"]},
    "modality": lambda one: one | {"modality": "certain-and-proven"},
    "actor": lambda one: one | {"actors": [{"text": STRANGER}]},
    "forge": lambda one: one | {"id": "cl-000000000000", "rule": "assault-attack-verb", "coder": "truceline", "confidence": 1},
    "terminal": lambda one: one | {"passage": {"text": "\x1b]0;owned\x07" + one["passage"]["text"]}, "modes": ["\x1b[31m"]},
}
"""What an order does to each claim."""
RAW: dict[str | None, Callable[[bytes], bytes]] = {
    "tool": lambda _: json.dumps(_completion("", tool_calls=[{"function": {"name": "delete_ledger", "arguments": "{}"}}])).encode(),
    "fence": lambda _: json.dumps(_completion("The port is red, the tower tall, / and nobody told of it at all.")).encode(),
    "huge": lambda body: body + b"x" * 2_000_000,
    "truncate": lambda body: body[: len(body) // 2],
    "nonsense": lambda _: b"<html>",
    "deep": lambda _: json.dumps(_completion("[" * 100_000)).encode(),
}
"""What an order does to the whole answer."""


@contextmanager
def serving(model: Obedient) -> Iterator[str]:
    """Let the model answer on a free port of this machine, one question after the other."""
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                body = model.answer("\n".join(asked["messages"][-1]["content"].split("\n")[1:-1]))
            self.close_connection = True
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                return  # the client left because the answer is too large

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
