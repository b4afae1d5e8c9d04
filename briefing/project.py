"""A user's project: the folder with `briefing.toml`, and what it settles."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefing.errors import Fault, InputError, did_you_mean
from briefing.toml_lines import key_lines, nearest
from briefing.validation_messages import Place, faults

CONFIG = "briefing.toml"
FOLDERS_UP = 2  # from build/NAME/, where a record is saved, to the folder of its source
MAX_BYTES = 1_000_000
Ink = Annotated[float, Field(ge=0, le=100)]
TABLES = frozenset({"glossary", "names", "memory"})
AT_LINE = re.compile(r" \(at line (\d+), column \d+\)")


class Section(BaseModel):
    """A table of `briefing.toml`: frozen, and every key is known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Translation(Section):
    """Where English comes from. Paths are relative to the project's folder."""

    engine: str = Field("none", description="the engine for what glossary and memory leave open")
    glossary: tuple[str, ...] = ("glossary.csv",)
    title_style: Literal["national", "db11-585"] = Field(
        "national", description="how titles say 副: Vice Mayor, or Deputy Mayor by DB11/T 585"
    )
    names: str = "names.csv"
    memory: str = "memory.csv"
    store: str = Field("", description="translation memory: SQLite file, or postgresql:// URL")
    url: str = Field("", description="address of the engine's server")
    model: str = Field("", description="the engine's model, or the folder that holds it")
    allow_external: bool = Field(False, description="text may leave the private network")
    key_file: str = Field("", description="file with the engine's key, readable by its owner only")
    glossary_id: str = Field("", description="the engine's own name of a glossary kept with it")
    timeout: float = Field(30.0, gt=0, le=600, description="seconds an answer may take")
    rate: float | None = Field(None, ge=0, description="requests a second; 0 for no limit")
    threads: int = Field(4, ge=1, le=64, description="requests under way at once")
    budget: float = Field(900.0, gt=0, description="seconds that all translation may take")


class Reading(Section):
    """Who reads a source. The rules always do; what others find is settled with what they have."""

    readers: tuple[str, ...] = Field(("rules",), description="who reads: rules, model, or others")
    url: str = Field("", description="address of the model's server, as http://127.0.0.1:8080/v1")
    model: str = Field("", description="the model's name on that server")
    allow_external: bool = Field(False, description="text may leave the private network")
    key_file: str = Field("", description="file with the server's key, readable by its owner only")
    timeout: float = Field(120.0, gt=0, le=3600, description="seconds an answer may take")
    budget: float = Field(600.0, gt=0, description="seconds that all answers may take")
    characters: int = Field(200_000, ge=0, description="characters of a text that may be sent")
    opinions: Literal[1, 2] = Field(1, description="2: doubts are asked about a second time")
    keep: bool = Field(False, description="what was asked and answered is kept for an audit")


class Press(Section):
    """How a file for a print shop is made; lengths in millimetres, inks in per cent."""

    standard: Literal["x-4", "x-1a"] = Field("x-4", description="the PDF/X that the shop asks for")
    bleed: float = Field(3.0, ge=0, le=20, description="how far colour runs over the trimmed edge")
    marks: bool = Field(True, description="crop marks and register marks beside the page")
    booklet: bool = Field(False, description="two pages a side, in the order of a stapled booklet")
    creep: float = Field(0.0, ge=0, le=1, description="how far each inner sheet moves to the spine")
    profile: str = Field("", description="the shop's ICC profile; without one the shipped is used")
    condition: str = Field("", description="the printing condition that the profile is of")
    inks: dict[str, tuple[Ink, Ink, Ink, Ink]] = Field(
        default_factory=dict,
        description="a colour, as #96331f, and its cyan, magenta, yellow, black",
    )


class Archive(Section):
    """How a file for an archive is made."""

    standard: Literal["a-3a", "a-2u", "a-1b"] = Field("a-3a", description="the PDF/A asked for")


class Settings(Section):
    """The contents of `briefing.toml`; every key has a default."""

    title: str = ""
    audience: str = "delegation"
    confidentiality: Literal["public", "internal", "secret"] = "public"
    url: str = Field(
        "",
        pattern=r"^(https?://[!-~]+)?$",
        max_length=300,
        description="address of the digital edition, printed as a QR code",
    )
    reading: Reading = Reading()
    translation: Translation = Translation()
    press: Press = Press()
    archive: Archive = Archive()
    enclose_record: bool | None = Field(
        None, description="the PDF for the screen carries its record; if not said, where it may"
    )
    brand: dict[str, str] = Field(default_factory=dict)
    audiences: dict[str, dict[str, Any]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Project:
    """A project's folder and settings; without `briefing.toml` the defaults hold."""

    root: Path
    settings: Settings = field(default_factory=Settings)
    lines: Mapping[Place, int] = field(default_factory=dict)

    def at(self, *place: int | str) -> str:
        """Return `file:line` of a key of `briefing.toml`, or of the table around it."""
        line = nearest(self.lines, place)
        return f"{self.root / CONFIG}:{line}" if line else str(self.root / CONFIG)

    def path(self, name: str) -> Path:
        """Return the place of a file that the settings name, relative to the project's folder."""
        return self.root / name


def find(beside: Path) -> Project:
    """Return the project that holds the file or folder `beside`: its folder, or the two above.

    Raises InputError with every fault when `briefing.toml` is not right.
    """
    folder = beside if beside.is_dir() else beside.parent
    for place in (folder, *folder.absolute().parents[:FOLDERS_UP]):
        if (place / CONFIG).is_file():
            return _project(place)
    return Project(folder)


def _project(root: Path) -> Project:
    """Return the project with what its `briefing.toml` settles; each fault has its line."""
    text, data = _read(root / CONFIG)
    bare = Project(root, lines=key_lines(text))
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        told = faults(error, Settings, lambda place: bare.at(*place))
        raise InputError("", faults=told) from error
    project = replace(bare, settings=settings)
    if missing := tuple(_missing(project)):
        raise InputError("", faults=missing)
    return project


def _read(config: Path) -> tuple[str, dict[str, Any]]:
    """Return the text of `briefing.toml`, and what it holds."""
    try:
        with config.open("rb") as stream:
            text = stream.read(MAX_BYTES).decode("utf-8-sig")
        return text, tomllib.loads(text.replace("\r\n", "\n"))
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", where=str(config)) from error
    except UnicodeDecodeError as error:
        raise InputError("not in UTF-8, as TOML has to be.", where=str(config)) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _not_toml(config, str(error)) from error


def _missing(project: Project) -> Iterator[Fault]:
    """Yield the tables that are named but not there; the default ones may be absent."""
    tables = project.settings.translation
    for key in sorted(TABLES & tables.model_fields_set):
        value = getattr(tables, key)
        for name in (value,) if isinstance(value, str) else value:
            if name and not project.path(name).is_file():
                near = did_you_mean(name, [place.name for place in project.root.glob("*.csv")])
                place = project.at("translation", key)
                yield Fault(f"there is no file “{name}”.", place, near or "Name one that is there.")


def _not_toml(config: Path, problem: str) -> InputError:
    """Return the refusal of what breaks TOML's own rules, with the line that `tomllib` names."""
    found = AT_LINE.search(problem)
    where = f"{config}:{found[1]}" if found else str(config)
    return InputError(
        f"not valid TOML: {AT_LINE.sub('', problem)}.",
        where=where,
        hint="Text stands in quotation marks, one key a line.",
    )
