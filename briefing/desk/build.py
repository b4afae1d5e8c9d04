"""From a source or a record to the brief: nothing is written before all of it is right."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.desk.preflight import preflight
from briefing.desk.review import altered, to_look_at
from briefing.desk.source import (
    Paper,
    base_place,
    base_record,
    read_paper,
    read_record,
    saved_place,
    source_text,
    trail,
)
from briefing.errors import Fault, InputError, ResultError, UsageError
from briefing.files import write_all
from briefing.project import Project, find
from briefing.record import Record

if TYPE_CHECKING:
    from briefing.check import Finding
    from briefing.outputs import Edition, Output
    from briefing.reading import Document
    from briefing.rendering import Omitted, Selection
    from briefing.translation.machine.options import Run


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished of a build: the audience, the outputs, and how its English may come about.

    `to` names the outputs, `purpose` and `booklet` what the PDF is for; `built` is the time of
    making that they tell, if any. Without `run`, English comes from rules and the project's own
    tables alone. A `release` is refused while anything in it waits for a person, unless
    `allow_unreviewed`. With two `cores` the outputs are made in a second process, which gets ready
    while the source is read.
    """

    audience: str | None = None
    to: tuple[str, ...] = ("pdf",)
    purpose: str = "screen"
    booklet: bool = False
    built: datetime | None = None
    run: "Run | None" = None
    release: bool = False
    allow_unreviewed: bool = False
    cores: int = 1


@dataclass(frozen=True, slots=True)
class Built:
    """The outcome of a build: the outputs, the whole record and its place.

    `omitted` is what the audience's outputs were made without, `selection` how many of the rest of
    the proposals they print, where not all; `doubts` are faults of the project's pictures that stop
    nothing, `warned` what preflight has to say of a PDF among the outputs, and `again` what a
    person should look at again, since the source or its words were changed.
    """

    record: Record
    outputs: tuple[Path, ...]
    saved: Path
    omitted: "Omitted"
    selection: "Selection | None" = None
    doubts: tuple[Fault, ...] = ()
    warned: tuple["Finding", ...] = ()
    again: tuple[Fault, ...] = ()


def build(paper: Paper, output: Path, wish: Wish = Wish()) -> Built:
    """Write outputs and `NAME.briefing.yaml` to `NAME/` under `output`; return what was written.

    A record saved there before keeps every edit that a person made in it. All is written, or none.
    Raises InputError when the source cannot be read or nobody speaks in it, ResultError when a
    release waits for a review or the PDF fails its preflight, UsageError for an output or an
    audience that is not there.
    """
    from briefing.desk.second_process import maker
    from briefing.record_file import files

    project = find(paper.folder)
    wanted = _wanted(wish, project)
    saved = saved_place(paper, output)
    with maker(wanted, wish.cores) as make:
        document = read_paper(paper)
        record, machine = _extracted(document, saved, project, wish.run)
        _refuse_silence(record)
        edition = _edition(record, project, wish, document.line_starts)
        awaited = make(edition)
        kept = {
            **files(record, saved),
            **trail(paper, saved),
            base_place(saved): machine.model_dump_json(by_alias=True),
        }
        checked = preflight(wanted)
        made = dict(zip(_places(saved, paper.stem, wanted), awaited(), strict=True))
    warned = checked(made)
    if wish.release and not wish.allow_unreviewed:
        _released(record, document, saved, kept)
    write_all({**kept, **made})
    again = to_look_at(record, document, str(saved))
    return replace(_built(record, tuple(made), saved, edition), warned=warned, again=again)


def _built(record: Record, outputs: tuple[Path, ...], saved: Path, edition: "Edition") -> Built:
    from briefing.rendering import selected, soft

    printed = selected(edition.record, edition.audience, edition.project, edition.making)
    doubts = tuple(soft(edition.record.speakers, edition.project))
    return Built(record, outputs, saved, edition.making.omitted, printed, doubts)


def _refuse_silence(record: Record) -> None:
    if not record.speakers:
        raise InputError(
            "nobody speaks in this text, so there is nothing to brief.",
            where=record.source.name,
            hint="`briefing extract` shows what was understood of it."
            if Path(record.source.name).suffix.lower() != ".pdf"
            else "If it is a brief itself, `briefing open` takes out its record.",
        )


def _released(record: Record, document: "Document", saved: Path, kept: Mapping[Path, str]) -> None:
    """Refuse a release in which something still waits for a person; the record is there to mend."""
    from briefing.record.release import unreviewed

    waits = unreviewed(record)
    changed = [p for p in altered(record, document) if p.review != "approved"]
    if not waits and not changed:
        return
    write_all(kept)
    if waits:
        place, reason = waits[0]
        what = f"{len(waits)} renderings wait for a review, the first at {place} ({reason})."
        cure = "Review them in the record and build again, or add --allow-unreviewed."
    else:
        what = f"{len(changed)} proposals are not the source's words, the first {changed[0].id}."
        cure = "Say “review: approved” where that is meant, or add --allow-unreviewed."
    raise ResultError(f"no release: {what}", where=str(saved), hint=cure)


def _extracted(
    document: "Document", saved: Path, project: Project, run: "Run | None"
) -> tuple[Record, Record]:
    """Return the record with the edits saved before, and the program's alone."""
    from briefing.extraction import extract
    from briefing.merging import merge
    from briefing.record_file import load

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


def render(paper: Paper, output: Path, wish: Wish = Wish()) -> Built:
    """Write the outputs of a saved record under `output`; the record is left as it is.

    Raises InputError when the record is not right or is in the way of an output, UsageError for an
    output or an audience that is not there.
    """
    project = find(paper.folder)
    wanted, record = _wanted(wish, project), read_record(paper)
    stem, path = paper.stem, paper.path
    document = source_text(paper, record)
    edition = _edition(record, project, wish, document.line_starts if document else ())
    folder = output / stem / stem
    made = {
        place: each.write(edition)
        for place, each in zip(_places(folder, stem, wanted), wanted, strict=True)
    }
    if path and any(place.exists() and place.samefile(path) for place in made):
        raise InputError(
            "the record itself would be overwritten.", where=str(path), hint="Choose another -o."
        )
    warned = preflight(wanted)(made)
    write_all(made)
    again = to_look_at(record, document, str(path or "stdin"))
    built = _built(record, tuple(made), path or Path("-"), edition)
    return replace(built, warned=warned, again=again)


def _wanted(wish: Wish, project: Project) -> "tuple[Output, ...]":
    """Return the outputs; where the PDF is not for a screen, it is made alone.

    Raises UsageError for an output or a purpose that is not there, or that do not go together.
    """
    from briefing.outputs import chosen
    from briefing.press import pdf_use

    wanted, asked = chosen(wish.to), pdf_use(wish.purpose, wish.booklet, project)
    if asked.purpose == "screen":
        return wanted
    if [output.name for output in wanted] != ["pdf"]:
        hint = "Leave out --to, or make the others in a run of their own."
        raise UsageError(f"for the {asked.purpose} only a PDF is made.", hint=hint)
    return (replace(wanted[0], suffix=asked.suffix),)


def _edition(record: Record, project: Project, wish: Wish, starts: tuple[int, ...]) -> "Edition":
    """Return what the outputs are made from: nothing that the audience does not read is in it."""
    from briefing.outputs import Edition
    from briefing.press import pdf_use
    from briefing.rendering import (
        Facts,
        audience_named,
        audience_settled,
        leave_out,
        title_words,
    )

    named = audience_named(wish.audience, project) if wish.audience else None
    audience = named or audience_settled(project)
    kept, omitted = leave_out(record, audience.leave_out)
    asked = pdf_use(wish.purpose, wish.booklet, project)
    title = kept.event.title
    words = title_words([title.zh] if title else [])  # here, where the whole text was cut already
    made = Facts(built=wish.built, line_starts=starts, omitted=omitted, words=words)
    return Edition(kept, audience, project, made, asked)


def _places(beside: Path, stem: str, wanted: "tuple[Output, ...]") -> list[Path]:
    return [beside.with_name(f"{stem}{each.suffix}") for each in wanted]
