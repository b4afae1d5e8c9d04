"""The parts of a brief: what each is made from, and which of them have something to print."""

from collections.abc import Callable, Mapping
from typing import Any

from briefing.record import Record
from briefing.rendering.parts.back_matter.glossary_annex import make_glossary
from briefing.rendering.parts.back_matter.sources import list_sources
from briefing.rendering.parts.back_matter.speaker_index import make_speaker_index
from briefing.rendering.parts.back_matter.topic_index import make_topic_index
from briefing.rendering.parts.back_matter.unplaced import list_gaps
from briefing.rendering.parts.cards import make_cards
from briefing.rendering.parts.messages import choose_messages
from briefing.rendering.parts.portraits import find_portraits
from briefing.rendering.parts.printed_agenda import make_agenda
from briefing.rendering.parts.quotations import choose_quotes
from briefing.rendering.parts.topic_chart import make_chart
from briefing.rendering.words.brief_input import BriefInput

FEW = 6  # speakers, up to which the parts follow one another on a page
SPARED = ("contents", "chart", "people")  # parts that so short a brief does without
LAST = ("reading", "colophon")  # what so short a brief says of itself, at its end
LEAST = 8  # proposals, below which the cards of so short a brief are its key messages

Maker = Callable[[BriefInput], object]

# A part without a maker, a project's own among them, prints what the others made.
PARTS: Mapping[str, Maker] = {
    "agenda": lambda given: make_agenda(given.record, given.languages),
    "messages": choose_messages,
    "cards": lambda given: make_cards(
        given.record, given.languages, find_portraits(given.record.speakers, given.project)
    ),
    "quotes": choose_quotes,
    "chart": make_chart,
    "index": lambda given: make_topic_index(given.record, given.languages, _index_order(given)),
    "people": make_speaker_index,
    "glossary": lambda given: make_glossary(given.record, given.languages, given.project),
    "sources": list_sources,
    "unplaced": list_gaps,
}
ALWAYS = frozenset({"agenda", "cards", "index", "unplaced"})  # other pages refer to them


def make_parts(given: BriefInput) -> dict[str, Any]:
    """Return what the audience's parts print, by the name of the part."""
    wanted = ALWAYS | set(given.audience.parts)
    return {name: make(given) for name, make in PARTS.items() if name in wanted}


def _index_order(given: BriefInput) -> str:
    return str(given.audience.fields.get("index_order", "pinyin"))


def is_short(record: Record) -> bool:
    """Say whether the brief is so short that its parts share pages."""
    return len(record.speakers) <= FEW


def parts_with_content(given: BriefInput, content: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the parts that have something to print, in the order of the pages.

    A short brief does without what leads through a long one, and explains itself at its end.
    """
    parts = tuple(name for name in given.audience.parts if name not in content or content[name])
    if not is_short(given.record) or "cards" not in parts:
        return parts
    proposals = sum(len(person.proposals) for person in given.record.speakers)
    few = ["messages"] if proposals < LEAST else []
    bare = [] if given.record.sessions else ["agenda"]  # it would list the cards below it again
    spared = {*SPARED, *few, *bare}
    kept = tuple(name for name in parts if name not in spared)
    return tuple(sorted(kept, key=lambda name: LAST.index(name) if name in LAST else -1))


def first_marker(record: Record) -> str:
    """Return a proposal's number as the source prints it, the first there is; no mere word."""
    points = (point for person in record.speakers for point in person.proposals)
    return next((p.marker for p in points if any(map(str.isnumeric, p.marker))), "")
