"""Who reads a source, as the project settles it or as the call asks; and the list of readers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.extraction import OURS, Circumstances, extract
from briefing.project import Project
from briefing.reading import Document
from briefing.record import Record, Warning

CACHE = ".briefing"  # folder of a project for what can be had again
_NOBODY = "With the other readers nobody would speak here. The rules alone have read this text."


@dataclass(frozen=True, slots=True)
class Readers:
    """Which readers are asked, and on what terms; without names, those that the project names.

    `environ` is where keys are looked for; `fresh` asks again what was answered before.
    """

    names: tuple[str, ...] = ()
    environ: Mapping[str, str] = field(default_factory=dict)
    allow_external: bool = False
    fresh: bool = False


OF_THE_PROJECT = Readers()
"""The readers that the project names, without a key and without leave to send text outside."""


def record_of(document: Document, project: Project, readers: Readers) -> Record:
    """Return the record of a source as its readers have it, in the source's language only.

    Raises UsageError for a reader that is not there, TextMayNotGo where the text may not be sent.
    """
    names = readers.names or project.settings.reading.readers
    if set(names) <= {OURS}:
        return extract(document)
    return extract(document, names, circumstances(project, readers))


def record_to_print(document: Document, project: Project, readers: Readers) -> Record:
    """Return the record of a source, by the rules alone where another reader leaves no speaker.

    What the rules can print, no other reader keeps from being printed; a warning says so.
    """
    record = record_of(document, project, readers)
    if record.speakers or not record.source.readers:
        return record
    alone = extract(document)
    if not alone.speakers:
        return record
    notice = Warning(code="reader", message=_NOBODY)
    return alone.model_copy(update={"warnings": (notice, *alone.warnings)})


def circumstances(project: Project, readers: Readers) -> Circumstances:
    """Return what a reader needs to know of the project and of this run."""
    settings = project.settings.reading
    return Circumstances(
        url=settings.url,
        model=settings.model,
        timeout=settings.timeout,
        budget=settings.budget,
        characters=settings.characters,
        opinions=settings.opinions,
        confidentiality=project.settings.confidentiality,
        outside_allowed=(settings.allow_external, readers.allow_external),
        environ=readers.environ,
        key_file=project.path(settings.key_file) if settings.key_file else None,
        cache=Path(project.path(CACHE)),
        audit=settings.keep,
        fresh=readers.fresh,
    )
