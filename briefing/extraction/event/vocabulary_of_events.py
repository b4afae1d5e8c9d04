"""Patterns made of the words in `facts/event.csv` and `event_labels.csv`."""

import re
from functools import cache

from briefing import facts
from briefing.extraction.lexicons import vocabulary
from briefing.extraction.lexicons.vocabulary import terms


@cache
def one_of(*kinds: str) -> str:
    """Return the pattern that matches the longest word of these kinds in `event.csv`."""
    return vocabulary.one_of("event", *kinds)


@cache
def words_of(*kinds: str) -> tuple[str, ...]:
    """Return the words of these kinds in `event.csv`, for `endswith` and `startswith`."""
    return tuple(sorted(terms("event", *kinds), key=len, reverse=True))


@cache
def labels() -> dict[str, str]:
    """Return the field of each label, the label without blanks and in small letters."""
    return {key(row["word"]): row["kind"] for row in facts.table("event_labels")}


def key(label: str) -> str:
    """Return a label as it is looked up."""
    return "".join(label.split()).lower()


@cache
def label() -> re.Pattern[str]:
    """Return the pattern of a label with its colon; blanks may stand between its characters."""
    spelt = sorted(map(_spelt, facts.words("event_labels")), key=len, reverse=True)
    return re.compile(
        rf"(?:(?<=[\s；;，,|｜。【\[*、．.）)])|"
        rf"^)[【\[*]{{0,2}}(?P<label>{'|'.join(spelt)})[】\]*]{{0,2}}"
        rf"(?:[ ]?[/／][ ]?[A-Z][A-Za-z ]{{2,24}})?[ ]{{0,4}}(?:[：:]\**|"
        rf"(?<=】))[ ]*",
        re.I | re.M,
    )


def _spelt(word: str) -> str:
    if word.isascii():
        return r"\b" + re.escape(word).replace(r"\ ", " +")
    return r"[ ]{0,6}".join(word)
