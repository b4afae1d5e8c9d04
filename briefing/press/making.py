"""From a record to a PDF for what it is for: set, then finished by the steps of its standard."""

from briefing.press.enclosed import enclosure
from briefing.press.purposes import PURPOSES, PdfUse
from briefing.project import Project
from briefing.record import Record
from briefing.rendering import Audience, Facts, render_pdf
from briefing.rendering.audience.omission import leave_out
from briefing.rendering.layout.medium import Enclosure, Medium


def pdf_for(
    use: PdfUse, record: Record, audience: Audience, project: Project, made: Facts
) -> bytes:
    """Return the PDF, the same bytes for the same record, project, fonts and `made`.

    Raises ResultError when the pages would not be right, or hold what their standard forbids;
    InputError when the project's profile or inks are not right.
    """
    if use.purpose == "screen":
        within = _enclosed(record, audience, made) if _may_travel(project) else ()
        return render_pdf(record, audience, project, made, Medium(enclosed=within))
    # The library that finishes PDFs is loaded where there is something to finish.
    from briefing.press.finish import finished
    from briefing.press.standards import STANDARDS
    from briefing.press.ticket_settings import job_ticket

    standard = STANDARDS[PURPOSES[use.purpose].standard(project, use.booklet)]
    job = job_ticket(use, record, project, made)
    within = _enclosed(record, audience, made) if standard.encloses else ()
    medium = Medium(standard.layers, standard.options, within)
    pages = render_pdf(record, audience, project, made, medium)
    return finished(pages, job, standard.steps, standard.version)


def _enclosed(record: Record, audience: Audience, made: Facts) -> tuple[Enclosure, ...]:
    """Return the record as it goes into the file: without what the audience does not read."""
    kept, _ = leave_out(record, audience.leave_out, made.omitted)
    return (enclosure(kept, made),)


def _may_travel(project: Project) -> bool:
    """Tell whether a PDF for the screen carries its record: if not said, where all is public."""
    said = project.settings.enclose_record
    return project.settings.confidentiality == "public" if said is None else said
