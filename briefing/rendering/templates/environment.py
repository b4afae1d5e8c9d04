"""The templates' environment: sandboxed, escaped, strict, and found block by block."""

import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from jinja2 import (
    BaseLoader,
    ChainableUndefined,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import escape

from briefing.assets import home
from briefing.errors import ResultError
from briefing.project import Project
from briefing.rendering.audience.audiences import Audience
from briefing.rendering.audience.theme_files import folders, part_names
from briefing.rendering.templates.unknown_blocks import refuse_unknown

PAGE = "brief.html"
PART = "parts/{}.html"

SHIPPED = "shipped"


class Missing(ChainableUndefined):
    """What is not there, in a preview: a red label that names it."""

    def __html__(self) -> str:
        return f'<b class="missing" lang="en">{escape(self._undefined_name)}?</b>'

    def __str__(self) -> str:
        return f"{self._undefined_name}?"


class Pages(SandboxedEnvironment):
    """The sandbox, in which `shipped:NAME` asks for the shipped template of the asking theme."""

    def join_path(self, template: str, parent: str) -> str:
        """Return the name of `template` as the template `parent` means it."""
        asking = parent.rpartition(":")[0].removeprefix(SHIPPED).lstrip("-")
        prefix, _, name = template.rpartition(":")
        return f"{SHIPPED}-{asking}:{name}" if prefix == SHIPPED and asking else template


class Themes(BaseLoader):
    """Finds `NAME` and `PREFIX:NAME` in the folders of each prefix; the name keeps its prefix."""

    def __init__(self, places: dict[str, list[Path]]) -> None:
        self.loaders = {prefix: FileSystemLoader(folders) for prefix, folders in places.items()}

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the source, the file and whether it is up to date. Raises TemplateNotFound."""
        prefix, _, name = template.rpartition(":")
        if prefix not in self.loaders:
            raise TemplateNotFound(template)
        return self.loaders[prefix].get_source(environment, name)


def environment(audience: Audience, project: Project) -> SandboxedEnvironment:
    """Return the environment in which the audience's templates run.

    A name is looked for theme by theme, from the audience's own to the one all inherit from; in
    each the project's `templates/THEME/` comes before the shipped one, and its `templates/` right
    after its own of this audience. `shipped:NAME` and `THEME:NAME` name the shipped template and
    that of an inherited theme.
    """
    own, shipped = folders(project)
    places = {
        "": _folders_by_theme([own, shipped], audience.chain),
        SHIPPED: _folders_by_theme([shipped], audience.chain),
    }
    for at, theme in list(enumerate(audience.chain))[1:]:
        places[theme] = _folders_by_theme([own, shipped], audience.chain[at:])
        places[f"{SHIPPED}-{theme}"] = _folders_by_theme([shipped], audience.chain[at:])
    pages = Pages(
        loader=Themes(places),
        autoescape=True,
        undefined=Missing if audience.flagged else StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.globals["take_parts"] = take_parts
    return pages


@pass_context
def take_parts(context: Context, names: Iterable[str]) -> str:
    """Give the page the blocks of its parts, each in a file of its own; return nothing to print.

    A block of the same name in the page itself, or in one that extends it, comes before them.
    """
    for name in names:
        part = context.environment.get_template(PART.format(name))
        for block, render in part.blocks.items():
            context.blocks.setdefault(block, []).append(render)
    return ""


def _folders_by_theme(places: list[Path], themes: tuple[str, ...]) -> list[Path]:
    """Return the folders theme by theme; a project's page for all audiences follows its first."""
    found = [place / theme for theme in themes for place in places]
    found[1:1] = places[:-1]
    return [*found, places[-1]]


def fill_page(audience: Audience, project: Project, values: dict[str, object]) -> str:
    """Return the audience's page filled with `values`.

    Raises ResultError, with template, line and name, when a template is not right.
    """
    try:
        pages = environment(audience, project)
        if (project.root / "templates").is_dir():
            parts = [PART.format(name) for name in part_names(audience.chain, project)]
            refuse_unknown(pages, PAGE, parts, project.root)
        return pages.get_template(PAGE).render(values)
    except TemplateSyntaxError as error:
        where = f"{error.filename or error.name}:{error.lineno}"
        raise ResultError(f"the template is not right: {error.message}.", where=where) from error
    except TemplateNotFound as error:
        raise ResultError(f"there is no template “{error.name}”.") from error
    except RecursionError as error:
        hint = "To change the shipped page of this name, extend “shipped:…”."
        raise ResultError("templates extend each other in a circle.", hint=hint) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        message = f"the template cannot be filled: {error}."
        raise ResultError(message, where=_place_in_template(error)) from error


def _place_in_template(error: BaseException) -> str:
    """Return `template:line` of the innermost template in the error's traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith(".html")]
    if not inside:
        return str(home("templates"))
    return f"{inside[-1].filename}:{inside[-1].lineno}"
