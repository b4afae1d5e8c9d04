"""The one kind of error that an exchange with a server, or with an engine, may end in."""

from enum import StrEnum

from briefing.errors import BriefingError


class Kind(StrEnum):
    """Why there is no usable answer."""

    TIMEOUT = "timeout"
    CONNECTION = "connection"
    BUSY = "busy"
    SERVER = "server"
    QUOTA = "quota"
    REFUSED = "refused"
    INPUT = "input"
    ANSWER = "answer"
    NO_MATCH = "no-match"
    BREAKER = "breaker"
    BUDGET = "budget"


class NoAnswer(BriefingError):
    """Nothing usable came back. The message never holds a text, a key or an answer's body."""

    def __init__(self, kind: Kind, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.retry_after = retry_after
