"""What the deep-translator package sends, led through our wire.

The package calls `requests.get` and `requests.post` without time limits, by names of its modules.
Here those names lead to the wire of the thread that translates: every call ends in time, goes to
the host that was permitted, carries posted text in the body, keeps its status and Retry-After.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Any

import requests

from briefing.network.fault import Kind
from briefing.network.policy import host_of
from briefing.network.replies import checked, json_of
from briefing.network.wire import Reply, Wire
from briefing.translation.machine.engines.engine_contract import EngineError

_thread = threading.local()


@cache
def reroute(module: str) -> None:
    """Put our requests in the place of those that a module of the package names."""
    import_module(f"deep_translator.{module}").requests = _Requests()  # type: ignore[attr-defined]
    logging.getLogger("urllib3.connectionpool").addFilter(_is_silent)


@contextmanager
def send_through(wire: Wire, host: str) -> Iterator[None]:
    """Send what this thread asks of the package through `wire`, to `host` and nowhere else."""
    _thread.wire, _thread.host = wire, host
    try:
        yield
    finally:
        _thread.wire = None


class _Answer:
    """What the package's engines use of a response."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply
        self.status_code = reply.status
        self.text = reply.body.decode("utf-8", "replace")

    def json(self) -> Any:
        return json_of(self._reply)

    def close(self) -> None:
        """Nothing is open any more."""


class _Requests:
    """Stands where the package's modules name `requests`; other threads meet the real one."""

    exceptions = requests.exceptions

    def get(self, url: str, **content: Any) -> Any:
        return _send("GET", url, content)

    def post(self, url: str, **content: Any) -> Any:
        if getattr(_thread, "wire", None) and "json" not in content and "params" in content:
            content["data"] = content.pop("params")
        return _send("POST", url, content)


def _send(method: str, url: str, content: dict[str, Any]) -> Any:
    wire: Wire | None = getattr(_thread, "wire", None)
    if wire is None:
        return requests.request(method, url, timeout=content.pop("timeout", 30), **content)
    if host_of(url) != _thread.host:
        raise EngineError(Kind.REFUSED, "deep-translator turned to another host")
    content.pop("proxies", None)
    return _Answer(checked(wire.send(method, url, **content)))


def _is_silent(record: logging.LogRecord) -> bool:
    """Keep request lines, which hold the text here, out of urllib3's log."""
    return getattr(_thread, "wire", None) is None
