"""Interviews: answers under a bare label (答：) are the one person's whom the text introduces.

本报专访了某某大学所长李四。
问：…
答：…
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from briefing.chinese.han import HAN
from briefing.extraction.attribution.page import Line, Page
from briefing.extraction.labels.head import Head
from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.naming.chinese.name_shapes import is_plausible
from briefing.extraction.naming.mention import Evidence, Mention
from briefing.extraction.text.sentences import sentences
from briefing.reading.document import Span

_SIGNED = re.compile(f"（(?P<name>[{HAN}]{{2,4}})）")
_NEAR = 14  # characters before a person in which a verb of asking may stand


def give_answers_to_interviewed(page: Page, heads: Mapping[int, Head]) -> dict[int, Head]:
    """Return the heads with the labels of answers as the person's who is interviewed, if one is."""
    heads = {number: _read_name_in_brackets(page, head) for number, head in heads.items()}
    bare = {number for number, head in heads.items() if _is_answer(page, head)}
    who = _find_interviewed(page, min(heads)) if bare else None
    if who is None:
        return dict(heads)
    named = replace(who, evidence=max(who.evidence, Evidence.KNOWN))
    return {
        number: replace(head, kind="person", mention=named) if number in bare else head
        for number, head in heads.items()
    }


def _is_answer(page: Page, head: Head) -> bool:
    label = page.folded[slice(*head.span)].strip(" *.：:")
    return head.kind == "nobody" and label in _words("answer")


def _read_name_in_brackets(page: Page, head: Head) -> Head:
    """Return the head of an answer with the name that brackets give it: 答：（李四）…"""
    name = _SIGNED.match(page.folded, head.body) if _is_answer(page, head) else None
    if name is None or not (name["name"] in page.known or is_plausible(name["name"])):
        return head
    span = Span(*name.span("name"))
    return replace(
        head, kind="person", body=name.end(), mention=Mention(span, None, span.end, Evidence.KNOWN)
    )


def _find_interviewed(page: Page, first: int) -> Mention | None:
    """Return the one person who, above the first question, is said to be asked; None for two."""
    found = {
        page.folded[slice(*mention.name)]: mention
        for line in page.lines
        if line.number < first
        for mention in _find_asked(page, line)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _find_asked(page: Page, line: Line) -> Iterator[Mention]:
    """Yield all who are named in a sentence that tells of an interview with one of them."""
    text = page.folded
    named = [mention for mention in page.mentions(line) if mention.evidence >= Evidence.KNOWN]
    for part in sentences(text, line.span):
        here = [m for m in named if part.start <= m.name.start < part.end]
        whole = line.span if page.english else part  # Dr. X heads the office. She spoke to us
        if any(_is_asked(text, mention, part, whole) for mention in here):
            yield from here


def _is_asked(text: str, mention: Mention, part: Span, whole: Span) -> bool:
    before = text[max(part.start, mention.start - _NEAR) : mention.start]
    return bool(
        _words_before().search(before) or _words_after().search(text, mention.end, whole.end)
    )


@cache
def _words(kind: str) -> frozenset[str]:
    return terms("interviews", kind)


def _any_word(kind: str) -> str:
    return "|".join(re.escape(word) for word in sorted(_words(kind), key=len, reverse=True))


@cache
def _words_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_word('before')})[了过： ]*(?:Dr\.? |Prof\.? |the )*$")


@cache
def _words_after() -> re.Pattern[str]:
    return re.compile(_any_word("after"))
