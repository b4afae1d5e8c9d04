"""What every part of a brief is made from."""

from dataclasses import dataclass

from briefing.project import Project
from briefing.record import Record
from briefing.rendering.audience.audiences import Audience
from briefing.rendering.words.languages import Tongue
from briefing.rendering.words.making import Facts


@dataclass(frozen=True, slots=True)
class Scene:
    """A record, for whom it is printed and in which languages, and the project's settings."""

    record: Record
    shown: Tongue
    audience: Audience
    project: Project
    made: Facts
