"""What every part of a brief is made from."""

from dataclasses import dataclass

from briefing.project import Project
from briefing.record import Record
from briefing.rendering.audience.audiences import Audience
from briefing.rendering.words.making import Making
from briefing.rendering.words.page_languages import PageLanguages


@dataclass(frozen=True, slots=True)
class BriefInput:
    """A record, for whom it is printed and in which languages, and the project's settings."""

    record: Record
    languages: PageLanguages
    audience: Audience
    project: Project
    making: Making
