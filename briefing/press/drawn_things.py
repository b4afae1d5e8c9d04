"""Everything in a file that is drawn: pages, forms and patterns, each once, with its resources."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Page,
    Pdf,
    Stream,
    parse_content_stream,
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something with a content stream: a page, a form XObject or a tiling pattern."""

    thing: Object
    page: int

    @property
    def resources(self) -> Object:
        """Its resources, empty where it has none."""
        return self.thing.get(Name.Resources, Dictionary())

    @property
    def is_page(self) -> bool:
        """Whether it is a page, and no part of one."""
        return self.thing.get(Name.Type) == Name.Page

    def named(self, kind: str) -> Iterator[Object]:
        """Yield the resources of a kind, such as `/XObject`."""
        found = self.resources.get(kind)
        if isinstance(found, Dictionary):
            yield from (value for _, value in found.items())


def drawn(pdf: Pdf) -> Iterator[Drawn]:
    """Yield everything that is drawn, pages first, what they use after them."""
    seen: set[tuple[int, int]] = set()
    for number, page in enumerate(pdf.pages, 1):
        queue = [Drawn(page.obj, number)]
        while queue:
            item = queue.pop()
            if item.thing.objgen in seen:
                continue
            seen.add(item.thing.objgen)
            yield item
            queue += [Drawn(thing, number) for thing in _used(item)]


def _used(item: Drawn) -> Iterator[Object]:
    for thing in item.named("/XObject"):
        if thing.get(Name.Subtype) == Name.Form:
            yield thing
    for thing in item.named("/Pattern"):
        if thing.get(Name.PatternType) == 1:
            yield thing


def images(pdf: Pdf) -> Iterator[tuple[int, Stream]]:
    """Yield every image once, with the number of the first page that shows it."""
    seen: set[tuple[int, int]] = set()
    for item in drawn(pdf):
        for thing in item.named("/XObject"):
            if thing.get(Name.Subtype) == Name.Image and thing.objgen not in seen:
                seen.add(thing.objgen)
                yield item.page, cast(Stream, thing)


def instructions(item: Drawn) -> list[ContentStreamInstruction | ContentStreamInlineImage]:
    """Return the content stream, read."""
    return parse_content_stream(Page(item.thing) if item.is_page else item.thing)


def put_content(pdf: Pdf, item: Drawn, data: bytes) -> None:
    """Set the content stream."""
    if item.is_page:
        item.thing.Contents = Stream(pdf, data)
    else:
        item.thing.write(data)


def tidied(pdf: Pdf, _: object) -> None:
    """Take away the resource tables in which there is nothing."""
    for item in drawn(pdf):
        for kind in ("/ColorSpace", "/ExtGState", "/Pattern", "/Shading", "/XObject"):
            table = item.resources.get(kind)
            if isinstance(table, Dictionary) and not table.keys():
                del item.resources[kind]
