"""Titles that several people share, printed once before the first: 委员张三、李四、王五."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.extraction.lexicons.vocabulary import any_of, terms
from briefing.extraction.naming.mention import Mention

_JOINERS = ("、", "和", "及", "与", "以及")


def lend_titles(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bare mentions of one line in a row behind a title that many bear, with that title.

    Of a title that one person holds (市长) nothing follows for the next name.
    """
    lent = None
    for before, mention in pairwise(mentions):
        if before.title:
            leads = before.title.end <= before.name.start
            words = text[slice(*before.title)]
            lent = before.title if leads and _is_held_by_many(words) else None
        joined = text[before.end : mention.name.start] in _JOINERS
        lent = lent if joined and not mention.title else None
        if lent:
            yield replace(mention, title=lent)


def _is_held_by_many(title: str) -> bool:
    """Return whether a body's members bear the title; 专家学者 says nothing of anybody."""
    common = any_of(terms("posts", "common"))
    return bool(re.search(f"{common}$", title)) and not re.fullmatch(f"(?:{common})+", title)
