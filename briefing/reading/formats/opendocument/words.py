"""The words of a paragraph as an office program shows them; the rest goes to one side."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefing.reading.document import LeftOut, Reason
from briefing.reading.formats.opendocument.names import draw, office, table, text, whole
from briefing.reading.formats.opendocument.styles import Styles
from briefing.reading.formats.raised import lowered, raised

_MOST_BLANKS = 100
_BOXES = frozenset((draw("text-box"), draw("custom-shape"), draw("rect"), draw("ellipse")))
_SKIPPED = frozenset(
    map(text, ("ruby-text", "sequence-decls", "bookmark", "tracked-changes", "note-citation"))
)
_NOTES: dict[str, tuple[Reason, str]] = {
    text("note"): ("note", "note"),
    office("annotation"): ("comment", "comment"),
}
PAGE = "\x0c"
_DRAWN = (office("binary-data"), draw("image"), draw("object"))


@dataclass
class Words:
    """What was found in a paragraph: its text, the boxes anchored in it, what is not shown."""

    text: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def words_of(paragraph: Any, styles: Styles) -> Words:
    """Return the words of a paragraph."""
    found = Words()
    name = paragraph.get(text("style-name"))
    reason: Reason | None = "deleted" if styles.is_struck(name) else None
    _walk(paragraph, styles, found, "hidden" if styles.is_hidden(name) else reason, "")
    return found


def _walk(element: Any, styles: Styles, found: Words, reason: Reason | None, place: str) -> None:
    _add(found, element.text, reason, place)
    for child in element:
        _child(child, styles, found, reason, place)
        _add(found, child.tail, reason, place)


def _child(child: Any, styles: Styles, found: Words, reason: Reason | None, place: str) -> None:
    tag = child.tag
    if not isinstance(tag, str) or tag in _SKIPPED or tag in _DRAWN:
        return
    if tag in _NOTES:
        why, called = _NOTES[tag]
        body = child.find(text("note-body")) if why == "note" else child
        found.left_out.append(LeftOut(why, flat(body), called))
    elif tag in _BOXES:
        found.boxes.append(child)
    elif mark := _mark(child):
        _add(found, mark, reason, place)
    elif tag == text("span"):
        name = child.get(text("style-name"))
        if reason is None and styles.is_hidden(name):
            reason = "hidden"
        elif reason is None and styles.is_struck(name):
            reason = "deleted"
        _walk(child, styles, found, reason, styles.position(name) or place)
    elif tag == text("placeholder"):
        _walk(child, styles, found, "prompt", place)
    elif tag in (text("hidden-text"), text("hidden-paragraph")):
        _walk(child, styles, found, "hidden", place)
    else:
        _walk(child, styles, found, reason, place)


def _mark(child: Any) -> str:
    if child.tag == text("s"):
        return " " * min(whole(child.get(text("c")), 1), _MOST_BLANKS)
    if child.tag == text("soft-page-break"):
        return PAGE
    return {text("tab"): "\t", text("line-break"): "\n"}.get(child.tag, "")


def _add(found: Words, words: str | None, reason: Reason | None, place: str) -> None:
    if not words:
        return
    if place:
        words = raised(words) if place == "super" else lowered(words)
    if reason is None:
        found.text.append(words)
    elif found.left_out and found.left_out[-1].reason == reason:
        found.left_out[-1] = LeftOut(reason, found.left_out[-1].text + words)
    else:
        found.left_out.append(LeftOut(reason, words))


def flat(element: Any) -> str:
    """Return the words of the paragraphs below an element, one after another."""
    if element is None:
        return ""
    paragraphs = element.iter(text("p"), text("h"))
    return " ".join("".join(paragraph.itertext()) for paragraph in paragraphs)


def rows_of(parent: Any) -> Iterator[Any]:
    """Yield the rows of a table, those in groups and headers too, not those of tables inside."""
    for child in parent:
        if child.tag == table("table-row"):
            yield child
        elif child.tag in (
            table("table-rows"),
            table("table-header-rows"),
            table("table-row-group"),
        ):
            yield from rows_of(child)
