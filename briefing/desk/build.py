"""From a source or a record to the brief: nothing is written before all of it is right."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.desk.paper import Paper, base_place, base_record, read_paper, saved_place
from briefing.errors import InputError, ResultError
from briefing.files import write_whole
from briefing.project import Project, find
from briefing.record import Record

if TYPE_CHECKING:
    from briefing.translation.options import Run


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished of a build: the audience, and how its English may come about.

    Without `run`, English comes from rules and the project's own tables alone. A `release` is
    refused while anything in it waits for a person, unless `allow_unreviewed`.
    """

    audience: str | None = None
    run: "Run | None" = None
    release: bool = False
    allow_unreviewed: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome of a build: what was written, and the record it was written from."""

    record: Record
    pdf: Path
    saved: Path


def build(paper: Paper, output: Path, wish: Wish = Wish()) -> Built:
    """Write `NAME/NAME.pdf` and `NAME/NAME.briefing.yaml` under `output`; return what was written.

    A record saved there before keeps every edit that a person made in it.
    Raises InputError when the source cannot be read or nobody speaks in it, ResultError when a
    release waits for a review.
    """
    from briefing.record_file import save

    project = find(paper.folder)
    saved = saved_place(paper, output)
    record, machine = _extracted(paper, saved, project, wish.run)
    if not record.speakers:
        raise InputError(
            "nobody speaks in this text, so there is nothing to brief.",
            where=record.source.name,
            hint="`briefing extract` shows what was understood of it.",
        )
    pages = _print(record, project, wish.audience)
    save(record, saved)
    write_whole(base_place(saved), machine.model_dump_json(by_alias=True))
    if wish.release and not wish.allow_unreviewed:
        _released(record, saved)
    return Built(record, write_whole(saved.with_name(f"{paper.stem}.pdf"), pages), saved)


def _released(record: Record, saved: Path) -> None:
    """Refuse a release in which something still waits for a person; the record is there to mend."""
    from briefing.translation.release import unreviewed

    if waiting := unreviewed(record):
        place, reason = waiting[0]
        raise ResultError(
            f"no release: {len(waiting)} renderings wait for a review, "
            f"the first at {place} ({reason}).",
            where=str(saved),
            hint="Review them in the record and build again, or add --allow-unreviewed.",
        )


def _extracted(
    paper: Paper, saved: Path, project: Project, run: "Run | None"
) -> tuple[Record, Record]:
    """Return the record with the edits saved before, and the program's alone."""
    from briefing.extraction import extract
    from briefing.merging import merge
    from briefing.record_file import load

    document = read_paper(paper)
    merged = machine = extract(document)
    if not saved.is_file():
        whole = _in_english(machine, project, run)
        return whole, whole
    merged, machine = merge(base_record(saved), load(saved), machine, document.text)
    return _in_english(merged, project, run), _in_english(machine, project, run)


def _in_english(record: Record, project: Project, run: "Run | None") -> Record:
    """Return the record in its other language, by rules and, given a run, by the engine."""
    # Without an engine nothing of memory and servers is loaded: it would cost a tenth of a build.
    if run is None or project.settings.translation.engine == "none":
        from briefing.translation import render_english

        return render_english(record, project)
    from briefing.translation.translate import translated

    return translated(record, project, run)


def render(path: Path, output: Path, audience: str | None = None) -> Built:
    """Write the PDF of a saved record under `output`; the record is left as it is."""
    from briefing.record_file import load

    record = load(path)
    stem = Paper(path).stem
    pages = _print(record, find(path.parent), audience)
    return Built(record, write_whole(output / stem / f"{stem}.pdf", pages), path)


def _print(record: Record, project: Project, audience: str | None) -> bytes:
    from briefing.rendering import audience_named, render_pdf

    return render_pdf(
        record, audience_named(audience or project.settings.audience, project), project
    )
