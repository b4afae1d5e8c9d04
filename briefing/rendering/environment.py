"""The templates' environment: sandboxed, escaped, strict, and found block by block."""

import traceback
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import SandboxedEnvironment

from briefing.assets import home
from briefing.errors import ResultError
from briefing.project import Project
from briefing.rendering.audience import Audience, folders

PAGE = "brief.html"


def environment(audience: Audience, project: Project) -> SandboxedEnvironment:
    """Return the environment in which the audience's templates run.

    A name is looked for in the project's `templates/THEME/` and `templates/`, then in the shipped
    ones; `shipped:NAME` and `THEME:NAME` name the shipped template and that of an inherited theme.
    """
    own, shipped = folders(project)
    inherited = {
        theme: _within([own, shipped], audience.chain[at:]) for at, theme in _rest(audience)
    }
    prefixed = PrefixLoader({"shipped": _within([shipped], audience.chain), **inherited}, ":")
    return SandboxedEnvironment(
        loader=ChoiceLoader(
            [_within([own], audience.chain), _within([shipped], audience.chain), prefixed]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _rest(audience: Audience) -> list[tuple[int, str]]:
    return list(enumerate(audience.chain))[1:]


def _within(places: list[Path], themes: tuple[str, ...]) -> BaseLoader:
    return FileSystemLoader([p for place in places for p in (*(place / t for t in themes), place)])


def run(audience: Audience, project: Project, values: dict[str, object]) -> str:
    """Return the audience's page filled with `values`.

    Raises ResultError, with template, line and name, when a template is not right.
    """
    try:
        return environment(audience, project).get_template(PAGE).render(values)
    except TemplateSyntaxError as error:
        where = f"{error.filename or error.name}:{error.lineno}"
        raise ResultError(f"the template is not right: {error.message}.", where=where) from error
    except TemplateNotFound as error:
        raise ResultError(f"there is no template “{error.name}”.") from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        message = f"the template cannot be filled: {error}."
        raise ResultError(message, where=_place(error)) from error


def _place(error: BaseException) -> str:
    """Return `template:line` of the innermost template in the error's traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith(".html")]
    if not inside:
        return str(home("templates"))
    return f"{inside[-1].filename}:{inside[-1].lineno}"
