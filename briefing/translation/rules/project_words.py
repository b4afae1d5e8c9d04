"""A project's own English: glossary, names and reviewed memory, which win over what is shipped."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.chinese.fold import fold
from briefing.facts import Row, read
from briefing.project import Project
from briefing.translation.glossary import Glossary, project_glossary, project_rows
from briefing.translation.tables import choices

SENSITIVE = "sensitive.csv"
REVIEWED = frozenset({"reviewed", "approved", "edited", "yes", "1", "true"})


@dataclass(frozen=True, slots=True)
class Remembered:
    """A translation from the project's memory, and whether a person has reviewed it."""

    en: str
    reviewed: bool


@dataclass(frozen=True, slots=True)
class ProjectWords:
    """What a project brings: its glossary over the shipped one, its names, its memory."""

    glossary: Glossary
    names: Mapping[str, str] = field(default_factory=dict)
    memory: Mapping[str, Remembered] = field(default_factory=dict)
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sensitive: tuple[str, ...] = ()

    def remembered(self, zh: str) -> Remembered | None:
        """Return the memory's English for exactly this passage, spaces and script aside."""
        return self.memory.get(memory_key(zh))


def memory_key(zh: str) -> str:
    """Return the form under which the memory keeps a passage: simplified, without spaces."""
    return "".join(fold(zh).split())


def project_words(project: Project) -> ProjectWords:
    """Return what a project brings.

    Raises InputError when one of its files is not UTF-8 CSV with the columns it needs.
    """
    settings = project.settings.translation
    rows = project_rows(project)
    names = {row["zh"]: row["en"] for row in read(project.path(settings.names)) if row["en"]}
    terms = {row["zh"]: (row["en"],) for row in rows if row["en"] and _is_term(row)}
    forbidden = {row["zh"]: choices(row["forbidden"]) for row in rows if row.get("forbidden")}
    listed = read(project.path(SENSITIVE), ("en",))
    return ProjectWords(
        glossary=project_glossary(project),
        names=names,
        memory=_read_memory(read(project.path(settings.memory))),
        terms=terms,
        forbidden=forbidden,
        sensitive=tuple(row["en"] for row in listed),
    )


def _is_term(row: Row) -> bool:
    return row.get("kind", "") in {"", "term"} and not row.get("valid_to")


def _read_memory(rows: tuple[Row, ...]) -> dict[str, Remembered]:
    kept = sorted((row for row in rows if row["en"]), key=_is_reviewed)
    return {memory_key(row["zh"]): Remembered(row["en"], _is_reviewed(row)) for row in kept}


def _is_reviewed(row: Row) -> bool:
    return row.get("review", "").lower() in REVIEWED
