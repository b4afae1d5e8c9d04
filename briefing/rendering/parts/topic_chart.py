"""The chart of topics and speakers: who speaks of what, as a table whose rows are drawn."""

from dataclasses import dataclass

from briefing.record import Record, Topic
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.passage import Pair

ROWS = 10  # topics in the chart
LEAST = 3  # topics and speakers: fewer need no chart
SHARED = 2  # speakers of a topic in the chart
WIDTH = 234.0  # of the drawn rows, in points
PITCH = 18.0  # the most that two speakers stand apart, in points
DIGIT = 6.0  # the least that two printed numbers stand apart, in points for each digit


@dataclass(frozen=True, slots=True)
class Dot:
    """A speaker of a topic: where the dot stands, and whether there is a proposal on it."""

    x: float
    proposed: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A topic: its dots, and for readers who cannot see them the speakers' names."""

    term: Pair
    dots: tuple[Dot, ...]
    said: str
    total: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The rows, and above them the speakers' numbers: each with its place. Sizes in points."""

    width: float
    radius: float
    numbers: tuple[tuple[float, int], ...]
    rows: tuple[Row, ...]

    def __bool__(self) -> bool:
        return bool(self.rows)


def make_chart(given: BriefInput) -> Chart:
    """Return the topics that most people speak of, and who they are.

    It is empty where few topics are shared, for then there is nothing to see.
    """
    record = given.record
    count = len(record.speakers)
    pitch = min(PITCH, WIDTH / max(count, 1))
    places = {p.id: pitch * (n + 0.5) for n, p in enumerate(record.speakers)}
    topics = sorted(record.topics, key=lambda topic: -len(topic.people))
    rows = tuple(row for t in topics if (row := _make_row(t, places, given)).total >= SHARED)[:ROWS]
    if min(len(rows), count) < LEAST:
        rows = ()
    apart = DIGIT * len(str(count))
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * pitch >= apart or step == 100)
    numbers = tuple(
        (x, n) for n, x in enumerate(places.values(), 1) if n % step == 0 or n == step == 1
    )
    return Chart(pitch * count, min(3.4, pitch * 0.38), numbers, rows)


def _make_row(topic: Topic, places: dict[str, float], given: BriefInput) -> Row:
    record = given.record
    speakers = [person for person in record.speakers if person.id in topic.people]
    proposed = _find_proposers(topic, record)
    dots = tuple(Dot(round(places[p.id], 2), p.id in proposed) for p in speakers)
    names = [str(given.languages.pair_once(person.name).first) for person in speakers]
    said = (", " if given.languages.codes[0] == "en" else "、").join(names)
    return Row(given.languages.pair_once(topic.term), dots, said, len(dots))


def _find_proposers(topic: Topic, record: Record) -> frozenset[str]:
    keys = set(topic.proposals)
    return frozenset(p.id for p in record.people if any(q.id in keys for q in p.proposals))
