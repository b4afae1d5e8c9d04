"""Extraction for the command line: the record, why it is so, and what would change."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.desk.source import Paper, base_place, base_record, read_paper
from briefing.errors import InputError
from briefing.files import write_whole
from briefing.project import CONFIG, Project, find
from briefing.record import Record

if TYPE_CHECKING:
    from briefing.extraction.explain import Explanation
    from briefing.extraction.readers.assist import Endpoint
    from briefing.merging import Change


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
    from briefing.extraction.readers.assist import ask, assisted

    return assisted(document, record, ask(assist, document.text))


def _allow(project: Project) -> None:
    """Refuse to send the text of a project that is not public to any assistant."""
    level = project.settings.confidentiality
    if level != "public":
        raise InputError(
            f"this project is {level}: its text may not be sent to an assistant.",
            where=str(project.path(CONFIG)),
            hint="Leave out --assist.",
        )


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
        record, machine = merge(base_record(saved), load(saved), machine, read_paper(paper).text)
    if as_json or saved.suffix == ".json":
        write_whole(saved, record.model_dump_json(by_alias=True, indent=1))
    else:
        save(record, saved)
    write_whole(base_place(saved), machine.model_dump_json(by_alias=True))
    return record


def explained(paper: Paper) -> tuple["Explanation", ...]:
    """Return, for every person and proposal, the rule and the line that it comes from."""
    from briefing.extraction import extract
    from briefing.extraction.explain import explanations

    document = read_paper(paper)
    return explanations(document, extract(document))


def differences(paper: Paper, saved: Path) -> tuple["Change", ...]:
    """Return what a new extraction of the source would change in the record saved at `saved`."""
    from briefing.merging import changes, merge
    from briefing.record_file import load

    if not saved.is_file():
        raise InputError(
            "no record is saved there yet, so there is nothing to compare.",
            where=str(saved),
            hint="`briefing build` saves one; -o names another.",
        )
    before = load(saved)
    merged, _ = merge(base_record(saved), before, extract_record(paper), read_paper(paper).text)
    return changes(before, merged)
