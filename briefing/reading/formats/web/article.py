"""The article of a page: what most of its words stand in; the page around it is furniture."""

from collections.abc import Iterator
from typing import Any

from briefing.reading.document import LeftOut
from briefing.reading.formats.web.shown import Shown

_ARTICLE_SHARE = 0.5  # of the page's words; with less the article element is not the article
_PLACES = (
    "//main",
    "//article",
    "//*[@role='main']",
    "//*[contains(concat(' ', @class, ' '), ' rich_media_content ')]",
    "//*[@itemprop='articleBody']",
)
_SCRIPTS = "ancestor-or-self::script or ancestor-or-self::style or ancestor-or-self::head"


def article(root: Any, shown: Shown) -> list[Any]:
    """Return the elements of the article: its headline, if it stands outside, and its body."""
    whole = _length(root)
    for path in _PLACES:
        for found in root.xpath(path):
            if _length(found) >= _ARTICLE_SHARE * whole:
                return [*_headline(root, found, shown), found]
    return [root]


def _headline(root: Any, found: Any, shown: Shown) -> list[Any]:
    """Return the one first heading of the page where it stands outside the article."""
    if found.xpath(".//h1"):
        return []
    headings = [one for one in root.iter("h1") if (one.text_content() or "").strip()]
    return headings if len(headings) == 1 and not shown.is_hidden(headings[0]) else []


def _length(element: Any) -> int:
    return sum(len(text.strip()) for text in element.xpath(f".//text()[not({_SCRIPTS})]"))


def outside(root: Any, chosen: list[Any]) -> Iterator[LeftOut]:
    """Yield the words of the page outside its article."""
    if chosen == [root]:
        return
    inside = set(chosen)
    for text in root.xpath(f"//body//text()[not({_SCRIPTS})]"):
        parent = text.getparent()
        if not isinstance(parent.tag, str) or not text.strip():
            continue
        around = parent.getparent() if text.is_tail else parent
        if not (inside & {around, *around.iterancestors()}):
            yield LeftOut("furniture", " ".join(text.split()), "around the article")
