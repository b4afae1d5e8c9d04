"""The desk: joins the rooms for each verb of the command line; prints nothing, reads no clock."""

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import InputError
from briefing.files import write_whole
from briefing.project import Project, find
from briefing.record import Record

RECORD_ENDING = ".briefing.yaml"


@dataclass(frozen=True, slots=True)
class Paper:
    """A source as the command line hands it over: a file, or bytes from standard input."""

    path: Path | None = None
    content: bytes | None = None

    @property
    def stem(self) -> str:
        """The NAME of `DIR/NAME/NAME.pdf`."""
        return self.path.name.removesuffix(RECORD_ENDING).rsplit(".", 1)[0] if self.path else "stdin"

    @property
    def folder(self) -> Path:
        """Where a project is looked for: beside the file, else where the program was started."""
        return self.path.parent if self.path else Path()


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome of a build: what was written, and the record it was written from."""

    record: Record
    pdf: Path
    saved: Path


def extract_record(paper: Paper) -> Record:
    """Return the record of a source, in the source's language only.

    Raises InputError when the source cannot be read.
    """
    from briefing.extraction import extract
    from briefing.reading import read

    return extract(read(paper.path) if paper.path else read(paper.content or b"", name="stdin"))


def build(paper: Paper, output: Path, audience: str | None = None) -> Built:
    """Write `NAME/NAME.pdf` and `NAME/NAME.briefing.yaml` under `output`; return what was written.

    A record saved there before keeps every edit that a person made in it.
    Raises InputError when the source cannot be read or nobody speaks in it.
    """
    from briefing.record_file import dump
    from briefing.translation import render_english

    project = find(paper.folder)
    record = render_english(extract_record(paper), project)
    if not record.speakers:
        raise InputError(
            "nobody speaks in this text, so there is nothing to brief.",
            where=record.source.name,
            hint="`briefing extract` shows what was understood of it.",
        )
    saved = output / paper.stem / f"{paper.stem}{RECORD_ENDING}"
    content = _print(record, project, audience)
    write_whole(saved, dump(record))
    return Built(record, write_whole(saved.with_name(f"{paper.stem}.pdf"), content), saved)


def render(path: Path, output: Path, audience: str | None = None) -> Built:
    """Write the PDF of a saved record under `output`; the record is left as it is."""
    from briefing.record_file import load

    record = load(path)
    stem = Paper(path).stem
    content = _print(record, find(path.parent), audience)
    return Built(record, write_whole(output / stem / f"{stem}.pdf", content), path)


def _print(record: Record, project: Project, audience: str | None) -> bytes:
    from briefing.rendering import audience_named, render_pdf

    return render_pdf(record, audience_named(audience or project.settings.audience, project), project)
