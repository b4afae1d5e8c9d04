"""Speaker cards: one for each speaker, in the order of the record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefing.record import Person, Proposal, Record
from briefing.rendering.parts.portraits import Portrait, initials_of
from briefing.rendering.words.page_languages import PageLanguages, set_off_headline
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


def make_cards(
    record: Record, languages: PageLanguages, portraits: Mapping[str, Portrait] | None = None
) -> tuple[Card, ...]:
    """Return a card for each speaker, numbered from 1.

    Where any speaker has a portrait, those without one have their initials in its place.
    """
    plain = (
        _make_card(n, person, record, languages) for n, person in enumerate(record.speakers, 1)
    )
    if not portraits:
        return tuple(plain)
    return tuple(
        replace(
            card, portrait=portraits.get(card.id), initials=initials_of(person, languages.codes[0])
        )
        for card, person in zip(plain, record.speakers, strict=True)
    )


def _make_card(number: int, person: Person, record: Record, languages: PageLanguages) -> Card:
    points = tuple(_make_point(proposal, languages) for proposal in person.proposals)
    quotation = Pair() if points else _choose_quotation(person, languages)
    topics = tuple(languages.pair_once(t.term) for t in record.topics if person.id in t.people)
    words = [*(point.text for point in points), quotation]
    return Card(
        id=person.id,
        number=number,
        mark=" ".join(passage.text for passage in languages.pair_once(person.name)),
        name=languages.pair_once(person.name),
        title=languages.pair_once(person.title),
        points=points,
        quotation=quotation,
        notes=tuple(_notes_on_renderings(words, languages)),
        topics=topics,
        whole=sum(_length_of(pair) for pair in words) < WHOLE,
    )


def _make_point(proposal: Proposal, languages: PageLanguages) -> Point:
    text = set_off_headline(languages.pair(proposal.text), proposal)
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


def _length_of(pair: Pair) -> float:
    return sum(len(p.text) * (0.5 if p.lang == "en" else 1) for p in pair)


def _choose_quotation(person: Person, languages: PageLanguages) -> Pair:
    """Return the remark that is the first of fitting length, else the shortest long enough."""
    least, most = QUOTED
    lengths = [(len(remark.text.get(languages.codes[0])), remark) for remark in person.remarks]
    fitting = [remark for length, remark in lengths if least <= length <= most]
    others = [remark for _, remark in sorted(lengths, key=lambda pair: abs(pair[0] - most))]
    chosen = next(iter([*fitting, *others]), None)
    return languages.pair(chosen.text) if chosen else Pair()


def _notes_on_renderings(words: list[Pair], languages: PageLanguages) -> Iterable[Pair]:
    """Yield, once for a card, that a rendering is missing or was made by a machine."""
    if len(languages.codes) < 2:
        return
    tail = languages.rendered_tail
    present = [pair for pair in words if pair]
    if present and not any(pair.second for pair in present):
        yield languages.page_word(f"note_none{tail}")
    elif not all(pair.second for pair in present):
        yield languages.page_word(f"note_missing{tail}")
    if any(p.unreviewed for pair in present for p in pair):
        yield languages.page_word("note_machine")
