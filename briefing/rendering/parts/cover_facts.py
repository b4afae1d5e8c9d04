"""The cover: the event's title and its facts, and for whom the brief is printed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.project import Project
from briefing.record import Person, Record, Text
from briefing.rendering.words.brief_input import BriefInput
from briefing.rendering.words.date_lines import event_date
from briefing.rendering.words.page_languages import PageLanguages
from briefing.rendering.words.passage import Pair

ROOMY = 15  # lines on the cover, above which they are set closer


@dataclass(frozen=True, slots=True)
class CoverLine:
    """One line of the cover: what it tells, and its values."""

    key: str
    label: Pair
    values: tuple[Pair, ...]


def is_dense(lines: tuple[CoverLine, ...]) -> bool:
    """Return whether the cover has so many lines that they are set closer."""
    return sum(len(list(value)) for line in lines for value in line.values) > ROOMY


def event_title(record: Record, project: Project, languages: PageLanguages) -> Pair:
    """Return the event's title, else the project's, else the page's words for a brief.

    A guest must be told which event it is: its title is printed, marked, even if not confirmed.
    """
    if record.event.title:
        return replace(languages, flagged=True).pair_once(record.event.title)
    if project.settings.title:
        lang = languages.codes[0]
        given = project.settings.title
        return languages.pair(Text(en=given) if lang == "en" else Text(zh=given))
    return languages.page_word("untitled")


def cover_lines(record: Record, languages: PageLanguages) -> Iterator[CoverLine]:
    """Yield what is known of the event, a line each; what is not known has no line."""
    event = record.event
    chair = record.chair
    named: tuple[tuple[str, tuple[Pair, ...]], ...] = (
        ("date", (event_date(event, languages),)),
        ("venue", (languages.pair_once(event.venue),)),
        ("place", (languages.pair_once(event.place) if not event.venue else Pair(),)),
        ("theme", (languages.pair_once(event.theme),)),
        ("hosts", tuple(languages.pair_once(text) for text in event.hosts)),
        ("organizers", tuple(languages.pair_once(text) for text in event.organizers)),
        ("supporters", tuple(languages.pair_once(text) for text in event.supporters)),
        ("chair", (_chair_name(chair, event.chair, languages),)),
        ("attendance", (languages.pair(event.attendance),)),
    )
    for key, values in named:
        present = tuple(value for value in values if value)
        if present:
            yield CoverLine(key, languages.page_word(key), present)


def _chair_name(person: Person | None, name: str | None, languages: PageLanguages) -> Pair:
    if person:
        return languages.pair_once(person.name)
    return languages.pair(Text(zh=name)) if name else Pair()


def edition(given: BriefInput) -> Pair:
    """Return for whom the brief is printed, in the languages of the pages that the theme names."""
    title = given.audience.title
    by_lang = {lang: title.get(lang) or title.get(lang[:2], "") for lang in given.languages.codes}
    return given.languages.in_each_language(by_lang) if all(by_lang.values()) else Pair()
