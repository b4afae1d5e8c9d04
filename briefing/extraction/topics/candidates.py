"""Candidates for topics that no lexicon holds: word sequences made as terms are made."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

from briefing.extraction.lexicons.vocabulary import terms
from briefing.extraction.topics.terms import Token, Vocabulary, vocabulary

_LONGEST = {"zh": 3, "en": 2}  # words
_NOUNS = frozenset({"n", "vn", "nz", "nt", "an", "j", "l", "s"})
_NOUN_ENDINGS = (
    "s",
    "tion",
    "ment",
    "ity",
    "ance",
    "ence",
    "ism",
    "ship",
    "cy",
    "gy",
    "ing",
    "ure",
)


def sequences(folded: str, lexicon: Vocabulary) -> Iterator[Token]:
    """Yield each sequence of two or three words that may be a term, with its place.

    The words stand side by side, are long enough, not too general and not in the lexicon. Whether
    one is a topic depends on who else says it.
    """
    tokens = lexicon.tokens(folded)
    may = [_may_join(word, lexicon) for word, _, _ in tokens]
    for at in range(len(tokens)):
        for size in range(2, _LONGEST[lexicon.language] + 1):
            if at + size > len(tokens) or not all(may[at : at + size]):
                break
            part = tokens[at : at + size]
            gap = lexicon.language == "en" and part[0][2] + 1 != part[1][1]
            if not gap and _is_special([token[0] for token in part], lexicon.language):
                yield folded[part[0][1] : part[-1][2]].lower(), part[0][1], part[-1][2]


def is_nominal(name: str) -> bool:
    """Return whether a sequence is made of nouns, by jieba's dictionary or the English endings."""
    if name.isascii():
        return name.endswith(_NOUN_ENDINGS)
    return all(map(_may_be_noun, _cut(name)))


def _may_join(word: str, lexicon: Vocabulary) -> bool:
    if lexicon.language == "en":
        return len(word) > 3 and word not in terms("generic_words")
    return 2 <= len(word) <= 4 and word.isalpha() and word not in lexicon.written


def _is_special(parts: Sequence[str], language: str) -> bool:
    general = terms("generic_words")
    return language == "en" or (
        parts[0] not in general and not all(p in general for p in parts[1:])
    )


def _cut(name: str) -> list[str]:
    return [word for word, _, _ in vocabulary("zh").tokens(name)]


@cache
def _may_be_noun(word: str) -> bool:
    """Return whether jieba's dictionary calls `word` a noun, or does not know it."""
    entries = _dictionary()
    at = entries.find(f"\n{word} ")
    return at < 0 or entries[at + 1 : entries.find("\n", at + 1)].split(" ")[2] in _NOUNS


@cache
def _dictionary() -> str:
    """Return jieba's dictionary as it is: to search it is quicker than to read it in."""
    return (resources.files("jieba") / "dict.txt").read_text("utf-8") + "\n"
