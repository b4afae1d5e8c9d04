"""Where a source speaks of its event: its first paragraphs, its last, and its label lines."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from briefing.extraction.event.vocabulary_of_events import one_of
from briefing.extraction.labels.language import language_of
from briefing.extraction.text.sentences import sentences
from briefing.reading import Document, Span

_LEAD_BLOCKS = 14
_LEAD_CHARACTERS = 4000
_TAIL_BLOCKS = 4
_LONG_BLOCK = 2000
_BYLINE_LENGTH = 160
_HEADING_LENGTH = 60
_BYLINE = re.compile(
    rf"来源[ ]*：|浏览[量次数]*|阅读[量数 ]|点击[量数率]|字[体号][大： ]|{one_of('web_line')}|"
    rf"(?:责任|本文)?编辑[ ]*：|责编|审核[ ]*：|作者[ ]*：|{one_of('web_word')}|(?:Source|"
    rf"Published|Updated|Posted|Editor|By)\s*:|\bPublished on\b",
)
_DATED = re.compile(
    r"(?:时间|日期|Date|Time)[ ]*[：:][ ]*[\d年月日./:\- ]{6,20}"
)  # beside a source
_FEW = 1  # clock times at the head of lines that make no programme
_TIMED = re.compile(r"\W*\d{1,2}[:：.]\d{2}\D")
_STAMP = re.compile(
    r"[\s(（]*(?:\d{1,2}:\d{2},?\s*)?(?:\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|"
    r"[A-Z][a-z]+\.? \d{1,2}, \d{4})"
    r"(?P<clock>\s*(?:[A-Z]{3,4}\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[\s)）]*$"
)


@dataclass(frozen=True)
class Scope:
    """The parts of a document in which facts of the event are looked for, in reading order."""

    document: Document

    @property
    def text(self) -> str:
        """The folded text, which all patterns are matched against."""
        return self.document.folded

    @cached_property
    def headings(self) -> tuple[Span, ...]:
        """The lines at the head of the document that may be its title."""
        head = self.document.blocks[:4]
        return tuple(
            block.span
            for number, block in enumerate(head)
            if self.text[block.span.end - 1] not in "。！：:.!"
            if block.kind == "heading" or (number < 3 and self._is_short(block.span))
        )

    @cached_property
    def bylines(self) -> tuple[Span, ...]:
        """The lines of publication: source, date of printing, editor, clicks."""
        spans = [block.span for block in self.document.blocks]
        sure = {span for span in spans if self._is_byline(span)}
        beside = {
            span
            for one, other in pairwise(spans)
            for span, near in ((one, other), (other, one))
            if near in sure and _DATED.fullmatch(self.text[slice(*span)])
        }
        return tuple(span for span in spans if span in sure | beside)

    @cached_property
    def is_programme(self) -> bool:
        """Whether clock times open several lines, so that a date on its own is the event's."""
        lines = (self.text[slice(*block.span)] for block in self.document.blocks)
        return sum(bool(_TIMED.match(line)) for line in lines) > _FEW

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The first paragraphs and the last ones, without bylines."""
        blocks = self.document.blocks
        lead = [
            block.span
            for block in blocks[:_LEAD_BLOCKS]
            if block.span.start < blocks[0].span.start + _LEAD_CHARACTERS
        ]
        tail = [block.span for block in blocks[max(len(lead), len(blocks) - _TAIL_BLOCKS) :]]
        return tuple(
            Span(span.start, min(span.end, span.start + _LONG_BLOCK))
            for span in (*lead, *tail)
            if span not in self.bylines
        )

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the paragraphs."""
        return tuple(s for span in self.paragraphs for s in sentences(self.text, span))

    def _is_byline(self, span: Span) -> bool:
        if span.end - span.start > _BYLINE_LENGTH:
            return False
        line = self.text[span.start : span.end]
        stamp = _STAMP.match(line)
        if stamp and (stamp["clock"] or ":" in line or ("-" in line and not self.is_programme)):
            return True
        return bool(_BYLINE.search(line)) and not line.endswith("。")

    def _is_short(self, span: Span) -> bool:
        words = self.text[span.start : span.end]
        return len(words) <= language_of(self.document).width * _HEADING_LENGTH
