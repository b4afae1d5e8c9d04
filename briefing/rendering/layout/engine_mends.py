"""Mends of the layout engine, each made once and each with a test that says when it may go.

- Tags name no languages, running heads and header cells as PDF/UA asks; ours do: `tagging`.
- Justified lines are widened at blanks only; ours are widened between Chinese characters
  (CLREQ 3.1.6), and left ragged where that would tear them apart.
- Text whose last blank alone is too wide for the line is cut after its first word; ours is not.
- Pages with page numbers of others are set three times; ours are set once or twice: `references`.
"""

import re
from functools import cache
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text.ffi import TO_UNITS, ffi, pango
from weasyprint.text.line_break import Layout

from briefing.chinese.han import HAN_AND_SIGNS
from briefing.rendering.layout.page_references import mend_page_references
from briefing.rendering.layout.tagging import mend_tags
from briefing.rendering.words.typeset import CLOSING, OPENING

WIDEST = 0.2  # of the type size: a gap between characters above this is worse than a ragged line
STRETCHED = re.compile(f"[{HAN_AND_SIGNS}{CLOSING}{OPENING}—…·]+")


@cache
def mend_engine() -> None:
    """Put the mends in place; a second call changes nothing."""
    mend_page_references()
    mend_tags()
    inline.split_first_line = _keep_all_but_the_blank(inline.split_first_line)
    inline.justify_line = _spread_characters(inline.justify_line)


def _keep_all_but_the_blank(split: Any) -> Any:
    def split_first_line(text: str, *where: Any, **how: Any) -> Any:
        found = split(text, *where, **how)
        _, length, resume, *_ = found
        first, blank, rest = text.partition(" ")
        if resume is None or not blank or text[-1] != " " or length > len(first.encode()):
            return found
        bare = split(text.rstrip(" "), *where, **how)
        return bare if rest.strip() and bare[2] is None else found

    return split_first_line


class SpreadLayout(Layout):  # type: ignore[misc]
    """A line of text whose Chinese characters stand `justification_spacing` further apart."""

    def set_text(self, text: str, justify: bool = False) -> None:
        """Lay out `text`; when it is drawn (`justify`), with the gaps."""
        super().set_text(text, justify=False)
        if not justify:
            return
        listed = pango.pango_layout_get_attributes(self.layout)
        if listed == ffi.NULL:
            listed = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
        usual = self.style["letter_spacing"]
        usual = 0 if usual == "normal" else usual
        gap = int((usual + self.justification_spacing) * TO_UNITS)
        for found in STRETCHED.finditer(self.text):
            attribute = pango.pango_attr_letter_spacing_new(gap)
            attribute.start_index = len(self.text[: found.start()].encode())
            attribute.end_index = attribute.start_index + len(found[0].encode())
            pango.pango_attr_list_change(listed, attribute)
        pango.pango_layout_set_attributes(self.layout, listed)


def _spread_characters(justify: Any) -> Any:
    def justify_line(context: Any, line: Any, extra: float) -> None:
        texts = [box for box in line.descendants() if isinstance(box, boxes.TextBox)]
        gaps = sum(_count_gaps(box.text) for box in texts) - (_gaps_at_edges(texts) if texts else 0)
        if not str(line.style["lang"] or "").startswith("zh") or gaps <= 0:
            justify(context, line, extra)
        elif extra / gaps <= WIDEST * line.style["font_size"]:
            gap = extra / gaps
            _spread_all(line.children, gap, -gap * _gap_before(texts[0].text))
            line.width += extra

    return justify_line


def _count_gaps(text: str) -> float:
    """Return how many gaps fall to `text`: one a character, half of it on each side."""
    return float(sum(len(found[0]) for found in STRETCHED.finditer(text)))


def _gaps_at_edges(texts: list[Any]) -> float:
    """Return the halves that fall outside the line, before its first and after its last."""
    return _gap_before(texts[0].text) + _gap_after(texts[-1].text)


def _gap_before(text: str) -> float:
    return 0.5 if text and STRETCHED.match(text[0]) else 0.0


def _gap_after(text: str) -> float:
    return 0.5 if text and STRETCHED.match(text[-1]) else 0.0


def _spread(box: Any, gap: float, shift: float) -> float:
    """Move and widen `box` and its children; return the shift of what follows."""
    if isinstance(box, boxes.TextBox):
        box.position_x += shift + gap * _gap_before(box.text)
        _widen(box, gap)
        return shift + gap * _count_gaps(box.text)
    if not isinstance(box, boxes.InlineBox):
        box.translate(shift, 0)
        return shift
    box.position_x += shift
    after = _spread_all(box.children, gap, shift)
    box.width += after - shift
    return after


def _spread_all(children: list[Any], gap: float, shift: float) -> float:
    for child in children:
        if child.is_in_normal_flow():
            shift = _spread(child, gap, shift)
    return shift


def _widen(box: Any, gap: float) -> None:
    inner = _count_gaps(box.text) - _gap_before(box.text) - _gap_after(box.text)
    layout = SpreadLayout(box.style, gap)
    layout.set_text(box.text)
    layout.deactivate()
    box.pango_layout = layout
    box.justification_spacing = gap
    box.width += gap * inner
