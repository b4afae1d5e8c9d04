"""Spans without what stands around their words: the one way to trim in this house."""

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
