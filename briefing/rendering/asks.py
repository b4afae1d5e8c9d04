"""What is asked for, by topic: the proposals' headlines under the topics most people speak of."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.record import Person, Proposal, Record, Topic
from briefing.rendering.passage import Pair
from briefing.rendering.tongue import Tongue

PAGE = 14  # headlines on the page
HEADLINES = 3  # headlines under one topic


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline, who asks for it, and the anchor of that person."""

    name: Pair
    text: Pair
    ref: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A topic with headlines; every proposal stands under one topic at most."""

    topic: Pair
    headlines: tuple[Headline, ...]


def asks(record: Record, shown: Tongue) -> tuple[Ask, ...]:
    """Return the topics by the number of people who speak of them, with their headlines.

    There are as many as fit on a page; every proposal stands once.
    """
    left = {p.id: (person, p) for person in record.people for p in person.proposals}
    out: list[Ask] = []
    room = PAGE
    for topic in sorted(record.topics, key=lambda topic: -len(topic.people)):
        keys = [key for key in topic.proposals if key in left][: min(HEADLINES, room)]
        if keys:
            out.append(_ask(topic, [left.pop(key) for key in keys], shown))
            room -= len(keys)
    return tuple(out)


def _ask(topic: Topic, found: Iterable[tuple[Person, Proposal]], shown: Tongue) -> Ask:
    headlines = tuple(
        Headline(shown.pair(person.name), shown.pair(p.headline or p.text), person.id)
        for person, p in found
    )
    return Ask(shown.pair(topic.term), headlines)
