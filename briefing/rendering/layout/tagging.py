"""Mends of the layout engine's tags, for screen readers (ISO 14289-1, “PDF/UA-1”).

- A language is named on the document only; ours is named on every passage, so that a screen reader
  changes its voice (7.2).
- Running heads and page numbers are marked as content that no tag holds; ours are marked as what
  they are, artifacts of pagination, which a screen reader passes over (7.1, 7.8).
- A link's inner boxes are made links of their own, which no link tag holds; ours has one link, in
  its tag (7.18.5).
- Header cells say nothing of what they head, and where no cell names them, that is not known; ours
  say whether it is their row or their column (7.5).
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from weasyprint import document, draw
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags

WHOLE = ("html", "body")
SCOPES = {"row": "/Row", "rowgroup": "/Row", "col": "/Column", "colgroup": "/Column"}


@cache
def mend_tags() -> None:
    """Put the mends in place; a second call changes nothing."""
    tags._build_box_tree = _name_languages_and_scopes(tags._build_box_tree)
    draw.draw_stacking_context = _mark_running_heads(draw.draw_stacking_context)
    document.gather_anchors = _gather_links_once(document.gather_anchors)


def _name_languages_and_scopes(build: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    """Return what builds the tags of a box, with languages and scopes, without margin boxes."""

    def build_box_tree(box: Any, parent: Any, *rest: Any) -> Iterator[Any]:
        if isinstance(box, boxes.MarginBox):
            return
        element = getattr(box, "element", None)
        lang = element.get("lang") if element is not None else None
        outer = isinstance(box, boxes.PageBox) or getattr(box, "element_tag", "") in WHOLE
        for node in build(box, parent, *rest):
            if lang and not outer:
                node["Lang"] = tags.pydyf.String(lang)
            if node["S"] == "/TH" and element is not None:
                node["A"]["Scope"] = _scope_of_header(element)
            yield node

    return build_box_tree


def _scope_of_header(element: Any) -> str:
    """Return what a header cell heads: as its HTML says, else the column where it is in a head."""
    given = SCOPES.get(element.get("scope", ""))
    above = element.getparent() if hasattr(element, "getparent") else None
    head = above is not None and above.getparent() is not None and above.getparent().tag == "thead"
    return given or ("/Column" if head else "/Row")


def _mark_running_heads(paint: Callable[..., None]) -> Callable[..., None]:
    """Return what draws a stacking context, which marks running heads and feet as artifacts."""

    def draw_stacking_context(stream: Any, context: Any) -> None:
        if not isinstance(context.box, boxes.MarginBox) or stream._tags is None:
            paint(stream, context)
            return
        where = "Header" if context.box.at_keyword.startswith("@top") else "Footer"
        kind = {"Type": "/Pagination", "Subtype": f"/{where}"}  # ISO 32000-1, table 330
        kept, stream._tags = stream._tags, None
        stream.begin_marked_content("Artifact", tags.pydyf.Dictionary(kind))
        paint(stream, context)
        stream.end_marked_content()
        stream._tags = kept

    return draw_stacking_context


def _gather_links_once(gather: Callable[..., None]) -> Callable[..., None]:
    """Return what gathers the links of a page, without those of the boxes in a link."""

    def gather_anchors(box: Any, anchors: Any, links: list[Any], *rest: Any) -> None:
        gather(box, anchors, links, *rest)
        links[:] = [link for link in links if link[3].link]

    return gather_anchors
