"""The words of a paragraph as Word shows them; what it does not show goes to one side."""

from dataclasses import dataclass, field
from typing import Any

from briefing.reading.document import LeftOut, Reason
from briefing.reading.formats.raised import lowered, raised
from briefing.reading.formats.word.formulas import linear
from briefing.reading.formats.word.names import MATH, MC, switched, value, w, whole
from briefing.reading.formats.word.styles import Styles
from briefing.reading.formats.word.symbols import named, symbol

_DROPPED = frozenset(
    map(w, ("pPr", "rPr", "tbl", "sdtPr", "sdtEndPr", "rt", "rubyPr", "fldData", "delInstrText"))
)
_DELETED = frozenset(map(w, ("del", "moveFrom")))
_MARKS = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "‑"}
PAGE = "\x0c"  # a page or column begins inside the paragraph
_BOXES = frozenset((w("txbxContent"),))


@dataclass
class Words:
    """What was found in a paragraph: its text, the boxes anchored in it, what is not shown."""

    text: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


class Fields:
    """The fields that are open where the reader stands; they may span paragraphs (17.16.18)."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []
        self.ends = True  # whether each field of the file has an end

    def mark(self, kind: str) -> None:
        """Note that a field begins, comes to its result, or ends."""
        if kind == "begin":
            self._open.append(["", "instruction"])
        elif kind == "separate" and self._open:
            self._open[-1][1] = "result"
        elif kind == "end" and self._open:
            self._open.pop()

    def instruct(self, words: str) -> None:
        """Note words of an instruction."""
        if self._open and self._open[-1][1] == "instruction":
            self._open[-1][0] += words

    @property
    def depth(self) -> int:
        """How many fields are open."""
        return len(self._open)

    def close(self, depth: int) -> None:
        """Close the fields that were opened beyond `depth` and have no end."""
        del self._open[depth:]

    @property
    def hides(self) -> bool:
        """Whether the reader stands in an instruction, which is not shown."""
        return any(phase == "instruction" for _, phase in self._open)

    @property
    def contents(self) -> bool:
        """Whether the reader stands in a table of contents or of figures, or an index."""
        named = (words.split()[:1] for words, _ in self._open)
        return self.ends and any(name in (["TOC"], ["INDEX"], ["TOA"]) for name in named)


class Runs:
    """Collects the words of paragraphs."""

    def __init__(self, styles: Styles, fields: Fields) -> None:
        self._styles = styles
        self._fields = fields

    def words(self, paragraph: Any) -> Words:
        """Return the words of a paragraph."""
        found = Words()
        self._walk(paragraph, paragraph, found, None)
        return found

    def _walk(self, element: Any, paragraph: Any, found: Words, reason: Reason | None) -> None:
        for child in element:
            tag = child.tag
            if tag in _DROPPED or not isinstance(tag, str):
                continue
            if tag in _BOXES:
                found.boxes.append(child)
            elif tag in _DELETED:
                self._walk(child, paragraph, found, "deleted")
            elif tag == f"{MC}AlternateContent":
                self._walk(_chosen(child), paragraph, found, reason)
            elif tag in (f"{MATH}oMath", f"{MATH}oMathPara"):
                _add(found, linear(child), reason)
            elif tag == w("sdt"):
                empty = switched(child, "sdtPr", "showingPlcHdr")
                self._walk(child, paragraph, found, "prompt" if empty else reason)
            elif tag == w("r"):
                self._run(child, paragraph, found, reason)
            else:
                self._walk(child, paragraph, found, reason)

    def _run(self, run: Any, paragraph: Any, found: Words, reason: Reason | None) -> None:
        if reason is None and self._styles.has(run, paragraph, "vanish"):
            reason = "hidden"
        if reason is None and self._styles.has(run, paragraph, "strike", "dstrike"):
            reason = "deleted"
        font = self._styles.font(run, paragraph)
        place = value(run, "rPr", "vertAlign")
        for child in run:
            words = self._piece(child, font)
            if words is None:
                if child.tag not in _DROPPED and isinstance(child.tag, str):
                    self._walk([child], paragraph, found, reason)
                continue
            if self._fields.hides:
                continue
            if place == "superscript":
                words = raised(words)
            elif place == "subscript":
                words = lowered(words)
            _add(found, words, reason)

    def _piece(self, child: Any, font: str) -> str | None:
        """Return the words of one part of a run; None where it is no plain text."""
        tag = child.tag
        if tag == w("t"):
            return named(child.text or "", font)
        if tag == w("delText"):
            return child.text or ""
        if tag in _MARKS:
            return _MARKS[tag]
        if tag == w("br"):
            return PAGE if child.get(w("type")) in ("page", "column") else "\n"
        if tag == w("sym"):
            return symbol(child.get(w("font")) or "", int(child.get(w("char")) or "20", 16))
        if tag == w("fldChar"):
            self._fields.mark(child.get(w("fldCharType")) or "")
            return ""
        if tag == w("instrText"):
            self._fields.instruct(child.text or "")
            return ""
        return None


def _add(found: Words, words: str, reason: Reason | None) -> None:
    if not words:
        return
    if reason is None:
        found.text.append(words)
    elif found.left_out and found.left_out[-1].reason == reason:
        found.left_out[-1] = LeftOut(reason, found.left_out[-1].text + words)
    else:
        found.left_out.append(LeftOut(reason, words))


def _chosen(alternate: Any) -> Any:
    """Return the version of a part that Word shows: its choice, else what it falls back on."""
    choice = alternate.find(f"{MC}Choice")
    fallback = alternate.find(f"{MC}Fallback")
    found = choice if choice is not None else fallback
    return found if found is not None else ()


def size(text: str | None) -> int:
    """Return a number of cells, of which a table has at least one."""
    return max(1, min(whole(text, 1), 100))
