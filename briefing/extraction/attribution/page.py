"""What every recogniser looks at: the lines of a document and the people named in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from briefing.extraction.attribution.known_names import add_short_forms, find_names_in_labels
from briefing.extraction.attribution.mixed_languages import find_languages
from briefing.extraction.labels import chinese_labels
from briefing.extraction.labels.head import Head
from briefing.extraction.labels.inside_paragraph import split_turns
from briefing.extraction.labels.language import Language
from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.naming.chinese.other_forms import find_family_name, find_noted
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.reading.document import Document, Kind, Span

_PARAGRAPH = 60  # characters; a shorter line holds one turn
_TRANSCRIPT = 100_000  # characters; no transcript is longer
_LISTED = 70  # characters; a line that names one person in a list is no longer


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block, without outer blanks; `number` counts the lines of the page."""

    number: int
    span: Span
    kind: Kind


@dataclass(frozen=True)
class Page:
    """A document as recognisers see it; `free` are the lines that no recogniser has taken."""

    document: Document
    language: Language
    lines: tuple[Line, ...]
    free: frozenset[int]
    _named: dict[int, list[Mention]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def folded(self) -> str:
        """Return the text to match rules against."""
        return self.document.folded

    @property
    def english(self) -> bool:
        """Return whether the page is in English."""
        return self.language.english

    def without(self, taken: frozenset[int]) -> "Page":
        """Return the page with `taken` lines no longer free; what is cached stays."""
        page = replace(self, free=self.free - taken)
        for cached in ("known", "titled", "listed", "surely_titled"):
            if cached in self.__dict__:
                page.__dict__[cached] = self.__dict__[cached]
        return page

    def free_lines(self) -> list[Line]:
        """Return the free lines in order."""
        return [line for line in self.lines if line.number in self.free]

    @cached_property
    def titled(self) -> dict[int, list[Mention]]:
        """The mentions of each line, found without knowing any name."""
        none: frozenset[str] = frozenset()
        find = self.language.mentions
        return {line.number: find(self.folded, line.span, none) for line in self.lines}

    @cached_property
    def listed(self) -> list[Mention]:
        """The people whom a short line names with a title and nothing else."""
        person = self.language.person
        none: frozenset[str] = frozenset()
        short = (line.span for line in self.lines if len(range(*line.span)) <= _LISTED)
        spans = (Span(chinese_labels.skip_marks(self.folded, span), span.end) for span in short)
        found = (person(self.folded, span, none) for span in spans if span.end > span.start)
        return [mention for mention in found if mention and mention.evidence is Evidence.TITLED]

    @cached_property
    def surely_titled(self) -> frozenset[str]:
        """The folded names that stand with a whole title somewhere."""
        sure = (
            m for m in chain(self.listed, *self.titled.values()) if m.evidence is Evidence.TITLED
        )
        return frozenset(self.folded[slice(*m.name)] for m in sure)

    @cached_property
    def known(self) -> frozenset[str]:
        """The folded names that stand with a title somewhere, or often enough without one."""
        found: dict[str, int] = {}
        for mention in chain.from_iterable(self.titled.values()):
            name = self.folded[slice(*mention.name)]
            weight = (
                2 if mention.evidence >= Evidence.KNOWN and not _is_mere_address(mention) else 1
            )
            found[name] = found.get(name, 0) + weight
        for mention in self.listed:
            found[self.folded[slice(*mention.name)]] = 2
        names = frozenset(name for name, weight in found.items() if weight >= 2 and len(name) > 1)
        names |= find_names_in_labels(
            self.folded, [line.span for line in self.lines], self.language
        )
        return add_short_forms(names | self._other_forms(), self.language)

    def _other_forms(self) -> frozenset[str]:
        """Return the forms by which a text may go on with a person whom it names in full."""
        named = [
            m for m in chain(self.listed, *self.titled.values()) if m.evidence >= Evidence.KNOWN
        ]
        also = [find_noted(self.folded, m.name.end) for m in named]
        spans = [m.name for m in named] + [span for span in also if span]
        names = [self.folded[slice(*span)] for span in spans]
        short = (find_family_name(name) for name in names)
        return frozenset([*names[len(named) :], *(name for name in short if name)])

    def bearer(self, post: str) -> Mention | None:
        """Return the one person whose title ends in `post` (not 副局长 for 局长), or None.

        A word of standing may be printed apart from it: 署理局长 is the 署理某某局局长.
        """
        words = sorted(terms("posts", "standing"), key=len, reverse=True)
        standing = next((word for word in words if post.startswith(word)), "")
        core = post.removeprefix(standing)
        if core not in terms("posts", "post"):
            return None
        found: dict[str, Mention] = {}
        for mention in [*self.listed, *chain.from_iterable(self.titled.values())]:
            title = self.folded[slice(*mention.title)] if mention.title else ""
            if _is_bearer(title, core, standing):
                found.setdefault(self.folded[slice(*mention.name)], mention)
        return next(iter(found.values())) if len(found) == 1 else None

    def person(self, span: Span) -> Mention | None:
        """Return the person whom all of `span` names, with or without a title, or None."""
        return self.language.person(self.folded, span, self.known)

    def head_of(self, span: Span) -> Head | None:
        """Return the head before a colon with which `span` begins, or None."""
        return self.language.head_of(self.folded, span, self.known)

    def mentions(self, line: Line) -> list[Mention]:
        """Return the mentions in `line`, names known from elsewhere among them."""
        if line.number not in self._named:
            found = self.language.mentions(self.folded, line.span, self.known)
            self._named[line.number] = found
        return self._named[line.number]


def _is_bearer(title: str, core: str, standing: str) -> bool:
    body = title.removesuffix(core)
    if body == title:
        return False
    return standing in body if standing else body[-1:] not in ("副", "前", "原", "总")


def _is_mere_address(mention: Mention) -> bool:
    return mention.rank is not None and mention.rank.start < mention.name.end


def pages_of(document: Document) -> list[Page]:
    """Return the pages of a document, all their lines free: one, or two of a mixed document."""
    lines: dict[str, list[Line]] = {}
    languages: dict[str, Language] = {}
    number = 0
    for block, language in zip(document.blocks, find_languages(document), strict=True):
        languages[language.code] = language
        for span in _split_lines(document, block.span, language):
            lines.setdefault(language.code, []).append(Line(number, span, block.kind))
            number += 1
    return [
        Page(document, languages[code], tuple(own), frozenset(line.number for line in own))
        for code, own in lines.items()
    ]


def _split_lines(document: Document, block: Span, language: Language) -> Iterator[Span]:
    """Yield the lines of a block without outer blanks; a line of several turns is several."""
    start = block.start
    for part in document.text[slice(*block)].split("\n"):
        begin = start + len(part) - len(part.lstrip())
        end = start + len(part.rstrip())
        yield from _split_turns(document, Span(begin, end), language)
        start += len(part) + 1


def _split_turns(document: Document, line: Span, language: Language) -> Iterator[Span]:
    """Yield the turns of a line, which is one as a rule; nothing for an empty line."""
    if line.end <= line.start:
        return
    if language.english or not _PARAGRAPH <= len(range(*line)) <= _TRANSCRIPT:
        yield line
        return
    yield from split_turns(document.folded, line)
