"""The pages of an audience as one tree, made ready for outputs that have no pages of their own.

Templates print a link to another page as an empty `<a href="#p1">`, which the layout engine fills
with a number. Elsewhere there is no number to fill in, so the link goes to the name it stands for.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from lxml import html
from lxml.html import builder as make

from briefing.errors import ResultError
from briefing.outputs.output import Edition
from briefing.rendering import render_html
from briefing.rendering.audience.page_words import Words, page_words

Element: TypeAlias = Any  # of lxml.html, whose types say less than the code does
# What a column holds, by the class of its cells: the fixed words that head it.
HEADS = {
    "time": "head_time",
    "role": "head_time",
    "who": "head_speaker",
    "name": "head_speaker",
    "post": "head_post",
    "page": "page",
    "term": "head_term",
    "turns": "head_speaker",
}
HEADED = ("agenda", "index", "glossary")
UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
)  # no XML may hold these (XML 1.0, 2.2)
BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page: root, languages with the leading one first, title, and what every page says.

    `fixed` are the audience's fixed words, the project's own among them; `notice` holds, as
    language and words, that words on the pages are a machine's, where they are.
    """

    root: Element
    langs: tuple[str, ...]
    title: str
    fixed: Words
    notice: tuple[tuple[str, str], ...] = ()

    @property
    def body(self) -> Element:
        """The element that holds the sections."""
        return self.root.find("body")


def page(edition: Edition) -> Page:
    """Return the audience's page, with one headed table where templates print one a session.

    Raises ResultError when a template is not right or has no body.
    """
    text = render_html(edition.record, edition.audience, edition.project, edition.making)
    root = html.document_fromstring(UNFIT.sub("", text))
    body = root.find("body")
    if body is None:
        raise ResultError("the page has no body.", hint="Extend a shipped template.")
    langs = tuple(word for word in body.get("class", "").split() if word[:2] in ("zh", "en"))
    langs = langs or (root.get("lang", "zh-Hans"),)
    fixed = page_words(edition.audience.chain, edition.project)
    for item in body.iter("li"):
        _led(item)
    for section in body.iter("section"):
        _joined(section)
        if set(classes(section)) & set(HEADED):
            for table in section.iter("table"):
                _headed(table, fixed, langs)
    title = BLANKS.sub(" ", root.findtext("head/title") or "").strip()
    return Page(root, langs, title, fixed, _notice(body.get("data-notice", ""), langs[0]))


def _notice(said: str, lang: str) -> tuple[tuple[str, str], ...]:
    """Return the notice in Chinese and in English, in the order in which the pages give it."""
    other = "en" if lang != "en" else "zh-Hans"
    return tuple(zip((lang, other), filter(None, said.split(" / ")), strict=False))


def classes(element: Element) -> tuple[str, ...]:
    """Return the classes of an element."""
    return tuple(element.get("class", "").split())


def words(element: Element) -> str:
    """Return the text of an element as a reader sees it, blanks joined."""
    return BLANKS.sub(" ", str(element.text_content())).strip()


def _led(item: Element) -> None:
    """Put the marker of an item before its first paragraph, where a template has it within."""
    for marker in item.xpath("./p//span[contains(@class, 'marker')]"):
        alone = make.SPAN(*marker, {"class": "marker", "lang": marker.get("lang", "")})
        alone.text = marker.text
        marker.drop_tree()
        item.insert(0, alone)


def _joined(section: Element) -> None:
    """Join tables of one make that follow one another: a reader has one table, with one head."""
    for table in list(section.iter("table")):
        before = table.getprevious()
        if before is None or before.tag != "table" or _shape(before) != _shape(table):
            continue
        for part in table.xpath("tbody|tr"):
            before.append(part)
        table.drop_tree()


def _shape(table: Element) -> tuple[object, ...]:
    return table.get("class"), tuple(col.get("class") for col in table.iter("col"))


def _headed(table: Element, fixed: Words, langs: tuple[str, ...]) -> None:
    """Give a table a head of fixed words, where its template has none."""
    if table.find("thead") is not None:
        return
    row = next((row for row in table.iter("tr") if not _spans(row)), None)
    cells = list(row) if row is not None else []
    if not any(map(_head, cells)):
        return
    head = make.THEAD(make.TR(*(_cell(_head(c), fixed, _langs_of(c, langs)) for c in cells)))
    table.insert(sum(child.tag in ("caption", "colgroup") for child in table), head)


def _spans(row: Element) -> bool:
    return any(int(cell.get("colspan", "1")) > 1 for cell in row)


def _langs_of(cell: Element, langs: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages of a column's head: that of its cells, where they have one alone."""
    return (cell.get("lang"),) if "lang" in cell.attrib and "term" in classes(cell) else langs


def _head(cell: Element) -> str:
    return next((HEADS[name] for name in classes(cell) if name in HEADS), "")


def _cell(key: str, fixed: Words, langs: tuple[str, ...]) -> Element:
    return make.TH(*pair(fixed[key], langs), scope="col") if key else make.TD()


def pair(said: Mapping[str, str], langs: tuple[str, ...]) -> Iterator[Element]:
    """Yield fixed words in the languages of a page, the leading one first."""
    for lang, side in zip(langs, ("first", "second"), strict=False):
        shown = make.SPAN(said[lang], lang=lang)
        shown.set("class", side)
        if side == "first" and len(langs) > 1:
            shown.tail = " "
        yield shown


def targets(body: Element) -> dict[str, Element]:
    """Return the elements that links lead to, by anchor."""
    return {element.get("id"): element for element in body.iter() if element.get("id")}


def empty_links(body: Element) -> Iterator[Element]:
    """Yield the links that templates leave to be filled with a page number."""
    for link in body.iter("a"):
        if not words(link) and link.get("href", "").startswith("#"):
            yield link


def heading_of(target: Element) -> Element | None:
    """Return the name that a target is known by: its heading's leading words."""
    heading = next(target.iter("h2", "h3", "th"), None)
    if heading is None:
        return None
    return next((part for part in heading.iter("span") if "first" in classes(part)), heading)
