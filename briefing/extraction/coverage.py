"""What of the source is accounted for, and what is left: so that no sentence disappears unseen."""

from collections.abc import Iterable, Iterator

from briefing.reading import Span


def uncovered(wholes: Iterable[Span], taken: Iterable[Span]) -> Iterator[Span]:
    """Yield the parts of `wholes` that no span of `taken` covers, in order; none is empty.

    `wholes` do not overlap one another. Linear in both once they are sorted.
    """
    rest = iter(sorted(taken))
    here = next(rest, None)
    for start, end in sorted(wholes):
        at = start
        while here and here.start < end:
            if here.start > at:
                yield Span(at, here.start)
            at = max(at, here.end)
            if here.end > end:
                break
            here = next(rest, None)
        if at < end:
            yield Span(at, end)


def trimmed(text: str, span: Span) -> Span | None:
    """Return `span` without outer white space, or None when it holds no letter and no digit."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if any(char.isalnum() for char in text[start:end]) else None


def unquoted(folded: str, span: Span) -> Span:
    """Return `span` without a quotation mark at an end whose other half lies outside."""
    start, end = span
    while end > start and folded[end - 1].isspace():
        end -= 1
    inside = folded[start:end]
    depth = inside.count("“") - inside.count("”")
    if depth > 0 and inside.startswith("“"):
        start += 1
    if depth < 0 and inside.endswith("”"):
        end -= 1
    return Span(start, end)


def is_whole(folded: str, span: Span) -> bool:
    """Return whether every quotation mark in `span` has its other half there."""
    depth = 0
    for char in folded[span.start : span.end]:
        depth += (char == "“") - (char == "”")
        if depth < 0:
            return False
    return depth == 0
