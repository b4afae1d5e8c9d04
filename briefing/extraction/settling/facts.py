"""What two readings have of the event itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.extraction.model import Difference, EventFacts, View
from briefing.extraction.settling.pair import Cast, Pair, bare, is_same, meets
from briefing.extraction.settling.table import row
from briefing.extraction.text.sentences import sentences
from briefing.facts import words
from briefing.reading.document import Span

SINGLE = ("title", "venue", "theme", "chair")
SEVERAL = ("hosts", "organizers", "supporters")
_HEAD = 2  # lines at the top, where the event is named without a word about it


class Settling:
    """The settled facts as they come about, with what differs."""

    def __init__(self, pair: Pair, cast: Cast) -> None:
        self._pair, self._cast = pair, cast
        self.differences: list[Difference] = []
        self.readers: dict[str, tuple[str, ...]] = {}

    def facts(self) -> EventFacts:
        """Return the facts of both readings as one."""
        ours = self._pair.first.facts
        title, venue, theme, chair = (self._single(field) for field in SINGLE)
        hosts, organizers, supporters = (tuple(self._several(field)) for field in SEVERAL)
        date, end_date = self._date()
        return replace(
            ours,
            title=title,
            venue=venue,
            theme=theme,
            chair=chair,
            hosts=hosts,
            organizers=organizers,
            supporters=supporters,
            date=date,
            end_date=end_date,
            readers=self.readers,
        )

    def _single(self, field: str) -> Span | None:
        ours, theirs = (getattr(one.facts, field) for one in (self._pair.first, self._pair.second))
        if ours and theirs and is_same(*map(self._pair.document.slice, (ours, theirs))):
            return self._of(field, ours, self._pair.both)
        if ours and theirs:
            return self._differ(field, ours, theirs)
        if theirs:
            return self._theirs(field, theirs)
        return self._ours(field, ours) if ours else None

    def _differ(self, field: str, ours: Span, theirs: Span) -> Span:
        chosen = row("event title" if field == "title" else "event value", "differ")
        holds = bare(self._pair.document.slice(theirs)) in bare(self._pair.document.slice(ours))
        first = holds and (chosen.doing == "fuller" or self._is_quoted(theirs))
        if not self._is_confirmed(field, theirs):
            self._note(chosen.field, "differ", field, ours, theirs)
        return self._of(field, ours if first else theirs, self._pair.names[not first :][:1])

    def _is_quoted(self, span: Span) -> bool:
        """Return whether a value is a whole quotation, the end of a name that begins before it."""
        folded = self._pair.document.folded
        return folded[span.start - 1 : span.start] == "“" and folded[span.end : span.end + 1] == "”"

    def _theirs(self, field: str, span: Span) -> Span | None:
        """Return what the second reader alone has, where something beside it says that it is so."""
        if self._is_confirmed(field, span):
            return self._of(field, span, self._pair.names[1:])
        called = self._is_called(field, span) or (field == "chair" and self._leads(span))
        self._note("event value" if called else "uncalled value", "second alone", field, None, span)
        return self._of(field, span, self._pair.names[1:]) if called else None

    def _ours(self, field: str, span: Span) -> Span | None:
        """Return what the first reader alone has; who leads a part is not the chair of all."""
        self._note("event value", "first alone", field, span, None)
        if field == "chair" and self._leads_a_part(span):
            return None
        return self._of(field, span, self._pair.names[:1])

    def _leads(self, chair: Span) -> bool:
        """Return whether the second reader has its chair as somebody who leads, too."""
        name = bare(self._pair.document.slice(chair))
        people = self._pair.second.attribution.people
        return any(bare(one.name) == name and one.role in ("chair", "moderator") for one in people)

    def _leads_a_part(self, chair: Span) -> bool:
        name = bare(self._pair.document.slice(chair))
        leading = {one.moderator for one in self._pair.second.sessions}
        people = self._pair.second.attribution.people
        return any(bare(one.name) == name and one.key in leading for one in people)

    def _several(self, field: str) -> Iterator[Span]:
        """Yield the bodies of a field; of two at one place the second reader's."""
        ours, theirs = (getattr(one.facts, field) for one in (self._pair.first, self._pair.second))
        slice_ = self._pair.document.slice
        used: list[Span] = []
        for span in theirs:
            same = next((one for one in ours if is_same(slice_(one), slice_(span))), None)
            near = next((one for one in ours if self._is_near(one, span)), None)
            if same:
                used.append(same)
                yield self._of(field, same, self._pair.both)
            elif near:
                used.append(near)
                self._note("event value", "differ", field, near, span)
                yield self._of(field, span, self._pair.names[1:])
            elif found := self._theirs(field, span):
                yield found
        for span in ours:
            if span not in used and not any(self._is_near(span, other) for other in theirs):
                self._note("event value", "first alone", field, span, None)
                yield self._of(field, span, self._pair.names[:1])

    def _is_near(self, one: Span, other: Span) -> bool:
        return meets(one, other) or bare(self._pair.document.slice(other)) in bare(
            self._pair.document.slice(one)
        )

    def _date(self) -> tuple[str | None, str | None]:
        ours, theirs = self._pair.first.facts, self._pair.second.facts
        if not theirs.date or (ours.date or "")[:10] == theirs.date[:10]:
            readers = self._pair.both if theirs.date else self._pair.names[:1]
            if ours.date:
                self.readers["date"] = readers
            if ours.date and not theirs.date:
                self._note_words("first alone", ours.date, "")
            return ours.date, ours.end_date
        self.readers["date"] = self._pair.names[1:]
        if not self._pair.again or self._pair.again.facts.date != theirs.date:
            self._note_words(
                "differ" if ours.date else "second alone", ours.date or "", theirs.date
            )
        return theirs.date, theirs.end_date

    def _of(self, field: str, span: Span, readers: tuple[str, ...]) -> Span:
        before = self.readers.get(field, readers)
        self.readers[field] = tuple(one for one in self._pair.names if one in (*before, *readers))
        return span

    def _note(
        self, kind: str, case: str, field: str, ours: Span | None, theirs: Span | None
    ) -> None:
        views = (self._pair.view(0, ours), self._pair.view(1, theirs))
        chosen = row(kind, case)  # type: ignore[arg-type]
        self.differences.append(self._pair.difference(chosen, ("event", field), views))

    def _note_words(self, case: str, ours: str, theirs: str) -> None:
        views = (View(self._pair.names[0], ours), View(self._pair.names[1], theirs))
        chosen = row("event value", case)  # type: ignore[arg-type]
        self.differences.append(self._pair.difference(chosen, ("event", "date"), views))

    def _is_confirmed(self, field: str, span: Span) -> bool:
        """Return whether the second reader's other opinion has the same value."""
        if self._pair.again is None:
            return False
        held = getattr(self._pair.again.facts, field)
        values: Iterable[Span] = held if field in SEVERAL else filter(None, (held,))
        mine = self._pair.document.slice(span)
        return any(is_same(mine, self._pair.document.slice(value)) for value in values)

    def _is_called(self, field: str, span: Span) -> bool:
        """Return whether a sentence with these words says that they are this fact, or the head."""
        document, value = self._pair.document, self._pair.document.slice(span)
        at = document.text.find(value)
        while at >= 0:
            if field in ("title", "theme") and self._in_head(at):
                return True
            line = self._line(at)
            around = next((s for s in sentences(document.folded, line) if s.end > at), line)
            if any(
                word in document.folded[slice(*around)].lower()
                for word in words("event_calls", field)
            ):
                return True
            at = document.text.find(value, at + 1)
        return False

    def _in_head(self, at: int) -> bool:
        """Return whether a place is in one of the first lines that hold anything."""
        return (
            sum(bool(line.strip()) for line in self._pair.document.text[:at].split("\n")) <= _HEAD
        )

    def _line(self, at: int) -> Span:
        text = self._pair.document.text
        end = text.find("\n", at)
        return Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end)
