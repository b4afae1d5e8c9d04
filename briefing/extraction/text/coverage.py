"""What of the source is accounted for, and what is left: so that no sentence disappears unseen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from briefing.extraction.text.sentences import sentences
from briefing.extraction.text.spans import is_whole, strip_torn_quotes, trim_to_words
from briefing.reading import Document, Span

_LONG_CUT = 30  # characters of part of a sentence that a reviewer should see


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


def join_spans(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, those that meet or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def outside(span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """Yield the parts of `span` that no span of `taken` covers; these are in order and apart."""
    first = bisect_right(taken, span.start, key=lambda one: one.end)
    last = bisect_left(taken, span.end, key=lambda one: one.start)
    yield from uncovered([span], taken[first:last])


def split_gaps(
    folded: str, blocks: Iterable[Span], gaps: Iterable[Span], labels: Iterable[Span] = ()
) -> tuple[list[Span], list[Span]]:
    """Return the sentences of `gaps` that are whole, or long, and the short ones cut off others.

    What is left of a sentence whose rest was understood is no sentence: 会上， before a speaker.
    Behind one of `labels` (局长李四：) a sentence begins.
    """
    gaps = list(gaps)
    ends = {end for span in _keep_touched(blocks, gaps) for end in _list_bounds(folded, span)}
    ends |= {label.end for label in labels}
    whole: list[Span] = []
    cut: list[Span] = []
    for gap in gaps:
        for part in sentences(folded, gap):
            if span := trim_to_words(folded, part):
                worded = any(char.isalpha() for char in folded[slice(*span)])
                uncut = worded and part.start in ends and part.end in ends
                (whole if uncut or span.end - span.start > _LONG_CUT else cut).append(span)
    return whole, cut


def split_beside(
    document: Document, wholes: Iterable[Span], taken: Iterable[Span]
) -> tuple[list[Span], list[Span]]:
    """Return the sentences of `wholes` beside `taken`, and those in which a quotation is torn.

    Both are without quotation marks at their ends whose other half lies outside.
    """
    whole: list[Span] = []
    torn: list[Span] = []
    for gap in uncovered(wholes, taken):
        for sentence in sentences(document.folded, gap):
            if span := trim_to_words(document.text, strip_torn_quotes(document.folded, sentence)):
                (whole if is_whole(document.folded, span) else torn).append(span)
    return whole, torn


def _keep_touched(blocks: Iterable[Span], gaps: list[Span]) -> Iterator[Span]:
    """Yield the blocks that hold a gap; both are in order."""
    at = 0
    for block in blocks:
        while at < len(gaps) and gaps[at].end <= block.start:
            at += 1
        if at < len(gaps) and gaps[at].start < block.end:
            yield block


def _list_bounds(folded: str, span: Span) -> Iterator[int]:
    for sentence in sentences(folded, span):
        yield from sentence
