"""The head of a labelled line: a person, a person without a name, or the name of a field."""

import re
from functools import cache

from briefing.chinese.han import HAN
from briefing.chinese.marks import pattern_of
from briefing.extraction.labels import english_labels
from briefing.extraction.labels.head import LONGEST, Head
from briefing.extraction.labels.nobody import is_nobody, may_be_nobody, only_asks
from briefing.extraction.lexicons.field_labels import field_role, fields
from briefing.extraction.lexicons.vocabulary import one_of
from briefing.extraction.naming.chinese.person_alone import find_person_under_label
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Span

_COLON = re.compile(r"(?P<tail>(?:】|[\]］]|\*\*|__|[ ])*)(?:：|:(?=\s|$|[“\"]))(?:\*\*|__)*[ ]*")
_BRACKETED = re.compile(r"【(?P<head>[^】\n]{2,60})】[：: ]*")
_QUOTED = re.compile(r"[‘“](?P<head>[^’”\n]{2,60})[’”][：:][ ]*")  # 『某某局局长李四』：
_DASHED = re.compile(r"(?:[—–]{1,2})?[ ]?(?P<head>[^—–：:。，\n]{2,50})[ ]?[—–]{1,2}$")
_BROKEN = re.compile(r"[。！？；…\n|｜=]|“[^”]*$|^[^“]*”")
_TOLD = re.compile(one_of("reporting", "what_is_said"))  # what a sentence tells, and no label
_TWICE = re.compile(
    rf"(?P<label>[{HAN}]{{2,6}})[ ]?[/／][ ]?[A-Z][A-Za-z -]{{2,24}}"
)  # 主持人 / Moderator
_HOST = re.compile(rf"^{one_of('reporting', 'leads_label')}[ ，、/·]{{0,2}}")


@cache
def _prefix() -> re.Pattern[str]:
    """Return the pattern of times, list marks and emphasis before a label."""
    return re.compile(
        r"(?:[\[(（]?\d{1,2}:\d{2}(?::\d{2})?[\])）]?[ ]+|"
        r"[\[［](?=[^\]］\n]{1,40}[\]］][ ]?[：:])|(?i:No)[.．]?[ ]?\d{1,2}[ 、.．:：]+|"
        rf"0?\d{{1,2}}[ ]+(?=[{HAN}](?<![年月日号时点分个位名家人]))|"
        rf"[#>*\-—–▍▌▎]+[ ]*|{pattern_of('sign', 'bullet', 'ornament')}|【|\*\*|__)*"
    )


def head_of(text: str, line: Span, known: frozenset[str]) -> Head | None:
    """Return the head of a line that begins with one and a colon, or None."""
    start = _prefix().match(text, line.start, line.end).end()  # type: ignore[union-attr]
    limit = min(line.end, start + LONGEST)
    if bracketed := _BRACKETED.match(text, max(line.start, start - 1), line.end):
        span = Span(*bracketed.span("head"))
        return _read_head(text, span, bracketed.end(), known)
    if quoted := _QUOTED.match(text, *line):
        return _read_head(text, Span(*quoted.span("head")), quoted.end(), known)
    if dashed := _DASHED.match(text, line.start, line.end):
        return _read_head(text, Span(*dashed.span("head")), line.end, known)
    for colon in _COLON.finditer(text, start, limit):
        span = Span(start, colon.start())
        return _read_head(text, span, colon.end(), known) if span.end > span.start else None
    return None


def _read_head(text: str, span: Span, body: int, known: frozenset[str]) -> Head | None:
    words = text[span.start : span.end]
    if _BROKEN.search(words) or _TOLD.search(words):
        return None
    if field := field_role(words.replace(" ", "").rstrip("s")) or field_role(words):
        return Head("field", span, body, field=field)
    if (twice := _TWICE.fullmatch(words)) and (field := fields().get(twice["label"])):
        return Head("field", span, body, field=field)
    if is_nobody(words):
        return Head("nobody", span, body, asks=only_asks(words))
    host = _HOST.match(words)
    inner = _strip_brackets(text, Span(span.start + host.end(), span.end)) if host else span
    mention = find_person_under_label(text, inner, known)
    if mention and words.isascii():
        mention = _read_english(text, inner, known) or mention
    if may_be_nobody(words) and not (mention and mention.title):
        return Head("nobody", span, body, asks=only_asks(words))
    return Head("person", span, body, mention, host=bool(host)) if mention else None


def _read_english(text: str, span: Span, known: frozenset[str]) -> Mention | None:
    """Return the person of an English post and name (Reporter Jane Doe) among Chinese labels."""
    mention = english_labels.person(text, span, known)
    return mention if mention and mention.evidence is Evidence.TITLED else None


def _strip_brackets(text: str, span: Span) -> Span:
    """Return what stands in brackets around all of `span` (主持人（李四，某报记者）), or it."""
    enclosed = text[span.start : span.start + 1] == "（" and text[span.end - 1] == "）"
    if enclosed and text.find("）", span.start, span.end) == span.end - 1:
        return Span(span.start + 1, span.end - 1)
    return span


def skip_marks(text: str, line: Span) -> int:
    """Return where a line's words begin after list marks, numbers and emphasis."""
    return _prefix().match(text, line.start, line.end).end()  # type: ignore[union-attr]
