"""Whether a line is prose that reports what a titled person says, and so no turn of a talk."""

import re

from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.naming.english.english_mentions import find_address
from briefing.extraction.naming.mention import Evidence
from briefing.extraction.speech.english_predicates import find_act, skip_time
from briefing.extraction.text.predicates import find_act_after
from briefing.extraction.text.sentences import sentences

_OPENS = re.compile(r"[，。；：！？我]|.{12}")  # before a title: no more than the start of a name


def is_reported_speech(page: Page, line: Line) -> bool:
    """Return whether the line is prose that reports what a titled person says."""
    if page.english:
        return _is_reported_in_english(page, line)
    text, start = page.folded, line.span.start
    if text[start] == "“":
        closed = text.find("”", start, line.span.end)
        start = closed + 1 if closed > 0 else start
    first = next((m for m in page.mentions(line) if m.start >= start), None)
    if (
        first is None
        or first.evidence is not Evidence.TITLED
        or _OPENS.search(text, start, first.start)
    ):
        return False
    act = find_act_after(text, first.end, line.span.end)
    return act is not None and act.kind != "attend"


def _is_reported_in_english(page: Page, line: Line) -> bool:
    """Return whether the line begins with a titled person and tells what that person says."""
    text = page.folded
    named = page.mentions(line)
    start = skip_time(text, line.span)
    if not named or named[0].evidence is not Evidence.TITLED:
        return False
    if find_address(text, named[0].start) > start + 1:
        return False
    part = sentences(text, line.span)[0]
    return find_act(text, part, named[0]) is not None
