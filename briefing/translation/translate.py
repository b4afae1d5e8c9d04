"""The whole way of a record into its other language: rules, then memory and engine, then checks."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.project import Project
from briefing.record import Record
from briefing.translation import checks
from briefing.translation.exchange.glossary_terms import renderings, terms_of
from briefing.translation.machine.fill import Check, add_machine_english, direction_of
from briefing.translation.machine.options import Run
from briefing.translation.machine.service import open_service
from briefing.translation.rules.apply import render_english
from briefing.translation.rules.project_words import ProjectWords, project_words


def translated(record: Record, project: Project, run: Run, *, bodies: bool = True) -> Record:
    """Return the record in its other language, as far as the project's rules and engine bring it.

    With the engine `none` that is `render_english` alone, and nothing is opened. Raises what
    `machine.service.service` raises; an engine's failure is a warning in the record.
    """
    ruled = render_english(record, project)
    if project.settings.translation.engine == "none":
        return ruled
    brought = project_words(project)
    terms = renderings(terms_of(ruled, brought.glossary))
    with open_service(project, direction_of(ruled), replace(run, terms=terms)) as opened:
        return add_machine_english(ruled, opened, check_for(ruled, brought), bodies=bodies)


def check_for(record: Record, brought: ProjectWords) -> Check:
    """Return the checks with what this record and project say of names and terms.

    They are given source and rendering, in either direction.
    """
    both = [person.name for person in record.people if person.name.zh and person.name.en]
    names = {name.zh: name.en for name in both}
    context = checks.Context(names=names).with_project(brought)

    def check(source: str, rendering: str) -> Sequence[str]:
        if record.source.language == "en":
            return checks.defect_codes(rendering, source, context, english_is_source=True)
        return checks.defect_codes(source, rendering, context)

    return check
