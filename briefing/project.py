"""A user's project: the folder with `briefing.toml`, and what it settles."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefing.errors import Fault, InputError, did_you_mean

CONFIG = "briefing.toml"


class Section(BaseModel):
    """A table of `briefing.toml`: frozen, and every key is known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Translation(Section):
    """Where English comes from. Paths are relative to the project's folder and may be absent."""

    engine: str = Field("none", description="the engine for what glossary and memory leave open")
    glossary: tuple[str, ...] = ("glossary.csv",)
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


class Settings(Section):
    """The contents of `briefing.toml`; every key has a default."""

    title: str = ""
    audience: str = "delegation"
    confidentiality: Literal["public", "internal", "secret"] = "public"
    translation: Translation = Translation()
    brand: dict[str, str] = Field(default_factory=dict)
    audiences: dict[str, dict[str, Any]] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Project:
    """A project's folder and settings; without `briefing.toml` the defaults hold."""

    root: Path
    settings: Settings = field(default_factory=Settings)

    def path(self, name: str) -> Path:
        """Return the place of a file that the settings name, relative to the project's folder."""
        return self.root / name


def find(beside: Path) -> Project:
    """Return the project that holds the file or folder `beside`.

    Raises InputError with every fault when `briefing.toml` is not right.
    """
    folder = beside if beside.is_dir() else beside.parent
    config = folder / CONFIG
    if not config.is_file():
        return Project(folder)
    try:
        data = tomllib.loads(config.read_text("utf-8"))
        return Project(folder, Settings.model_validate(data))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"not valid TOML: {error}.", where=str(config)) from error
    except ValidationError as error:
        faults = [
            Fault(
                problem["msg"],
                f"{config}",
                did_you_mean(str(problem["loc"][-1]), Settings.model_fields),
            )
            for problem in error.errors()
        ]
        raise InputError("", faults=faults) from error
