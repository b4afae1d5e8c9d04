"""The theme of the event, without its quotation marks; themes of its parts are not the event's."""

import re
from collections.abc import Iterator

from briefing.extraction.event.scope import Scope
from briefing.extraction.event.vocabulary_of_events import one_of
from briefing.extraction.lexicons.vocabulary import any_of, terms
from briefing.extraction.text.spans import trim
from briefing.reading import Span

_NEAR = 60  # characters before a sentence, in which a part that somebody leads may be named
_OPEN, _CLOSE = '[“"‘《]', '[”"’》]'
_IN = r"(?P<theme>(?:[^“”\"\n]|“[^“”\n]*”){2,100})"
_QUOTED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"以[ ]*{_OPEN}{_IN}{_CLOSE}[ ]*(?:为|作为){one_of('what_has_theme')}?(?:的)?"
        rf"(?:总)?{one_of('theme_word')}",
        rf"主题(?:为|是|：|{one_of('theme_is')}|——)?[ ]*{_OPEN}{_IN}{_CLOSE}",
        rf"{one_of('round')}[ ]*{_OPEN}{_IN}{_CLOSE}{one_of('points_at_theme')}*(?:总)?主题",
        rf"{_OPEN}{_IN}{_CLOSE}(?:是|为|作为){one_of('whole_event')}*主题",
        (
            rf"{one_of('at_this')}[^，。；]{{0,16}}?{one_of('looks_at')}"
            rf"(?:于)?[ ]*{_OPEN}{_IN}{_CLOSE}"
        ),
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
        rf"主题(?:为|是|：|{one_of('set_as')})[ ]*(?P<theme>[^，。；“”\n]{{4,50}})(?=[，。；]|$)",
        r"以(?P<theme>[^，。；“”\n在以]{4,40})为主题(?!的)",
        r"(?i:themed|under the theme(?: of)?)\s+(?P<theme>[A-Z][^,.;“”\"\n]{6,100})",
    )
)
_WEAK = (
    re.compile(
        rf"{one_of('about_theme')}(?:于)?[ ]*{_OPEN}(?P<theme>[^“”\n]{{3,60}}){_CLOSE}(?=[，。]|"
        rf"(?:这一)?{one_of('subject_of')}?{one_of('treats')})"
    ),
)


def find_theme(scope: Scope) -> Span | None:
    """Return the theme that is first printed as the event's own."""
    return (
        next(_find_themes(scope, _QUOTED), None)
        or next(_find_themes(scope, _PLAIN), None)
        or next(_find_themes(scope, _WEAK), None)
    )


def _find_themes(scope: Scope, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Span]:
    for sentence in scope.sentences:
        hits = [hit for pattern in patterns for hit in pattern.finditer(scope.text, *sentence)]
        for hit in sorted(hits, key=lambda h: h.start("theme")):
            if not _is_of_a_part(scope.text, sentence, hit):
                yield strip_quotes(scope.text, Span(*hit.span("theme")))


def _is_of_a_part(text: str, sentence: Span, hit: re.Match[str]) -> bool:
    """Return whether the theme is that of a panel, a talk or a dialogue within the event."""
    clause = max(text.rfind(mark, sentence.start, hit.start()) for mark in "，；：。") + 1
    before = text[max(clause, sentence.start) : hit.start()]
    after = text[hit.end() : hit.end() + 12]
    by_all = re.search(one_of("speakers"), before)
    if not by_all and re.match(
        rf"(?:的|，)?{one_of('gives')}?(?:了)?(?:的)?{one_of('sort_of_talk')}?{one_of('talk')}",
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
    return bool(own) and sentence.start > 0 and not re.search(one_of("at_once"), before)


def strip_quotes(text: str, span: Span) -> Span:
    """Return `span` without the quotation marks that enclose it as a whole."""
    start, end = trim(text, span)
    quoted = end - start > 2 and text[start] in '“"‘《' and text[end - 1] in '”"’》'
    if quoted and text.find(text[end - 1], start + 1, end) == end - 1:
        return Span(start + 1, end - 1)
    return Span(start, end)
