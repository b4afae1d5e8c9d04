"""Titles, names and pairs that the command line brings, rendered or checked."""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefing.errors import Fault, InputError
from briefing.project import Project
from briefing.translation import checks
from briefing.translation.rules.names import render_name
from briefing.translation.rules.project_words import project_words
from briefing.translation.rules.rendered import Rendering
from briefing.translation.rules.titles import render_title


class Passages(BaseModel):
    """A Chinese passage and the English to check."""

    model_config = ConfigDict(frozen=True)

    zh: str
    en: str = ""


class Asked(BaseModel):
    """A file for `briefing translation check`."""

    model_config = ConfigDict(frozen=True)

    context: checks.Context = Field(default_factory=checks.Context)
    pairs: tuple[Passages, ...] = ()


def titles(text: str, project: Project) -> list[dict[str, Any]]:
    """Return the rendering of each line of `text`, a Chinese title, in order."""
    brought = project_words(project)
    return [_shown(render_title(line.strip(), brought.glossary)) for line in text.splitlines()]


def names(text: str, project: Project) -> list[dict[str, Any]]:
    """Return the rendering of each line of `text`: a name, a tab and a title that may be empty."""
    brought = project_words(project)
    rows = [line.partition("\t") for line in text.splitlines()]
    return [_shown(render_name(n.strip(), t.strip(), brought.names)) for n, _, t in rows]


def _shown(found: Rendering) -> dict[str, Any]:
    return {"zh": found.zh, "en": found.en, "flags": list(found.flags)}


def check(text: str, project: Project, where: str) -> list[dict[str, Any]]:
    """Return the defects of each pair of a JSON text, in order.

    Raises InputError with every fault when the JSON is not of that shape.
    """
    try:
        asked = Asked.model_validate(json.loads(text))
    except json.JSONDecodeError as error:
        raise InputError(
            "this is not JSON, and a list of pairs is.",
            where=f"{where}:{error.lineno}",
            hint='Give {"pairs": [{"zh": "…", "en": "…"}]}; '
            "for a record there is `briefing check`.",
        ) from error
    except ValidationError as error:
        faults = [
            Fault(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}", where)
            for fault in error.errors()
        ]
        raise InputError("", faults=faults) from error
    context = asked.context.with_project(project_words(project))
    return [
        {
            "defects": [
                defect.as_json()
                for defect in checks.find_defects(checks.Pair(pair.zh, pair.en), context)
            ]
        }
        for pair in asked.pairs
    ]
