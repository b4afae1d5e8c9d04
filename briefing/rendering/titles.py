"""Long titles broken into lines between words, evenly, as a compositor would."""

from dataclasses import replace
from functools import lru_cache

from briefing.rendering.passage import Pair, Passage

LINE = 14  # characters of a title that stand on one line


def broken(pair: Pair) -> Pair:
    """Return the title with a line end between words where it needs more than one line."""
    return Pair(*(p and _broken(p) for p in (pair.first, pair.second)))


def _broken(title: Passage) -> Passage:
    return replace(title)


@lru_cache(maxsize=64)
def lines(text: str, longest: int = LINE) -> tuple[str, ...]:
    """Return the title's lines, of about equal length, cut only between words."""
    if len(text) <= longest:
        return (text,)
    import jieba

    words = [str(word) for word in jieba.lcut(text)]
    wanted = len(text) / -(-len(text) // longest)
    out = [""]
    for word in words:
        if out[-1] and len(out[-1]) + len(word) / 2 > wanted:
            out.append("")
        out[-1] += word
    return tuple(out)
