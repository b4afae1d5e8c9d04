"""What a sentence says of one person: that somebody says, speaks, chairs, leads or attends."""

from dataclasses import dataclass

from briefing.extraction.naming.mention import Mention
from briefing.extraction.text.predicates import Act


@dataclass(frozen=True, slots=True)
class Event:
    """An act in a sentence: who (None is unnamed), where its subject begins, what it is."""

    who: Mention | None
    start: int
    act: Act
    pronoun: bool = False
