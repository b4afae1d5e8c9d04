"""The desk: joins the rooms for each verb of the command line; prints nothing, reads no clock."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from briefing.errors import InputError
from briefing.files import write_whole
from briefing.project import CONFIG, Project, find
from briefing.record import Record

if TYPE_CHECKING:
    from briefing.check import Finding
    from briefing.extraction.assist import Endpoint
    from briefing.extraction.explain import Explanation
    from briefing.merging import Change
    from briefing.reading import Document

RECORD_ENDING = ".briefing.yaml"
RECORD_ENDINGS = (".yaml", ".yml", ".json")
Kind = Literal["source", "record", "pdf"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A source as the command line hands it over: a file, or bytes from standard input."""

    path: Path | None = None
    content: bytes | None = None

    @property
    def stem(self) -> str:
        """The NAME of `DIR/NAME/NAME.pdf`."""
        return (
            self.path.name.removesuffix(RECORD_ENDING).rsplit(".", 1)[0] if self.path else "stdin"
        )

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


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of a check: what the file was taken for, its record, and the findings."""

    kind: Kind
    record: Record | None
    findings: tuple["Finding", ...]


def read_paper(paper: Paper) -> "Document":
    """Return the source as a Document.

    Raises InputError when it cannot be read.
    """
    from briefing.reading import read

    return read(paper.path) if paper.path else read(paper.content or b"", name="stdin")


def extract_record(paper: Paper, assist: "Endpoint | None" = None) -> Record:
    """Return the record of a source, in the source's language only.

    With `assist` the whole text is sent to that endpoint, which may propose further quotations.
    Raises InputError when the source cannot be read, or may not be sent.
    """
    from briefing.extraction import extract

    if assist:
        _allow(find(paper.folder))
    document = read_paper(paper)
    record = extract(document)
    if not assist:
        return record
    from briefing.extraction.assist import ask, assisted

    return assisted(document, record, ask(assist, document.text))


def extract_into(
    paper: Paper, saved: Path, assist: "Endpoint | None" = None, as_json: bool = False
) -> Record:
    """Save the record of a source at `saved`, keeping the edits made there; return it.

    It is saved as JSON where that is wished for or `saved` is called so, else as YAML.
    Raises InputError when the source cannot be read or sent, or what is at `saved` is no record.
    """
    from briefing.merging import merge
    from briefing.record_file import load, save

    machine = record = extract_record(paper, assist)
    if saved.is_file():
        record, machine = merge(_base(saved), load(saved), machine, read_paper(paper).text)
    if as_json or saved.suffix == ".json":
        write_whole(saved, record.model_dump_json(by_alias=True, indent=1))
    else:
        save(record, saved)
    write_whole(_base_place(saved), machine.model_dump_json(by_alias=True))
    return record


def saved_place(paper: Paper, output: Path) -> Path:
    """Return where a build under `output` saves the record of a source."""
    return output / paper.stem / f"{paper.stem}{RECORD_ENDING}"


def _allow(project: Project) -> None:
    """Refuse to send the text of a project that is not public to any assistant."""
    level = project.settings.confidentiality
    if level != "public":
        raise InputError(
            f"this project is {level}: its text may not be sent to an assistant.",
            where=str(project.path(CONFIG)),
            hint="Leave out --assist.",
        )


def explained(paper: Paper) -> tuple["Explanation", ...]:
    """Return, for every person and proposal, the rule and the line that it comes from."""
    from briefing.extraction import extract
    from briefing.extraction.explain import explanations

    document = read_paper(paper)
    return explanations(document, extract(document))


def differences(paper: Paper, saved: Path) -> tuple["Change", ...]:
    """Return what a new extraction of the source would change in the record saved at `saved`."""
    from briefing.merging import changes
    from briefing.record_file import load

    return changes(load(saved), extract_record(paper))


def build(paper: Paper, output: Path, audience: str | None = None) -> Built:
    """Write `NAME/NAME.pdf` and `NAME/NAME.briefing.yaml` under `output`; return what was written.

    A record saved there before keeps every edit that a person made in it.
    Raises InputError when the source cannot be read or nobody speaks in it.
    """
    from briefing.record_file import save

    project = find(paper.folder)
    saved = saved_place(paper, output)
    record, machine = _extracted(paper, saved, project)
    if not record.speakers:
        raise InputError(
            "nobody speaks in this text, so there is nothing to brief.",
            where=record.source.name,
            hint="`briefing extract` shows what was understood of it.",
        )
    pages = _print(record, project, audience)
    save(record, saved)
    write_whole(_base_place(saved), machine.model_dump_json(by_alias=True))
    return Built(record, write_whole(saved.with_name(f"{paper.stem}.pdf"), pages), saved)


def _extracted(paper: Paper, saved: Path, project: Project) -> tuple[Record, Record]:
    """Return the record with the edits saved before, and the program's alone."""
    from briefing.extraction import extract
    from briefing.merging import merge
    from briefing.record_file import load
    from briefing.translation import render_english

    document = read_paper(paper)
    merged = machine = extract(document)
    if saved.is_file():
        merged, machine = merge(_base(saved), load(saved), machine, document.text)
    return render_english(merged, project), render_english(machine, project)


def _base_place(saved: Path) -> Path:
    """Return where the program's own record is kept, against which edits are told apart."""
    return saved.with_name(f".{saved.name.removesuffix(RECORD_ENDING)}.extracted.json")


def _base(saved: Path) -> Record | None:
    """Return the program's own record of the last build, or None where it is lost."""
    try:
        return Record.model_validate_json(_base_place(saved).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def render(path: Path, output: Path, audience: str | None = None) -> Built:
    """Write the PDF of a saved record under `output`; the record is left as it is."""
    from briefing.record_file import load

    record = load(path)
    stem = Paper(path).stem
    pages = _print(record, find(path.parent), audience)
    return Built(record, write_whole(output / stem / f"{stem}.pdf", pages), path)


def check(paper: Paper, kind: Kind | None = None) -> Checked:
    """Return what is to be said of a source, a record or a PDF; by its looks unless `kind` says so.

    Raises InputError when it cannot be read at all.
    """
    from briefing.check import check_pdf, check_record, check_source

    taken = kind or _kind(paper)
    if taken == "source" or paper.path is None:
        record = extract_record(paper)
        where = str(paper.path or record.source.name)
        return Checked("source", record, check_source(record, where))
    if taken == "pdf":
        return Checked("pdf", None, check_pdf(paper.path))
    return Checked("record", *check_record(paper.path))


def _kind(paper: Paper) -> Kind:
    if paper.path is None or not paper.path.is_file():
        return "source"
    if paper.path.name.endswith(RECORD_ENDINGS):
        return "record"
    with paper.path.open("rb") as stream:
        return "pdf" if stream.read(5) == b"%PDF-" else "source"


def _print(record: Record, project: Project, audience: str | None) -> bytes:
    from briefing.rendering import audience_named, render_pdf

    return render_pdf(
        record, audience_named(audience or project.settings.audience, project), project
    )
