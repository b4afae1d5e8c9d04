"""The words of the tables of facts as sets, and the patterns made of them."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from briefing import facts


@cache
def terms(name: str, *kinds: str) -> frozenset[str]:
    """Return the words of a table of facts of one of `kinds`, or of all where none is given."""
    return frozenset(facts.words(name, *kinds))


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of a plain list of facts."""
    return frozenset(facts.word_list(name))


def ending_in(text: str, words: frozenset[str], least: int = 0) -> str:
    """Return the longest of `words` that `text` ends in after `least` characters, or nothing."""
    for size in _sizes(words):
        if len(text) - size >= least and text[-size:] in words:
            return text[-size:]
    return ""


@lru_cache(maxsize=64)
def _sizes(words: frozenset[str]) -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in words if word}, reverse=True))


@cache
def one_of(name: str, *kinds: str) -> str:
    """Return a pattern, in a group of its own, of the words of these kinds in a table of facts."""
    return f"(?:{any_of(terms(name, *kinds))})"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches the longest of `words`; a trie, so that it is linear."""
    return _trie(frozenset(words))


@lru_cache(maxsize=64)
def _trie(words: frozenset[str]) -> str:
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _pattern(root)


def _pattern(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    branches = [re.escape(char) + _pattern(rest) for char, rest in node.items() if char]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return body + "?" if "" in node else body
