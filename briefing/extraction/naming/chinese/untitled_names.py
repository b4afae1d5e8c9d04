"""Names without a title: in Latin letters before a verb of speech, or right behind a body."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.chinese.han import HAN
from briefing.extraction.lexicons.vocabulary import any_of, terms, word_list
from briefing.extraction.naming.chinese import chinese_titles
from briefing.extraction.naming.chinese.name_ends import find_name_end, is_before_saying
from briefing.extraction.naming.chinese.name_shapes import single_surnames
from briefing.extraction.text.predicates import find_act_after
from briefing.reading.document import Span

_LATIN_PERSON = re.compile(
    r"(?:^|(?<=[\n。！？；，：”]))[ ]?(?:随后，?|其中，?|此外，?)?"
    r"(?P<name>[A-Z][a-z’'\-]+(?: [A-Z]\.)? [A-Z][A-Za-z’'\-]*[a-z](?: [A-Z][a-z’'\-]+)?)"
    rf"(?= ?[{HAN}（，])"
)


def find_latin_names(text: str, line: Span) -> Iterator[Span]:
    """Yield names in Latin letters that open a clause and report or speak (Anna Field 指出)."""
    for found in _LATIN_PERSON.finditer(text, *line):
        name = Span(*found.span("name"))
        if terms("stops", "latin").isdisjoint(found["name"].split()) and _is_before_speech(
            text, name.end
        ):
            yield name


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(any_of(terms("stops", "body")))


def find_names_of_bodies(text: str, line: Span) -> Iterator[Span]:
    """Yield names right behind a body's name, with an act and no post (云岭大学李琦主持)."""
    for found in _bodies().finditer(text, *line):
        start = found.end()
        post = chinese_titles.ending().match(text, start, line.end)
        end = None if post else find_name_end(text, start, line.end, titled=False)
        if end and text[start:end] not in word_list("words") and _is_before_speech(text, end):
            yield Span(start, end)


_FAMILIAR = re.compile(rf"(?<=[{HAN}])[老小阿](?P<surname>[{HAN}])")


def find_familiar_names(text: str, line: Span) -> Iterator[Span]:
    """Yield 老周 and 小李 between a title and a verb of speech (技术员老周说)."""
    for found in _FAMILIAR.finditer(text, *line):
        known = found["surname"] in single_surnames() and found.group() not in word_list("words")
        before = text[max(line.start, found.start() - 8) : found.start()]
        if known and chinese_titles.is_title(before) and is_before_saying(text, found.end()):
            yield Span(*found.span())


def _is_before_speech(text: str, end: int) -> bool:
    act = find_act_after(text, end, end + 60)
    return act is not None and act.kind in ("say", "speak", "chair", "moderate")
