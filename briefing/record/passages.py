"""Every translatable passage of a record, under an id that stays: for engines, people and tools."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from briefing.record.model import Event, Person, Proposal, Record, Session, Text, Topic

Change = Callable[[str, Text], Text]

_EVENT = ("title", "theme", "date_text", "venue", "place", "attendance")
_BODIES = ("hosts", "organizers", "supporters")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the record. Its id is such as `event.title`, `s1.theme` or `p2.3.headline`."""

    id: str
    text: Text

    @property
    def kind(self) -> str:
        """The last part of the id without a number: `title`, `headline`, `hosts`."""
        return [part for part in self.id.split(".") if not part.isdigit()][-1]


def passages(record: Record) -> tuple[Passage, ...]:
    """Return the passages in the order of the record."""
    found: list[Passage] = []

    def note(key: str, text: Text) -> Text:
        found.append(Passage(key, text))
        return text

    mapped(record, note)
    return tuple(found)


def with_texts(record: Record, texts: Mapping[str, Text]) -> Record:
    """Return the record with the passages named in `texts` replaced."""
    return mapped(record, lambda key, text: texts.get(key, text))


def mapped(record: Record, change: Change) -> Record:
    """Return the record with every passage replaced by what `change` makes of it."""
    return record.model_copy(
        update={
            "event": _event(record.event, change),
            "sessions": tuple(_session(session, change) for session in record.sessions),
            "people": tuple(_person(person, change) for person in record.people),
            "topics": tuple(_topic(topic, change) for topic in record.topics),
        }
    )


def _event(event: Event, change: Change) -> Event:
    bodies = {
        name: tuple(
            change(f"event.{name}.{number}", text)
            for number, text in enumerate(getattr(event, name), 1)
        )
        for name in _BODIES
    }
    return event.model_copy(update={**_changed(event, "event", _EVENT, change), **bodies})


def _session(session: Session, change: Change) -> Session:
    return session.model_copy(update=_changed(session, session.id, ("title", "theme"), change))


def _person(person: Person, change: Change) -> Person:
    update = _changed(person, person.id, ("name", "title"), change)
    proposals = tuple(_proposal(proposal, change) for proposal in person.proposals)
    return person.model_copy(update={**update, "proposals": proposals})


def _proposal(proposal: Proposal, change: Change) -> Proposal:
    return proposal.model_copy(update=_changed(proposal, proposal.id, ("headline", "text"), change))


def _topic(topic: Topic, change: Change) -> Topic:
    return topic.model_copy(update=_changed(topic, topic.id, ("term",), change))


def _changed(
    entry: Event | Session | Person | Proposal | Topic,
    key: str,
    names: Collection[str],
    change: Change,
) -> dict[str, Text]:
    held = {name: getattr(entry, name) for name in names}
    return {name: change(f"{key}.{name}", text) for name, text in held.items() if text}
