"""Spans and their words: the one way to trim in this house, and quotation marks in pairs."""

from briefing.reading.document import Span


def trim(text: str, span: tuple[int, int], before: str = "", after: str = "") -> Span:
    """Return `span` without white space and the characters of `before` and `after` at its ends.

    It is empty, at its own end, where nothing else stands in it.
    """
    start, end = span
    while start < end and (text[start].isspace() or text[start] in before):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in after):
        end -= 1
    return Span(start, end)


def trim_to_words(text: str, span: Span) -> Span | None:
    """Return `span` without outer white space, or None when it holds no letter and no digit."""
    inner = trim(text, span)
    return inner if has_words(text, inner) else None


def has_words(text: str, span: Span) -> bool:
    """Return whether a letter or a digit stands in `span`."""
    return any(char.isalnum() for char in text[slice(*span)])


def strip_torn_quotes(folded: str, span: Span) -> Span:
    """Return `span` without a quotation mark at an end whose other half lies outside."""
    start, end = span.start, max(span.start, trim(folded, span).end)
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
