"""The PDF: pages set as their standard asks, then finished by its steps."""

from datetime import UTC, datetime

from briefing.outputs.enclosed_record import enclosure
from briefing.outputs.output import Edition, Output
from briefing.press import PURPOSES, SCREEN
from briefing.press.finish import finished
from briefing.press.standards import STANDARDS
from briefing.press.ticket_settings import job_ticket
from briefing.project import Project
from briefing.record import Record
from briefing.rendering import prepare, render_pdf
from briefing.rendering.layout.medium import READ, UNDATED, Enclosure, Medium


def write(edition: Edition) -> bytes:
    """Return the PDF, the same bytes for the same edition and fonts.

    Raises ResultError when the pages would not be right, or hold what their standard forbids;
    InputError when the project's profile or inks are not right.
    """
    if edition.use.purpose == SCREEN:
        return _set(edition, Medium(enclosed=_enclosed(edition, _may_travel(edition.project))))
    project, use = edition.project, edition.use
    standard = STANDARDS[PURPOSES[use.purpose].standard(project, use.booklet)]
    dated = edition.making.built or _day_of(edition.record)
    job = job_ticket(use, project, edition.record.source.name, dated)
    options = READ if standard.options is None else standard.options
    medium = Medium(standard.layers, options, _enclosed(edition, standard.encloses))
    return finished(_set(edition, medium), job, standard.steps, standard.version)


def _set(edition: Edition, medium: Medium) -> bytes:
    return render_pdf(edition.record, edition.audience, edition.project, edition.making, medium)


def _enclosed(edition: Edition, wanted: bool) -> tuple[Enclosure, ...]:
    return (enclosure(edition.record, edition.making.built),) if wanted else ()


def _day_of(record: Record) -> datetime:
    """Return the day of the event: standards ask for a date, and no clock must change a file."""
    try:
        day = datetime.fromisoformat(record.event.date or "")
    except ValueError:
        return UNDATED
    return day.replace(tzinfo=UTC)


def _may_travel(project: Project) -> bool:
    """Say whether a PDF for the screen carries its record: if not settled, where all is public."""
    settled = project.settings.enclose_record
    return project.settings.confidentiality == "public" if settled is None else settled


SPEC = Output("pdf", ".pdf", "the printed pages", write, prepare)
