"""HTML and PDF of a record for an audience."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.assets import home
from briefing.project import Project
from briefing.record import Record
from briefing.rendering.audience.audiences import Audience
from briefing.rendering.audience.brand import brand_variables
from briefing.rendering.brief import make_brief
from briefing.rendering.layout.medium import SCREEN, Enclosure, Medium
from briefing.rendering.layout.missing_glyphs import asked_for, refuse_missing
from briefing.rendering.templates.environment import fill_page
from briefing.rendering.words.making import Making

if TYPE_CHECKING:
    from weasyprint import Attachment, Document

FONTS = Path("/usr/share/fonts")


def render_html(
    record: Record, audience: Audience, project: Project, making: Making | None = None
) -> str:
    """Return the pages as HTML that names no stylesheet.

    Raises ResultError when a template is not right.
    """
    brief = make_brief(record, audience, project, making or Making())
    values = {"brief": brief, "words": brief.words, "fields": brief.fields}
    return fill_page(audience, project, values)


def stylesheets(audience: Audience, project: Project, medium: Medium = SCREEN) -> list[Path]:
    """Return the stylesheets, the most general first; the project's own follow all shipped ones."""
    folders = (home("styles"), project.root / "styles")
    names = medium.styles(audience.styles)
    places = [folder / name for folder in folders for name in names]
    return [place for place in places if place.is_file()]


def prepare() -> None:
    """Load what takes long before layout: the engine, the fonts, the sounds of words."""
    from weasyprint.text.fonts import FontConfiguration

    from briefing.chinese import pinyin

    FontConfiguration()
    pinyin.words()


def render_pdf(
    record: Record,
    audience: Audience,
    project: Project,
    making: Making | None = None,
    medium: Medium = SCREEN,
) -> bytes:
    """Return the pages as PDF.

    Raises ResultError when a template is not right, a file is refused, or a glyph is missing.
    """
    html = render_html(record, audience, project, making)
    with _catch_messages() as messages:
        pages = lay_out(html, audience, project, medium)
        enclosed = [_make_attachment(enclosure) for enclosure in medium.enclosed]
        pdf: bytes = pages.write_pdf(attachments=enclosed, **medium.options)
    fonts = asked_for(text for _, text in _style_texts(audience, project, medium))
    refuse_missing(messages, record, fonts)
    return pdf


def _make_attachment(enclosure: Enclosure) -> "Attachment":
    from weasyprint import Attachment

    return Attachment(
        string=enclosure.content,
        name=enclosure.name,
        description=enclosure.description,
        created=enclosure.dated,
        modified=enclosure.dated,
        relationship="Source",
    )


def lay_out(html: str, audience: Audience, project: Project, medium: Medium = SCREEN) -> "Document":
    """Return the pages as the layout engine holds them, before they are written.

    Raises ResultError when a page asks for a file that it may not read.
    """
    from weasyprint import CSS, HTML
    from weasyprint.css.counters import CounterStyle
    from weasyprint.text.fonts import FontConfiguration

    from briefing.rendering.layout.engine_mends import mend_engine
    from briefing.rendering.layout.file_guard import GuardedFetcher

    mend_engine()
    fetcher = GuardedFetcher(project.root, home("templates"), home("styles"), FONTS)
    shared = {"font_config": FontConfiguration(), "counter_style": CounterStyle()}
    sheets = [
        CSS(string=text, base_url=f"{base.resolve()}/", url_fetcher=fetcher, **shared)
        for base, text in _style_texts(audience, project, medium)
    ]
    page = HTML(string=html, base_url=f"{project.root.resolve()}/", url_fetcher=fetcher)
    document = page.render(stylesheets=sheets, pdf_variant=medium.variant, **shared)
    if fetcher.refusals:
        raise fetcher.refusals[0]
    return document


def _style_texts(
    audience: Audience, project: Project, medium: Medium
) -> Iterator[tuple[Path, str]]:
    """Yield each stylesheet with the folder its addresses are relative to, the brand's last."""
    for place in stylesheets(audience, project, medium):
        yield place.parent, place.read_text("utf-8")
    yield project.root, brand_variables(project)


class _KeepingHandler(logging.Handler):
    """A handler that keeps what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _catch_messages() -> Iterator[list[logging.LogRecord]]:
    """Catch what the layout engine would print."""
    logger = logging.getLogger("weasyprint")
    before, spread = logger.handlers[:], logger.propagate
    kept = _KeepingHandler()
    logger.handlers, logger.propagate = [kept], False
    try:
        yield kept.records
    finally:
        logger.handlers, logger.propagate = before, spread
