"""Answers that are no translation at all: they are refused here, and never stored.

Whether a translation is a good one is asked later, by the checks; this is about nothing, notices,
web pages, the source sent back, and the loops that small models fall into.
"""

import re

from briefing.chinese.han import count_han, has_han
from briefing.network.fault import Kind
from briefing.translation.machine.engines.engine_contract import EngineError
from briefing.translation.segments import has_words
from briefing.translation.tables import shipped

_LETTERS = re.compile(r"[A-Za-z]{2,}")
_LOOP = re.compile(r"(?=[^\W_])(.{1,60}?)(?:[\s,.;:、，。()（）]*\1){3,}", re.IGNORECASE)
_LOOP_LENGTH = 10
_LONGEST_RATIO = 12
_ALWAYS_ALLOWED = 160


def accept_answer(source: str, answer: object, target: str) -> str:
    """Return the answer as text. Raises EngineError when it cannot be a translation of `source`."""
    if not isinstance(answer, str) or not answer.strip():
        raise EngineError(Kind.ANSWER, "the engine answered with nothing")
    _refuse_notices(source, answer)
    if has_words(source):
        _refuse_echo(source, answer, target)
        _refuse_loop(source, answer)
        _refuse_length(source, answer)
    return answer.strip()


def _refuse_notices(source: str, answer: str) -> None:
    lowered = answer.casefold()
    for row in shipped("engine_notices"):
        pattern = row["pattern"].casefold()
        if pattern in lowered and pattern not in source.casefold():
            raise EngineError(Kind(row["kind"]), "the engine answered with a notice or a web page")


def _refuse_echo(source: str, answer: str, target: str) -> None:
    """Refuse the source itself, and an answer that is written in the other language."""
    if target.startswith("en"):
        han = count_han(answer)
        foreign = han > 0 and han >= count_han(source) / 2
        silent = has_han(source) and not re.search(r"[^\W_]", answer)
    else:
        foreign = len(_LETTERS.findall(source)) > 2 and not has_han(answer)
        silent = False
    if foreign or silent:
        raise EngineError(Kind.ANSWER, "the engine answered in the language of the source")


def _refuse_loop(source: str, answer: str) -> None:
    found = _LOOP.search(answer)
    if found and len(found.group()) >= _LOOP_LENGTH and not _LOOP.search(source):
        raise EngineError(Kind.ANSWER, "the engine repeats itself")


def _refuse_length(source: str, answer: str) -> None:
    if len(answer) > max(_ALWAYS_ALLOWED, _LONGEST_RATIO * len(source)):
        raise EngineError(Kind.ANSWER, "the answer is far too long")
