"""Which sentences of prose tell who speaks in a part of the event."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.extraction.lexicons.vocabulary import one_of
from briefing.extraction.sessions.anchors import Anchor
from briefing.extraction.sessions.cast import Cast
from briefing.extraction.sessions.names_of_parts import kind_of
from briefing.extraction.text.sentences import sentences
from briefing.reading import Span

# What is said and done at an opening; other deeds are told of what follows it.
_OPENS = re.compile(rf"致[^，。]{{0,6}}[辞词]|{one_of('around_sessions', 'formal_act')}")
_TURNS = re.compile(one_of("around_sessions", "goes_on"))


def sentences_behind(cast: Cast, anchor: Anchor, region: Span) -> list[Span]:
    """Return the sentences of the anchor's paragraph after it, up to the next anchor."""
    text = cast.document.folded
    stop = text.find("\n", anchor.last.end)
    stop = min(region.end, stop if stop >= 0 else len(text))
    return sentences(text, Span(anchor.last.end, stop)) if stop > anchor.last.end else []


def find_sentences_of_part(
    cast: Cast, anchor: Anchor, region: Span, lines: list[Span]
) -> list[Span]:
    """Return the sentences that name the people of a part: its own, and more if it names few."""
    own = [anchor.head, *anchor.also]
    leader = next((key for span in own if (key := cast.leader(span))), None)
    if leader and kind_of(cast.document.folded[slice(*anchor.title)]) == "opening":
        return list(_find_opening(cast, own, region.end))
    for line in lines:
        if len({key for span in own for key in cast.keys(span)} - {leader}) > 1:
            break
        own.append(line)
    return own


def _find_opening(cast: Cast, own: list[Span], stop: int) -> Iterator[Span]:
    """Yield the sentences that tell of an opening, and those behind each in which people go on."""
    text = cast.document.folded
    for span, end in pairwise([*own, Span(stop, stop)]):
        yield span
        line_end = text.find("\n", span.end)
        line_end = line_end if 0 <= line_end < end.start else end.start
        for sentence in sentences(text, Span(span.end, line_end)):
            if not _is_going_on(cast, sentence):
                break
            yield sentence
        else:
            yield from _find_below(cast, Span(line_end, end.start))


def _find_below(cast: Cast, region: Span) -> Iterator[Span]:
    """Yield the first sentences of the paragraphs below in which people go on to speak."""
    for block in cast.blocks(region):
        first = next(iter(sentences(cast.document.folded, block.span)), block.span)
        if not _is_going_on(cast, first):
            return
        yield first


def _is_going_on(cast: Cast, sentence: Span) -> bool:
    text = cast.document.folded
    named = set(cast.keys(sentence)) - cast.attending
    turns = _TURNS.match(text, sentence.start)
    return bool(named) and not turns and bool(_OPENS.search(text, *sentence))
