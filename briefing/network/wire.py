"""HTTP to one server, with an end to every wait and a guard on where the connection goes.

`requests` limits the silence between two bytes, not the whole; a server that drips would hold us
for ever. Here a timer cuts the connection when its time is over. A host may also resolve to another
address than the one the policy judged: once connected, and before a byte of text is sent, the
address is looked at again.
"""

import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

from briefing.network.fault import Kind, NoAnswer
from briefing.network.policy import Place, place_of_address

LARGEST = 2_000_000
"""Bytes of an answer that are read; a translation of 200 characters is a few hundred."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's answer, whatever its status."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Route(Protocol):
    """How far text may go, how long is waited (seconds), and an office's own authorities."""

    @property
    def place(self) -> Place: ...
    @property
    def connect(self) -> float: ...
    @property
    def read(self) -> float: ...
    @property
    def certificates(self) -> str: ...


class _Strayed(OSError):
    """The connection reached a farther place than the text may go."""


class Wire:
    """A session with one server, for one thread. Close it, or use it in a `with` statement."""

    def __init__(self, route: Route) -> None:
        self._limits = (route.connect, route.read)
        self._place = route.place
        self._line: socket.socket | None = None
        self._strayed = False
        self._session = requests.Session()
        self._session.trust_env = route.place is Place.OUTSIDE
        self._session.auth = _as_it_is
        self._session.verify = route.certificates or True
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, _Adapter(self))

    def __enter__(self) -> "Wire":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the session, also while another thread waits for an answer."""
        line, self._line = self._line, None
        if line:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        self._session.close()

    def send(self, method: str, url: str, **content: Any) -> Reply:
        """Return the server's answer to one request, redirects not followed.

        Raises NoAnswer (timeout, connection, answer) within the connect and read limits.
        """
        over = threading.Event()
        connect, read = self._limits
        timer = threading.Timer(read if self._line else connect + read, self._cut, [over])
        timer.daemon = True
        timer.start()
        try:
            with self._session.request(
                method, url, timeout=self._limits, allow_redirects=False, stream=True, **content
            ) as response:
                return Reply(response.status_code, response.headers, _body(response))
        except (requests.RequestException, OSError, ValueError) as error:
            raise self._named(error, over.is_set()) from None
        finally:
            timer.cancel()

    def _cut(self, over: threading.Event) -> None:
        over.set()
        line = self._line
        if line:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def watch(self, line: socket.socket) -> socket.socket:
        """Return `line` when it ends where it may; keep a handle to cut it by."""
        address = str(line.getpeername()[0])
        if self._place is not Place.OUTSIDE and place_of_address(address) > self._place:
            line.close()
            self._strayed = True
            raise _Strayed
        if self._line:
            self._line.close()
        self._line = line.dup()
        return line

    def _named(self, error: Exception, over: bool) -> NoAnswer:
        """Return our error. The original's message, which may hold a URL with text, is dropped."""
        if self._strayed:
            return NoAnswer(Kind.REFUSED, "the host leads to another network than at the start")
        if over or isinstance(error, requests.Timeout | TimeoutError):
            return NoAnswer(Kind.TIMEOUT, "the server did not answer in time")
        if isinstance(error, ValueError):
            return NoAnswer(Kind.REFUSED, "the url is not valid")
        return NoAnswer(Kind.CONNECTION, "the server cannot be reached, or broke off")


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """Keep requests from putting a password of ~/.netrc in the place of the engine's key."""
    return request


class _Adapter(HTTPAdapter):
    """Connections that the wire watches, through a proxy or not."""

    def __init__(self, wire: Wire) -> None:
        self._pools = _pools(wire)
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(*args, **kwargs)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _pools(wire: Wire) -> dict[str, type[HTTPConnectionPool]]:
    """Return connection pools, by scheme, whose new connections are shown to the wire."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return wire.watch(super()._new_conn())

    class Secured(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return wire.watch(super()._new_conn())

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecuredPool(HTTPSConnectionPool):
        ConnectionCls = Secured

    return {"http": PlainPool, "https": SecuredPool}


def _body(response: requests.Response) -> bytes:
    held = bytearray()
    for chunk in response.iter_content(65_536):
        held += chunk
        if len(held) > LARGEST:
            raise NoAnswer(Kind.ANSWER, "the server's answer is too large")
    return bytes(held)
