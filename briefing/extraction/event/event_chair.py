"""Who chairs the whole event; who leads one part of it is that part's moderator."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.chinese.han import HAN
from briefing.extraction.event.scope import Scope
from briefing.extraction.event.vocabulary_of_events import one_of
from briefing.extraction.lexicons.vocabulary import any_of, terms, word_list
from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.chinese.chinese_mentions import find_mentions
from briefing.extraction.naming.chinese.name_shapes import is_plausible
from briefing.reading import Span

_EVENT = one_of("gathering")
_BY = re.compile(
    rf"(?:{_EVENT}|会)(?:分别|共同)?由(?P<who>[^。；：\n]{{2,160}}?)(?:共同|"
    rf"分别)?{one_of('chairs')}"
)
_THEN_BY = re.compile(
    rf"{one_of('takes_place')}[^。；：\n]{{0,30}}，由(?P<who>[^。；：\n]{{2,120}}?)(?:共同|"
    "分别)?主持(?![人词])"
)
_OPENS = re.compile(rf"(?P<who>[^。；：\n]{{2,120}}?)主持(?:了)?{one_of('ceremony')}")
_OPENED_BY = re.compile(rf"{one_of('ceremony')}由(?P<who>[^。；：\n]{{2,120}}?)主持")
_LEADS = re.compile(
    rf"(?P<who>[^。；：\n]{{2,160}}?)(?:共同|分别)?主持(?:召开)?(?:了)?{one_of('points_at')}?"
    rf"(?:{_EVENT})(?=[，。；、并和及]|$)"
)
_ENGLISH = re.compile(
    r"(?<!session, )(?<!session )(?<!panel, )(?<!panel )\b(?:chaired|presided over) by "
    r"(?P<who>[^.;\n]{3,160})"
)
_ENGLISH_LEADS = re.compile(
    r"(?P<who>[^.;\n]{3,200}?),? (?:chaired|presided over|is chairing|"
    r"will chair) the (?i:meeting|conference|forum|symposium|session|seminar|summit|event|"
    r"workshop|dialogue)\b"
)
_ENGLISH_OFFICE = re.compile(
    r"(?P<who>[^.;\n]{3,80}?), (?:the )?(?:(?i:Chair|Chairperson|Chairman|Chairwoman|"
    r"President)) of the (?i:Commission|Committee|Council|Assembly|Conference|Meeting|"
    r"Forum)\b[^,.]{0,40},? (?:opened|presided|chaired|convened|closed|adjourned)"
)
_CAPITALS = re.compile(r"[A-Z][\w’'\-]+(?: (?:[A-Z]\.|[A-Z][\w’'\-]+|de|van|von|bin|al))+")
_A_NAME = re.compile(rf"[{HAN}]{{2,4}}|[{HAN}]{{1,6}}(?:·[{HAN}]{{1,8}}){{1,3}}")
_FORMS = re.compile(
    r"^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Ambassador|President|Minister|Sir|Dame|H\.?E)\.? "
)


@cache
def _part() -> re.Pattern[str]:
    part = any_of(terms("parts_of_events", "of_event"))
    return re.compile(rf"(?:{part}|{one_of('part_led')})[^，。；]{{0,6}}由?$")


def find_chair(scope: Scope) -> Span | None:
    """Return the name of who chairs the event as a whole."""
    return next(
        (name for s in scope.sentences for name in _find_names(scope.text, s) if name), None
    )


def _find_names(text: str, sentence: Span) -> Iterator[Span | None]:
    for pattern in (
        (_BY, _LEADS, _THEN_BY, _OPENS, _OPENED_BY) if "主持" in text[slice(*sentence)] else ()
    ):
        for found in pattern.finditer(text, *sentence):
            if not _part().search(text[sentence.start : found.start("who")].removesuffix("由")):
                yield find_last_name(text, Span(*found.span("who")))
    for pattern in (_ENGLISH, _ENGLISH_LEADS, _ENGLISH_OFFICE):
        if led := pattern.search(text, *sentence):
            yield find_first_latin(text, Span(*led.span("who")))


def find_last_name(text: str, span: Span) -> Span | None:
    """Return the name of the person that `span` ends with, behind a title or by its shape."""
    found = list(chinese_titles.ending().finditer(text, *span))
    last = found[-1] if found else None
    name = text[last.end() : span.end] if last else ""
    if last and _A_NAME.fullmatch(name) and name not in word_list("words"):
        return Span(last.end(), span.end)
    named = find_mentions(text, span, frozenset())
    return named[-1].name if named else _find_name_behind_body(text, span)


def _find_name_behind_body(text: str, span: Span) -> Span | None:
    """Return the name right behind that of a body at the end of `span` (某某大学李四)."""
    for start in (span.end - 3, span.end - 2):
        body = start > span.start and chinese_titles.is_organisation_before(text, start, span.start)
        if body and is_plausible(text[start : span.end]):
            return Span(start, span.end)
    return None


def find_first_latin(text: str, span: Span) -> Span | None:
    """Return the first Latin name in `span` without its form of address."""
    for found in _CAPITALS.finditer(text, *span):
        lead = _FORMS.match(found.group())
        name = Span(found.start() + (lead.end() if lead else 0), found.end())
        if " " in text[name.start : name.end]:
            return name
    return None
