"""Portraits of speakers, from the project's folder `portraits/`: NAME.jpg or NAME.png."""

import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from briefing.errors import Fault
from briefing.project import Project
from briefing.record import Person

FOLDER = "portraits"
ENDINGS = (".jpg", ".jpeg", ".png")
BOX = (54.0, 67.5)  # points: what every portrait is cropped to
LEAST_DPI = 200  # below it a face is soft in print
TURNED = range(5, 9)  # Exif orientations (tag 0x0112) that change height for width
ORIENTATION = 0x0112


@dataclass(frozen=True, slots=True)
class Portrait:
    """A picture: its address from the project's folder, and its resolution as printed."""

    address: str
    dpi: int


def find_portraits(people: Iterable[Person], project: Project) -> dict[str, Portrait]:
    """Return the portraits by the speakers' ids; empty where the project has none.

    A file is named by the speaker's name in either language, or by the id in the record.
    """
    files = _picture_files(project)
    if not files:
        return {}
    found = ((person.id, _find_file(person, files)) for person in people)
    return {key: _make_portrait(path, project) for key, path in found if path}


def soft(people: Iterable[Person], project: Project) -> Iterator[Fault]:
    """Yield a warning for every portrait of too few pixels, and for every one that is nobody's."""
    kept = tuple(people)
    for portrait in find_portraits(kept, project).values():
        if portrait.dpi < LEAST_DPI:
            message = f"this portrait has {portrait.dpi} dpi as printed; {LEAST_DPI} are needed."
            least = " × ".join(str(round(side / 72 * LEAST_DPI)) for side in BOX)
            yield Fault(message, _decode_address(portrait), f"Give at least {least} pixels.")


def _decode_address(portrait: Portrait) -> str:
    from urllib.parse import unquote

    return unquote(portrait.address)


def _picture_files(project: Project) -> dict[str, Path]:
    folder = project.root / FOLDER
    if not folder.is_dir():
        return {}
    places = sorted(folder.iterdir(), reverse=True)
    return {place.stem: place for place in places if place.suffix.lower() in ENDINGS}


def _find_file(person: Person, files: Mapping[str, Path]) -> Path | None:
    named = (person.name.zh, person.name.en, person.id)
    return next((files[name] for name in named if name in files), None)


def _make_portrait(path: Path, project: Project) -> Portrait:
    return Portrait(quote(path.relative_to(project.root).as_posix()), _measure_dpi(path))


def _measure_dpi(path: Path) -> int:
    """Return the resolution of a picture that fills the box, in dots an inch; 0 if it is none."""
    from PIL import Image, UnidentifiedImageError

    try:
        # A decompression bomb is refused by the page fetcher's limit; here only its head is read.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as picture:
                turned = picture.getexif().get(ORIENTATION) in TURNED
                sides = picture.size[::-1] if turned else picture.size
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return 0
    return int(min(side / box for side, box in zip(sides, BOX, strict=True)) * 72)


def initials_of(person: Person, lang: str) -> str:
    """Return what stands where there is no portrait: the surname's character, else the initials."""
    if lang != "en" and person.name.zh:
        return person.name.zh[:1]
    words = (person.name.en or person.name.zh).split()
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words))
