"""What is asked for, by topic: the proposals' headlines under the topics most people speak of."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.record import Person, Proposal, Record, Topic
from briefing.rendering.passage import Pair
from briefing.rendering.tongue import Tongue

TOPICS = 8  # topics on the page
HEADLINES = 4  # headlines under one topic


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
    """Return the topics by the number of people who speak of them, with their headlines."""
    proposals = {p.id: (person, p) for person in record.people for p in person.proposals}
    left = dict(proposals)
    out = []
    for topic in sorted(record.topics, key=lambda topic: -len(topic.people)):
        found = [left.pop(key) for key in topic.proposals if key in left][:HEADLINES]
        if found:
            out.append(_ask(topic, found, shown))
    return tuple(out[:TOPICS])


def _ask(topic: Topic, found: Iterable[tuple[Person, Proposal]], shown: Tongue) -> Ask:
    headlines = tuple(
        Headline(shown.pair(person.name), shown.pair(p.headline or p.text), person.id)
        for person, p in found
    )
    return Ask(shown.pair(topic.term), headlines)
