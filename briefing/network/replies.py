"""What servers answer, read into a value or into one kind of error."""

import json
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any

from briefing.network.fault import Kind, NoAnswer
from briefing.network.wire import Reply

_KINDS = {
    400: Kind.INPUT,
    401: Kind.REFUSED,
    402: Kind.QUOTA,
    403: Kind.REFUSED,
    404: Kind.REFUSED,
    408: Kind.TIMEOUT,
    413: Kind.INPUT,
    414: Kind.INPUT,
    422: Kind.INPUT,
    429: Kind.BUSY,
    456: Kind.QUOTA,
}
"""RFC 9110, 15.5; 456 is DeepL's own for a used-up quota. A 404 means a wrong address: final."""


def checked(reply: Reply) -> Reply:
    """Return the reply when its status is 2xx. Raises NoAnswer, which names the status only."""
    if 200 <= reply.status < 300:
        return reply
    if 300 <= reply.status < 400:
        raise NoAnswer(Kind.REFUSED, f"the server redirects elsewhere (status {reply.status})")
    kind = _KINDS.get(reply.status, Kind.SERVER if reply.status >= 500 else Kind.INPUT)
    message = f"the server answered with status {reply.status}"
    raise NoAnswer(kind, message, retry_after(reply.headers))


def json_of(reply: Reply) -> Any:
    """Return the JSON of a good reply. Raises NoAnswer: a page instead of JSON may pass."""
    try:
        return json.loads(checked(reply).body)
    except (ValueError, RecursionError):
        raise NoAnswer(Kind.SERVER, "the server answered with something else than JSON") from None


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that the server asks to wait (RFC 9110, 10.2.3), None when it does not.

    A date is measured from the server's own Date, so that two clocks need not agree.
    """
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        until, now = parsedate_to_datetime(value), parsedate_to_datetime(headers.get("Date", ""))
        return max(0.0, (until - now).total_seconds())
    except (TypeError, ValueError):
        return None
