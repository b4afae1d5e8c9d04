"""Start a project: the sample, copied to a folder of the user's."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.assets import sample
from briefing.errors import InputError
from briefing.files import write_whole


@dataclass(frozen=True, slots=True)
class Started:
    """The files of a new project, in the order of their names: written now, and there before."""

    folder: Path
    made: tuple[Path, ...]
    kept: tuple[Path, ...]

    @property
    def digest(self) -> Path:
        """The digest to build first."""
        return next(p for p in (*self.made, *self.kept) if p.suffix == ".txt")


def start(folder: Path) -> Started:
    """Copy the sample project to `folder`; nothing that is there already is touched.

    Raises InputError when the folder cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError("this is a file.", where=str(folder), hint="Name a new folder.")
    places = {folder / name: sample() / name for name in sorted(_names(sample()))}
    kept = tuple(place for place in places if place.exists())
    made = tuple(place for place in places if place not in kept)
    for place in made:
        write_whole(place, places[place].read_bytes())
    return Started(folder, made, kept)


def _names(folder: Path) -> Iterator[Path]:
    for place in folder.rglob("*"):
        if place.is_file() and "__pycache__" not in place.parts:
            yield place.relative_to(folder)
