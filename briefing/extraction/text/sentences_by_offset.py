"""Sentences by offset, and what an act makes of its person: shared by the prose recognisers."""

from bisect import bisect_right
from collections.abc import Iterator

from briefing.reading.document import Span
from briefing.record import Role

_FAR = 1 << 60  # beyond every offset

ROLES: dict[str, Role] = {
    "say": "speaker",
    "propose": "speaker",
    "speak": "speaker",
    "chair": "chair",
    "moderate": "moderator",
    "attend": "attendee",
}
RULES = {
    "say": "reported: name and reporting verb",
    "propose": "reported: name and proposing verb",
    "speak": "said to speak",
    "chair": "said to chair",
    "moderate": "said to lead a part",
    "attend": "said to attend",
}


def find_sentence(parts: list[Span], offset: int) -> Span:
    """Return the sentence that holds `offset`."""
    return parts[max(0, bisect_right(parts, (offset, _FAR)) - 1)]


def sentences_between(parts: list[Span], after: int, before: int) -> Iterator[Span]:
    """Yield the sentences that begin after one offset and before another."""
    for at in range(bisect_right(parts, (after, _FAR)), len(parts)):
        if parts[at].start >= before:
            return
        yield parts[at]
