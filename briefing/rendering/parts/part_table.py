"""The parts of a brief: what each is made from, and which of them have something to print."""

from collections.abc import Callable, Mapping
from typing import Any

from briefing.record import Record
from briefing.rendering.parts.back_matter.glossary_annex import glossary
from briefing.rendering.parts.back_matter.sources import sources
from briefing.rendering.parts.back_matter.speaker_index import speaker_index
from briefing.rendering.parts.back_matter.topic_index import topic_index
from briefing.rendering.parts.back_matter.unplaced import gaps
from briefing.rendering.parts.cards import cards
from briefing.rendering.parts.messages import key_messages
from briefing.rendering.parts.portraits import portraits
from briefing.rendering.parts.printed_agenda import agenda
from briefing.rendering.parts.quotations import quotes
from briefing.rendering.parts.topic_chart import chart
from briefing.rendering.words.brief_input import Scene

FEW = 6  # speakers, up to which the parts follow one another on a page
SPARED = ("contents", "chart", "people")  # parts that so short a brief does without
LAST = ("reading", "colophon")  # what so short a brief says of itself, at its end
LEAST = 8  # proposals, below which the cards of so short a brief are its key messages

Maker = Callable[[Scene], object]

# A part without a maker, a project's own among them, prints what the others made.
PARTS: Mapping[str, Maker] = {
    "agenda": lambda scene: agenda(scene.record, scene.shown),
    "messages": key_messages,
    "cards": lambda scene: cards(
        scene.record, scene.shown, portraits(scene.record.speakers, scene.project)
    ),
    "quotes": quotes,
    "chart": chart,
    "index": lambda scene: topic_index(scene.record, scene.shown, _order(scene)),
    "people": speaker_index,
    "glossary": lambda scene: glossary(scene.record, scene.shown, scene.project),
    "sources": sources,
    "unplaced": gaps,
}
ALWAYS = frozenset({"agenda", "cards", "index", "unplaced"})  # other pages refer to them


def made(scene: Scene) -> dict[str, Any]:
    """Return what the audience's parts print, by the name of the part."""
    wanted = ALWAYS | set(scene.audience.parts)
    return {name: make(scene) for name, make in PARTS.items() if name in wanted}


def _order(scene: Scene) -> str:
    return str(scene.audience.fields.get("index_order", "pinyin"))


def is_short(record: Record) -> bool:
    """Say whether the brief is so short that its parts share pages."""
    return len(record.speakers) <= FEW


def present(scene: Scene, content: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the parts that have something to print, in the order of the pages.

    A short brief does without what leads through a long one, and explains itself at its end.
    """
    parts = tuple(name for name in scene.audience.parts if name not in content or content[name])
    if not is_short(scene.record) or "cards" not in parts:
        return parts
    proposals = sum(len(person.proposals) for person in scene.record.speakers)
    few = ["messages"] if proposals < LEAST else []
    bare = [] if scene.record.sessions else ["agenda"]  # it would list the cards below it again
    spared = {*SPARED, *few, *bare}
    kept = tuple(name for name in parts if name not in spared)
    return tuple(sorted(kept, key=lambda name: LAST.index(name) if name in LAST else -1))


def first_marker(record: Record) -> str:
    """Return a proposal's number as the source prints it, the first there is; no mere word."""
    points = (point for person in record.speakers for point in person.proposals)
    return next((p.marker for p in points if any(map(str.isnumeric, p.marker))), "")
