"""What was left out of a record for an audience, for the one who builds and for the cover."""

from dataclasses import dataclass, fields

from briefing.record import Person, Proposal, Remark, Session, Text, Topic, Unplaced


@dataclass(frozen=True, slots=True)
class Omitted:
    """What was left out, each kind in the order of the record."""

    topics: tuple[Topic, ...] = ()
    people: tuple[Person, ...] = ()
    sessions: tuple[Session, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    remarks: tuple[Remark, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()

    def __bool__(self) -> bool:
        return any(self.counts.values())

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind."""
        return {field.name: len(getattr(self, field.name)) for field in fields(self)}

    @property
    def names(self) -> dict[str, list[str]]:
        """The topics, people and sessions by name, for the one who builds."""
        return {
            "topics": [_name(topic.term) for topic in self.topics],
            "people": [_name(person.name) for person in self.people],
            "sessions": [_name(session.title) or session.id for session in self.sessions],
        }


NOTHING_OMITTED = Omitted()


def _name(text: Text | None) -> str:
    return (text.zh or text.en) if text else ""
