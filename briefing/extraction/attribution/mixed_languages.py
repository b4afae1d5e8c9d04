"""Passages in the other language of a mixed document, such as an English session in a digest."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.chinese.han import count_han, has_han
from briefing.extraction.labels.language import CHINESE, ENGLISH, Language, language_of
from briefing.extraction.naming.mention import Mention
from briefing.reading.document import Block, Document, Span

_LEAST = 2  # paragraphs of prose; one may be a quotation, or render the paragraph above
_WORDS = re.compile(r"[A-Za-z]{2,}")
_PROSE = {"zh": 20, "en": 12}  # characters, words; a paragraph of prose has no fewer
_ENDED = re.compile(r"[。！？…”.!?\"]$")
_NONE: frozenset[str] = frozenset()


def find_languages(document: Document) -> list[Language]:
    """Return the language of each block: the document's, but for passages in the other one.

    Such a passage is of several paragraphs in a row, and names somebody as its language does: an
    English rendering below a Chinese paragraph is none.
    """
    own = language_of(document)
    other = CHINESE if own is ENGLISH else ENGLISH
    found: list[Language] = []
    for is_other, run in groupby(document.blocks, lambda block: _is_in(document, block, other)):
        blocks = list(run)
        speaks = is_other and _is_passage(document, blocks, other)
        found += [other if speaks else own] * len(blocks)
    return found


def _is_in(document: Document, block: Block, language: Language) -> bool:
    """Return whether a block of the other language is in `language` and not in the document's."""
    words = document.folded[slice(*block.span)]
    if language is ENGLISH:
        return not has_han(words) and _WORDS.search(words) is not None
    return count_han(words) > len(_WORDS.findall(words))


def _is_passage(document: Document, blocks: Sequence[Block], language: Language) -> bool:
    texts = [document.folded[slice(*block.span)] for block in blocks]
    prose = sum(_is_prose(words, language) for words in texts)
    return prose >= _LEAST and any(_find_people(document.folded, blocks, language))


def _is_prose(words: str, language: Language) -> bool:
    size = len(_WORDS.findall(words)) if language is ENGLISH else count_han(words)
    return size >= _PROSE[language.code] and _ENDED.search(words) is not None


def _find_people(text: str, blocks: Sequence[Block], language: Language) -> Iterator[Mention]:
    """Yield the people whom blocks name with a title, in a sentence or before a colon."""
    for block in blocks:
        yield from (m for m in language.mentions(text, block.span, _NONE) if m.title)
        head = language.head_of(text, Span(*block.span), _NONE)
        if head and head.mention and head.mention.title:
            yield head.mention
