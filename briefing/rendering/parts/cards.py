"""Speaker cards: one for each speaker, in the order of the record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefing.record import Person, Proposal, Record
from briefing.rendering.parts.portraits import Portrait, initials
from briefing.rendering.words.languages import Tongue, with_headline
from briefing.rendering.words.passage import Pair

WHOLE = 150  # a card of fewer characters (two of English count as one) stays on one page
QUOTED = (24, 140)  # the fewest and the most characters of a quotation from remarks


@dataclass(frozen=True, slots=True)
class Point:
    """A proposal: its anchor, its number as printed in the source, its words, and for the
    reviewer where it stands, what found it, and what a check of its English found.
    """

    id: str
    marker: str
    text: Pair
    review: str
    span: tuple[int, int]
    rule: str
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One speaker: anchor, number in the brief, names, titles, proposals or a quotation.

    `initials` are empty where the brief has no portraits at all.
    """

    id: str
    number: int
    mark: str
    name: Pair
    title: Pair
    points: tuple[Point, ...]
    quotation: Pair
    notes: tuple[Pair, ...]
    topics: tuple[Pair, ...]
    whole: bool
    portrait: Portrait | None = None
    initials: str = ""


def cards(
    record: Record, shown: Tongue, portraits: Mapping[str, Portrait] | None = None
) -> tuple[Card, ...]:
    """Return a card for each speaker, numbered from 1.

    Where any speaker has a portrait, those without one have their initials in its place.
    """
    plain = (_card(n, person, record, shown) for n, person in enumerate(record.speakers, 1))
    if not portraits:
        return tuple(plain)
    return tuple(
        replace(card, portrait=portraits.get(card.id), initials=initials(person, shown.langs[0]))
        for card, person in zip(plain, record.speakers, strict=True)
    )


def _card(number: int, person: Person, record: Record, shown: Tongue) -> Card:
    points = tuple(_point(proposal, shown) for proposal in person.proposals)
    quotation = Pair() if points else _quotation(person, shown)
    topics = tuple(shown.once(t.term) for t in record.topics if person.id in t.people)
    words = [*(point.text for point in points), quotation]
    return Card(
        id=person.id,
        number=number,
        mark=" ".join(passage.text for passage in shown.once(person.name)),
        name=shown.once(person.name),
        title=shown.once(person.title),
        points=points,
        quotation=quotation,
        notes=tuple(_notes(words, shown)),
        topics=topics,
        whole=sum(_length(pair) for pair in words) < WHOLE,
    )


def _point(proposal: Proposal, shown: Tongue) -> Point:
    text = with_headline(shown.pair(proposal.text), proposal)
    origin = proposal.text.origin.get("en")
    return Point(
        id=proposal.id,
        marker=proposal.marker,
        text=text,
        review=proposal.review,
        span=proposal.span,
        rule=proposal.rule or proposal.kind,
        flags=origin.flags if origin else (),
    )


def _length(pair: Pair) -> float:
    return sum(len(p.text) * (0.5 if p.lang == "en" else 1) for p in pair)


def _quotation(person: Person, shown: Tongue) -> Pair:
    """Return the remark that is the first of fitting length, else the shortest long enough."""
    least, most = QUOTED
    lengths = [(len(remark.text.get(shown.langs[0])), remark) for remark in person.remarks]
    fitting = [remark for length, remark in lengths if least <= length <= most]
    others = [remark for _, remark in sorted(lengths, key=lambda pair: abs(pair[0] - most))]
    chosen = next(iter([*fitting, *others]), None)
    return shown.pair(chosen.text) if chosen else Pair()


def _notes(words: list[Pair], shown: Tongue) -> Iterable[Pair]:
    """Yield, once for a card, that a rendering is missing or was made by a machine."""
    if len(shown.langs) < 2:
        return
    tail = shown.rendered_tail
    present = [pair for pair in words if pair]
    if present and not any(pair.second for pair in present):
        yield shown.say(f"note_none{tail}")
    elif not all(pair.second for pair in present):
        yield shown.say(f"note_missing{tail}")
    if any(p.unreviewed for pair in present for p in pair):
        yield shown.say("note_machine")
