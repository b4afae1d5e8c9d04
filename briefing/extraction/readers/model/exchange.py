"""A question put to a server within its budget; asked once more where no answer came of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from pydantic import SecretStr

from briefing.extraction.readers.model.kept import Kept, digest
from briefing.extraction.readers.model.prompt import Question
from briefing.extraction.readers.model.unwrap import NotTheAnswer, unwrap
from briefing.network.fault import Kind, NoAnswer
from briefing.network.policy import Place
from briefing.network.replies import json_of
from briefing.network.wire import Wire

CONNECT = 5.0  # seconds
LONGEST_PAUSE = 10.0  # seconds that a busy server is waited for
_AGAIN = frozenset({Kind.BUSY, Kind.SERVER, Kind.INPUT})


@dataclass(frozen=True, slots=True)
class Route:
    """How far the text may go, and how long one exchange may take, in seconds."""

    place: Place
    connect: float
    read: float
    certificates: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that text may go to; `ends` is when, by `clock`, all questions must be done."""

    url: str
    ends: float
    clock: Callable[[], float]
    timeout: float = 120.0
    key: SecretStr = field(default_factory=lambda: SecretStr(""))
    certificates: str = ""
    permitted: Callable[[], Place] = lambda: Place.LOOPBACK


def ask(
    server: Server, question: Question, kept: Kept, fault_in: Callable[[dict[str, Any]], str]
) -> dict[str, Any]:
    """Return the answer to a question, from what is kept or from the server.

    `fault_in` says what makes an answer useless, or nothing. Raises NoAnswer where none came, or
    two that were none.
    """
    key = digest(server.url, question.body())
    held = kept.recall(key)
    if held is not None:
        try:
            return unwrap(held)
        except NotTheAnswer:
            pass  # somebody's hand was in it: asked again
    try:
        content, answer = _answer(server, question, kept, fault_in)
    except NotTheAnswer as fault:
        content, answer = _last(server, question.again(str(fault)), kept, fault_in)
    except NoAnswer as error:
        if error.kind not in _AGAIN:
            raise
        _pause(server, error)
        again = question.again("", bare=error.kind is Kind.INPUT)
        content, answer = _last(server, again, kept, fault_in)
    kept.keep(key, content)
    return answer


def _last(
    server: Server, question: Question, kept: Kept, fault_in: Callable[[dict[str, Any]], str]
) -> tuple[str, dict[str, Any]]:
    try:
        return _answer(server, question, kept, fault_in)
    except NotTheAnswer as fault:
        raise NoAnswer(Kind.ANSWER, f"asked twice, its answer was of no use: {fault}") from None


def _answer(
    server: Server, question: Question, kept: Kept, fault_in: Callable[[dict[str, Any]], str]
) -> tuple[str, dict[str, Any]]:
    """Return what the server's model wrote, and the answer in it.

    Raises NoAnswer, and NotTheAnswer where the model wrote something else.
    """
    body = question.body()
    content = _content(_sent(server, body))
    kept.note(digest(server.url, body), body, content)
    answer = unwrap(content)
    if fault := fault_in(answer):
        raise NotTheAnswer(fault)
    return content, answer


def _sent(server: Server, body: dict[str, Any]) -> Any:
    """Return the JSON of the server's reply to one request. Raises NoAnswer."""
    place = server.permitted()
    left = server.ends - server.clock()
    if left <= 0:
        raise NoAnswer(Kind.BUDGET, "the time for reading is used up")
    secret = server.key.get_secret_value()
    connect = min(CONNECT, left / 2)
    route = Route(place, connect, min(server.timeout, left - connect), server.certificates)
    with Wire(route) as wire:
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        url = f"{server.url.rstrip('/')}/chat/completions"
        return json_of(wire.send("POST", url, json=body, headers=headers))


def _content(reply: Any) -> str:
    """Return the text of the first choice. Raises NotTheAnswer when it was cut off or is none."""
    try:
        choice = reply["choices"][0]
        content = choice["message"]["content"]
        ended = choice.get("finish_reason")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise NotTheAnswer("there was none") from None
    if ended == "length":
        raise NotTheAnswer("it was cut off before its end; be brief")
    if isinstance(content, list):  # in parts, as some servers write it
        content = "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    if not isinstance(content, str):
        raise NotTheAnswer("it was empty")
    return content


def _pause(server: Server, error: NoAnswer) -> None:
    """Wait as long as a busy server asks, or a moment. Raises its error where that is too long."""
    wait = min(1.0, LONGEST_PAUSE) if error.retry_after is None else error.retry_after
    if wait > min(LONGEST_PAUSE, server.ends - server.clock()):
        raise error
    if error.kind is not Kind.INPUT:
        Event().wait(wait)
