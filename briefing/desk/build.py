"""From a source or a record to the brief: nothing is written before all of it is right."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from briefing.desk.building.build_options import USUAL, BuildOptions, Built, Run
from briefing.desk.building.edit_warnings import altered, to_look_at
from briefing.desk.building.edition import edition_of
from briefing.desk.building.edits import Merged, add_english, keep_edits
from briefing.desk.building.preflight import preflight
from briefing.desk.building.second_process import maker
from briefing.desk.input_file import InputFile, read_record, read_source
from briefing.desk.readers import record_to_print
from briefing.desk.saved_places import (
    base_place,
    refuse_another,
    saved_place,
    source_text,
    trail,
)
from briefing.errors import InputError, ResultError, UsageError
from briefing.files import write_all
from briefing.outputs import Edition, Output, chosen
from briefing.press import SCREEN, pdf_use
from briefing.project import Project, find
from briefing.reading import Document
from briefing.record import Record
from briefing.record.doubts import describe, printed_doubts
from briefing.record.release import unreviewed
from briefing.record_file import files
from briefing.rendering import selected, soft
from briefing.translation import render_english


def build(given: InputFile, output: Path, options: BuildOptions = USUAL) -> Built:
    """Write outputs and `NAME.briefing.yaml` to `NAME/` under `output`; return what was written.

    A record saved there before keeps every edit that a person made in it. All is written, or none.
    Raises InputError when the source cannot be read or nobody speaks in it, ResultError when a
    release waits for a review or the PDF fails its preflight, UsageError for an output or an
    audience that is not there.
    """
    project = find(given.folder)
    wanted = _wanted(options, project)
    saved = saved_place(given, output)
    refuse_another(given, saved)
    with maker(wanted, options.cores) as make:
        document = read_source(given)
        machine = record_to_print(document, project, options.readers)
        merged = _in_english(keep_edits(machine, document.text, saved), project, options)
        record = merged.record
        _refuse_silence(record)
        edition = edition_of(record, project, options, document.line_starts)
        awaited = make(edition)
        kept = {
            **files(record, saved),
            **trail(given, saved),
            base_place(saved): merged.machine.model_dump_json(by_alias=True),
        }
        checked = preflight(wanted)
        made = dict(zip(_places(saved, given.stem, wanted), awaited(), strict=True))
    warned = checked(made)
    if options.release and not options.allow_unreviewed:
        _released(record, document, saved, kept)
    write_all({**kept, **made})
    again = to_look_at(record, document, str(saved))
    return replace(_built(record, tuple(made), saved, edition), warned=warned, again=again)


def _built(record: Record, outputs: tuple[Path, ...], saved: Path, edition: Edition) -> Built:
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


def _released(record: Record, document: Document, saved: Path, kept: Mapping[Path, str]) -> None:
    """Refuse a release in which something still waits for a person; the record is there to mend."""
    waits, doubts = unreviewed(record), printed_doubts(record)
    changed = [p for p in altered(record, document) if p.review != "approved"]
    if not waits and not changed and not doubts:
        return
    write_all(kept)
    if doubts:
        what = (
            f"the readers differ in {len(doubts)} places, the first {describe(record, doubts[0])}"
        )
        cure = "Say “review: settled” of each doubt in the record, or add --allow-unreviewed."
    elif waits:
        place, reason = waits[0]
        what = f"{len(waits)} renderings wait for a review, the first at {place} ({reason})."
        cure = "Review them in the record and build again, or add --allow-unreviewed."
    else:
        what = f"{len(changed)} proposals are not the source's words, the first {changed[0].id}."
        cure = "Say “review: approved” where that is meant, or add --allow-unreviewed."
    raise ResultError(f"no release: {what}", where=str(saved), hint=cure)


def _in_english(merged: Merged, project: Project, options: BuildOptions) -> Merged:
    """Return both records in their other language: by rules and, given a run, by the engine."""

    def by_rules(record: Record) -> Record:
        return render_english(record, project)

    run = options.run
    if run is None or project.settings.translation.engine == "none":
        return add_english(merged, by_rules, by_rules)
    return add_english(merged, by_rules, lambda record: _translated(record, project, run))


def _translated(record: Record, project: Project, run: Run) -> Record:
    # Without an engine nothing of memory and servers is loaded: it would cost a tenth of a build.
    from briefing.translation.translate import translated

    return translated(record, project, run)


def render(given: InputFile, output: Path, options: BuildOptions = USUAL) -> Built:
    """Write the outputs of a saved record under `output`; the record is left as it is.

    Raises InputError when the record is not right or is in the way of an output, UsageError for an
    output or an audience that is not there.
    """
    project = find(given.folder)
    wanted, record = _wanted(options, project), read_record(given)
    stem, path = given.stem, given.path
    document = source_text(given, record)
    edition = edition_of(record, project, options, document.line_starts if document else ())
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


def _wanted(options: BuildOptions, project: Project) -> tuple[Output, ...]:
    """Return the outputs; where the PDF is not for a screen, it is made alone.

    Raises UsageError for an output or a purpose that is not there, or that do not go together.
    """
    wanted = chosen(options.to)
    use = pdf_use(options.purpose, options.booklet, project)
    if use.purpose == SCREEN:
        return wanted
    if [output.name for output in wanted] != ["pdf"]:
        hint = "Leave out --to, or make the others in a run of their own."
        raise UsageError(f"for the {use.purpose} only a PDF is made.", hint=hint)
    return (replace(wanted[0], suffix=use.suffix),)


def _places(beside: Path, stem: str, wanted: tuple[Output, ...]) -> list[Path]:
    return [beside.with_name(f"{stem}{each.suffix}") for each in wanted]
