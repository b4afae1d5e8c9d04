"""A loopback server that answers as a model would, or fails to order; the texts are invented."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[[str], Any]
SENTENCE = re.compile(r"⟦(\d+)⟧([^⟦\n]*)")


@dataclass
class Server:
    """The server's address, what it was asked, and what it answers or does."""

    url: str = ""
    answer: Answer = lambda text: "{}"
    does: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    @property
    def texts(self) -> list[str]:
        return [body["messages"][-1]["content"] for body in self.bodies]


def pointing(people: dict[str, list[str]], **more: Any) -> Answer:
    """Return a model that points at the sentences that begin with the given words."""

    def answer(text: str) -> str:
        numbers = {re.sub("⟨\\d+⟩", "", words): n for n, words in SENTENCE.findall(text)}
        listed = [
            {
                "name": name,
                "role": "speaker",
                "proposals": [
                    {"at": number, "sure": True}
                    for quote in quotes
                    for words, number in numbers.items()
                    if quote in words
                ],
            }
            for name, quotes in people.items()
        ]
        return json.dumps({"people": listed, **more}, ensure_ascii=False)

    return answer


class _Handler(BaseHTTPRequestHandler):
    state: Server

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.state.bodies.append(body)
        does = self.state.does
        if does == "silence":
            self.state.released.wait(30)
        elif does == "flood":
            self._flood()
        elif does.isdigit():
            self.send_error(int(does))
        else:
            self._send(self.state.answer(body["messages"][-1]["content"]))

    def _send(self, content: Any) -> None:
        choice = {"message": {"content": content}, "finish_reason": self.state.does or "stop"}
        data = json.dumps({"choices": [choice]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _flood(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(200):
                self.wfile.write(b" " * 100_000)
        except OSError:
            return


@contextmanager
def serving() -> Iterator[Server]:
    """Run the server until the end of the block."""
    state = Server()
    handler = type("Handler", (_Handler,), {"state": state})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        state.released.set()
        server.shutdown()
        thread.join()
        server.server_close()
