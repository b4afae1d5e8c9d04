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

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # jieba's regular expressions warn on Python 3.12
    import jieba

__all__ = ["Segmenter", "jieba"]

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


@dataclass
class Segmenter:
    """A tokenizer of jieba's that has met some characters, and knows all words made of them."""

    tokenizer: Any = field(default_factory=_tokenizer)
    met: set[str] = field(default_factory=set)
    waiting: list[str] = field(default_factory=list)

    def know(self, words: Iterable[str]) -> None:
        """Keep each of `words` whole from now on."""
        self.waiting += words

    def meet(self, text: str) -> None:
        """Read the words that `text` can hold; once for a whole document is quickest.

        The words to keep whole are read with those of the first text, for the dictionary is long.
        """
        if self.met.issuperset(text) and not self.waiting:
            return
        self._read({*self.met, *text, *"".join(self.waiting)})
        while self.waiting:
            self.tokenizer.add_word(self.waiting.pop())

    def _read(self, letters: set[str]) -> None:
        """Take the words made of `letters` from the dictionary."""
        self.met = letters
        among = re.escape("".join(sorted(letters)))
        known = re.findall(rf"^([{among}]+) (\d+)", _dictionary(), re.MULTILINE)
        frequency = {word[:end]: 0 for word, _ in known for end in range(1, len(word))}
        frequency |= {word: int(count) for word, count in known}
        before = self.tokenizer.FREQ
        self.tokenizer.FREQ = before | frequency | {k: n for k, n in before.items() if n}

    def tokens(self, text: str) -> list[tuple[str, int, int]]:
        """Return the words of `text` with their places."""
        self.meet(text)
        return list(self.tokenizer.tokenize(text))
