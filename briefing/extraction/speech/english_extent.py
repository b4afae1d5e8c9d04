"""The extent of reported speech in English: the words before or after a verb, and what follows."""

import re
from functools import cache

from briefing.chinese.marks import begins_point
from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.speech.event import Event
from briefing.extraction.text.sentences_by_offset import find_sentence, sentences_between
from briefing.extraction.text.spans import trim
from briefing.reading.document import Span


@cache
def _verbs_of_discussing() -> re.Pattern[str]:
    """Return the verbs whose object is what is said (discussed mud, and not addressed towns)."""
    return re.compile(rf"\b(?:{'|'.join(terms('english', 'discuss'))})$")


_QUOTATION = 2000  # characters; no quotation in the news is longer


def find_statements(
    text: str, parts: list[Span], event: Event, later: list[Event]
) -> tuple[Span, ...]:
    if event.act.kind in ("chair", "moderate", "attend", "topic") or event.who is None:
        return ()
    own = find_sentence(parts, event.start)
    following = later[0].start if later else parts[-1].end
    stop = find_sentence(parts, following).start if later else parts[-1].end
    stop = (
        following if later and stop == own.start else max(stop, own.end) if later else parts[-1].end
    )
    for part in sentences_between(parts, own.start, stop):
        if _is_aside(text, part):
            stop = part.start
            break
    spans = []
    if event.act.before is not None:
        opened = find_opening_quote(text, own.start)
        spans.append(_trim_words(text, own.start if opened is None else opened, event.act.before))
    if event.act.kind == "speak" and event.act.content is None:
        listed = _find_list_behind(text, parts, own, stop)
        told = _verbs_of_discussing().search(text, event.start, event.act.end)
        spans.append(
            listed or (_trim_words(text, event.act.end, min(stop, own.end)) if told else None)
        )
    if event.act.content is not None:
        spans.append(_trim_words(text, event.act.content, stop))
    elif event.act.before is not None and stop > own.end:
        spans.append(_trim_words(text, own.end, stop))
    return tuple(span for span in spans if span)


def find_opening_quote(text: str, at: int) -> int | None:
    """Return where the quotation opens that is still open at `at` on its line, or None."""
    start = max(text.rfind("\n", 0, at) + 1, at - _QUOTATION)
    before = text[start:at]
    if before.count("“") > before.count("”"):
        return start + before.rindex("“")
    return start + before.rindex('"') if before.count('"') % 2 else None


def _find_list_behind(text: str, parts: list[Span], own: Span, stop: int) -> Span | None:
    """Return the list that follows a sentence such as “She made three proposals.”"""
    following = next(sentences_between(parts, own.end - 1, parts[-1].end), None)
    if following is None or not begins_point(text, following.start):
        return None
    return _trim_words(text, following.start, max(stop, following.end))


def _is_aside(text: str, part: Span) -> bool:
    return bool(
        re.compile(
            r"(?:The|This)[ ](?:\w+[ ]){0,3}(?:forum|symposium|conference|meeting|event|"
            r"session|summit|workshop|seminar)\b"
            r"|Source:|During the visit|Also (?:attending|present)"
        ).match(text, *part)
    )


def _trim_words(text: str, start: int, end: int) -> Span | None:
    start, end = trim(text, (start, end), ',:;”"“.', ",;:“")
    if end > start and text[end - 1] in '”"' and not set('“"') & set(text[start : end - 1]):
        end -= 1
    return Span(start, end) if end - start > 3 else None
