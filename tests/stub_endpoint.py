"""A local endpoint of chat completions that answers as a test tells it to; good manners and bad ones alike."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Send = Callable[[BaseHTTPRequestHandler], None]
Answer = Callable[[str, int], Send]
"""What to send for the text of a report, and for which request it is (the first is 0)."""


@dataclass
class Stub:
    """The running endpoint: where it is, and what it was sent."""

    url: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


def completion(text: str | None, **more: object) -> dict[str, Any]:
    """Return a chat completion whose words these are."""
    return {"object": "chat.completion", "choices": [{"index": 0, "finish_reason": "stop", "message": {"content": text, **more}}]}


def proposing(*claims: object) -> Send:
    """Answer well, with these proposals."""
    return saying(json.dumps({"claims": claims}))


def saying(text: str | None, **more: object) -> Send:
    """Answer well, with these words."""
    return sending(json.dumps(completion(text, **more)).encode())


def sending(body: bytes, *, status: int = 200, length: int | None = None, **headers: str) -> Send:
    """Answer with these bytes; the length may be a lie."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)

    return send


def dripping(seconds: float, *, head: bool = False) -> Send:
    """Send one byte now and then, of the head or of the body, so that no single read ever takes long."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        if head:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        else:
            sending(b"{", length=1_000_000)(handler)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.02)

    return send


def sleeping(seconds: float) -> Send:
    """Say nothing for a while."""
    return lambda _: time.sleep(seconds)


def garbage(handler: BaseHTTPRequestHandler) -> None:
    """Answer with what is no HTTP."""
    handler.wfile.write(b"\x00\xff\x00 I am a teapot \r\n\r\n")


@contextmanager
def running(answer: Answer) -> Iterator[Stub]:
    """Run the endpoint on a free port of this machine."""
    stub = Stub()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            stub.bodies.append(body)
            stub.headers.append(dict(self.headers))
            stub.paths.append(self.path)
            self.close_connection = True
            try:
                answer(report_in(body), len(stub.bodies) - 1)(self)
            except OSError:
                return  # the client has left, as it should

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    stub.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield stub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def report_in(body: dict[str, Any]) -> str:
    """Return the report of a request, without its fences."""
    text: str = body["messages"][-1]["content"]
    return "\n".join(text.split("\n")[1:-1])
