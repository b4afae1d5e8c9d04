"""Checkpoints 01, 10, 17 and 30: marked content, forms drawn twice (ISO 14289-1, 7.1, 7.20)."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from pikepdf import Dictionary

from briefing.check.finding import page_name
from briefing.check.pdf_file.font import is_readable
from briefing.check.pdf_file.opened import Opened


def _artifact_within(file: Opened) -> Iterator[str]:
    for number, content in enumerate(file.contents):
        if content.artifact_within_tags:
            yield f"{page_name(number)}: {content.artifact_within_tags} times"


def _tags_within(file: Opened) -> Iterator[str]:
    for number, content in enumerate(file.contents):
        if content.tags_within_artifact:
            yield f"{page_name(number)}: {content.tags_within_artifact} times"


def _unmarked(file: Opened) -> Iterator[str]:
    """Yield pages on which something is drawn that is neither in the tree nor an artifact."""
    for number, content in enumerate(file.contents):
        if content.bare:
            yield f"{page_name(number)}: {content.bare} things drawn without a mark"
        loose = {s.mark for s in content.shown if s.mark >= 0 and (number, s.mark) not in file.read}
        if loose:
            words = file.words.get((number, min(loose)), "")[:20]
            yield f"{page_name(number)}: “{words}” is marked, but in no tag"


def _suspects(file: Opened) -> Iterator[str]:
    if file.pdf.Root.get("/MarkInfo", Dictionary()).get("/Suspects"):
        yield "Suspects is true"


def _unmapped(file: Opened) -> Iterator[str]:
    for number, content in enumerate(file.contents):
        for shown in content.shown:
            table = shown.font.unicode
            if table is not None and not all(
                is_readable(table.get(code, "")) for code in shown.font.codes(shown.codes)
            ):
                yield f"{page_name(number)}: in {shown.font.name}"


def _references(file: Opened) -> Iterator[str]:
    for number, content in enumerate(file.contents):
        if any("/Ref" in form for form in content.forms):
            yield page_name(number)


def _twice(file: Opened) -> Iterator[str]:
    drawn = Counter(form.objgen for content in file.contents for form in content.forms)
    marked = {key for content in file.contents for key in content.marked_forms}
    for key in marked:
        if drawn[key] > 1:
            yield f"object {key[0]} is drawn {drawn[key]} times"


RULES: Mapping[str, Callable[[Opened], Iterable[str]]] = MappingProxyType(
    {
        "01-003": _artifact_within,
        "01-004": _tags_within,
        "01-005": _unmarked,
        "01-007": _suspects,
        "10-001": _unmapped,
        "17-003": lambda file: (),  # follows from 10-001: formulas are characters too
        "30-001": _references,
        "30-002": _twice,
    }
)
