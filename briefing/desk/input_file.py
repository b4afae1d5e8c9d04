"""Papers: what the command line hands over, and where a build keeps its record."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import InputError
from briefing.reading.limits import MAX_BYTES
from briefing.record import Record

if TYPE_CHECKING:
    from briefing.reading import Document

FOLDERS_UP = 3  # build/NAME/NAME.briefing.yaml lies two below the folder of its source
RECORD_ENDING = ".briefing.yaml"
RECORD_ENDINGS = (".yaml", ".yml", ".json")


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


def read_paper(paper: Paper) -> "Document":
    """Return the source as a Document.

    Raises InputError when it cannot be read, or is a record and no source.
    """
    from briefing.reading import read

    if paper.path and paper.path.name.endswith(RECORD_ENDING):
        raise InputError(
            "this is a record already.", where=str(paper.path), hint="`briefing render` prints it."
        )
    return read(paper.path) if paper.path else read(paper.content or b"", name="stdin")


def read_record(paper: Paper) -> Record:
    """Return the record that a paper holds.

    Raises InputError with every fault when it is no valid record.
    """
    from briefing.record_file import load, parse

    return load(paper.path) if paper.path else parse(paper.content or b"", "stdin")


def source_text(paper: Paper, record: Record) -> "Document | None":
    """Return the source that a record was read from, or None where it is not at hand.

    It is looked for where its build noted it and in the folders above, and told by its SHA-256.
    """
    places = source_places(paper.path or Path("stdin"), record)
    found = next((place for place in places if _is_source(place, record)), None)
    return read_paper(Paper(found)) if found else None


def source_places(path: Path, record: Record) -> Iterator[Path]:
    """Yield where the source of the record at `path` may lie: as noted, or in a folder above."""
    if noted := source_of(path):
        yield noted
    for folder in path.resolve().parents[:FOLDERS_UP]:
        yield folder / Path(record.source.name).name


def _is_source(place: Path, record: Record) -> bool:
    if not place.is_file() or place.stat().st_size > MAX_BYTES:
        return False
    return sha256(place.read_bytes()).hexdigest() == record.source.sha256


def saved_place(paper: Paper, output: Path) -> Path:
    """Return where a build under `output` saves the record of a source."""
    return output / paper.stem / f"{paper.stem}{RECORD_ENDING}"


def base_place(saved: Path) -> Path:
    """Return where the program's own record is kept, against which edits are told apart."""
    return saved.with_name(f".{saved.name.removesuffix(RECORD_ENDING)}.extracted.json")


def trail_place(saved: Path) -> Path:
    """Return where a build notes, beside the record it saves, which file was its source."""
    return saved.with_name(f".{saved.name.removesuffix(RECORD_ENDING)}.source")


def source_of(saved: Path) -> Path | None:
    """Return the file that the record at `saved` was read from, as the last build noted it."""
    try:
        return saved.parent / trail_place(saved).read_text("utf-8").strip()
    except (OSError, ValueError):
        return None


def trail(paper: Paper, saved: Path) -> dict[Path, str]:
    """Return what `source_of` will read: the source's place as seen from the record's folder."""
    if paper.path is None:
        return {}
    try:
        way = os.path.relpath(paper.path.absolute(), saved.parent.absolute())
    except ValueError:  # another drive
        way = str(paper.path.absolute())
    return {trail_place(saved): f"{way}\n"}


def base_record(saved: Path) -> Record | None:
    """Return the program's own record of the last build, or None where it is lost."""
    try:
        return Record.model_validate_json(base_place(saved).read_text("utf-8"))
    except (OSError, ValueError):
        return None
