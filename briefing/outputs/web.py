"""The page as a browser or a reading device shows it: whole in itself, with a way through it."""

import base64
import copy

from lxml.html import builder as make

from briefing.assets import home
from briefing.outputs.content.page import (
    Element,
    Page,
    classes,
    empty_links,
    heading_of,
    page,
    targets,
    words,
)
from briefing.outputs.output import Edition
from briefing.outputs.pictures import read_picture
from briefing.rendering.audience.brand import COLOURS, brand_variables

SHEET = "web.css"
MARKS = "marks.css"  # squeezed marks, gaps and ties: as on the printed pages
PRINT_ONLY = ("data-mark", "data-notice")


def web(edition: Edition) -> Page:
    """Return the audience's page for a screen: links have names, pictures are within.

    Raises ResultError when a template is not right or a picture may not be read.
    """
    shown = page(edition)
    for section in shown.body.xpath("./section[contains(@class, 'contents')]"):
        section.drop_tree()  # the way through takes its place
    name_links(shown.body)
    _label_sections(shown.body)
    _embed_pictures(shown.body, edition)
    for element in shown.body.iter():
        for name in PRINT_ONLY:
            element.attrib.pop(name, None)
    return shown


def style(edition: Edition) -> str:
    """Return the stylesheet: the shipped one, the brand's colours, the project's `web.css`.

    Raises InputError when the brand is not right.
    """
    brand_variables(edition.project)
    brand = edition.project.settings.brand
    colours = "".join(f"--{key}:{brand[key]};" for key in COLOURS if key in brand)
    own = edition.project.root / "styles" / SHEET
    return "\n".join(
        (
            *((home("styles") / name).read_text("utf-8") for name in (MARKS, SHEET)),
            f":root{{{colours}}}",
            own.read_text("utf-8") if own.is_file() else "",
        )
    )


def name_links(body: Element) -> None:
    """Put each link to a page where it has a name, and take the column of numbers away."""
    found = targets(body)
    for link in list(empty_links(body)):
        target = found.get(link.get("href", "")[1:])
        name = _beside(link)
        if target is None:
            link.drop_tree()
        elif name is not None:
            _wrap(name, link.get("href"))
            link.drop_tree()
        elif (heading := heading_of(target)) is not None:
            link.extend([_copied(heading)])
    for table in body.iter("table"):
        _drop_pages(table)
    for sign in body.xpath(".//section[contains(@class, 'reading')]//th[@class='sign']"):
        if words(sign).isdigit():  # says what a page number means
            sign.getparent().drop_tree()


def _beside(link: Element) -> Element | None:
    """Return what a link in a column of page numbers stands for: a name, else the cell before."""
    cell = link.getparent()
    if "page" not in classes(cell):
        return None
    row = cell.getparent()
    named = row.xpath(".//*[@class='name']|.//*[@class='by']")
    return named[0] if named else cell.getprevious()


def _wrap(element: Element, href: str) -> None:
    """Make all that an element holds a link."""
    link = make.A(href=href)
    link.text, element.text = element.text, None
    link.extend(list(element))
    element.append(link)


def _copied(heading: Element) -> Element:
    held = copy.deepcopy(heading)
    held.tag, held.tail = "span", None
    held.attrib.pop("id", None)
    return held


def _drop_pages(table: Element) -> None:
    """Take away a column of page numbers that is empty now."""
    cells = table.xpath(".//td[@class='page']")
    if not cells or any(words(cell) for cell in cells):
        return
    last = len(table.xpath("(.//tr[td[@class='page']])[1]/*"))
    for cell in [*cells, *table.xpath(f"./thead/tr/*[{last}]"), *table.xpath("./colgroup/col[3]")]:
        cell.drop_tree()
    for cell in table.xpath(f".//*[@colspan='{last - 1}']"):
        cell.set("colspan", str(last - 2))


def _label_sections(body: Element) -> None:
    for number, section in enumerate(body.iter("section"), 1):
        heading = next(section.iter("h1", "h2"), None)
        if heading is not None:
            heading.set("id", heading.get("id") or f"part{number}")
            section.set("aria-labelledby", heading.get("id"))


def _embed_pictures(body: Element, edition: Edition) -> None:
    """Put the pictures into the page."""
    for image in body.iter("img"):
        if not image.get("src", "").startswith("data:"):
            content, kind = read_picture(edition.project.root, image.get("src", ""))
            data = base64.b64encode(content).decode("ascii")
            image.set("src", f"data:{kind};base64,{data}")


def contents(shown: Page) -> Element:
    """Return the way through the page: its sections, and the speakers below theirs."""
    items = make.OL()
    for section in shown.body.iter("section"):
        heading = section.find("h2")
        if heading is not None:
            items.append(_entry(heading))
            below = [_entry(card) for card in section.xpath("./article//h3")]
            if below:
                items[-1].append(make.OL(*below))
    return items


def _entry(heading: Element) -> Element:
    """Return an item that leads to a heading, or to the card that it heads."""
    card = next(heading.iterancestors("article"), None)
    key = heading.get("id") if card is None else card.get("id")
    label = _copied(heading)
    label.attrib.pop("class", None)
    return make.LI(make.A(label, href=f"#{key}"))


def is_cover(section: Element) -> bool:
    """Say whether a section is the first, which holds the title."""
    return "cover" in classes(section) or section.find(".//h1") is not None
