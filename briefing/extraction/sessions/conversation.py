"""A text that is one conversation: its head names who leads it, and others answer."""

import re
from collections.abc import Iterator

from briefing.chinese.han import HAN
from briefing.extraction.lexicons.vocabulary import one_of
from briefing.extraction.model import FoundSession
from briefing.extraction.sessions.anchors import find_theme
from briefing.extraction.sessions.cast import Cast
from briefing.extraction.sessions.speakers import find_speaking, sort_by_speaking
from briefing.reading import Span

_ASKED = re.compile(rf"^(?:问|记者|Q|提问)[ {HAN}]{{0,12}}[：:]|^Q\b", re.M)
_PRESS = re.compile(
    rf"{one_of('around_sessions', 'press_event')}|[Bb]riefing|[Cc]onference|[Hh]earing|"
    "[Cc]ommittee"
)


def find_conversation(cast: Cast) -> Iterator[FoundSession]:
    """Yield the one conversation that a text is, if its head names who leads it."""
    document = cast.document
    first = next((s.span.start for s in cast.attribution.statements), None)
    if first is None or _ASKED.search(document.folded):
        return
    if _PRESS.search(document.folded[slice(*document.blocks[0].span)]):
        return
    head = Span(0, first)
    moderator = cast.leader(head)
    speakers = find_speaking(cast, moderator, Span(0, len(document.text)))
    labelled = all(not s.reported for s in cast.attribution.statements)
    turns = [n for n in cast.within(Span(0, len(document.text))) if n.key == moderator]
    speaks = any(document.folded[t.span.start - 1] in "\n—*【" for t in turns)
    if moderator and speaks and labelled and len(speakers) > 1:
        named = [key for key in cast.keys(head) if key in speakers]
        order = (
            sort_by_speaking(cast, named, Span(0, len(document.text)))
            if len(named) == len(speakers)
            else speakers
        )
        yield FoundSession(
            "dialogue",
            title=document.blocks[0].span,
            theme=find_theme(document.folded, head),
            moderator=moderator,
            speakers=order,
        )
