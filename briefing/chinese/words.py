"""jieba, reading of its large dictionary only the words that the text in hand can hold.

Words of other characters cannot stand in a text, so it is cut as with the whole dictionary; but
reading that takes as long as all else that extraction does.
"""

import logging
import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from briefing import facts

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # jieba's regular expressions warn on Python 3.12
    import jieba

__all__ = ["Segmenter", "jieba", "segmenter"]

# The sum of all frequencies in the dictionary of jieba 0.42.1, its last release.
TOTAL = 60_101_967


@cache
def _dictionary() -> str:
    with jieba.get_dict_file() as stream:
        return str(stream.read().decode("utf-8"))


def _tokenizer() -> Any:
    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = {}, TOTAL, True
    return tokenizer


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


@dataclass
class Segmenter:
    """A tokenizer of jieba's that has met some characters, and knows all words made of them.

    `lines` are those of the dictionary whose words have no other characters; of these the tokenizer
    knows the words that begin with a pair of characters that stood side by side in a text.
    """

    tokenizer: Any = field(default_factory=_tokenizer)
    met: set[str] = field(default_factory=set)
    pairs: set[str] = field(default_factory=set)
    lines: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)

    def know(self, words: Iterable[str]) -> None:
        """Keep each of `words` whole from now on."""
        self.waiting += words

    def meet(self, text: str) -> None:
        """Read the words that `text` can hold; once for a whole document is quickest.

        The words to keep whole are read with those of the first text, for the dictionary is long.
        """
        held = "\n".join([text, *self.waiting])
        letters, pairs = {*"".join(held.split())} - self.met, _pairs(held) - self.pairs
        if not letters and not pairs:
            return
        self.met |= letters
        self.pairs |= pairs | {f"{letter} " for letter in letters}  # a word of one, and a blank
        fresh = self._read(letters) if letters else []
        self._take(line for line in self.lines if line[:2] in pairs)
        self._take(line for line in fresh if line[:2] in self.pairs)
        self.lines += fresh
        while self.waiting:
            self.tokenizer.add_word(self.waiting.pop())

    def _read(self, letters: set[str]) -> list[str]:
        """Return the dictionary's lines of words made of what was met, with one of `letters`."""
        among, one = (f"[{re.escape(''.join(sorted(each)))}]" for each in (self.met, letters))
        return re.findall(rf"^{among}*{one}{among}* \d+", _dictionary(), re.MULTILINE)

    def _take(self, lines: Iterable[str]) -> None:
        """Give the tokenizer the words of `lines`; what it knows by another frequency it keeps."""
        known = self.tokenizer.FREQ
        for word, count in (line.split(" ") for line in lines):
            for end in range(1, len(word)):
                known.setdefault(word[:end], 0)
            known[word] = known.get(word) or int(count)

    def tokens(self, text: str) -> list[tuple[str, int, int]]:
        """Return the words of `text` with their places."""
        self.meet(text)
        return list(self.tokenizer.tokenize(text))


@cache
def segmenter() -> Segmenter:
    """Return the segmenter that extraction and pages share; it keeps policy terms whole."""
    shared = Segmenter()
    shared.know(row["word"] for row in facts.table("policy_terms") if row["kind"] == "topic")
    return shared
