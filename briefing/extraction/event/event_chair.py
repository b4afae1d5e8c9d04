"""Who chairs the whole event; who leads one part of it is that part's moderator."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.chinese.han import HAN
from briefing.extraction.event.scope import Scene
from briefing.extraction.event.vocabulary_of_events import one_of
from briefing.extraction.lexicons.vocabulary import any_of, terms, word_list
from briefing.extraction.naming.chinese import titles
from briefing.extraction.naming.chinese.mentions import mentions
from briefing.extraction.naming.chinese.name_shapes import plausible
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


def chair(scene: Scene) -> Span | None:
    """Return the name of who chairs the event as a whole."""
    return next((name for s in scene.sentences for name in _names(scene.text, s) if name), None)


def _names(text: str, sentence: Span) -> Iterator[Span | None]:
    for pattern in (
        (_BY, _LEADS, _THEN_BY, _OPENS, _OPENED_BY) if "主持" in text[slice(*sentence)] else ()
    ):
        for found in pattern.finditer(text, *sentence):
            if not _part().search(text[sentence.start : found.start("who")].removesuffix("由")):
                yield last_name(text, Span(*found.span("who")))
    for pattern in (_ENGLISH, _ENGLISH_LEADS, _ENGLISH_OFFICE):
        if led := pattern.search(text, *sentence):
            yield first_latin(text, Span(*led.span("who")))


def last_name(text: str, span: Span) -> Span | None:
    """Return the name of the person that `span` ends with, behind a title or by its shape."""
    found = list(titles.ending().finditer(text, *span))
    last = found[-1] if found else None
    name = text[last.end() : span.end] if last else ""
    if last and _A_NAME.fullmatch(name) and name not in word_list("words"):
        return Span(last.end(), span.end)
    named = mentions(text, span, frozenset())
    return named[-1].name if named else _behind_body(text, span)


def _behind_body(text: str, span: Span) -> Span | None:
    """Return the name right behind that of a body at the end of `span` (某某大学李四)."""
    for start in (span.end - 3, span.end - 2):
        body = start > span.start and titles.organisation_before(text, start, span.start)
        if body and plausible(text[start : span.end]):
            return Span(start, span.end)
    return None


def first_latin(text: str, span: Span) -> Span | None:
    """Return the first Latin name in `span` without its form of address."""
    for found in _CAPITALS.finditer(text, *span):
        lead = _FORMS.match(found.group())
        name = Span(found.start() + (lead.end() if lead else 0), found.end())
        if " " in text[name.start : name.end]:
            return name
    return None
