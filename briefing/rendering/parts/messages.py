"""Key messages: what is asked for, by topic, in the speakers' own words, on one page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.record import Person, Proposal, Text, Topic
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.page_languages import PageLanguages
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


def choose_messages(given: BriefInput) -> tuple[Message, ...]:
    """Return the topics by the number of people who speak of them, with their headlines.

    There are as many as fit on a page, or in the theme's `messages_height`; every proposal stands
    once. A headline is quoted exactly; a long proposal without one gives way to others.
    """
    room = float(given.audience.fields.get("messages_height", PAGE))
    out: list[Message] = []
    for message in _messages_by_topic(given):
        height = _estimate_height(message)
        while height > room and len(message.headlines) > 1:
            message = Message(message.topic, message.headlines[:-1])
            height = _estimate_height(message)
        if height <= room:
            out.append(message)
            room -= height
    return tuple(out)


def count_selection(given: BriefInput, listed: Sequence[str]) -> Selection | None:
    """Return how much the `listed` parts choose; None where they print every proposal."""
    if "messages" not in listed or "cards" in listed:
        return None
    printed = sum(len(message.headlines) for message in choose_messages(given))
    whole = sum(len(person.proposals) for person in given.record.people)
    return Selection(printed, whole) if printed < whole else None


def _messages_by_topic(given: BriefInput) -> Iterator[Message]:
    """Yield every topic that has a proposal which no topic before it has."""
    record, languages = given.record, given.languages
    left = {p.id: (person, p) for person in record.people for p in person.proposals}
    for topic in sorted(record.topics, key=lambda topic: -len(topic.people)):
        chosen = _order_fairly([left[key] for key in topic.proposals if key in left])[:UNDER]
        if chosen:
            yield _make_message(topic, chosen, languages)
        for _, proposal in chosen:
            del left[proposal.id]


def _order_fairly(found: list[Found]) -> list[Found]:
    """Return the proposals that can be quoted in short first, each speaker once, then again."""
    turns: Counter[str] = Counter()
    order = []
    for person, proposal in found:
        order.append((len(words_to_quote(proposal).zh) > SHORT, turns[person.id]))
        turns[person.id] += 1
    return [pair for _, pair in sorted(zip(order, found, strict=True), key=lambda item: item[0])]


def words_to_quote(proposal: Proposal) -> Text:
    """Return the words of a proposal that stand for it: its headline, else all of it."""
    return proposal.headline or proposal.text


def _make_message(topic: Topic, found: Iterable[Found], languages: PageLanguages) -> Message:
    headlines = tuple(
        Headline(languages.pair_once(person.name), languages.pair(words_to_quote(p)), person.id)
        for person, p in found
    )
    return Message(languages.pair_once(topic.term), headlines)


def _estimate_height(message: Message) -> float:
    """Return about how high a topic stands on the page, in points."""
    lines = sum(_height_of_lines(headline.text, LEADING) + BY for headline in message.headlines)
    return GAP + max(lines, _height_of_lines(message.topic, TOPIC))


def _height_of_lines(pair: Pair, measure: dict[str, tuple[float, int]]) -> float:
    sizes = ((measure[passage.lang[:2]], len(passage.text)) for passage in pair)
    return sum(leading * -(-count // fits) for (leading, fits), count in sizes)
