"""English by rule for a whole record: the project's memory first, then glossary and rules.

Whatever no rule renders completely stays without English; the pages say so.
"""

from collections.abc import Callable

from briefing.project import Project
from briefing.record import Event, Origin, Person, Proposal, Record, Remark, Session, Text, Topic
from briefing.translation.rules import date_words, event_names, policy_terms
from briefing.translation.rules.names import STANDARD, render_name
from briefing.translation.rules.project_words import Own, own
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
    brought = own(project)
    dated = Own(brought.glossary.on(record.event.date), brought.names, brought.memory)
    traditional = record.source.language == "zh-Hant"
    return record.model_copy(
        update={
            "event": _event(record.event, dated),
            "sessions": tuple(_session(session, dated) for session in record.sessions),
            "people": tuple(_person(each, dated, traditional) for each in record.people),
            "topics": tuple(_topic(topic, dated) for topic in record.topics),
        }
    )


def _event(event: Event, own: Own) -> Event:
    def body(zh: str) -> Rendering:
        return render_institution(zh, own.glossary)

    def phrase(zh: str) -> Rendering:
        return event_names.render(zh, own.glossary)

    def hall(zh: str) -> Rendering:
        return event_names.venue(zh, own.glossary)

    rules: dict[str, Rule] = {
        "title": phrase,
        "theme": phrase,
        "venue": hall,
        "place": hall,
        "date_text": date_words.render,
        "attendance": date_words.attendance,
    }
    one = {name: _filled(getattr(event, name), own, rule) for name, rule in rules.items()}
    many = {
        name: tuple(_filled(text, own, body) for text in getattr(event, name))
        for name in ("hosts", "organizers", "supporters")
    }
    return event.model_copy(update={**one, **many})


def _session(session: Session, own: Own) -> Session:
    def rule(zh: str) -> Rendering:
        return event_names.session(zh, own.glossary)

    return session.model_copy(
        update={
            "title": _filled(session.title, own, rule),
            "theme": _filled(session.theme, own, lambda zh: event_names.render(zh, own.glossary)),
        }
    )


def _person(person: Person, own: Own, traditional: bool) -> Person:
    title = person.title.zh if person.title else ""

    def in_pinyin(zh: str) -> Rendering:
        found = render_name(zh, title, own.names)
        return found.flagged([ELSEWHERE]) if traditional and not own.names.get(zh) else found

    name = _filled(person.name, own, in_pinyin, STANDARD)
    return person.model_copy(
        update={
            "name": name,
            "title": _filled(person.title, own, lambda zh: render_title(zh, own.glossary)),
            "proposals": tuple(_proposal(item, own) for item in person.proposals),
            "remarks": tuple(_remark(item, own) for item in person.remarks),
        }
    )


def _proposal(item: Proposal, own: Own) -> Proposal:
    texts = {"text": _filled(item.text, own), "headline": _filled(item.headline, own)}
    return item.model_copy(update=texts)


def _remark(item: Remark, own: Own) -> Remark:
    return item.model_copy(update={"text": _filled(item.text, own)})


def _topic(topic: Topic, own: Own) -> Topic:
    return topic.model_copy(update={"term": _term(topic.term, own)})


def _term(term: Text, own: Own) -> Text | None:
    """Return a term with its agreed English, which people have settled, else as a passage is."""
    agreed = policy_terms.agreed(term.zh, own.glossary)
    if agreed and not term.en and not own.remembered(term.zh):
        return _with(term, agreed, Origin(by="glossary", review="reviewed"))
    return _filled(term, own, lambda zh: policy_terms.render(zh, own.glossary))


def _nothing(zh: str) -> Rendering:
    return Rendering(zh)


def _filled(text: Text | None, own: Own, rule: Rule = _nothing, engine: str = RULES) -> Text | None:
    """Return `text` with English from memory, else from `rule` when that is complete."""
    if text is None or text.en or not text.zh:
        return text
    known = own.remembered(text.zh)
    if known:
        review = "reviewed" if known.reviewed else "unreviewed"
        return _with(text, known.en, Origin(by="memory", review=review))
    found = rule(text.zh)
    if not found.complete:
        return text
    return _with(text, found.en, Origin(by="glossary", engine=engine, flags=found.flags))


def _with(text: Text, en: str, origin: Origin) -> Text:
    return text.model_copy(update={"en": en, "origin": {**text.origin, "en": origin}})
