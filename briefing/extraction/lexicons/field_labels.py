"""Labels of fields and columns: 主持人：, 报告人, 时间 | 地点; the role that one gives people."""

import re
from functools import cache

from briefing.extraction.lexicons.vocabulary import any_of, terms
from briefing.record import Role

PARTS = ("opening", "keynote", "dialogue", "qa", "other", "pause")
_ROLES: tuple[Role, ...] = ("speaker", "moderator", "chair", "attendee")


@cache
def fields() -> dict[str, Role]:
    return {label: role for role in _ROLES for label in terms("fields", role)}


@cache
def field_role(label: str) -> Role | None:
    """Return the role that a field's label gives the people named after it (邀请专家与谈：)."""
    first, _, last = label.strip().rpartition(" ")
    if first and first.count(" ") < 3 and last.lower() in terms("fields", "occasion"):
        return "speaker"
    if first.lower() in terms("fields", "scope") and last.title() in fields():
        return fields()[last.title()]
    if label in fields():
        return fields()[label]
    found = _affixed().fullmatch(label)
    return fields().get(found["core"]) if found else None


@cache
def _affixed() -> re.Pattern[str]:
    before, after = (any_of(terms("fields", kind)) for kind in ("before", "after"))
    cores = any_of(word for word in fields() if not word.isascii())
    return re.compile(f"(?:{before})*(?P<core>{cores})(?:{after})?")


def is_column(label: str) -> bool:
    """Return whether the words head a column of a programme: a role, or 时间, 地点, 内容."""
    return label in fields() or label in terms("fields", "column")


@cache
def _labels() -> frozenset[str]:
    parts = terms("parts_of_events", *PARTS)
    nobody = terms("nameless_labels", "nobody", "asking")
    return frozenset({*fields(), *terms("fields", "column"), *nobody, *parts})


def is_label(words: str) -> bool:
    """Return whether the words name a field, a column, a part or unnamed people: no person."""
    return words in _labels()
