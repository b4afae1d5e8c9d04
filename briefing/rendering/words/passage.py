"""A passage: words in one language, typeset when a template prints them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from briefing.rendering.words.typeset import curl_marks, typeset

Side = Literal["first", "second"]
UNREVIEWED, DOUBTFUL = "†", "‡"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in one language; `side` says whether they lead on the page or accompany.

    `lines` are the lines it is broken into by hand, where it is a title. A `rendered` passage is
    no quotation: it is printed with the apostrophes of print.
    `head` characters at `head_at` are set off as the headline; an `unreviewed` rendering was made
    by a machine and no person has seen it; open `flags` say why a person must look at it.
    """

    text: str
    lang: str
    side: Side = "first"
    head: int = 0
    head_at: int = 0
    unreviewed: bool = False
    flags: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    rendered: bool = False

    @property
    def mark(self) -> str:
        """† after unreviewed machine text, ‡ after what is still to be confirmed."""
        return (UNREVIEWED if self.unreviewed else "") + (DOUBTFUL if self.flags else "")

    @property
    def set(self) -> Markup:
        """The words typeset, with their mark, without the element that names their language."""
        if self.lines:
            *lines, last = self.lines
            return Markup("").join(
                Markup('<span class="line">{}</span>').format(typeset(self._print(line), self.lang))
                for line in (*lines, last + self.mark)
            )
        text = self._print(self.text)
        if not self.head:
            return typeset(text + self.mark, self.lang)
        start, end = self.head_at, self.head_at + self.head
        before, head, after = text[:start], text[start:end], text[end:] + self.mark
        marked = Markup('<b class="head">{}</b>').format(typeset(head, self.lang, tail=not after))
        lead = typeset(before, self.lang, tail=False) if before else Markup("")
        return lead + marked + (typeset(after, self.lang) if after else Markup(""))

    def _print(self, text: str) -> str:
        return curl_marks(text) if self.rendered else text

    def __html__(self) -> str:
        return f'<span lang="{escape(self.lang)}">{self.set}</span>'

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Pair:
    """The same thing in the languages shown, the leading one first; a language may be missing."""

    first: Passage | None = None
    second: Passage | None = None

    def __iter__(self) -> Iterator[Passage]:
        return (passage for passage in (self.first, self.second) if passage)

    def __bool__(self) -> bool:
        return self.first is not None or self.second is not None

    def __str__(self) -> str:
        return " ".join(passage.text for passage in self)
