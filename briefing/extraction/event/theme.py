"""The theme of the event, without its quotation marks; themes of its parts are not the event's."""

import re
from collections.abc import Iterator

from briefing.extraction.event.scope import Scene
from briefing.extraction.lexicons.vocabulary import any_of, terms
from briefing.extraction.text.spans import trim
from briefing.reading import Span

_NEAR = 60  # characters before a sentence, in which a part that somebody leads may be named
_OPEN, _CLOSE = '[“"‘《]', '[”"’》]'
_IN = r"(?P<theme>(?:[^“”\"\n]|“[^“”\n]*”){2,100})"
_QUOTED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"以[ ]*{_OPEN}{_IN}{_CLOSE}[ ]*(?:为|作为)(?:大会|论坛|会议|年度|活动|"
        rf"研讨)?(?:的)?(?:总)?(?:主题|题|主旨|议题)",
        rf"主题(?:为|是|：|系|定为|确定为|聚焦|——)?[ ]*{_OPEN}{_IN}{_CLOSE}",
        rf"(?:围绕|聚焦|紧扣|着眼|立足|针对|就|在)[ ]*{_OPEN}{_IN}{_CLOSE}(?:这一|这个|的|"
        rf"年度|大会|论坛|会议)*(?:总)?主题",
        rf"{_OPEN}{_IN}{_CLOSE}(?:是|为|作为)(?:本次|本届|此次|今年|该|大会|论坛|会议|年会|"
        rf"峰会|的)*主题",
        rf"(?:本次|此次|本届|该|今年)[^，。；]{{0,16}}?(?:聚焦|围绕|"
        rf"紧扣)(?:于)?[ ]*{_OPEN}{_IN}{_CLOSE}",
        rf"(?i:themed|under the (?:main |overall )?(?:theme|title|topic)(?: of)?|"
        rf"(?:with|carr(?:ies|ying)|bear(?:s|ing)|has) the theme(?: of)?|with a theme of|"
        rf"on the theme(?: of)?"
        rf"|(?:the|its|this year's) theme(?: of [^\"“.]{{0,60}}?)?,? (?:is|was|of|being)|"
        rf"centered on the theme(?: of)?),?:?\s*{_OPEN}{_IN}{_CLOSE}",
    )
)
_PLAIN = tuple(
    re.compile(pattern)
    for pattern in (
        r"主题(?:为|是|：|定为|确定为)[ ]*(?P<theme>[^，。；“”\n]{4,50})(?=[，。；]|$)",
        r"以(?P<theme>[^，。；“”\n在以]{4,40})为主题(?!的)",
        r"(?i:themed|under the theme(?: of)?)\s+(?P<theme>[A-Z][^,.;“”\"\n]{6,100})",
    )
)
_WEAK = (
    re.compile(
        rf"(?:围绕|聚焦|紧扣)(?:于)?[ ]*{_OPEN}(?P<theme>[^“”\n]{{3,60}}){_CLOSE}(?=[，。]|"
        rf"(?:这一)?(?:主题|议题|话题)?(?:展开|进行|发表|开展|各抒|建言|深入|畅谈|共[商话议]))"
    ),
)


def theme(scene: Scene) -> Span | None:
    """Return the theme that is first printed as the event's own."""
    return (
        next(_themes(scene, _QUOTED), None)
        or next(_themes(scene, _PLAIN), None)
        or next(_themes(scene, _WEAK), None)
    )


def _themes(scene: Scene, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    for sentence in scene.sentences:
        hits = [hit for pattern in patterns for hit in pattern.finditer(scene.text, *sentence)]
        for hit in sorted(hits, key=lambda h: h.start("theme")):
            if not _of_a_part(scene.text, sentence, hit):
                yield unquoted(scene.text, Span(*hit.span("theme")))


def _of_a_part(text: str, sentence: Span, hit: re.Match[str]) -> bool:
    """Return whether the theme is that of a panel, a talk or a dialogue within the event."""
    clause = max(text.rfind(mark, sentence.start, hit.start()) for mark in "，；：。") + 1
    before = text[max(clause, sentence.start) : hit.start()]
    after = text[hit.end() : hit.end() + 12]
    by_all = re.search("嘉宾|与会|专家|代表|学者|大家", before)
    if not by_all and re.match(
        r"(?:的|，)?(?:作|做|发表|进行)?(?:了)?(?:的)?(?:主旨|主题|专题|精彩)?(?:演讲|发言|"
        r"报告|致辞|讲座|授课|分享)",
        after,
    ):
        return True
    if re.match(rf"的(?:{any_of(terms('parts_of_events', 'of_event'))})", after):
        return True
    part = any_of(terms("parts_of_events", "of_event"))
    above = text[max(0, sentence.start - _NEAR) : sentence.start]
    if re.search(rf"主持的?[^。\n]*(?:{part})[^\n]*$|(?:{part})[^。\n]*主持[^\n]*$", above):
        return True
    own = re.search(rf"(?:{part})", before)
    return bool(own) and sentence.start > 0 and not re.search(r"本次|此次|本届", before)


def unquoted(text: str, span: Span) -> Span:
    """Return `span` without the quotation marks that enclose it as a whole."""
    start, end = trim(text, span)
    quoted = end - start > 2 and text[start] in '“"‘《' and text[end - 1] in '”"’》'
    if quoted and text.find(text[end - 1], start + 1, end) == end - 1:
        return Span(start + 1, end - 1)
    return Span(start, end)
