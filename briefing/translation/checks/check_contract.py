"""The contract of a check: what a third party writes to add one."""

import re
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from briefing.chinese.fold import fold
from briefing.translation.rules.project_words import ProjectWords

Severity = Literal["warn", "fail"]
"""`fail`: the English says something else than the Chinese. `warn`: it may, or it reads badly."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A Chinese passage and its English."""

    zh: str
    en: str
    folded: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "folded", fold(self.zh))

    def sentences(self) -> list[tuple[str, str]]:
        """Return the sentences side by side if both texts have as many, else the whole texts."""
        zh = [part for part in re.split("[。！？；]", self.folded) if part.strip("”’） \n")]
        en = [part for part in re.split(r"(?<=[.!?;])[\"”’)]*\s+", self.en) if part.strip()]
        return list(zip(zh, en, strict=True)) if len(zh) == len(en) else [(self.folded, self.en)]


@dataclass(frozen=True, slots=True)
class Defect:
    """What is wrong with a translation.

    `zh` and `en` are the passages concerned (one may be empty); `place` is where the second, or
    else the first, stands in its text, in characters, or None. `severity` is set to that of the
    check that found it.
    """

    code: str
    message: str
    zh: str = ""
    en: str = ""
    place: tuple[int, int] | None = None
    severity: Severity = "fail"

    def as_json(self) -> dict[str, Any]:
        """Return the defect as JSON holds it."""
        return asdict(self)


class Context(BaseModel):
    """What the checks know of a project.

    `names` and `terms` say how Chinese must be rendered, `forbidden` how a term must not be, and
    `sensitive_en` lists English that must not appear at all.
    """

    model_config = ConfigDict(frozen=True)

    names: dict[str, str] = Field(default_factory=dict)
    terms: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    forbidden: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    sensitive_en: tuple[str, ...] = ()

    @field_validator("terms", "forbidden", mode="before")
    @classmethod
    def _as_tuples(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {zh: (en,) if isinstance(en, str) else en for zh, en in value.items()}

    def with_project(self, words: ProjectWords) -> "Context":
        """Return the context with a project's names and terms; what it says itself wins."""
        return Context(
            names={**words.names, **self.names},
            terms={**words.terms, **self.terms},
            forbidden={**words.forbidden, **self.forbidden},
            sensitive_en=(*self.sensitive_en, *words.sensitive),
        )


@dataclass(frozen=True, slots=True)
class Check:
    """One check of a translation: a row of the table.

    `finds` says what it flags, for people; `find_defects` yields it. An `english_alone` check looks
    at the English for itself: where the English is the source, there is nothing to say of it.
    """

    name: str
    finds: str
    find_defects: Callable[[Pair, Context], Iterable[Defect]]
    severity: Severity = "fail"
    english_alone: bool = False
