"""Key messages: what is asked for, by topic, in the speakers' own words, on one page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.record import Person, Proposal, Text, Topic
from briefing.rendering.words.brief_input import Scene
from briefing.rendering.words.languages import Tongue
from briefing.rendering.words.passage import Pair

UNDER = 3  # headlines under one topic
SHORT = 60  # characters of a proposal that serves as its own headline

# Heights in points, as styles/messages.css sets them: a topic's gap, who says it, and for each
# language its leading and the characters of a line. A page has room for so much below its heading.
GAP, BY = 9.5, 17.0
LEADING = {"zh": (15.75, 32), "en": (12.375, 74)}
TOPIC = {"zh": (15.75, 8), "en": (11.25, 17)}
PAGE = 600

Found = tuple[Person, Proposal]


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline, who asks for it, and the anchor of that person."""

    name: Pair
    text: Pair
    ref: str


@dataclass(frozen=True, slots=True)
class Message:
    """A topic with headlines; every proposal stands under one topic at most."""

    topic: Pair
    headlines: tuple[Headline, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """How many proposals the pages print, of how many the record has."""

    printed: int
    whole: int


def key_messages(scene: Scene) -> tuple[Message, ...]:
    """Return the topics by the number of people who speak of them, with their headlines.

    There are as many as fit on a page, or in the theme's `messages_height`; every proposal stands
    once. A headline is quoted exactly; a long proposal without one gives way to others.
    """
    room = float(scene.audience.fields.get("messages_height", PAGE))
    out: list[Message] = []
    for message in _messages(scene):
        height = _height(message)
        while height > room and len(message.headlines) > 1:
            message = Message(message.topic, message.headlines[:-1])
            height = _height(message)
        if height <= room:
            out.append(message)
            room -= height
    return tuple(out)


def selection(scene: Scene, listed: Sequence[str]) -> Selection | None:
    """Return how much the `listed` parts choose; None where they print every proposal."""
    if "messages" not in listed or "cards" in listed:
        return None
    printed = sum(len(message.headlines) for message in key_messages(scene))
    whole = sum(len(person.proposals) for person in scene.record.people)
    return Selection(printed, whole) if printed < whole else None


def _messages(scene: Scene) -> Iterator[Message]:
    """Yield every topic that has a proposal which no topic before it has."""
    record, shown = scene.record, scene.shown
    left = {p.id: (person, p) for person in record.people for p in person.proposals}
    for topic in sorted(record.topics, key=lambda topic: -len(topic.people)):
        chosen = _fairest([left[key] for key in topic.proposals if key in left])[:UNDER]
        if chosen:
            yield _message(topic, chosen, shown)
        for _, proposal in chosen:
            del left[proposal.id]


def _fairest(found: list[Found]) -> list[Found]:
    """Return the proposals that can be quoted in short first, each speaker once, then again."""
    turns: Counter[str] = Counter()
    order = []
    for person, proposal in found:
        order.append((len(quoted(proposal).zh) > SHORT, turns[person.id]))
        turns[person.id] += 1
    return [pair for _, pair in sorted(zip(order, found, strict=True), key=lambda item: item[0])]


def quoted(proposal: Proposal) -> Text:
    """Return the words of a proposal that stand for it: its headline, else all of it."""
    return proposal.headline or proposal.text


def _message(topic: Topic, found: Iterable[Found], shown: Tongue) -> Message:
    headlines = tuple(
        Headline(shown.once(person.name), shown.pair(quoted(p)), person.id) for person, p in found
    )
    return Message(shown.once(topic.term), headlines)


def _height(message: Message) -> float:
    """Return about how high a topic stands on the page, in points."""
    lines = sum(_set_in(headline.text, LEADING) + BY for headline in message.headlines)
    return GAP + max(lines, _set_in(message.topic, TOPIC))


def _set_in(pair: Pair, measure: dict[str, tuple[float, int]]) -> float:
    sizes = ((measure[passage.lang[:2]], len(passage.text)) for passage in pair)
    return sum(leading * -(-count // fits) for (leading, fits), count in sizes)
