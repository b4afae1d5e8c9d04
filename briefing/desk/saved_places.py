"""Where a build saves its record, and what it keeps beside it: its own record, and its source."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from briefing.desk.input_file import RECORD_ENDING, InputFile, read_source
from briefing.errors import InputError
from briefing.reading import Document
from briefing.reading.limits import MAX_BYTES
from briefing.record import Record

FOLDERS_UP = 3  # build/NAME/NAME.briefing.yaml lies two below the folder of its source


def saved_place(given: InputFile, output: Path) -> Path:
    """Return where a build under `output` saves the record of a source."""
    return output / given.stem / f"{given.stem}{RECORD_ENDING}"


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


def trail(given: InputFile, saved: Path) -> dict[Path, str]:
    """Return what `source_of` will read: the source's place as seen from the record's folder."""
    if given.path is None:
        return {}
    try:
        way = os.path.relpath(given.path.absolute(), saved.parent.absolute())
    except ValueError:  # another drive
        way = str(given.path.absolute())
    return {trail_place(saved): f"{way}\n"}


def refuse_another(given: InputFile, saved: Path) -> None:
    """Raise InputError where the record at `saved` is of another source that is still there."""
    if given.path is None or not saved.is_file():
        return
    noted = source_of(saved)
    if noted is None:  # an older build noted none: the record has its name
        base = base_record(saved)
        noted = given.folder / Path(base.source.name).name if base else None
    if noted and noted.is_file() and noted.resolve() != given.path.resolve():
        raise InputError(
            f"{saved.parent} holds the brief of {noted.name}, which would be overwritten.",
            where=str(given.path),
            hint="It is a brief itself: `briefing open` takes out its record."
            if given.path.resolve().parent == saved.resolve().parent
            else "Name another folder with -o, or rename one of the two sources.",
        )


def base_record(saved: Path) -> Record | None:
    """Return the program's own record of the last build, or None where it is lost."""
    try:
        return Record.model_validate_json(base_place(saved).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def source_text(given: InputFile, record: Record) -> Document | None:
    """Return the source that a record was read from, or None where it is not at hand.

    It is looked for where its build noted it and in the folders above, and told by its SHA-256.
    """
    places = source_places(given.path or Path("stdin"), record)
    found = next((place for place in places if _is_source(place, record)), None)
    return read_source(InputFile(found)) if found else None


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
