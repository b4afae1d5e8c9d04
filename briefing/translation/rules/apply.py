"""English by rule for a whole record: the project's memory first, then glossary and rules.

Whatever no rule renders completely stays without English; the pages say so.
"""

from collections.abc import Callable
from dataclasses import replace

from briefing.project import Project
from briefing.record import Event, Origin, Person, Proposal, Record, Remark, Session, Text, Topic
from briefing.translation.rules import date_words, event_names
from briefing.translation.rules.names import STANDARD, render_name
from briefing.translation.rules.project_words import ProjectWords, project_words
from briefing.translation.rules.rendered import Rendering
from briefing.translation.rules.titles import render_institution, render_title

Rule = Callable[[str], Rendering]
RULES = "glossary and rules"
ELSEWHERE = "a source in traditional characters: names may be spelt otherwise; look them up"


def render_english(record: Record, project: Project) -> Record:
    """Return `record` with the English that memory, glossary or a rule gives; what is there stays.

    A record in English is returned as it is. Raises InputError when a project file is not right.
    """
    if record.source.language == "en":
        return record
    brought = project_words(project)
    dated = replace(brought, glossary=brought.glossary.on(record.event.date))
    traditional = record.source.language == "zh-Hant"
    return record.model_copy(
        update={
            "event": _render_event(record.event, dated),
            "sessions": tuple(_render_session(session, dated) for session in record.sessions),
            "people": tuple(_render_person(each, dated, traditional) for each in record.people),
            "topics": tuple(_render_topic(topic, dated) for topic in record.topics),
        }
    )


def _render_event(event: Event, words: ProjectWords) -> Event:
    def body(zh: str) -> Rendering:
        return render_institution(zh, words.glossary)

    def phrase(zh: str) -> Rendering:
        return event_names.render_event_name(zh, words.glossary)

    def hall(zh: str) -> Rendering:
        return event_names.render_venue(zh, words.glossary)

    rules: dict[str, Rule] = {
        "title": phrase,
        "theme": phrase,
        "venue": hall,
        "place": hall,
        "date_text": date_words.render_date,
        "attendance": date_words.render_attendance,
    }
    one = {name: _fill(getattr(event, name), words, rule) for name, rule in rules.items()}
    many = {
        name: tuple(_fill(text, words, body) for text in getattr(event, name))
        for name in ("hosts", "organizers", "supporters")
    }
    return event.model_copy(update={**one, **many})


def _render_session(session: Session, words: ProjectWords) -> Session:
    def rule(zh: str) -> Rendering:
        return event_names.render_session(zh, words.glossary)

    return session.model_copy(
        update={
            "title": _fill(session.title, words, rule),
            "theme": _fill(
                session.theme, words, lambda zh: event_names.render_event_name(zh, words.glossary)
            ),
        }
    )


def _render_person(person: Person, words: ProjectWords, traditional: bool) -> Person:
    title = person.title.zh if person.title else ""

    def in_pinyin(zh: str) -> Rendering:
        found = render_name(zh, title, words.names)
        return found.flagged([ELSEWHERE]) if traditional and not words.names.get(zh) else found

    name = _fill(person.name, words, in_pinyin, STANDARD)
    return person.model_copy(
        update={
            "name": name,
            "title": _fill(person.title, words, lambda zh: render_title(zh, words.glossary)),
            "proposals": tuple(_render_proposal(item, words) for item in person.proposals),
            "remarks": tuple(_render_remark(item, words) for item in person.remarks),
        }
    )


def _render_proposal(item: Proposal, words: ProjectWords) -> Proposal:
    texts = {"text": _fill(item.text, words), "headline": _fill(item.headline, words)}
    return item.model_copy(update=texts)


def _render_remark(item: Remark, words: ProjectWords) -> Remark:
    return item.model_copy(update={"text": _fill(item.text, words)})


def _render_topic(topic: Topic, words: ProjectWords) -> Topic:
    return topic.model_copy(update={"term": _render_term(topic.term, words)})


def _render_term(term: Text, words: ProjectWords) -> Text | None:
    """Return a term with its agreed English, which people have settled, else as a passage is."""
    agreed = words.glossary.agreed_term(term.zh)
    if agreed and not term.en and not words.remembered(term.zh):
        return _add_english(term, agreed, Origin(by="glossary", review="reviewed"))
    return _fill(term, words, lambda zh: Rendering(zh, words.glossary.term(zh)))


def _render_nothing(zh: str) -> Rendering:
    return Rendering(zh)


def _fill(
    text: Text | None, words: ProjectWords, rule: Rule = _render_nothing, engine: str = RULES
) -> Text | None:
    """Return `text` with English from memory, else from `rule` when that is complete."""
    if text is None or text.en or not text.zh:
        return text
    known = words.remembered(text.zh)
    if known:
        review = "reviewed" if known.reviewed else "unreviewed"
        return _add_english(text, known.en, Origin(by="memory", review=review))
    found = rule(text.zh)
    if not found.complete:
        return text
    return _add_english(text, found.en, Origin(by="glossary", engine=engine, flags=found.flags))


def _add_english(text: Text, en: str, origin: Origin) -> Text:
    return text.model_copy(update={"en": en, "origin": {**text.origin, "en": origin}})
