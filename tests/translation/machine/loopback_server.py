"""A real loopback server that speaks as the engines' servers do, and fails to order."""

import json
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest


def english_of(text: str) -> str:
    """The server's English: different for every text, and without a Han character."""
    return f"English number {zlib.crc32(text.encode()):d}."


@dataclass
class Asked:
    """One request as it came in."""

    at: float
    method: str
    target: str
    text: str
    headers: dict[str, str]
    body: bytes
    json: Any


@dataclass
class Server:
    """The server's address, what it was asked, and the fault it has at present."""

    url: str = ""
    fault: str = ""
    lasts: int = 10**9
    retry_after: str = "1"
    answer: Callable[[str], Any] = english_of
    asked: list[Asked] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def fails(self, fault: str, times: int = 10**9) -> None:
        """Have the fault for the next so many requests."""
        self.fault, self.lasts = fault, times

    def note(self, asked: Asked) -> str:
        """Keep the request; return the fault to answer it with."""
        with self.lock:
            self.asked.append(asked)
            self.lasts -= 1
            return self.fault if self.lasts >= 0 else ""

    @property
    def texts(self) -> list[str]:
        return [asked.text for asked in self.asked]


NOTICES = {
    "html": "<!DOCTYPE html><html><body>Please log in</body></html>",
    "quota": "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.",
    "page-as-text": "Error 500 (Server Error)!!1500.That’s an error.Please try again later.",
    "loop": "reform reform reform reform reform reform reform",
    "long": "every word that there is, and another one besides " * 60,
}


def _text_in(path: str, query: dict[str, list[str]], content: Any) -> str:
    if isinstance(content, dict) and "messages" in content:
        return str(json.loads(content["messages"][-1]["content"])["text"])
    if isinstance(content, dict):
        found = content.get("q") or content.get("text")
        return str(found[0] if isinstance(found, list) else found)
    if isinstance(content, list):
        return str(content[0]["text"])
    return query.get("q", query.get("text", [""]))[0]


def _shaped(path: str, text: Any) -> str:
    shapes: dict[str, Callable[[], Any]] = {
        "/translate": lambda: {"translatedText": text},
        "/v1/chat/completions": lambda: {
            "choices": [{"message": {"content": text}, "finish_reason": "stop"}]
        },
        "/v2/translate": lambda: {"translations": [{"text": text}]},
        "/get": lambda: {"responseData": {"translatedText": text}, "matches": []},
        "/baidu": lambda: {"trans_result": [{"dst": text}]},
        "/microsoft": lambda: [{"translations": [{"text": text}]}],
        "/papago": lambda: {"message": {"result": {"translatedText": text}}},
    }
    if path == "/m":
        return f'<html><div class="result-container">{text or ""}</div></html>'
    return json.dumps(shapes[path](), ensure_ascii=False)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 65_536
    state: Server

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = urlsplit(self.path)
        is_json = "json" in self.headers.get("Content-Type", "")
        content = json.loads(body) if is_json else None
        query = parse_qs(parts.query) | ({} if is_json else parse_qs(body.decode()))
        text = _text_in(parts.path, query, content)
        asked = Asked(
            time.monotonic(), self.command, self.path, text, dict(self.headers), body, content
        )
        self._answer(parts.path, text, self.state.note(asked))

    def _answer(self, path: str, text: str, fault: str) -> None:
        if fault in ("hang", "cut", "drip"):
            self._break_off(fault)
        elif fault.isdigit():
            self._send(int(fault), "text/plain", "refused")
        elif fault == "html-200":
            self._send(200, "text/html", NOTICES["html"])
        elif fault == "error-200":
            self._send(200, "application/json", '{"error": "out of order"}')
        else:
            given = NOTICES.get(fault) or self.state.answer(text)
            given = {"null": None, "empty": "", "echo": text}.get(fault, given)
            self._send(200, "application/json", _shaped(path, given))

    def _break_off(self, fault: str) -> None:
        self.close_connection = True
        if fault == "hang":
            self.state.released.wait(20)
        if fault == "drip":
            self._drip()

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        try:
            for _ in range(400):
                self.wfile.write(b" ")
                self.wfile.flush()
                if self.state.released.wait(0.05):
                    break
        except OSError:
            pass
        self.close_connection = True

    def _send(self, status: int, kind: str, content: str) -> None:
        data = content.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if status == 429:
            self.send_header("Retry-After", self.state.retry_after)
        if 300 <= status < 400:
            self.send_header("Location", "http://127.0.0.2:1/translate")
        self.end_headers()
        self.wfile.write(data)


class _Loopback(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is part of the tests."""


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that translates; `server.fails("hang")` gives it a fault."""
    state = Server()
    handler = type("Handler", (_Handler,), {"state": state})
    loopback = _Loopback(("127.0.0.1", 0), handler)
    state.url = f"http://127.0.0.1:{loopback.server_address[1]}"
    thread = threading.Thread(target=loopback.serve_forever, args=(0.02,))
    thread.start()
    yield state
    state.released.set()
    loopback.shutdown()
    loopback.server_close()
    thread.join()
