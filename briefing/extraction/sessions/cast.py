"""Who is named where: every place of the text in which a person of the attribution stands."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefing.extraction.lexicons.vocabulary import any_of, one_of
from briefing.extraction.model import Attribution, Statement
from briefing.reading import Block, Document, Span

_LEADS_AFTER = re.compile(
    rf"[ ]*(?:（[^（）\n]{{1,40}}）)?[ ]*{one_of('around_sessions', 'how_led')}*"
    rf"(?:{one_of('around_sessions', 'leader')}|(?:moderated|chaired|facilitated|hosted)\b|"
    "担任主持)",
    re.I,
)
_LEADS_BEFORE = re.compile(
    rf"{one_of('around_sessions', 'leader_label')}[ ]*[：:|｜ ][ ]*[^。；\n：]{{0,60}}?$|"
    rf"主持人[^，。；、：\n]{{0,40}}?$|(?:Moderat(?:ors?|ed by)|Chair(?:ed by|person)?|"
    rf"Facilitat(?:ors?|ed by))\s*[：:|｜—\-]?\s*(?:[^.;\n]|\b[A-Z][a-z]{{1,4}}\.){{0,60}}?$",
    re.I,
)
_HEADLINE = 32  # characters; a headline between a label and the speech is no longer
_NEAR = 70  # characters between 主持人： and the name, its title in between


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named."""

    span: Span
    key: str


@dataclass(frozen=True)
class Cast:
    """The people of a document with the places where they are named and where they speak."""

    document: Document
    attribution: Attribution

    @cached_property
    def namings(self) -> list[Naming]:
        """All places in order; of names within one another the longest."""
        keys = self._forms
        if not keys:
            return []
        pattern = re.compile(any_of(keys))
        return [
            Naming(Span(*found.span()), keys[found.group()])
            for found in pattern.finditer(self.document.text)
            if _is_whole_word(self.document.text, found)
        ]

    @cached_property
    def _forms(self) -> dict[str, str]:
        forms: dict[str, str] = {}
        for person in self.attribution.people:
            for form in (person.name, *person.aliases):
                if len(form) > 1:
                    forms.setdefault(form, person.key)
        return forms

    @cached_property
    def _told(self) -> dict[str, Span | None]:
        return {}

    def told(self, part: str) -> Span | None:
        """Return where the text first says who leads `part` (对话由李四主持); sought once."""
        if part not in self._told:
            pattern = (
                rf"{re.escape(part)}{one_of('around_sessions', 'part_word')}?由[^，。；]{{2,60}}?"
                "主持"
            )
            found = re.search(pattern, self.document.folded)
            self._told[part] = Span(*found.span()) if found else None
        return self._told[part]

    @cached_property
    def _starts(self) -> list[int]:
        return [naming.span.start for naming in self.namings]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.document.blocks]

    def blocks(self, span: Span) -> Iterator[Block]:
        """Yield the blocks that begin inside `span`."""
        first, after = (bisect_left(self._block_starts, offset) for offset in span)
        return (self.document.blocks[number] for number in range(first, after))

    def within(self, span: Span) -> list[Naming]:
        """Return the namings that begin inside `span`."""
        return self.namings[
            bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)
        ]

    def keys(self, span: Span) -> tuple[str, ...]:
        """Return the people named inside `span`, each once, in printed order."""
        return tuple(dict.fromkeys(naming.key for naming in self.within(span)))

    @cached_property
    def _spoken(self) -> list[int]:
        return [statement.span.start for statement in self.attribution.statements]

    def statements(self, span: Span) -> tuple[Statement, ...]:
        """Return the statements that begin inside `span`, in order."""
        start, end = (bisect_left(self._spoken, offset) for offset in span)
        return self.attribution.statements[start:end]

    def leader(self, span: Span) -> str | None:
        """Return who is said inside `span` to lead the part: X主持, 主持人：X, moderated by X."""
        return self.named_leader(span) or next(self._leaders(span), None)

    def named_leader(self, span: Span) -> str | None:
        """Return the first whom the attribution names inside `span` as chair or moderator."""
        at = bisect_left(self._leads, span.start)
        found = self.attribution.leaders[at : at + 1]
        return found[0][1] if found and found[0][0].start < span.end else None

    def leaders(self, span: Span) -> set[str]:
        """Return all whom the attribution names inside `span` as chair or moderator."""
        start, end = (bisect_left(self._leads, offset) for offset in span)
        return {key for _, key in self.attribution.leaders[start:end]}

    @cached_property
    def _leads(self) -> list[int]:
        return [place.start for place, _ in self.attribution.leaders]

    @cached_property
    def attending(self) -> frozenset[str]:
        """The people of whom the text only says that they are present."""
        return frozenset(p.key for p in self.attribution.people if p.role == "attendee")

    @cached_property
    def labels(self) -> frozenset[Span]:
        """The passages that name people and hold none of their words."""
        return self._labels - self.turns

    @cached_property
    def turns(self) -> frozenset[Span]:
        """The labels right above or before somebody's words."""
        return frozenset(span for span in self._labels if self._opens_speech(span))

    @cached_property
    def _turn_starts(self) -> dict[int, Span]:
        return {turn.start: turn for turn in self.turns}

    def turn_on(self, line: Span) -> Span | None:
        """Return the label of somebody's words with which a line begins, or None."""
        return self._turn_starts.get(line.start)

    @cached_property
    def _labels(self) -> frozenset[Span]:
        return frozenset(p.span for p in self.attribution.passages if p.kind == "label")

    def _opens_speech(self, label: Span) -> bool:
        """Return whether a statement follows right after a label, on its line or the next."""
        at = bisect_left(self._spoken, label.end)
        if at == len(self._spoken):
            return False
        between = self.document.folded[label.end : self._spoken[at]].strip()
        return len(between) <= _HEADLINE and "\n" not in between and "：" not in between

    def _leaders(self, span: Span) -> Iterator[str]:
        text = self.document.folded
        for naming in self.within(span):
            after = _LEADS_AFTER.match(text, naming.span.end, span.end)
            near = max(span.start, naming.span.start - _NEAR)
            line = text.rfind("\n", near, naming.span.start) + 1
            before = _LEADS_BEFORE.search(text[max(near, line) : naming.span.start])
            if after or (
                before and not self._named_between(max(near, line) + before.start(), naming)
            ):
                yield naming.key

    def _named_between(self, start: int, naming: Naming) -> bool:
        return any(
            other.span.start < naming.span.start
            for other in self.within(Span(start, naming.span.start))
        )


def _is_whole_word(text: str, found: re.Match[str]) -> bool:
    """Return whether a Latin name is no part of a longer word."""
    if not found.group()[0].isascii():
        return True
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return not (before.isalnum() and before.isascii()) and not (after.isalnum() and after.isascii())
