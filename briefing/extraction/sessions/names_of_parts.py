"""Names of the parts of an event, as `facts/parts_of_events.csv` has them, and their kinds."""

import re
from functools import cache

from briefing import facts
from briefing.chinese.han import HAN
from briefing.extraction.lexicons.vocabulary import any_of, one_of, terms
from briefing.record import SessionKind

# 圆桌会议, 座谈会, 报告会 are events of their own; 开幕式致辞 is said of one person's words.
_NOT_AFTER = rf"(?!会(?!谈|场)|{one_of('around_sessions', 'no_part')})"


_FIRST: tuple[SessionKind, ...] = ("dialogue", "qa", "keynote", "opening", "other")


@cache
def _rows() -> tuple[facts.Row, ...]:
    """Return the rows of the table that say what a part is."""
    return tuple(row for row in facts.table("parts_of_events") if row["kind"] in _FIRST)


@cache
def _pauses() -> frozenset[str]:
    return frozenset(word.lower() for word in terms("parts_of_events", "pause"))


def is_pause(title: str) -> bool:
    """Return whether a programme's line only tells of what lies between the parts (Tea break)."""
    parts = re.split(r"[/／&、]|\band\b", title.lower())
    return all(part.strip(" ：:-–—|｜（）()") in _pauses() for part in parts)


@cache
def kinds() -> dict[str, SessionKind]:
    """Return the kind of each name, English names in small letters."""
    return {word.lower(): kind for kind in _FIRST for word in facts.words("parts_of_events", kind)}


@cache
def in_prose() -> re.Pattern[str]:
    """Return the pattern of the names that mean a part of the event in any sentence."""
    words = [row["word"] for row in _rows() if not row["where"]]
    stages = rf"{one_of('around_sessions', 'stage_word')}?"
    return re.compile(
        rf"(?:{any_of(words)}){stages}{_NOT_AFTER}|"
        rf"(?:(?!的)[{HAN}]){{2,6}}{one_of('around_sessions', 'stage_of')}|"
        rf"\b(?i:panel discussions?|panel session|round-?table discussion|fireside chat|"
        rf"question-and-answer session)\b|(?:(?<=[Tt]he )|(?<= a )|(?<=[Tt]his ))panel\b"
    )


_CAST = re.compile(
    r"\b(?:moderated|facilitated|chaired) by\b|\bpanel (?:included|features?|featured|comprised|"
    r"consisted|titled|entitled|called|on|brought)\b|\bon the panel\b|\bpanell?ists\b"
)


def is_with_people(name: str, sentence: str) -> bool:
    """Return whether “panel” in a sentence is a talk with people, and no body of that name."""
    return name != "panel" or _CAST.search(sentence) is not None


@cache
def in_heading() -> re.Pattern[str]:
    """Return the pattern of the names that mean a part where they stand in a heading."""
    words = [row["word"] for row in _rows()]
    chinese = any_of(w for w in words if not w.isascii())
    english = "|".join(
        re.escape(w) for w in sorted((w for w in words if w.isascii()), key=len, reverse=True)
    )
    return re.compile(
        rf"(?:{chinese}){one_of('around_sessions', 'stage_word')}?{_NOT_AFTER}|"
        rf"\b(?i:{english})(?![\w-])"
    )


@cache
def heading_only() -> frozenset[str]:
    """Return the names that are a part only in a heading, in small letters."""
    return frozenset(row["word"].lower() for row in _rows() if row["where"] == "heading")


_STAGE = re.compile(rf"{one_of('around_sessions', 'stage_word')}$")


def kind_of(name: str) -> SessionKind:
    """Return the kind that the title of a part tells: a closing panel is a dialogue."""
    found = [_STAGE.sub("", match.group()).lower() for match in in_heading().finditer(name)]
    told = {kinds().get(word, "other") for word in found}
    return next((kind for kind in _FIRST if kind in told), "other")
