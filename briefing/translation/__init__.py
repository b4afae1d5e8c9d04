"""Translation: a Record becomes a Record with English, each piece saying where it came from."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.project import Project
    from briefing.record import Record

__all__ = ["render_english"]


def render_english(record: "Record", project: "Project") -> "Record":
    """Return `record` with the English of memory, glossary and rules: see `translation.apply`."""
    from briefing.translation.rules import apply  # who only lays out pages need not load the rules

    return apply.render_english(record, project)
