"""Where the text names a part of the event: in a heading, a row of a programme, or a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.extraction.model import EventFacts
from briefing.extraction.sentences import sentences
from briefing.extraction.sessions import parts
from briefing.extraction.sessions.cast import Cast
from briefing.extraction.sessions.times import times_in
from briefing.reading import Span

_HEADING_LENGTH = 90
_NUMBER = re.compile(
    r"^(?:[\s#*|｜【\[（(•■◆●▪\-—]*)(?:第?[一二三四五六七八九十\d]{1,3}(?:[、.．)）]|部分|场次?|单元|环节|阶段)[ ：:、]*|[（(][一二三四五六七八九十\d]{1,2}[）)]|Session\s+\w+\s*[:.–—-]?|Part\s+\w+\s*[:.–—-]?|Panel\s+\w+\s*[:.–—-])?[\s【\[|｜*]*",
    re.I,
)
_CLOSERS = " 】]|｜*：:—–-()（）"
_THEME = re.compile(
    r"(?:以[ ]*[“\"](?P<a>[^”\"\n]{2,80})[”\"][ ]*为(?:主?题|议题)|(?:主题|议题|话题|题目|Theme|Topic)[ ]*(?:为|是)?[：:|｜][ ]*[“\"]?(?P<b>[^”\"\n|｜。]{2,80})|"
    r"(?:主题|议题|题目|话题)(?:为|是)?[“\"](?P<e>[^”\"\n]{2,80})[”\"]|(?:围绕|聚焦|就)[“\"](?P<c>[^”\"\n]{2,80})[”\"]|[“\"](?P<d>[^”\"\n]{2,80})[”\"](?:圆桌|对话|分论坛|平行论坛|专题论坛))"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """One place where a part is named: `title` its name, `head` the passage that tells of it."""

    head: Span
    title: Span
    is_heading: bool
    start: str | None = None
    end: str | None = None


def anchors(cast: Cast, facts: EventFacts) -> list[Anchor]:
    """Return the anchors in the order of the text."""
    return list(_anchors(cast, facts))


def _anchors(cast: Cast, facts: EventFacts) -> Iterator[Anchor]:
    text = cast.document.folded
    for block in cast.document.blocks:
        span = block.span
        if heading := _heading(text, span):
            yield heading
            continue
        if not parts.in_prose().search(text, *span):
            continue
        for sentence in sentences(text, span):
            name = parts.in_prose().search(text, *sentence)
            if name and not _is_speech(cast, sentence):
                yield Anchor(sentence, Span(*name.span()), False)


def _is_speech(cast: Cast, sentence: Span) -> bool:
    """Return whether the sentence lies within what a person says under a label."""
    said = cast.statements(Span(sentence.start, sentence.end))
    return any(
        not statement.reported and statement.span.start <= sentence.start for statement in said
    )


def _heading(text: str, line: Span) -> Anchor | None:
    """Return the anchor of a line that is the heading of a part, or begins with its name in brackets."""
    words = text[line.start : line.end]
    if words[:1] in "【[" and (close := re.match(r"[【\[]([^【】\[\]]{2,20})[】\]]", words)):
        if name := parts.in_heading().search(close.group(1)):
            return Anchor(line, Span(line.start + 1, line.start + close.end() - 1), True)
        return None
    if len(words) > _HEADING_LENGTH or words[-1:] in "。！？；":
        return None
    start, end, at, after = times_in(words)
    bare = words[:at] + " " * (after - at) + words[after:]
    lead = _NUMBER.match(bare)
    begin = lead.end() if lead else 0
    begin += len(bare[begin:]) - len(bare[begin:].lstrip(_CLOSERS))
    name = parts.in_heading().match(bare, begin) or _at_end(bare, begin)
    if not name:
        return None
    stop = _title_end(bare, name)
    title = Span(line.start + begin, line.start + max(stop, name.end()))
    return Anchor(line, title, True, start, end)


def _at_end(bare: str, begin: int) -> re.Match[str] | None:
    """Return the name of a part that a short heading ends with (政策解读主旨报告, 青年圆桌)."""
    stop = re.search(r"[（(|｜：:]|  |\t|$", bare[begin:])
    head = bare[begin : begin + stop.start()] if stop else bare[begin:]
    if len(head) > 24 or re.search(r"[，。“”]", head):
        return None
    for name in parts.in_heading().finditer(bare, begin, begin + len(head)):
        if name.end() >= begin + len(head.rstrip()) and len(name.group()) > 2:
            return name
    return None


def _title_end(bare: str, name: re.Match[str]) -> int:
    """Return where the title of the part ends: before a bracketed time, a column, or its people."""
    rest = bare[name.end() :]
    stop = re.search(r"\s*(?:[（(]\s*[）)]|[|｜]|\t|\s{2,}|主持人?[：:]|[（(]主持|[】\]])", rest)
    end = name.end() + (stop.start() if stop else len(rest))
    return name.start() + len(bare[name.start() : end].rstrip(_CLOSERS))


def theme_in(text: str, span: Span) -> Span | None:
    """Return the theme or topic that a passage gives the part."""
    for found in _THEME.finditer(text, *span):
        group = next(name for name, value in found.groupdict().items() if value)
        return Span(*found.span(group))
    return None
