"""The edition of a record for an audience; what it does not read is left out here alone."""

from briefing.desk.building.build_options import USUAL, BuildOptions
from briefing.outputs import Edition
from briefing.press import pdf_use
from briefing.project import Project
from briefing.record import Record
from briefing.rendering import Audience, Making, audience_named, audience_settled, leave_out


def edition_of(
    record: Record,
    project: Project,
    options: BuildOptions = USUAL,
    line_starts: tuple[int, ...] = (),
) -> Edition:
    """Return the record as the audience of the options reads it, in a project.

    `line_starts` are where the lines of its source begin, if that is at hand. Raises UsageError for
    an audience that is not there, ResultError when what it does not read is in no record.
    """
    audience = _audience(options.audience, project)
    kept, omitted = leave_out(record, audience.leave_out)
    making = Making(built=options.built, line_starts=line_starts, omitted=omitted)
    use = pdf_use(options.purpose, options.booklet, project)
    return Edition(kept, audience, project, making, use)


def _audience(name: str | None, project: Project) -> Audience:
    return audience_named(name, project) if name else audience_settled(project)
