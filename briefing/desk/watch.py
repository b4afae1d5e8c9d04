"""What a brief depends on, watched: the source, its record, and the project around them."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from briefing.desk.input_file import RECORD_ENDINGS, InputFile
from briefing.desk.saved_places import saved_place
from briefing.errors import EnvironmentFault, InputError
from briefing.project import CONFIG, Project, find

EVERY = 1000  # milliseconds after which files are looked at even where the system tells of nothing
SETTLED = 100  # milliseconds of quiet after a change: editors write in several steps
MOST = 5000  # files below the project's folders of templates, styles and pictures
FOLDERS = ("templates", "styles", "portraits", "fonts", "pictures")
TABLES = ("*.toml", "*.csv")

State = dict[Path, tuple[int, int]]


def is_record(path: Path) -> bool:
    """Say whether a file is called as a record is."""
    return path.name.endswith(RECORD_ENDINGS)


def changes(path: Path, output: Path) -> Iterator[None]:
    """Yield at once, and again whenever what the brief of `path` depends on has changed.

    What is written while the caller is at work on a brief is that work's own, but for the source
    and the project. Raises InputError when the file is not there, EnvironmentFault without the
    library that watches.
    """
    watch = _watch()
    if not path.is_file():
        raise InputError("there is no such file.", where=str(path))
    saved = () if is_record(path) else (saved_place(InputFile(path), output),)
    seen = _state(_inputs(path))
    yield
    known = _state(saved)
    folders = _folders([path, *_inputs(path), *saved])
    for _ in watch(
        *folders, debounce=SETTLED, step=SETTLED // 2, rust_timeout=EVERY, yield_on_timeout=True
    ):
        now = _state(_inputs(path))
        if (now, _state(saved)) != (seen, known):
            seen = now
            yield
            known = _state(saved)


def _watch() -> Callable[..., Iterable[object]]:
    try:
        from watchfiles import watch
    except ImportError as error:
        raise EnvironmentFault(
            "watching needs the library watchfiles.", hint="Install briefing[watch]."
        ) from error
    return watch


def _inputs(path: Path) -> tuple[Path, ...]:
    """Return the files that a brief of `path` is made from, but for the record that it saves."""
    found = {path}
    project = _project(path)
    if project:
        found |= {place for kind in TABLES for place in project.root.glob(kind)}
        for name in FOLDERS:
            below = (place for place in (project.root / name).rglob("*") if place.is_file())
            found |= {place for _, place in zip(range(MOST), below, strict=False)}
    return tuple(sorted(found))


def _project(path: Path) -> Project | None:
    """Return the project, None where its settings are wrong: a build will say how."""
    try:
        return find(path.parent)
    except InputError:
        return next(
            (Project(p) for p in (path.parent, *path.absolute().parents) if (p / CONFIG).is_file()),
            None,
        )


def _folders(places: Iterable[Path]) -> list[Path]:
    return sorted({place.parent for place in places if place.parent.is_dir()})


def _state(places: Iterable[Path]) -> State:
    """Return size and time of change of the files that are there."""
    found: State = {}
    for place in places:
        try:
            told = place.stat()
        except OSError:
            continue
        found[place] = (told.st_size, told.st_mtime_ns)
    return found
