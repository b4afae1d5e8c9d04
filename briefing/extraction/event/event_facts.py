"""Put the facts of the event together: labelled lines first, then what the sentences say."""

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import chain

from briefing.chinese.han import HAN
from briefing.chinese.numerals import HAN_COUNT
from briefing.extraction.event import event_chair, name_chinese, name_english, theme_of_event, venue
from briefing.extraction.event.event_dates import Date, find_dates
from briefing.extraction.event.labelled_facts import Labelled, find_labelled_facts
from briefing.extraction.event.organisers import FIELDS, find_bodies, split_items
from briefing.extraction.event.scope import Scope
from briefing.extraction.event.vocabulary_of_events import one_of
from briefing.extraction.labels import english_labels
from briefing.extraction.labels.language import language_of
from briefing.extraction.model import EventFacts, Passage
from briefing.extraction.naming.chinese import person_alone
from briefing.reading import Document, Span

_ATTENDANCE_ZH = re.compile(
    rf"(?P<who>{one_of('about')}?[\d,，〇{HAN_COUNT}百千万两]+(?:余|"
    rf"多)?{one_of('of_people')}(?:余|左右)?(?:[^，。；\n]{{0,12}}?{one_of('guests')})?)"
    rf"[^，。；\n]{{0,20}}?{one_of('takes_part')}"
)
_ABOUT = r"(?:[Ss]ome|[Aa]bout|[Nn]early|[Oo]ver|[Mm]ore than|[Aa]round|[Aa]lmost|[Uu]p to)"
_MANY_EN = (
    rf"(?P<who{{n}}>(?:{_ABOUT} )?\d[\d,]* (?:[a-z\-]+,? ){{{{0,4}}}}?(?:people|participants|"
    r"delegates|experts|officials|representatives|guests|scholars|attendees)\b)"
)
_CAME = (
    r"(?:attended|participated|took part|gathered|joined|were present|in attendance|convened|"
    r"came together|registered|assembled)"
)
_BROUGHT = r"(?:attended by|brought together|drew|attracted|gathered|welcomed|convened|with) "
_ATTENDANCE_EN = re.compile(
    rf"{_MANY_EN.format(n=1)}[^.;\n]{{0,60}}? {_CAME}\b(?! (?:the|a) (?:programme|program|study)\b)"
    rf"|{_BROUGHT}{_MANY_EN.format(n=2)}"
)
_ATTENDANCE = {"zh": _ATTENDANCE_ZH, "en": _ATTENDANCE_EN}
_TITLE = {"zh": name_chinese.find_title, "en": name_english.find_title}
_ELSEWHERE = re.compile(rf"{one_of('took_part')}|参与了?(?!{one_of('gathering_of')})")
_ALONE = 70  # characters besides a date on a line of its own: a day, a place
_DAY = re.compile(
    r"(?:(?:day|DAY|Day)[ ]\w+|第.{1,2}天)?[\s:：|,，（(]*(?:[A-Za-z]+day,?[ ])?", re.I
)
_LINE = 120
_ATTENDS = re.compile(one_of("attends"))
_TITLED_PATTERNS = re.compile(
    rf"{one_of('tells_of_event')}|held|host|theme|title|organi|open", re.I
)


def find_event_facts(document: Document) -> EventFacts:
    """Return what `document` says of the event; what it does not say certainly is None or empty."""
    scope = Scope(document)
    lines = find_labelled_facts(scope)
    facts = _add_labelled(scope, _find_in_sentences(scope), lines)
    return replace(facts, passages=tuple(_list_passages(scope, facts, lines)))


def _find_in_sentences(scope: Scope) -> EventFacts:
    date = _find_date(scope)
    return EventFacts(
        title=_TITLE[language_of(scope.document).code](scope),
        date=date.start if date else None,
        end_date=date.end if date else None,
        date_text=date.span if date else None,
        venue=_strip_stop(scope.text, venue.find_venue(scope) or _find_venue_line(scope)),
        place=venue.find_place(scope),
        theme=theme_of_event.find_theme(scope),
        chair=event_chair.find_chair(scope),
        attendance=_find_attendance(scope),
        **find_bodies(scope),  # type: ignore[arg-type]
    )


def _strip_stop(text: str, span: Span | None) -> Span | None:
    """Return a span without the full stop of its sentence."""
    stops = span is not None and text[span.end - 1] in "。."
    return Span(span.start, span.end - 1) if span and stops else span


def _add_labelled(scope: Scope, facts: EventFacts, lines: tuple[Labelled, ...]) -> EventFacts:
    """Return the facts with what stands on labelled lines in place of what sentences say."""
    seen: set[str] = set()
    for line in lines:
        if line.field in seen or not line.values:
            continue
        changes = _read_label(scope, line)
        if changes:
            seen.add(line.field)
            facts = replace(facts, **changes)  # type: ignore[arg-type]
    return facts


def _read_label(scope: Scope, line: Labelled) -> dict[str, object]:
    text, value = scope.text, line.values[0]
    match line.field:
        case "date":
            date = next(find_dates(text, *value), None)
            return (
                {"date": date.start, "end_date": date.end, "date_text": date.span} if date else {}
            )
        case "hosts" | "organizers" | "supporters":
            if re.search(r"[.。!！?？](?:\s|$)", text[value.start : value.end]):
                return {}
            return {
                line.field: tuple(chain.from_iterable(split_items(text, v) for v in line.values))
            }
        case "venue":
            return _tell_venue_from_place(text, _find_building(text, value))
        case "theme":
            return {"theme": theme_of_event.strip_quotes(text, _strip_english(text, value))}
        case "title":
            return (
                {"title": theme_of_event.strip_quotes(text, value)}
                if value.end - value.start < 100
                else {}
            )
        case "chair":
            find = (
                english_labels.person if text[slice(*value)].isascii() else person_alone.find_person
            )
            person = find(text, value, frozenset())
            named = person.name if person else None
            found = (
                named
                or event_chair.find_last_name(text, value)
                or event_chair.find_first_latin(text, value)
            )
            return {"chair": found} if found else {}
        case "attendance":
            return {"attendance": value}
    return {}


def _strip_english(text: str, value: Span) -> Span:
    """Return a Chinese value without the English that stands behind it."""
    tail = re.search(rf"(?<=[{HAN}”])[ ]+[A-Z][A-Za-z ,’'-]{{6,}}$", text[value.start : value.end])
    return Span(value.start, value.start + tail.start()) if tail else value


def _find_building(text: str, value: Span) -> Span:
    """Return the part of a value that names a building, where a date or a city stands beside it."""
    parts = [Span(*found.span()) for found in re.compile("[^，；;]+").finditer(text, *value)]
    dated = next(find_dates(text, *value), None)
    named = (part for part in parts if venue.is_building(text[slice(*part)]))
    return next(named, value) if dated else value


def _tell_venue_from_place(text: str, value: Span) -> dict[str, object]:
    words = text[value.start : value.end]
    if words.isascii():
        part = venue.find_building_part(text, value)
        return {"venue": value} if part else {"place": value}
    return {"venue": value} if venue.is_building(words) or len(words) > 6 else {"place": value}


def _find_date(scope: Scope) -> Date | None:
    """Return the date of the sentence on the event, or of a line of its own below the title."""
    for sentence in scope.sentences:
        if sentence in scope.headings:
            continue
        words = scope.text[sentence.start : sentence.end]
        if re.search(
            rf"{one_of('happens', 'meets')}|\b(?:held|took place|convened|opened|hosted|"
            rf"kicked off|organi[sz]ed|conducted|launched|takes place|met|open|opens)\b",
            words,
        ):
            for date in find_dates(scope.text, *sentence):
                return date
    for number, line in enumerate(block.span for block in scope.document.blocks[:5]):
        found = next(find_dates(scope.text, *line), None)
        if number == 0 and found and not _DAY.fullmatch(scope.text[line.start : found.span.start]):
            continue
        alone = found and line.end - line.start < found.span.end - found.span.start + _ALONE
        if (
            found
            and alone
            and line not in scope.bylines
            and not found.clock
            and "." not in scope.text[line.start : found.span.start]
            and "." not in scope.text[found.span.end : line.end]
        ):
            return found
    return None


def _find_venue_line(scope: Scope) -> Span | None:
    """Return the venue on one of the lines below an English title."""
    lines = [b.span for b in scope.document.blocks[1:6] if b.span.end - b.span.start < _LINE]
    found = (
        venue.find_venue_of_line(scope.text, line) for line in lines if line not in scope.bylines
    )
    return next((span for span in found if span), None)


def _find_attendance(scope: Scope) -> Span | None:
    """Return how many people came; a number in a speech is not of the event."""
    pattern = _ATTENDANCE[language_of(scope.document).code]
    for sentence in scope.sentences:
        found = pattern.search(scope.text, *sentence)
        if not found or _ELSEWHERE.search(scope.text, *sentence):
            continue
        groups = (name for name, value in found.groupdict().items() if value)
        return Span(*found.span(next(groups)))
    return None


def _list_passages(
    scope: Scope, facts: EventFacts, lines: tuple[Labelled, ...]
) -> Iterator[Passage]:
    """Yield the passages that the facts were drawn from, each sentence once."""
    spans = sorted(set(_list_spans(facts)))
    headings = scope.headings[:1]
    for heading in headings:
        yield Passage("title", heading)
    for line in scope.bylines:
        yield Passage("note", line)
    for found in lines:
        yield Passage("event", found.whole)
        yield from (Passage("event", value) for value in found.values)
    for sentence in scope.sentences:
        words = scope.text[sentence.start : sentence.end]
        holds = any(sentence.start <= s.start and s.end <= sentence.end for s in spans)
        if sentence not in headings and holds and _TITLED_PATTERNS.search(words):
            yield Passage("event", sentence)
        elif sentence not in headings and _ATTENDS.search(words) and words.count("、") >= 3:
            yield Passage("list", sentence)


def _list_spans(facts: EventFacts) -> Iterator[Span]:
    for field in fields(facts):
        value = getattr(facts, field.name)
        if isinstance(value, Span):
            yield value
        elif field.name in FIELDS:
            yield from value
